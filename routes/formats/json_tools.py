"""JSON that is no GeoJSON: maps of other tools, logs of phones, and lists of records with a position in each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from routes.formats.columns import ColumnMapping
from routes.formats.degrees import read_pair
from routes.formats.layout import Row
from routes.formats.positions import SAMPLED, find_positions, is_confirmed
from routes.formats.rows import features_of_rows
from routes.formats.upload import Collection, Upload
from routes.reading.properties import plain_text
from routes.rules.wording import Location

Feature = dict[str, Any]
_E7 = 10_000_000
_DEEPEST = 3
_ANY = ColumnMapping()


def _feature(kind: str, coordinates: Any, properties: dict[str, Any]) -> Feature:
    kept = {name: value for name, value in properties.items() if value not in ("", None)}
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": kept}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _inner(value: Any, name: str) -> dict[str, Any]:
    part = value.get(name) if isinstance(value, dict) else None
    return part if isinstance(part, dict) else {}


def _collection(upload: Upload, label: str, features: list[Feature], title: Any = "") -> Collection:
    upload.note("json-known", (), label)
    for feature in features:
        upload.count((), features=1, positions=len(feature["geometry"].get("coordinates") or ()))
    name = {"name": title} if isinstance(title, str) and title else {}
    return {"type": "FeatureCollection", **name, "features": features}


def is_umap(value: Any) -> bool:
    """Say whether a value is a map of uMap."""
    return isinstance(value, dict) and value.get("type") == "umap" and isinstance(value.get("layers"), list)


def read_umap(upload: Upload) -> Collection:
    """Return the features of all layers of a uMap file, each with its layer's name as `folder`."""
    value = upload.value
    features = []
    for layer in _dicts(value["layers"]):
        options = {**_inner(layer, "_umap_options"), **_inner(layer, "_storage")}
        for feature in _dicts(layer.get("features")):
            properties = {
                name: part for name, part in _inner(feature, "properties").items() if not name.startswith("_")
            }
            folder = {"folder": options["name"]} if options.get("name") else {}
            features.append({**feature, "properties": {**folder, **properties}})
    upload.note("json-known", (), "uMap")
    title = _inner(value, "properties").get("name")
    return {"type": "FeatureCollection", **({"name": title} if title else {}), "features": features}


def is_storymap(value: Any) -> bool:
    """Say whether a value is a story of StoryMapJS."""
    return isinstance(_inner(value, "storymap").get("slides"), list)


def read_storymap(upload: Upload) -> Collection:
    """Return the slides of a story as places, and stages from each to the next."""
    slides = _dicts(upload.value["storymap"]["slides"])
    stops = []
    title = ""
    for slide in slides:
        location, text = _inner(slide, "location"), _inner(slide, "text")
        headline = plain_text(str(text.get("headline") or ""))
        position = [location.get("lon"), location.get("lat")]
        if not all(isinstance(number, int | float) for number in position):
            title = title or headline
            continue
        properties = {
            "kind": "place", "title": headline or location.get("name"), "place_name": location.get("name"),
            "description": plain_text(str(text.get("text") or "")), "period": slide.get("date"),
        }  # fmt: skip
        stops.append(_feature("Point", position, properties))
    return _collection(upload, "StoryMapJS", [*_stages(stops), *stops], title)


def _stages(stops: list[Feature]) -> Iterator[Feature]:
    moved = [(a, b) for a, b in pairwise(stops) if a["geometry"]["coordinates"] != b["geometry"]["coordinates"]]
    for number, (start, end) in enumerate(moved, 1):
        names = [str(stop["properties"].get("title", ""))[:100] for stop in (start, end)]
        line = [stop["geometry"]["coordinates"] for stop in (start, end)]
        ends = {"origin": names[0], "destination": names[1]}
        title = f"{names[0]} – {names[1]}" if all(names) else ""
        yield _feature("LineString", line, {"kind": "stage", "order": number, "title": title, **ends})


def is_kepler(value: Any) -> bool:
    """Say whether a value is a map of kepler.gl."""
    datasets = value.get("datasets") if isinstance(value, dict) else None
    return any("data" in dataset for dataset in _dicts(datasets))


def read_kepler(upload: Upload) -> Collection:
    """Return the rows of all tables of a kepler.gl map."""
    upload.note("json-known", (), "kepler.gl")
    features: list[Feature] = []
    for number, dataset in enumerate(_dicts(upload.value["datasets"])):
        data = _inner(dataset, "data")
        names = [str(column.get("name", "")) for column in _dicts(data.get("fields"))]
        lines = data.get("allData")
        rows: list[tuple[Location, Row]] = [
            (("datasets", number, "data", "allData", index), _row(dict(zip(names, line, strict=False))))
            for index, line in enumerate(lines if isinstance(lines, list) else ())
            if isinstance(line, list)
        ]
        upload.show_columns(names, rows)
        if rows:
            features += features_of_rows(upload, names, rows)["features"]
    return {"type": "FeatureCollection", "features": features}


def _row(record: dict[str, Any], prefix: str = "", depth: int = 1) -> Row:
    """Return a record as a row: objects inside it become columns of their own, `location.lat`."""
    row: Row = {}
    for name, value in record.items():
        whole = f"{prefix}{name}"
        if isinstance(value, dict) and depth < _DEEPEST and "coordinates" not in value:
            row |= _row(value, f"{whole}.", depth + 1)
        elif value is not None:
            row[whole] = value
    return row


def is_phone_log(value: Any) -> bool:
    """Say whether a value is what Google's Timeline exports."""
    return (
        isinstance(value, dict)
        and any(isinstance(value.get(name), list) for name in ("semanticSegments", "timelineObjects"))
    ) or _is_location_log(value)


def _is_location_log(value: Any) -> bool:
    locations = _dicts(value.get("locations")) if isinstance(value, dict) else []
    return any("latitudeE7" in location for location in locations[:5])


def read_phone_log(upload: Upload) -> Collection:
    """Return the ways of a phone's log as lines, and the visits as places."""
    value = upload.value
    features: list[Feature] = []
    for segment in _dicts(value.get("semanticSegments")):
        line = [_degrees(step.get("point")) for step in _dicts(segment.get("timelinePath"))]
        features += _line([position for position in line if position], {"recorded": segment.get("startTime")})
        visit = _inner(_inner(segment, "visit"), "topCandidate")
        position = _degrees(_inner(visit, "placeLocation").get("latLng"))
        if position:
            features.append(_feature("Point", position, {"recorded": segment.get("startTime")}))
    for entry in _dicts(value.get("timelineObjects")):
        features += _old_entry(entry)
    log = [_e7(location) for location in _dicts(value.get("locations"))]
    features += _line([position for position in log if position], {})
    return _collection(upload, "Google's Timeline", features)


def _old_entry(entry: dict[str, Any]) -> list[Feature]:
    way, visit = _inner(entry, "activitySegment"), _inner(entry, "placeVisit")
    if visit:
        place = _inner(visit, "location")
        position = _e7(place)
        properties = {"title": place.get("name"), "description": place.get("address")}
        return [_feature("Point", position, properties)] if position else []
    points = [way.get("startLocation"), *_dicts(_inner(way, "waypointPath").get("waypoints")), way.get("endLocation")]
    return _line([position for point in points if (position := _e7(point))], {"mode": way.get("activityType")})


def _line(line: list[list[float]], properties: dict[str, Any]) -> list[Feature]:
    return [_feature("LineString", line, properties)] if len(line) > 1 and any(p != line[0] for p in line) else []


def _degrees(text: Any) -> list[float] | None:
    pair = read_pair(text) if isinstance(text, str) else None
    return [pair.second.degrees(), pair.first.degrees()] if pair else None


def _e7(place: Any) -> list[float] | None:
    numbers = [_inner({"p": place}, "p").get(name) for name in ("longitudeE7", "latitudeE7")]
    if not all(isinstance(number, int | float) for number in numbers):
        numbers = [_inner({"p": place}, "p").get(name) for name in ("lngE7", "latE7")]
    return [number / _E7 for number in numbers if isinstance(number, int | float)] if None not in numbers else None


def is_directions(value: Any) -> bool:
    """Say whether a value is the answer of a service that plans ways, with lines in GeoJSON."""
    return isinstance(value, dict) and any(
        _inner(route, "geometry").get("type") == "LineString" for route in _dicts(value.get("routes"))
    )


def read_directions(upload: Upload) -> Collection:
    """Return the planned ways as lines, and the points between which they were planned."""
    value = upload.value
    lines = [
        {"type": "Feature", "geometry": route["geometry"], "properties": {"title": _inner(route, "summary") or None}}
        for route in _dicts(value["routes"])
        if _inner(route, "geometry").get("type") == "LineString"
    ]
    stops = [
        _feature("Point", point["location"], {"title": point.get("name")})
        for point in _dicts(value.get("waypoints"))
        if isinstance(point.get("location"), list)
    ]
    return _collection(upload, "a route planner", [*lines, *stops])


def records_of(value: Any, place: Location = (), depth: int = 1) -> tuple[Location, list[dict[str, Any]]]:
    """Return the first list of objects with a position in each, and where it stands; empty where there is none."""
    if isinstance(value, list):
        records = _dicts(value)
        rows = [_row(record) for record in records[:SAMPLED]]
        header = list(dict.fromkeys(name for row in rows for name in row))
        is_list = records and 2 * len(records) > len(value) and not any("geometry" in record for record in records)
        columns = find_positions(header, rows, _ANY) if is_list else None
        return (place, records) if columns and is_confirmed(columns, rows) else (place, [])
    if isinstance(value, dict) and depth <= _DEEPEST:
        for name, part in value.items():
            found = records_of(part, (*place, name), depth + 1) if isinstance(part, dict | list) else (place, [])
            if found[1]:
                return found
    return place, []


def has_records(value: Any) -> bool:
    """Say whether a value holds a list of records with positions."""
    return not _is_features(value) and bool(records_of(value)[1])


def _is_features(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("features"), list)


def read_records(upload: Upload) -> Collection:
    """Return a list of records as the rows of a table."""
    place, records = records_of(upload.value)
    rows: list[tuple[Location, Row]] = [((*place, number), _row(record)) for number, record in enumerate(records)]
    header = list(dict.fromkeys(name for _, row in rows for name in row))
    upload.show_columns(header, rows)
    upload.note("json-known", place, "records")
    return features_of_rows(upload, header, rows)
