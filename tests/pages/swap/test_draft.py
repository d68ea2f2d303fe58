"""One draft, typed and drawn: what one hand does, the other sees."""

from __future__ import annotations

import copy
import json
from typing import Any

import pandas as pd
import pytest

from routes.pages.swap.draft import Draft


@pytest.fixture
def draft() -> Draft:
    one = Draft()
    one.fill_in_example()
    return one


def write(draft: Draft, kind: str, row: int, **cells: Any) -> None:
    frame = draft.sheets[kind].now.copy()
    for name, cell in cells.items():
        frame.loc[row, name] = cell
    draft.sheets[kind].now = frame


def titles(draft: Draft, kind: str) -> list[str]:
    return [one["properties"]["title"] for one in draft.value()[0]["features"] if one["properties"]["kind"] == kind]


def test_what_was_typed_is_drawn_and_what_is_drawn_stands_in_the_tables(draft: Draft) -> None:
    drawn = copy.deepcopy(draft.value()[0])
    stop = next(one for one in drawn["features"] if one["properties"]["title"] == "Strasbourg")
    stop["properties"]["title"] = "Kehl"
    draft.take(drawn)
    assert [row["name"] for row in draft.rows("stops")] == ["Basel", "Kehl", "Karlsruhe", "Mainz"]
    assert draft.rows("dangers")[0]["title"] == "High water"
    write(draft, "stops", 0, name="Bâle")
    assert titles(draft, "place") == ["Bâle", "Kehl", "Karlsruhe", "Mainz"]


def test_a_row_that_the_map_cannot_show_yet_stays_while_one_draws(draft: Draft) -> None:
    write(draft, "stops", 4, name="Nowhere at all")
    drawn = copy.deepcopy(draft.value()[0])
    drawn["features"] = [one for one in drawn["features"] if one["properties"]["kind"] != "hazard"]
    draft.take(drawn)
    assert [row["name"] for row in draft.rows("stops")][-1] == "Nowhere at all"
    assert not any(row["title"] for row in draft.rows("dangers"))


def test_it_comes_back_from_what_was_kept(draft: Draft) -> None:
    draft.take(draft.value()[0])
    kept = Draft.load(json.loads(json.dumps(draft.dump())))
    assert kept.value() == draft.value()
    assert kept.title == draft.title


@pytest.mark.parametrize("value", [{}, [], None, {"title": "", "period": "", "name": "", "drawn": 5, "rows": {}}])
def test_what_is_no_draft_is_refused(value: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        Draft.load(value)


def test_it_is_blank_until_something_is_said() -> None:
    draft = Draft()
    assert draft.is_blank
    write(draft, "stops", 0, name="Basel")
    assert not draft.is_blank
    assert isinstance(draft.sheets["stops"].now, pd.DataFrame)


def test_an_example_leaves_the_title_that_was_typed() -> None:
    draft = Draft(title="Mine")
    draft.fill_in_example()
    assert (draft.title, draft.period) == ("Mine", "1943")
