"""Values that the model refuses, set aside under `given_…` so that the rest can be drawn and nothing is lost."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from routes.model import Route
from routes.rules.findings import Finding, shown
from routes.rules.refusals import faults_of
from routes.rules.wording import Location

_ROUNDS = 6
"""A value set aside can uncover another fault one level up: field, entry, list, member."""


def validated(value: Any) -> Route:
    """Return the route that JSON values are, as pydantic judges; odd bounding boxes don't warn."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="BBOX crossing")
        return Route.model_validate(value)


def tolerated(collection: dict[str, Any]) -> tuple[Route | None, list[Finding]]:
    """Return the route with what the model refuses set aside, or None and the faults where it can't be."""
    findings: list[Finding] = []
    for _ in range(_ROUNDS):
        try:
            return validated(collection), findings
        except ValidationError as error:
            faults = faults_of(error, collection)
            aside = [_set_aside(collection, loc, fault) for loc, fault in reversed(faults.items())]
            findings += [finding for finding in reversed(aside) if finding]
            if not any(aside):
                return None, list(faults.values())
    return None, findings


def _is_spare(loc: Location) -> bool:
    """Say whether a place may be emptied: neither a feature nor its geometry nor the collection itself."""
    return bool(loc) and not (loc[0] == "features" and (len(loc) < 3 or loc[2] in ("geometry", "id", "type")))


def _set_aside(collection: dict[str, Any], loc: Location, fault: Finding) -> Finding | None:
    """Move one value to `given_…` beside it; an entry of a list goes beside the list, one that lacks a member too."""
    if fault.code == "value-missing":
        loc = loc[:-1]
    if loc[:1] == ("translations",):  # whatever is put aside inside would be read as one more language
        loc = loc[:1]
    if not _is_spare(loc):
        return None
    parent: Any = collection
    keeper: Any = collection
    owner = str(loc[0])
    for part in loc[:-1]:
        if isinstance(parent, dict):
            keeper, owner = parent, str(part)
        try:
            parent = parent[part]
        except (KeyError, IndexError, TypeError):
            return None
    last = loc[-1]
    if isinstance(parent, dict) and isinstance(last, str) and last in parent:
        parent.setdefault(f"given_{last}", parent.pop(last))
    elif isinstance(parent, list) and isinstance(last, int) and last < len(parent) and isinstance(keeper, dict):
        value = parent.pop(last)
        kept = keeper.setdefault(f"given_{owner}", [])
        if isinstance(kept, list):
            kept.append(value)
    else:
        return None
    return replace(fault, level="warning", done="set_aside")


def changed(before: Any, after: Any, place: Location = (), feature: str = "") -> list[Finding]:
    """Return where validation changed a value, such as `"3"` to `3`; strict reading allows none of it."""
    found: list[Finding] = []
    if isinstance(before, dict) and isinstance(after, dict):
        if place[:1] == ("features",):
            feature = feature or str(before.get("id", ""))
        for key, value in before.items():
            if key not in after:
                found.append(Finding("value-needless", (*place, key), shown(value), feature))
            elif value is not after[key]:
                found += changed(value, after[key], (*place, key), feature)
        return found
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        if before != after or any(isinstance(part, dict | list | bool) for part in before):
            for index, (one, two) in enumerate(zip(before, after, strict=True)):
                found += changed(one, two, (*place, index), feature)
        return found
    if before == after and isinstance(before, bool) == isinstance(after, bool):
        return []
    return [Finding("value-changed", place, shown(before), feature, {"read": shown(after)})]
