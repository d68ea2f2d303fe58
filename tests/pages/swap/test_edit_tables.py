"""A route as tables to edit."""

import numpy as np
import pandas as pd
import pytest
from examples import complete

from routes.model import Route
from routes.pages.swap.edit_tables import count_changes, plain, rebased, rows_of, same, table


@pytest.fixture
def route() -> Route:
    return Route.model_validate(complete())


def test_changes_are_counted_by_row(route: Route) -> None:
    before = table(route, "hazard")
    after = before.copy()
    after.loc[0, ["title", "period"]] = ["Other", "2020"]
    assert count_changes(before, before) == 0
    assert count_changes(before, after) == 1
    assert count_changes(before, before.iloc[:0]) == 1


def test_what_was_edited_by_hand_stays_when_the_route_changes_beneath_it() -> None:
    before = pd.DataFrame({"id": ["a", "b", "c"], "title": ["A", "B", "C"], "latitude": ["1", "2", "3"]}, dtype=object)
    now = before.copy()
    now.loc[0, "title"] = "Anew"
    now = pd.concat([now.drop(index=1), pd.DataFrame([{"id": None, "title": "New", "latitude": "9"}])])
    after = pd.DataFrame({"id": ["a", "b", "d"], "title": ["A", "B", "D"], "latitude": ["5", "2", "4"]}, dtype=object)
    assert rows_of(rebased(before, now, after)) == [
        {"id": "a", "title": "Anew", "latitude": "5"},
        {"id": "d", "title": "D", "latitude": "4"},
        {"id": None, "title": "New", "latitude": "9"},
    ]


def test_lists_are_cells_whatever_holds_them():
    assert plain(np.array(["a", "b"])) == plain(("a", "b")) == ["a", "b"]
    assert same([], None)
    assert same(np.array(["a"]), ["a"])
    assert not same(["a"], ["b"])
