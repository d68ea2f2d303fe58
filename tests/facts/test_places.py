"""Every bundled position is the place that its text names, in the country that it says, and no line crosses another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
import shapely
from pyproj import Geod

from routes.basemap.atlas import read_layer
from routes.document.payload import stage_line
from routes.formats import open_route
from routes.geo.figures import bounds, padded
from routes.model import Hazard, Place, Route, RouteFeature, Stage
from routes.model.travel import means_of
from routes.reading.collection import list_routes

NEAR_KM = 15.0
"""Of a town that the text names; rounding to 0.1° moves a place by up to 8 km."""
EDGE = 0.15
"""Degrees by which a rounded position on a border may lie in the neighbour."""
STRAY_KM = 12.0
"""A bend of a rounded line may cut so much of another country or of a bay."""
BRIDGE_KM = 25.0

Window = tuple[float, float, float, float]
_WORLD: Window = (-180.0, -90.0, 180.0, 90.0)
_GEOD = Geod(ellps="WGS84")
_NAME = r"[\w’'-]+(?: [\w’'-]+)?"
_REGION = re.compile(
    rf"{_NAME}(?: and {_NAME})? (?:provinces?|county|counties|prefecture|state|grassland)\b",
    re.I,
)
_SHOWN = re.compile(r"\((?:the capital )?([^()]+?)(?: is)?,? shown\)|shown at ([^,;()]+)", re.I)
_BY_WAY_OF = re.compile(r",? by (?:way of )?\S.*", re.I)
_ON_THE_WAY = re.compile(r"^(?:between|from|roads?|railways?|on the (?:train|way))\b", re.I)

ROUTES = list_routes()
every_route = pytest.mark.parametrize("key", ROUTES)


@cache
def bundled(key: str) -> Route:
    return open_route(ROUTES[key]).route


@cache
def towns() -> dict[str, list[tuple[str, float, float]]]:
    """Return the gazetteer that ships: name to country code, longitude and latitude of each town so called."""
    found: dict[str, list[tuple[str, float, float]]] = {}
    layer = read_layer("cities", _WORLD)
    for name, country, point in zip(layer["name"], layer["country"], layer.geometry, strict=True):
        found.setdefault(name, []).append((country, point.x, point.y))
    return found


@cache
def countries(key: str) -> dict[str, shapely.Geometry]:
    """Return the countries around a route, cut at its window."""
    window = padded(bounds(bundled(key)), 0.1, 2)
    layer = read_layer("countries", window)
    return dict(zip(layer["name"], shapely.clip_by_rect(layer.geometry, *window), strict=True))


def around(key: str) -> Window:
    """Return west, south, east, north: a town beyond is another one of the same name."""
    return padded(bounds(bundled(key)), 0, 0.5)


def named_in(text: str, codes: set[str], window: Window = _WORLD) -> list[tuple[str, list[tuple[float, float]]]]:
    """Return the towns that a text says a place is at, each with where towns of that name in these countries lie."""
    shown = _SHOWN.search(text)
    if shown:
        text = shown[1] or shown[2]
    elif _ON_THE_WAY.match(text):
        return []
    text = _REGION.sub(";", _BY_WAY_OF.sub("", text))
    words = re.findall(r"[\w’'.-]+|[^\w\s]", text)
    found = []
    for start in range(len(words)):
        for length in (3, 2, 1):
            name = " ".join(words[start : start + length])
            places = [
                (x, y)
                for code, x, y in towns().get(name, ())
                if code in codes and window[0] <= x <= window[2] and window[1] <= y <= window[3]
            ]
            if places:
                found.append((name, places))
                break
    return found


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(_GEOD.inv(*one, *other)[2]) / 1000


def claims_of(feature: RouteFeature) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Yield each text that says where a feature is, with the positions that it speaks of."""
    properties, coordinates = feature.properties, feature.geometry.coordinates
    if isinstance(feature, Stage):
        yield properties.origin, [coordinates[0][:2]]
        yield properties.destination, [coordinates[-1][:2]]
    elif feature.geometry.type == "Point":
        text = properties.place_name if isinstance(feature, Hazard) else properties.title
        if isinstance(feature, Hazard | Place):
            yield text, [coordinates[:2]]


@every_route
def test_a_feature_that_names_a_town_stands_there(key: str) -> None:
    route = bundled(key)
    codes = {feature.properties.country_code for feature in route.features}
    wrong = []
    checked = 0
    for feature in route.features:
        for text, positions in claims_of(feature):
            named = named_in(text, codes, around(key))
            checked += bool(named)
            nearest = [(min(km(positions[0], place) for place in places), name) for name, places in named]
            if nearest and min(nearest)[0] > NEAR_KM:
                wrong.append(f"{feature.id}: “{text}” is {min(nearest)[0]:.0f} km from {min(nearest)[1]}")
    assert wrong == []
    assert checked >= 5


@every_route
def test_a_feature_lies_in_its_country_or_on_its_border(key: str) -> None:
    wrong = []
    for feature in bundled(key).features:
        shape = shapely.from_wkt(feature.geometry.wkt)
        if isinstance(feature, Stage):
            shape = shapely.Point(feature.geometry.coordinates[0][:2])
        distance = shapely.distance(shape, countries(key)[feature.properties.country])
        if distance > EDGE:
            wrong.append(f"{feature.id}: {distance:.2f}° outside {feature.properties.country}")
    assert wrong == []


def strayed_km(stage: Stage, allowed: shapely.Geometry, *, schematic: bool) -> float:
    """Return how much of a stage as it is drawn lies outside what is allowed, in kilometres."""
    line = shapely.LineString([(longitude, latitude) for latitude, longitude in stage_line(stage, schematic=schematic)])
    outside = shapely.get_parts(shapely.difference(line, allowed))
    lengths = [float(_GEOD.geometry_length(part)) / 1000 for part in outside]
    return max(lengths, default=0.0)


def passed(key: str, stage: Stage) -> set[str]:
    """Return the countries in which a stage may run: where it starts, where its end lies, and which its texts name."""
    text = f"{stage.properties.destination} {stage.properties.title} {stage.properties.origin}"
    end = shapely.Point(stage.geometry.coordinates[-1][:2])
    at_end = {name for name, shape in countries(key).items() if shapely.dwithin(end, shape, EDGE)}
    return {stage.properties.country, *at_end, *(name for name in countries(key) if name in text)}


@every_route
def test_a_stage_stays_out_of_other_countries_and_of_the_sea(key: str) -> None:
    route = bundled(key)
    schematic = route.route.precision == "schematic"
    edge = EDGE if schematic else 0.03
    wrong = []
    for stage in route.stages:
        means = means_of(stage.properties.mode)
        if "air" in means or re.search(r"\bby sea\b", stage.properties.mode):
            continue
        allowed = shapely.buffer(shapely.union_all([countries(key)[name] for name in passed(key, stage)]), edge)
        if "boat" in means:  # at sea, but not in another country
            land = shapely.union_all(list(countries(key).values()))
            allowed = shapely.union(allowed, shapely.difference(shapely.box(*_WORLD), land))
        far = strayed_km(stage, allowed, schematic=schematic)
        bridge = re.search(r"\bbridge\b", f"{stage.properties.title} {stage.properties.description}", re.I)
        if far > (BRIDGE_KM if bridge else STRAY_KM):
            wrong.append(f"{stage.id}: {far:.0f} km outside {', '.join(sorted(passed(key, stage)))}")
    assert wrong == []


def test_towns_are_read_out_of_texts() -> None:
    def names(text: str) -> list[str]:
        return [name for name, _ in named_in(text, {"CN", "KP", "KR", "VN"})]

    assert names("Dandong, Liaoning Province") == ["Dandong"]
    assert names("Jilin and Liaoning provinces") == []
    assert names("North-east China (Changchun shown)") == ["Changchun"]
    assert names("Shenyang, by way of Beijing") == ["Shenyang"]
    assert names("Between Beijing and Shenyang") == []
    assert names("Upper Yalu, opposite Hyesan") == ["Hyesan"]
