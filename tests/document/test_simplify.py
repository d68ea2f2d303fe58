import math

import pytest
from examples import collection, line, point

from routes.document import payload, simplify
from routes.model import Route
from routes.reading.collection import read_collection


def wave(count: int, west: float = 10.0) -> list[list[float]]:
    return [[west + i / count, 45 + math.sin(i / 40) / 3] for i in range(count)]


def route_of(*features: dict) -> Route:
    return read_collection(collection(*features, route={"title": "Long", "precision": "exact"}), "long.geojson").route


def test_short_lines_stay_as_they_are() -> None:
    route = route_of(line(*wave(500)))
    assert simplify.screen_tolerance(route) == 0
    assert simplify.finding(route) is None
    assert len(payload.build(route)["stages"][0]["line"]) == 500


@pytest.mark.parametrize("count", [simplify.MOST + 1, 100_000])
def test_long_lines_are_thinned_to_what_a_screen_shows(count: int) -> None:
    route = route_of(line(*wave(count)))
    drawn = payload.build(route)["stages"][0]["line"]
    assert 100 < len(drawn) <= simplify.MOST
    assert len(route.stages[0].geometry.coordinates) == count
    finding = simplify.finding(route)
    assert finding
    assert finding.level == "inference"
    assert f"{count:,} in the file" in str(finding)
    assert f"{len(drawn):,} positions" in str(finding)


def test_ends_stay_and_the_line_stays_near() -> None:
    whole = wave(30_000)
    drawn = simplify.thinned(whole, 0.001)
    assert (drawn[0], drawn[-1]) == (whole[0], whole[-1])
    assert all(position in whole for position in drawn)


def test_a_ring_stays_a_ring() -> None:
    ring = [(math.cos(i / 50), math.sin(i / 50)) for i in range(300)]
    ring.append(ring[0])
    kept = simplify.thinned(ring, 10)
    assert kept[0] == kept[-1]
    assert len(kept) >= 4


def test_many_short_lines_are_left_alone() -> None:
    features = [line([n / 1000, 0], [n / 1000, 1]) for n in range(11_000)]
    route = route_of(*features, point(0, 0))
    assert len(payload.build(route)["stages"]) == 11_000
