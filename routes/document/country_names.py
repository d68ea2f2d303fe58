"""Countries in the language of the document, wherever its payload names them; knows no folium."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from routes.languages import country

JsonObject = dict[str, Any]
_FEATURES = ("stages", "hazards", "places", "voices")


def in_language(data: JsonObject) -> JsonObject:
    """Return a payload whose countries have their names in the language that is spoken now.

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
        "labels": {**labels, "countries": [{**one, "name": say(one["name"])} for one in labels["countries"]]},
        "strip": {
            **strip,
            "countries": [[say(name), *rest] for name, *rest in strip["countries"]],
            "borders": [{**one, "before": say(one["before"]), "after": say(one["after"])} for one in strip["borders"]],
        },
    }


def _names(data: JsonObject) -> Callable[[str], str]:
    codes = {one["country"]: one["countryCode"] for kind in _FEATURES for one in data[kind] if one["countryCode"]}
    return lambda name: country(codes.get(name, ""), name)
