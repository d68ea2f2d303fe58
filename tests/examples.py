"""Small route files for tests: one that is complete, and builders for parts of it."""

from __future__ import annotations

import copy
from typing import Any


def line(*positions: list[float], **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "LineString", "coordinates": [list(position) for position in positions]},
    }


def point(longitude: Any, latitude: Any, **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
    }


def collection(*features: Any, **members: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", **members, "features": list(features)}


_CLAIM = {"country": "China", "period": "2019", "sources": ["report"]}
_COMPLETE = {
    "type": "FeatureCollection",
    "route": {
        "title": "Over two rivers",
        "period": "2019",
        "as_of": "2026-01-31",
        "license": "CC BY 4.0",
        "sources": [{"id": "report", "title": "A report", "url": "https://example.org/report"}],
        "statistics": [{"id": "arrivals", "title": "Arrivals", "value": "12", "sources": ["report"]}],
        "timeline": [{"period": "2019", "description": "It began.", "sources": ["report"]}],
        "glossary": [{"term": "Broker", "definition": "A paid guide.", "sources": ["report"]}],
        "questions": [{"text": "Why?", "stage": "one"}],
    },
    "features": [
        {
            "type": "Feature",
            "id": "one",
            "geometry": {"type": "LineString", "coordinates": [[129.8, 42.0], [129.5, 42.9]]},
            "properties": {
                "kind": "stage", "order": 1, "title": "First", "origin": "A", "destination": "B", "mode": "on foot",
                **_CLAIM,
            },
        },
        {
            "type": "Feature",
            "id": "two",
            "geometry": {"type": "LineString", "coordinates": [[129.5, 42.9], [123.4, 41.8]]},
            "properties": {
                "kind": "stage", "order": 2, "title": "Second", "origin": "B", "destination": "C", "mode": "by bus",
                **_CLAIM,
            },
        },
        {
            "type": "Feature",
            "id": "start",
            "geometry": {"type": "Point", "coordinates": [129.8, 42.0]},
            "properties": {"kind": "place", "title": "A", "role": "start", **_CLAIM},
        },
        {
            "type": "Feature",
            "id": "mines",
            "geometry": {"type": "Point", "coordinates": [129.7, 42.1]},
            "properties": {
                "kind": "hazard", "title": "Mines", "category": "landmine", "severity": 5, "confidence": "high",
                "stage": "one", **_CLAIM,
            },
        },
        {
            "type": "Feature",
            "id": "told",
            "geometry": {"type": "Point", "coordinates": [123.4, 41.8]},
            "properties": {"kind": "voice", "title": "A voice", "speaker": "A woman", "stage": "two", **_CLAIM},
        },
    ],
}  # fmt: skip


def complete() -> dict[str, Any]:
    """Return a fresh copy of a route file that passes the strict check without a word."""
    return copy.deepcopy(_COMPLETE)


def told() -> dict[str, Any]:
    """Return the complete route with everything that is for class: two texts, a quiz, an excerpt, named ground."""
    value = complete()
    gentle = {"title": "A path", "description": "It was a hard walk. It was long."}
    for index in (0, 3, 4):
        value["features"][index]["properties"] |= {"gentle": dict(gentle), "content_note": ["killing"]}
    value["features"][0]["properties"] |= {"headline": "They walked at night.", "weight": 2, "country_code": "CN"}
    value["features"][4]["properties"]["traveller"] = "woman"
    value["features"] += [
        {
            "type": "Feature",
            "id": "tumen",
            "geometry": {"type": "LineString", "coordinates": [[129.0, 42.0], [129.5, 42.4], [130.0, 43.0]]},
            "properties": {"kind": "place", "title": "Tumen", "role": "landmark"},
        },
        {
            "type": "Feature",
            "id": "hills",
            "geometry": {"type": "Polygon", "coordinates": [[[128, 42], [129, 42], [129, 43], [128, 43], [128, 42]]]},
            "properties": {"kind": "place", "title": "Hills", "role": "landmark"},
        },
    ]
    value["route"] |= {
        "quiz": [
            {
                "id": "q1", "text": "Which river?", "choices": ["Tumen", "Mekong", "Yalu"], "answer": 0,
                "why": "It is the first.", "at": "tumen", "sources": ["report"],
            }
        ],
        "excerpts": [
            {
                "id": "e1", "text": "They had all gone.", "speaker": "A woman", "source": "report", "date": "2019",
                "kind": "report", "task": "gone", "notes": "Who is not asked?",
            }
        ],
        "media": [{"id": "m1", "title": "A film", "kind": "film", "makers": "Somebody", "year": 2023, "minutes": 90}],
        "curricula": [{"name": "Geography", "topic": "Borders", "fit": "It crosses two."}],
    }  # fmt: skip
    return value


def by_id(value: dict[str, Any], identifier: str) -> dict[str, Any]:
    """Return the feature of that id."""
    return next(feature for feature in value["features"] if feature["id"] == identifier)


VARIED = [
    {"category": "landmine", "country": "China", "severity": 5, "confidence": "high", "period": "1999–2004"},
    {"category": "river", "country": "Laos", "severity": 2, "confidence": "low", "period": "2019"},
    {"category": "river", "country": "China", "severity": 3, "period": "", "place_name": "Tumen", "title": "The Ice"},
    {"category": "detention", "country": "Laos", "severity": 4, "confidence": "medium", "period": "2020–present"},
]
"""Properties of four hazards that differ in all that a filter asks for."""


def with_hazards(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the complete route with hazards of these properties in place of its own."""
    value = complete()
    template = value["features"].pop(3)
    template["properties"].pop("confidence")
    for number, row in enumerate(rows):
        one = copy.deepcopy(template)
        one["id"] = f"hazard-{number}"
        one["properties"].update(row)
        value["features"].append(one)
    return value
