"""Ids: none twice, and the one that the file gives goes to who has it first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routes.rules.ids import Identifiers, identifier_of, words_of


@pytest.mark.parametrize(
    ("given_id", "text"), [(7, "7"), (2.0, "2"), (1e300, "1e+300"), (True, ""), ([], ""), ("x" * 200, "x" * 100)]
)
def test_an_id_as_text(given_id: object, text: str):
    assert identifier_of(given_id) == text


def test_made_up_ids_keep_clear_of_those_that_come_later():
    ids = Identifiers(["a", "a", "a-2", None])
    assert ids.take("a", "stage") == ("a", "given")
    assert ids.take("a", "stage") == ("a-3", "repeated")
    assert ids.take("a-2", "stage") == ("a-2", "given")
    assert ids.take(None, "stage") == ("stage-1", "made")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.one_of(st.none(), st.integers(0, 3), st.sampled_from(["stage-1", "1-2", "a"]))))
def test_no_id_is_handed_out_twice(given_ids: list[object]):
    ids = Identifiers(given_ids)
    taken = [ids.take(one, "stage")[0] for one in given_ids]
    assert len(set(taken)) == len(taken)
    assert all(taken)


@pytest.mark.parametrize(
    ("name", "words"), [("a_b-c.geojson.gz", "A b c"), ("/x/y z.csv", "Y z"), ("", "Route"), ("__.csv", "Route")]
)
def test_titles_of_file_names(name: str, words: str):
    assert words_of(name) == words
