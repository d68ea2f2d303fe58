"""A first route from a list of stops and dangers: towns are found by name in the bundled map data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from routes.basemap.towns import folded, nearest_name, town_named
from routes.formats.degrees import read_degrees, read_pair
from routes.rules.findings import Finding
from routes.rules.wording import Location

JsonObject = dict[str, Any]
Row = Mapping[str, Any]


def sketch(title: str, period: str, stops: Sequence[Row], dangers: Sequence[Row]) -> tuple[JsonObject, list[Finding]]:
    """Return a route file with a stage from each stop to the next, and what is missing.

    Parameters
    ----------
    stops
        Rows with `name` and, where no town of that name is known, `latitude` and `longitude`; `text` tells of the
        stage that starts there.
    dangers
        Rows with `title`, `where` (the name of a stop or town), `category`, `severity` and `text`.
    """
    findings: list[Finding] = []
    placed = []
    for number, row in enumerate(stops, 1):
        if not any(_text(row, name) for name in ("name", "latitude", "longitude", "text")):
            continue
        position = _position(row, ("stop", number), _text(row, "name"), findings)
        if position:
            placed.append((_text(row, "name") or f"Stop {number}", position, _text(row, "text")))
    if len(placed) < 2 and not findings:
        findings.append(Finding("sketch-stops", ("stops",), len(placed)))
    info = {"title": title.strip() or "My route", "precision": "schematic"}
    if period.strip():
        info["period"] = period.strip()
    legs = [(start, end) for start, end in pairwise(placed) if start[1] != end[1]]
    features = [_stage(number, *leg) for number, leg in enumerate(legs, 1)]
    features += [_place(number, len(placed), stop) for number, stop in enumerate(placed, 1)]
    features += _hazards(dangers, placed, legs, findings)
    return {"type": "FeatureCollection", "route": info, "features": features}, findings


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


Stop = tuple[str, list[float], str]


def _feature(identifier: str, geometry: str, coordinates: Any, **properties: Any) -> JsonObject:
    kept = {name: value for name, value in properties.items() if value not in ("", None)}
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": {"type": geometry, "coordinates": coordinates},
        "properties": kept,
    }


def _stage(number: int, start: Stop, end: Stop) -> JsonObject:
    (origin, first, text), (destination, last, _) = start, end
    return _feature(
        f"stage-{number}",
        "LineString",
        [first, last],
        kind="stage",
        order=number,
        title=f"{origin} to {destination}",
        origin=origin,
        destination=destination,
        description=text,
    )


def _place(number: int, count: int, stop: Stop) -> JsonObject:
    role = "start" if number == 1 else "destination" if number == count else "stop"
    return _feature(f"place-{number}", "Point", stop[1], kind="place", title=stop[0], role=role)


def _hazards(
    rows: Sequence[Row], stops: list[Stop], legs: list[tuple[Stop, Stop]], findings: list[Finding]
) -> list[JsonObject]:
    features: list[JsonObject] = []
    at_stop = {folded(name): position for name, position, _ in stops}
    for number, row in enumerate(rows, 1):
        if not any(_text(row, name) for name in ("title", "where", "text")):
            continue
        where = _text(row, "where")
        place = ("danger", number)
        position = at_stop.get(folded(where)) if where else None
        if not position:
            position = _position(row, place, where, findings)
        if not _text(row, "title"):
            findings.append(Finding("sketch-title", place))
        elif position:
            properties = {name: _text(row, name) for name in ("title", "category")}
            stage = next((n for n, (start, _) in enumerate(legs, 1) if start[1] == position), len(legs))
            features.append(
                _feature(
                    f"hazard-{len(features) + 1}",
                    "Point",
                    position,
                    kind="hazard",
                    title=properties["title"],
                    category=properties["category"] or "other",
                    severity=int(float(_text(row, "severity") or 3)),
                    stage=f"stage-{stage}" if stage else "",
                    place_name=where,
                    description=_text(row, "text"),
                )
            )
    return features
