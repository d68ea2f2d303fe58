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
