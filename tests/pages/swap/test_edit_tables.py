"""A route as tables to edit."""

import pytest
from examples import complete

from routes.model import Route
from routes.pages.swap.edit_tables import count_changes, table


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
