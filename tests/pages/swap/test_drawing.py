"""What is drawn is judged: on the grid where it must be, in the country where it is, and a route."""

from __future__ import annotations

import copy
from types import SimpleNamespace
from typing import Any

import pytest
from examples import complete

from routes.basemap.atlas import Bounds
from routes.document.drawing import ground
from routes.pages.shared import state
from routes.pages.swap.drawing import MOST, Drawing, _hear, _look, is_drawable, judged


def moved(value: dict[str, Any], identifier: str, coordinates: Any) -> dict[str, Any]:
    drawn = copy.deepcopy(value)
    next(one for one in drawn["features"] if one["id"] == identifier)["geometry"]["coordinates"] = coordinates
    return drawn


def found(value: dict[str, Any], identifier: str) -> dict[str, Any]:
    return next(one for one in value["features"] if one["id"] == identifier)


def test_what_was_moved_lies_on_the_grid_and_what_was_not_stays() -> None:
    before = moved(complete(), "told", [123.456, 41.8])
    value = judged(moved(before, "mines", [129.6789, 42.1234]), before)
    assert found(value, "mines")["geometry"]["coordinates"] == [129.7, 42.1]
    assert found(value, "told")["geometry"]["coordinates"] == [123.456, 41.8]


@pytest.mark.parametrize(("period", "expected"), [("1943", [129.6789, 42.1234]), ("2019", [129.7, 42.1])])
def test_an_exact_route_is_exact_only_while_it_is_history(period: str, expected: list[float]) -> None:
    before = complete()
    before["route"] |= {"precision": "exact", "period": period}
    assert (
        found(judged(moved(before, "mines", [129.6789, 42.1234]), before), "mines")["geometry"]["coordinates"]
        == expected
    )


def test_a_country_that_was_read_from_the_place_is_read_anew() -> None:
    before = complete()
    assert "country" not in found(judged(moved(before, "told", [126.9, 37.5]), before), "told")["properties"]
    own = complete()
    found(own, "told")["properties"]["country"] = "Manchukuo"
    assert found(judged(moved(own, "told", [126.9, 37.5]), own), "told")["properties"]["country"] == "Manchukuo"


def test_what_is_no_route_is_refused() -> None:
    with pytest.raises(ValueError, match="not a route"):
        judged(
            moved(complete(), "mines", ["<b>", 1])
            | {"features": [{**found(complete(), "mines"), "properties": {"kind": "hazard"}}]},
            complete(),
        )


@pytest.mark.parametrize(
    "text",
    [
        "", "[" * 100_000, "9" * 5_000, "null", "{}", '{"features": [{"id": []}]}',
        '{"route": {}, "features": [{"id": 1}]}',
        '{"route": {}, "features": [{"id": "a", "properties": {}, "geometry": {"type": "Point", "coordinates": []}}]}',
        '{"route": {}, "features": [{"id": "a", "properties": {}, "geometry": {"type": "Point", "coordinates": 5}}]}',
    ],
)  # fmt: skip
def test_a_word_that_makes_no_sense_is_answered_with_the_draft(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "told", lambda _: SimpleNamespace(draft={"text": text, "serial": 1}))
    drawn, taken = Drawing({"features": []}), []
    _hear("map", drawn, lambda value: bool(taken.append(value)))
    assert taken == []
    assert (drawn.value, drawn.heard) == (None, 1)


def test_a_long_file_is_edited_in_its_tables() -> None:
    assert is_drawable({"features": [{}] * MOST})
    assert not is_drawable({"features": [{}] * (MOST + 1)})


@pytest.mark.parametrize(
    ("bounds", "around"),
    [
        ([[42.01, 129.01], [42.04, 129.04]], (129.0, 42.0, 129.1, 42.1)),
        ([[80.0, -5.0], [89.0, 5.0]], (-5.0, 80.0, 5.0, 84.0)),
        ([[85.0, 0.0], [88.0, 1.0]], None),
        ([[5.0, 5.0], [-5.0, -5.0]], None),
        ([[-90.0, -540.0], [90.0, 540.0]], (-540.0, -84.0, 540.0, 84.0)),
    ],
)
def test_ground_is_there_for_each_window_that_has_some(
    bounds: list[list[float]], around: Bounds | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "told", lambda _: SimpleNamespace(around={"bounds": bounds}))
    drawn = Drawing()
    _look("map", drawn)
    assert drawn.around == around
    assert drawn.around is None or ground(drawn.around)
