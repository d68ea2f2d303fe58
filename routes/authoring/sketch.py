"""A first route from a list of stops and dangers: towns are found by name in the bundled map data."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from routes.authoring.drawn import Drawn, JsonObject, Row, degrees
from routes.basemap.towns import folded, nearest_name, town_named
from routes.formats.degrees import read_degrees, read_pair
from routes.geo.distances import nearest_line
from routes.geo.positions import first_position
from routes.rules.findings import Finding
from routes.rules.wording import Location


def sketch(
    title: str, period: str, stops: Sequence[Row], dangers: Sequence[Row], drawn: JsonObject | None = None
) -> tuple[JsonObject, list[Finding]]:
    """Return a route file with a stage from each stop to the next, and what is missing.

    Parameters
    ----------
    stops
        Rows with `name` and, where no town of that name is known, `latitude` and `longitude`; `text` tells of the
        stage that starts there. A row with the `id` of something that was drawn stands for it.
    dangers
        Rows with `title`, `where` (the name of a stop or town) or `latitude` and `longitude`, `category`, `severity`
        and `text`.
    drawn
        What was drawn on the map: bends of stages, lines and areas, and whatever else rows can't hold comes from it.
    """
    findings: list[Finding] = []
    known = Drawn(drawn or {})
    placed = []
    for number, row in enumerate(stops, 1):
        if not any(_text(row, name) for name in ("name", "latitude", "longitude", "text")):
            continue
        position = _position(row, ("stop", number), _text(row, "name"), findings)
        if position:
            placed.append(Stop(_text(row, "id"), _text(row, "name") or f"Stop {number}", position, _text(row, "text")))
    if len(placed) < 2 and not findings:
        findings.append(Finding("sketch-stops", ("stops",), len(placed)))
    info = {"precision": "schematic", **(drawn or {}).get("route", {}), "title": title.strip() or "My route"}
    info.pop("period", None)
    if period.strip():
        info["period"] = period.strip()
    places = [_place(known, number, len(placed), stop) for number, stop in enumerate(placed, 1)]
    legs = [leg for leg in pairwise(zip(placed, places, strict=True)) if leg[0][0].position != leg[1][0].position]
    stages = [_stage(known, number, *leg) for number, leg in enumerate(legs, 1)]
    hazards = _hazards(dangers, placed, stages, findings, known)
    return {
        "type": "FeatureCollection",
        "route": info,
        "features": [*stages, *places, *hazards, *known.others],
    }, findings


class Stop(NamedTuple):
    """A row of stops that has a position."""

    id: str
    name: str
    position: list[float]
    text: str


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    is_nothing = value is None or value != value  # noqa: PLR0124 - not a NaN
    return "" if is_nothing else str(value).strip()


def _position(row: Row, place: Location, name: str, findings: list[Finding]) -> list[float] | None:
    degrees = [_text(row, "longitude"), _text(row, "latitude")]
    if all(degrees):
        longitude, latitude = map(read_degrees, degrees)
        if longitude is not None and latitude is not None and abs(longitude) <= 180 and abs(latitude) <= 90:
            return [round(longitude, 1), round(latitude, 1)]
        values = {"longitude": degrees[0], "latitude": degrees[1]}
        findings.append(Finding("position-impossible", place, values=values))
        return None
    pair = read_pair(name) if name else None
    if pair:
        east, north = (pair.first, pair.second) if pair.order == "lon" else (pair.second, pair.first)
        return [round(east.degrees(), 1), round(north.degrees(), 1)]
    town = town_named(name) if name else None
    if town:
        return [town.longitude, town.latitude]
    near = nearest_name(name) if name else ""
    findings.append(Finding("sketch-town", place, name, values={"near": near} if near else {}))
    return None


def _feature(identifier: str, geometry: JsonObject, drawn: JsonObject, **properties: Any) -> JsonObject:
    """Return a feature that says these properties, and of what was drawn what they don't speak of."""
    said = {**drawn.get("properties", {}), **properties}
    kept = {name: value for name, value in said.items() if value not in ("", None)}
    return {**drawn, "type": "Feature", "id": identifier, "geometry": geometry, "properties": kept}


def _stage(known: Drawn, number: int, *leg: tuple[Stop, JsonObject]) -> JsonObject:
    (start, origin), (end, destination) = leg
    drawn = known.between.get((origin["id"], destination["id"]), {})
    was = drawn.get("properties", {})
    bends = drawn["geometry"]["coordinates"][1:-1] if drawn else []
    names = [known.by_id.get(one["id"], {}).get("properties", {}).get("title", "") for one in (origin, destination)]
    is_named_by_ends = was.get("title", "") in ("", f"{names[0]} to {names[1]}")
    return _feature(
        drawn.get("id") or known.free("stage", number),
        {"type": "LineString", "coordinates": [start.position, *bends, end.position]},
        drawn,
        kind="stage",
        order=number,
        title=f"{start.name} to {end.name}" if is_named_by_ends else was["title"],
        origin=start.name,
        destination=end.name,
        description=start.text,
    )


def _place(known: Drawn, number: int, count: int, stop: Stop) -> JsonObject:
    role = "start" if number == 1 else "destination" if number == count else "stop"
    drawn = known.by_id.get(stop.id, {})
    identifier = drawn.get("id") or known.free("place", number)
    point = {"type": "Point", "coordinates": stop.position}
    return _feature(identifier, point, drawn, kind="place", title=stop.name, role=role)


def _hazards(
    rows: Sequence[Row],
    stops: list[Stop],
    stages: list[JsonObject],
    findings: list[Finding],
    known: Drawn,
) -> list[JsonObject]:
    features: list[JsonObject] = []
    at_stop = {folded(stop.name): stop.position for stop in stops}
    for number, row in enumerate(rows, 1):
        if not any(_text(row, name) for name in ("title", "where", "text", "latitude", "longitude")):
            continue
        place = ("danger", number)
        drawn = known.by_id.get(_text(row, "id"), {})
        geometry = _hazard_geometry(row, place, at_stop, findings, drawn)
        if not _text(row, "title"):
            findings.append(Finding("sketch-title", place))
        elif geometry:
            features.append(
                _hazard(row, geometry, stages, drawn, drawn.get("id") or known.free("hazard", len(features) + 1))
            )
    return features


def _hazard_geometry(
    row: Row, place: Location, at_stop: dict[str, list[float]], findings: list[Finding], drawn: JsonObject
) -> JsonObject | None:
    """Return where a danger is: as drawn, unless its row says something else since."""
    where = _text(row, "where")
    cells = {name: _text(row, name) for name in ("latitude", "longitude")}
    if drawn and cells == degrees(drawn):
        is_same = where == drawn["properties"].get("place_name", "")
        town = None if is_same or not where else at_stop.get(folded(where)) or _town_position(where)
        return {"type": "Point", "coordinates": town} if town else drawn["geometry"]
    position = at_stop.get(folded(where)) if where and not all(cells.values()) else None
    position = position or _position(row, place, where, findings)
    return {"type": "Point", "coordinates": position} if position else None


def _town_position(name: str) -> list[float] | None:
    town = town_named(name)
    return [town.longitude, town.latitude] if town else None


def _hazard(row: Row, geometry: JsonObject, stages: list[JsonObject], drawn: JsonObject, identifier: str) -> JsonObject:
    return _feature(
        identifier,
        geometry,
        drawn,
        kind="hazard",
        title=_text(row, "title"),
        category=_text(row, "category") or "other",
        severity=int(float(_text(row, "severity") or 3)),
        stage=_stage_of(geometry, stages, drawn),
        place_name=_text(row, "where"),
        description=_text(row, "text"),
    )


def _stage_of(geometry: JsonObject, stages: list[JsonObject], drawn: JsonObject) -> str:
    """Return the id of the stage of a danger: that which was said, else one that starts there, else the nearest."""
    ids = [str(stage["id"]) for stage in stages]
    said = str(drawn.get("properties", {}).get("stage", ""))
    if said in ids or not stages:
        return said if said in ids else ""
    position = first_position(geometry["coordinates"])
    lines = [np.array(stage["geometry"]["coordinates"], float) for stage in stages]
    start = next((n for n, line in enumerate(lines) if tuple(line[0]) == position), None)
    return ids[nearest_line(position, lines) if start is None else start]
