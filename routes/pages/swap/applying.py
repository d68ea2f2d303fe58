"""Edited tables back to a route, with the faults and warnings of the outcome; knows no Streamlit."""

from __future__ import annotations

import copy
import re
from typing import Any

import numpy as np
from pydantic import ValidationError

from routes.formats.degrees import read_degrees
from routes.geo.distances import nearest_line
from routes.geo.grid import coarse
from routes.geo.positions import first_position
from routes.model import Route
from routes.pages.swap.edit_tables import DEGREES, NUMBERS, JsonObject, Tables, default, records, rows_of, same
from routes.reading.set_aside import validated
from routes.rules.checks import check_rules
from routes.rules.findings import Finding, gathered
from routes.rules.refusals import faults_of

_BETWEEN = re.compile(r"[,;\n]\s*|(?<!\s)\s+(?=https?://)")
"""Between two sources; the look behind keeps long runs of spaces from being tried at each space."""


def applied(route: Route, tables: Tables) -> tuple[JsonObject, list[Finding]]:
    """Return the route's JSON with the edited tables in it, and the faults and warnings of the outcome.

    Cells that were not touched leave their properties exactly as they were. A row without an id is a new feature, at
    its latitude and longitude; a row that is gone takes its feature along.
    """
    value = copy.deepcopy(route.dump())
    before = route.dump()
    findings: list[Finding] = []
    for kind, frame in tables.items():
        rows = rows_of(frame)
        if kind == "route":
            _apply_info(value["route"], rows)
        elif kind == "source":
            _apply_sources(value["route"], rows)
        else:
            findings += _apply_features(value, records(before, kind), rows, kind)
    return value, gathered([*findings, *_judged(value)])


def _judged(value: JsonObject) -> list[Finding]:
    try:
        route = validated(value)
    except ValidationError as error:
        return list(faults_of(error, value).values())
    if not route.features:
        return [Finding("features-all-removed", ("features",))]
    return check_rules(route, strict=False)


def _apply_info(info: JsonObject, rows: list[JsonObject]) -> None:
    for row in rows:
        text = str(row["value"] or "").strip()
        if text != str(info.get(row["id"], default(row["id"]))):
            info[row["id"]] = text


def _apply_sources(info: JsonObject, rows: list[JsonObject]) -> None:
    known = {source["id"]: source for source in info.get("sources", [])}
    sources: list[JsonObject] = []
    for number, row in enumerate(rows, 1):
        cells = {name: str(text or "").strip() for name, text in row.items()}
        if not any(cells.values()):
            continue
        cells["id"] = cells["id"] or _free_id("source", set(known) | {source["id"] for source in sources}, number)
        given = known.get(cells["id"], {})
        sources.append({**given, **{name: text for name, text in cells.items() if text or name in given}})
    if sources or "sources" in info:
        info["sources"] = sources


def _free_id(kind: str, taken: set[str], number: int) -> str:
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"


def _apply_features(value: JsonObject, before: list[JsonObject], rows: list[JsonObject], kind: str) -> list[Finding]:
    was = {record["id"]: record for record in before}
    kept = {row["id"] for row in rows}
    gone = set(was) - kept
    value["features"] = [feature for feature in value["features"] if feature["id"] not in gone]
    by_id = {feature["id"]: feature for feature in value["features"]}
    findings: list[Finding] = []
    for row in rows:
        if row["id"] in was:
            feature = by_id[row["id"]]
            changed = {
                name: cell for name, cell in row.items() if name != "id" and not same(cell, was[row["id"]][name])
            }
        elif not any(_text(cell) for name, cell in row.items() if name not in ("severity", "role")):
            continue
        else:
            feature = _new_feature(kind, _free_id(kind, set(by_id), len(by_id) + 1))
            by_id[feature["id"]] = feature
            value["features"].append(feature)
            changed = {name: cell for name, cell in row.items() if name != "id" and cell is not None}
        if kind == "place" and _text(changed.get("category")):
            _make_danger(feature)
        for name, cell in changed.items():
            _put(feature, name, cell)
        found = _position_faults(value, feature, changed)
        if not found and changed and feature["properties"]["kind"] == "hazard" and "stage" not in changed:
            _give_stage(value, feature, is_new=row["id"] not in was or kind == "place")
        findings += found
    return findings


def _make_danger(place: JsonObject) -> None:
    """Turn a place into a danger: it keeps its name, its texts and where it is."""
    properties = place["properties"]
    properties.pop("role", None)
    properties |= {"kind": "hazard", "severity": 3}


def _give_stage(value: JsonObject, hazard: JsonObject, *, is_new: bool) -> None:
    """Let a new danger belong to the nearest stage: without one the story would pass it by."""
    stages = [one for one in value["features"] if one["properties"]["kind"] == "stage"]
    if is_new and stages and not hazard["properties"].get("stage"):
        lines = [np.array([position[:2] for position in one["geometry"]["coordinates"]], float) for one in stages]
        nearest = nearest_line(first_position(hazard["geometry"]["coordinates"]), lines)
        hazard["properties"]["stage"] = stages[nearest]["id"]


def _text(cell: Any) -> str:
    if isinstance(cell, list):
        return ", ".join(map(str, cell))
    return "" if cell is None else str(cell).strip()


def _new_feature(kind: str, identifier: str) -> JsonObject:
    properties: JsonObject = {"kind": kind}
    if kind == "hazard":
        properties["category"] = "other"
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": {"type": "Point", "coordinates": [None, None]},
        "properties": properties,
    }


def _put(feature: JsonObject, name: str, cell: Any) -> None:
    """Put an edited cell in its place; an emptied one takes its property away."""
    properties = feature["properties"]
    if name in DEGREES:
        geometry = feature["geometry"]
        if geometry["type"] == "Point":
            geometry["coordinates"] = list(geometry["coordinates"])
            geometry["coordinates"][1 if name == "latitude" else 0] = _degrees(cell)
            feature.pop("bbox", None)
            geometry.pop("bbox", None)
    elif name == "sources":
        written = cell if isinstance(cell, list) else [_text(cell)]
        parts = [part.strip() for one in written for part in _BETWEEN.split(str(one))]
        properties["sources"] = list(dict.fromkeys(part for part in parts if part))
    elif name in ("title", "speaker", "category"):
        properties[name] = _text(cell)
    elif _text(cell):
        properties[name] = int(cell) if name in NUMBERS else _text(cell)
    else:
        properties.pop(name, None)


def _degrees(cell: Any) -> Any:
    """Return a cell as degrees: None where it is empty, its text where it can't be read."""
    text = _text(cell)
    read = read_degrees(text) if text else None
    return read if read is not None or not text else text


def _position_faults(value: JsonObject, feature: JsonObject, changed: JsonObject) -> list[Finding]:
    """Round a moved point where the route is schematic; say where a position is missing or impossible."""
    geometry = feature["geometry"]
    if geometry["type"] != "Point" or None in geometry["coordinates"]:
        if geometry["type"] == "Point":
            index = value["features"].index(feature)
            geometry["coordinates"] = [0, 0]
            place = ("features", index, "geometry", "coordinates")
            return [Finding("position-unfilled", place, "", _name(feature))]
        return []
    longitude, latitude = geometry["coordinates"][:2]
    is_read = not (isinstance(longitude, str) or isinstance(latitude, str))
    if not is_read or abs(longitude) > 180 or abs(latitude) > 90:
        place = ("features", value["features"].index(feature), "geometry", "coordinates")
        values = {"longitude": longitude, "latitude": latitude}
        if not is_read:
            geometry["coordinates"] = [0, 0]
        return [Finding("position-impossible", place, "", _name(feature), values)]
    if set(changed) & set(DEGREES) and value["route"].get("precision", "schematic") == "schematic":
        coarse(geometry)
    return []


def _name(feature: JsonObject) -> str:
    return str(feature["properties"].get("title") or feature["id"])
