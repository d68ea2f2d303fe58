"""The stage with most dangers, and the border at which it stands."""

from __future__ import annotations

from typing import Any

import pytest
from examples import collection, line, point

from routes.formats import open_route
from routes.geo.worst import most_dangers
from routes.installed import data_folder
from routes.model import Route

SEOUL, PYONGYANG, HYESAN, BAISHAN, HARBIN = [127, 37.5], [125.7, 39], [128.2, 41.3], [127.5, 42.5], [126.6, 45.8]
COUNTRIES = ("North Korea", "China")


def stage(order: int, *positions: list[float], **properties: Any) -> dict[str, Any]:
    return {"id": f"s{order}", **line(*positions, kind="stage", title=f"S{order}", order=order, **properties)}


def dangers(of: int, *categories: str, severity: int = 3) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{of}-{number}",
            **point(*SEOUL, kind="hazard", title="H", category=category, stage=f"s{of}", severity=severity),
        }
        for number, category in enumerate(categories)
    ]


def worst_of(*features: dict[str, Any]) -> tuple[Any, ...] | None:
    return most_dangers(Route.model_validate(collection(*features, route={"title": "A road"})))


STAGES = [stage(1, SEOUL, PYONGYANG), stage(2, PYONGYANG, SEOUL)]
HERE = dangers(2, "river", "landmine", "landmine")


def test_it_is_named_with_its_kind_if_one_stands_out() -> None:
    assert worst_of(*STAGES, *HERE, *dangers(1, "river"))[:5] == (2, 3, 4, 0, "Landmines")
    assert worst_of(*STAGES, *dangers(2, "river", "landmine", "terrain"))[:5] == (2, 3, 3, 0, "")
    gravest = dangers(2, "river", "river", "landmine", severity=5)
    assert worst_of(*STAGES, *gravest)[:5] == (2, 3, 3, 3, "Rivers and sea")


def test_nothing_is_named_where_none_stands_out() -> None:
    assert worst_of(*STAGES, *HERE[:2]) is None
    assert worst_of(*STAGES, *HERE, *dangers(1, "river", "river", "river")) is None
    assert worst_of(STAGES[1], *HERE) is None
    assert worst_of(*STAGES) is None


@pytest.mark.parametrize(
    ("second", "border"),
    [
        ([HYESAN, BAISHAN], COUNTRIES),
        ([PYONGYANG, HYESAN], None),
        ([HYESAN, BAISHAN, HYESAN], None),
        ([HYESAN, BAISHAN, HARBIN], None),
    ],
    ids=["across", "none", "to and fro", "far beyond"],
)
def test_the_border_is_named_that_a_stage_stands_at(second: list[list[float]], border: tuple[str, str] | None) -> None:
    worst = worst_of(stage(1, PYONGYANG, second[0]), stage(2, *second), stage(3, second[-1], SEOUL), *HERE)
    assert worst[-1] == border


def test_a_flight_and_the_stage_behind_it_stand_at_no_border() -> None:
    flown = [stage(1, PYONGYANG, HYESAN), stage(2, HYESAN, BAISHAN, mode="By air")]
    assert worst_of(*flown, *HERE)[-1] is None
    behind = dangers(3, "river", "river", "river")
    assert worst_of(*flown, stage(3, BAISHAN, [126.5, 43.5]), *behind)[-1] is None


def test_the_bundled_road_is_worst_at_the_border_of_north_korea_and_china() -> None:
    worst = most_dangers(open_route(data_folder() / "beyond-utopia.geojson").route)
    assert (worst.stage, worst.border) == (2, COUNTRIES)
