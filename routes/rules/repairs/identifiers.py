"""An id of its own for each feature."""

from __future__ import annotations

from functools import partial
from typing import Any

from routes.rules.ids import Identifiers, identifier_of
from routes.rules.repairs.plan import Collection, Step, features_of, properties_of
from routes.rules.wording import Change


def give_ids(collection: Collection) -> list[Step]:
    """Give each feature an id of its own."""
    features = features_of(collection)
    identifiers = Identifiers(feature.get("id") for feature in features)
    given: dict[str, list[tuple[dict[str, Any], str]]] = {"repeated": [], "made": [], "given": []}
    for feature in features:
        kind = properties_of(feature).get("kind")
        identifier, how = identifiers.take(feature.get("id"), kind if isinstance(kind, str) and kind else "feature")
        if how != "given" or identifier_of(feature.get("id")) != feature.get("id"):
            given[how].append((feature, identifier))
    steps = []
    if given["repeated"]:
        steps.append(Step(Change("ids-own", len(given["repeated"])), partial(_name, given["repeated"])))
    if collection.get("type") == "FeatureCollection":
        if given["made"]:
            steps.append(Step(Change("ids-made", len(given["made"])), partial(_name, given["made"])))
        if given["given"]:
            steps.append(Step(Change("ids-worded", len(given["given"])), partial(_name, given["given"])))
    return steps


def _name(pairs: list[tuple[dict[str, Any], str]]) -> None:
    for feature, identifier in pairs:
        feature["id"] = identifier
