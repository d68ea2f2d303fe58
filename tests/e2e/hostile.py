"""A route file of which every text tries to run code, to call out, or to pass for markup."""

from __future__ import annotations

import copy
from typing import Any

from examples import complete

EVIL = (
    "</script><script>window.ran=1</script><img src=https://evil.example/i onerror=window.ran=1>"
    "<b>&amp;![m](https://evil.example/m) [l](javascript:window.ran=1) $x^2$ :red[r] {{7*7}}\u2028\u2029'\"`\\"
)
"""Fits a title with a word before it."""
EVIL_ID = "'\"><img src=x onerror=window.ran=1>"
LINK = "https://evil.example/\"onmouseover=window.ran=1 x='"

_FIXED = {"type", "kind", "role", "precision", "confidence", "content_note", "icon", "colour"}
"""Members that choose from a list: another value is a fault, or is replaced."""
_IDS = {"id", "stage", "category", "sources"}


def _poisoned(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _poisoned(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_poisoned(one, key) for one in value]
    if not isinstance(value, str) or key in _FIXED:
        return value
    if key == "url":
        return LINK
    return f"{value} {EVIL_ID if key in _IDS else EVIL}" if key != "language" else f'{value}"{EVIL_ID}'


def hostile_route() -> dict[str, Any]:
    """Return a route file with one of each kind and every text poisoned."""
    route = complete()
    route["route"]["language"] = "en"
    route["route"]["description"] = "All of it."
    route["route"]["aims"] = ["Aim"]
    route["route"]["categories"] = [{"id": "own", "label": "Own", "icon": "ship", "colour": "teal"}]
    route["route"]["statistics"].append(
        {"id": "series", "title": "Series", "unit": "people", "sources": ["report"], "series": [
            {"label": str(year), "value": 1.0, "note": "Note", "parts": {"women": 1.0}}
            for year in (2017, 2018, 2019)
        ]},
    )  # fmt: skip
    route["route"]["glossary"][0].update(local="탈북", local_language="ko", romanization="talbuk")
    for feature in route["features"]:
        feature["properties"]["description"] = "One.\n\nTwo."
        feature["properties"]["sources"] = ["report", LINK]
        if feature["properties"]["kind"] == "stage":
            feature["properties"]["notes"] = "Say this."
        if feature["properties"]["kind"] == "voice":
            feature["properties"]["country"] = "Laos"
        if feature["properties"]["kind"] == "hazard":
            feature["properties"].update(category="own", place_name="A place")
    other = copy.deepcopy(next(one for one in route["features"] if one["id"] == "mines"))
    other["id"] = "mines-too"
    other["properties"].update(country="Laos", confidence="low", severity=2)
    route["features"].append(other)
    return _poisoned(route)
