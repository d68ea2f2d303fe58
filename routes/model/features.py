"""The route file as pydantic models over geojson-pydantic; knows neither geopandas, folium nor Streamlit.

A route file is a GeoJSON FeatureCollection (RFC 7946) with one more top-level member, ``route``. Unknown
properties are kept, so that a file survives reading and writing unchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import geojson_pydantic
from geojson_pydantic import Feature, FeatureCollection
from pydantic import ConfigDict, Discriminator, Field, Tag

from routes.model.info import (
    Claim,
    Confidence,
    Identifier,
    RouteInfo,
    Title,
)

StageRole = Literal["main", "alternate", "return"]
PlaceRole = Literal["start", "stop", "border", "landmark", "destination"]
Severity = Annotated[int, Field(ge=1, le=5)]


class FeatureProperties(Claim):
    """What every feature carries. `title` and `description` follow simplestyle."""

    title: Title
    description: str = ""
    """Plain text; a blank line starts a paragraph."""
    country: str = ""
    """Name as Natural Earth writes it; for a stage, the country in which it starts."""
    period: str = ""
    confidence: Confidence | None = None


class StageProperties(FeatureProperties):
    """A part of the way."""

    kind: Literal["stage"]
    order: Annotated[int, Field(ge=1)]
    """1, 2, 3 … within its role."""
    role: StageRole = "main"
    origin: str = ""
    destination: str = ""
    mode: str = ""
    distance_km: Annotated[float, Field(gt=0)] | None = None
    """Computed from the line if absent."""
    notes: str = ""
    """What the presenter says; plain text."""


class PlaceProperties(FeatureProperties):
    """A place that the route passes."""

    kind: Literal["place"]
    role: PlaceRole = "stop"


class HazardProperties(FeatureProperties):
    """A danger on the way."""

    kind: Literal["hazard"]
    category: Identifier
    severity: Severity = 3
    """1 a burden, 2 hardship, 3 serious risk, 4 danger to liberty or life, 5 deadly or a grave violation of rights."""
    stage: str = ""
    place_name: str = ""
    context: bool = False
    """True: background, not tied to this route; drawn lighter."""


class VoiceProperties(FeatureProperties):
    """What a person who travelled or helped has told, retold in the file's own words."""

    kind: Literal["voice"]
    speaker: Title
    stage: str = ""


class Point(geojson_pydantic.Point):
    """A GeoJSON Point that keeps foreign members."""

    model_config = ConfigDict(frozen=True, extra="allow")


class LineString(geojson_pydantic.LineString):
    """A GeoJSON LineString that keeps foreign members."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Polygon(geojson_pydantic.Polygon):
    """A GeoJSON Polygon that keeps foreign members."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Stage(Feature[LineString, StageProperties]):
    """A stage feature."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: Identifier
    geometry: LineString
    properties: StageProperties


class Place(Feature[Point, PlaceProperties]):
    """A place feature."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: Identifier
    geometry: Point
    properties: PlaceProperties


class Hazard(Feature[Point, HazardProperties]):
    """A hazard feature: a point, a line or an area."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: Identifier
    geometry: Annotated[Point | LineString | Polygon, Field(discriminator="type")]  # type: ignore[assignment]
    properties: HazardProperties


class Voice(Feature[Point, VoiceProperties]):
    """A voice feature."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: Identifier
    geometry: Point
    properties: VoiceProperties


KINDS = ("stage", "place", "hazard", "voice")


def kind_of(feature: Any) -> str | None:
    """Return the `kind` of a feature, be it JSON or a model."""
    properties = feature.get("properties") if isinstance(feature, dict) else getattr(feature, "properties", None)
    kind = properties.get("kind") if isinstance(properties, dict) else getattr(properties, "kind", None)
    return kind if kind in KINDS else None


RouteFeature = Annotated[
    Annotated[Stage, Tag("stage")]
    | Annotated[Place, Tag("place")]
    | Annotated[Hazard, Tag("hazard")]
    | Annotated[Voice, Tag("voice")],
    Discriminator(
        kind_of,
        custom_error_type="kind",
        custom_error_message="expected kind stage, place, hazard or voice",
    ),
]


class Route(FeatureCollection[RouteFeature]):
    """A whole route file.

    Examples
    --------
    >>> route = Route.model_validate({"type": "FeatureCollection", "route": {"title": "One"}, "features": []})
    >>> route.route.title, len(route.stages)
    ('One', 0)
    """

    model_config = ConfigDict(frozen=True, extra="allow", title="Escape route")

    route: RouteInfo
    features: list[RouteFeature]

    def _of(self, model: Any) -> Iterator[Any]:
        return (feature for feature in self.features if isinstance(feature, model))

    @property
    def stages(self) -> list[Stage]:
        """All stages: main ones by order, then alternates, then returns."""
        roles = ("main", "alternate", "return")
        return sorted(self._of(Stage), key=lambda s: (roles.index(s.properties.role), s.properties.order))

    @property
    def main_stages(self) -> list[Stage]:
        """Stages of the main line, by order."""
        return [stage for stage in self.stages if stage.properties.role == "main"]

    @property
    def places(self) -> list[Place]:
        """Places in file order."""
        return list(self._of(Place))

    @property
    def hazards(self) -> list[Hazard]:
        """Hazards in file order."""
        return list(self._of(Hazard))

    @property
    def voices(self) -> list[Voice]:
        """Voices in file order."""
        return list(self._of(Voice))

    @property
    def claims(self) -> Iterator[tuple[tuple[str | int, ...], Claim, str]]:
        """All that states a fact: its place in the file, the claim, and the feature's id or an empty string."""
        for index, feature in enumerate(self.features):
            yield ("features", index, "properties"), feature.properties, feature.id
        for name in ("statistics", "timeline", "glossary", "questions"):
            for index, entry in enumerate(getattr(self.route, name)):
                yield ("route", name, index), entry, ""

    def dump(self) -> dict[str, Any]:
        """Return the file as JSON values: what was read, nothing added, nothing lost."""
        return self.model_dump(mode="json", exclude_unset=True)
