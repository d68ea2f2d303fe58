"""The small picture of a route."""

from examples import told

from routes.model import Route
from routes.pages.swap.thumbnail import thumbnail


def test_named_ground_needs_no_mark() -> None:
    value = told()
    whole = thumbnail(Route.model_validate(value))
    assert whole.count('r="2.4"') == 1
    value["features"] = [f for f in value["features"] if f["properties"]["kind"] in ("stage", "place")]
    assert thumbnail(Route.model_validate(value)).count('r="2.4"') == 1
