"""How the columns of the edit table look and what they take."""

from __future__ import annotations

import pytest
from examples import complete

from routes.model import Route
from routes.pages.swap.edit_tables import COLUMNS
from routes.pages.swap.editor_columns import columns_for

ROUTE = Route.model_validate(complete())


@pytest.mark.parametrize("kind", [kind for kind in COLUMNS if kind != "route"])
def test_every_column_of_every_table_is_described(kind: str):
    assert set(COLUMNS[kind]) <= set(columns_for(ROUTE, kind))


def test_a_category_of_the_file_alone_can_be_chosen():
    value = complete()
    value["features"][3]["properties"]["category"] = "quicksand"
    options = columns_for(Route.model_validate(value), "hazard")["category"]["type_config"]["options"]
    assert "quicksand" in str(options)


def test_sources_are_chosen_by_their_titles_and_addresses_stay():
    value = complete()
    value["route"]["sources"] = [{"id": "hrw", "title": "A wall"}, {"id": "un", "title": "x" * 200}]
    value["features"][3]["properties"]["sources"] = ["hrw", "https://example.org/a"]
    config = columns_for(Route.model_validate(value), "stage")["sources"]["type_config"]
    shown = {option["value"]: option.get("label") for option in config["options"]}
    assert (shown["hrw"], len(shown["un"])) == ("A wall", 80)
    assert "https://example.org/a" in shown
    assert config["accept_new_options"]
