"""Maps of other tools as JSON: uMap, StoryMapJS, kepler.gl; their layers, slides and tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from routes.formats.json_parts import Feature, dicts, feature, inner, known
from routes.formats.layout import Row
from routes.formats.records import row_of
from routes.formats.rows import features_of_rows
from routes.formats.upload import Collection, Upload
from routes.reading.plain_text import plain_text
from routes.rules.wording import Location


def is_umap(value: Any) -> bool:
    """Say whether a value is a map of uMap."""
    return isinstance(value, dict) and value.get("type") == "umap" and isinstance(value.get("layers"), list)


def read_umap(upload: Upload) -> Collection:
    """Return the features of all layers of a uMap file, each with its layer's name as `folder`."""
    value = upload.value
    features = []
    for layer in dicts(value["layers"]):
        options = {**inner(layer, "_umap_options"), **inner(layer, "_storage")}
        folder = {"folder": options["name"]} if options.get("name") else {}
        for drawn in dicts(layer.get("features")):
            properties = {name: part for name, part in inner(drawn, "properties").items() if not name.startswith("_")}
            features.append({**drawn, "properties": {**folder, **properties}})
    upload.note("json-known", (), "uMap")
    title = inner(value, "properties").get("name")
    return {"type": "FeatureCollection", **({"name": title} if title else {}), "features": features}


def is_storymap(value: Any) -> bool:
    """Say whether a value is a story of StoryMapJS."""
    return isinstance(inner(value, "storymap").get("slides"), list)


def read_storymap(upload: Upload) -> Collection:
    """Return the slides of a story as places, and stages from each to the next."""
    slides = dicts(upload.value["storymap"]["slides"])
    stops = []
    title = ""
    for slide in slides:
        location, text = inner(slide, "location"), inner(slide, "text")
        headline = plain_text(str(text.get("headline") or ""))
        position = [location.get("lon"), location.get("lat")]
        if not all(isinstance(number, int | float) for number in position):
            title = title or headline
            continue
        properties = {
            "kind": "place", "title": headline or location.get("name"), "place_name": location.get("name"),
            "description": plain_text(str(text.get("text") or "")), "period": slide.get("date"),
        }  # fmt: skip
        stops.append(feature("Point", position, properties))
    return known(upload, "StoryMapJS", [*_stages(stops), *stops], title)


def _stages(stops: list[Feature]) -> Iterator[Feature]:
    moved = [(a, b) for a, b in pairwise(stops) if a["geometry"]["coordinates"] != b["geometry"]["coordinates"]]
    for number, (start, end) in enumerate(moved, 1):
        names = [str(stop["properties"].get("title", ""))[:100] for stop in (start, end)]
        line = [stop["geometry"]["coordinates"] for stop in (start, end)]
        ends = {"origin": names[0], "destination": names[1]}
        title = f"{names[0]} – {names[1]}" if all(names) else ""
        yield feature("LineString", line, {"kind": "stage", "order": number, "title": title, **ends})


def is_kepler(value: Any) -> bool:
    """Say whether a value is a map of kepler.gl."""
    datasets = value.get("datasets") if isinstance(value, dict) else None
    return any("data" in dataset for dataset in dicts(datasets))


def read_kepler(upload: Upload) -> Collection:
    """Return the rows of all tables of a kepler.gl map."""
    upload.note("json-known", (), "kepler.gl")
    features: list[Feature] = []
    for number, dataset in enumerate(dicts(upload.value["datasets"])):
        data = inner(dataset, "data")
        names = [str(column.get("name", "")) for column in dicts(data.get("fields"))]
        lines = data.get("allData")
        rows: list[tuple[Location, Row]] = [
            (("datasets", number, "data", "allData", index), row_of(dict(zip(names, line, strict=False))))
            for index, line in enumerate(lines if isinstance(lines, list) else ())
            if isinstance(line, list)
        ]
        upload.show_columns(names, rows)
        if rows:
            features += features_of_rows(upload, names, rows)["features"]
    return {"type": "FeatureCollection", "features": features}
