"""The page that swaps the route: its parts."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from swapping import html, part

from routes.pages.swap.parts import PARTS


def test_it_opens_where_files_are_dropped_and_says_which_route_is_shown(page: AppTest):
    assert not page.exception
    assert page.file_uploader[0].label == "Drop one or several files here"
    assert "Beyond Utopia" in html(page)


@pytest.mark.parametrize(
    ("name", "shows"), [("edit", "A copy for you"), ("save", "Save the current route"), ("make", "From an empty map")]
)
def test_each_part_opens_by_its_id(page: AppTest, name: str, shows: str):
    part(page, name)
    assert shows in html(page)
    assert page.query_params["part"] in (name, [name])


def test_parts_have_names_for_people():
    assert list(PARTS) == ["load", "edit", "save", "make"]
