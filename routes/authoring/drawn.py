"""A drawn route as rows of stops and dangers, and what of the drawing such rows can't hold; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

JsonObject = dict[str, Any]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Drawn:
    """What was drawn, by id: a file of stages from stop to stop and dangers."""

    value: JsonObject

    @cached_property
    def by_id(self) -> dict[str, JsonObject]:
        """The features by their ids."""
        return {feature["id"]: feature for feature in self.value.get("features", [])}

    @cached_property
    def stages(self) -> list[JsonObject]:
        """The stages of the main line, in the order of travel."""
        stages = [one for one in self.by_id.values() if _is(one, "stage") and _said(one, "role", "main") == "main"]
        return sorted(stages, key=lambda stage: stage["properties"].get("order", 1))

    @cached_property
    def stops(self) -> list[JsonObject]:
        """The places at the ends of the stages, in the order of travel; without stages all points that are stops."""
        points = [one for one in self.by_id.values() if _is(one, "place") and one["geometry"]["type"] == "Point"]
        if not self.stages:
            return [one for one in points if _said(one, "role", "stop") != "landmark"]
        at = {tuple(one["geometry"]["coordinates"]): one for one in points}
        ends = (tuple(stage["geometry"]["coordinates"][end]) for stage in self.stages for end in (0, -1))
        found = [at[end] for end in ends if end in at]
        return list({one["id"]: one for one in found}.values())

    @cached_property
    def between(self) -> dict[tuple[str, str], JsonObject]:
        """The stage from one stop to another, by their ids."""
        at = {tuple(one["geometry"]["coordinates"]): one["id"] for one in self.stops}
        lines = ((stage, stage["geometry"]["coordinates"]) for stage in self.stages)
        return {(at.get(tuple(line[0]), ""), at.get(tuple(line[-1]), "")): stage for stage, line in lines}

    @cached_property
    def _taken(self) -> set[str]:
        return set(self.by_id)

    def free(self, kind: str, number: int) -> str:
        """Return an id that nothing drawn has, and each time another one."""
        while f"{kind}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{kind}-{number}")
        return f"{kind}-{number}"

    @property
    def others(self) -> Iterable[JsonObject]:
        """What no row stands for."""
        rows = {one["id"] for one in (*self.stops, *self.stages)}
        return (one for one in self.by_id.values() if one["id"] not in rows and not _is(one, "hazard"))

    def rows(self) -> tuple[list[JsonObject], list[JsonObject]]:
        """Return a row for each stop, in the order of travel, and for each danger."""
        starts = {start: stage for (start, _), stage in self.between.items()}
        stops = [
            {
                "id": stop["id"],
                "name": stop["properties"]["title"],
                "text": _said(starts.get(stop["id"], {}), "description"),
                **degrees(stop),
            }
            for stop in self.stops
        ]
        return stops, [_danger(one) for one in self.by_id.values() if _is(one, "hazard")]


def _is(feature: JsonObject, kind: str) -> bool:
    return bool(feature["properties"].get("kind") == kind)


def _said(feature: JsonObject, name: str, usual: str = "") -> Any:
    return feature.get("properties", {}).get(name, usual)


def degrees(feature: JsonObject) -> dict[str, str]:
    """Return latitude and longitude of a point as the cells of a row; of anything else they are empty."""
    geometry = feature["geometry"]
    if geometry["type"] != "Point":
        return {"latitude": "", "longitude": ""}
    longitude, latitude = geometry["coordinates"][:2]
    return {"latitude": f"{latitude:.10g}", "longitude": f"{longitude:.10g}"}


def _danger(hazard: JsonObject) -> JsonObject:
    return {
        "id": hazard["id"],
        "title": hazard["properties"]["title"],
        "where": _said(hazard, "place_name"),
        "category": _said(hazard, "category", "other"),
        "severity": _said(hazard, "severity", "3"),
        "text": _said(hazard, "description"),
        **degrees(hazard),
    }
