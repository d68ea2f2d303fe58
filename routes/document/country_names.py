"""Countries and cities in the language of the document, wherever its payload names them; knows no folium."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from routes.languages import country, current

JsonObject = dict[str, Any]
_FEATURES = ("stages", "hazards", "places", "voices")


def in_language(data: JsonObject) -> JsonObject:
    """Return a payload whose countries and cities have their names in the language that is spoken now.

    They are told by their codes, else by the names that Natural Earth writes; the same name is the same country all
    over the payload.
    """
    say = _names(data)
    strip, figures, labels = data["strip"], data["figures"], data["labels"]
    named = {kind: [{**one, "country": say(one["country"])} for one in data[kind]] for kind in _FEATURES}
    return {
        **data,
        **named,
        "countryColours": {say(name): colour for name, colour in data["countryColours"].items()},
        "figures": {**figures, "countries": tuple(say(name) for name in figures["countries"])},
        "labels": {
            "countries": [{**one, "name": say(one["name"])} for one in labels["countries"]],
            "cities": [_city(one) for one in labels["cities"]],
        },
        "strip": {
            **strip,
            "countries": [[say(name), *rest] for name, *rest in strip["countries"]],
            "borders": [{**one, "before": say(one["before"]), "after": say(one["after"])} for one in strip["borders"]],
        },
    }


def _city(one: JsonObject) -> JsonObject:
    """Return a city with its name in the language, where the map data knows it, and without the others."""
    bare = {key: value for key, value in one.items() if key != "names"}
    return {**bare, "name": one.get("names", {}).get(current().partition("-")[0], one["name"])}


def _names(data: JsonObject) -> Callable[[str], str]:
    codes = {one["country"]: one["countryCode"] for kind in _FEATURES for one in data[kind] if one["countryCode"]}
    return lambda name: country(codes.get(name, ""), name)
