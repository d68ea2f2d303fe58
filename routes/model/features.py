"""The route file as pydantic models over geojson-pydantic; knows neither geopandas, folium nor Streamlit.

A route file is a GeoJSON FeatureCollection (RFC 7946) with one more top-level member, ``route``. Unknown
properties are kept, so that a file survives reading and writing unchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args

import geojson_pydantic
from geojson_pydantic import Feature, FeatureCollection
from pydantic import ConfigDict, Discriminator, Field, PrivateAttr, Tag

from routes.model.evidence import Identifier, Marked
from routes.model.info import RouteInfo
from routes.model.properties import HazardProperties, PlaceProperties, StageProperties, StageRole, VoiceProperties
from routes.model.translations import Translation, Untranslated, texts_of


class Point(geojson_pydantic.Point):
    """A GeoJSON Point that keeps foreign members."""

    model_config = ConfigDict(frozen=True, extra="allow")


class LineString(geojson_pydantic.LineString):
    """A GeoJSON LineString that keeps foreign members."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Polygon(geojson_pydantic.Polygon):
    """A GeoJSON Polygon that keeps foreign members."""

    model_config = ConfigDict(frozen=True, extra="allow")


class MultiPolygon(geojson_pydantic.MultiPolygon):
    """A GeoJSON MultiPolygon that keeps foreign members: one area of several parts, such as islands."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Stage(Feature[LineString, StageProperties]):
    """A stage feature."""

    model_config = ConfigDict(frozen=True, extra="allow", use_attribute_docstrings=True)

    id: Identifier
    """Names it once in the file, so that others can refer to it."""
    geometry: LineString
    """The line of the stage, in the direction of travel."""
    properties: StageProperties
    """What is said of the stage."""


class Place(Feature[Point, PlaceProperties]):
    """A place feature: a point, or a river, a range or a desert as a line or an area."""

    model_config = ConfigDict(frozen=True, extra="allow", use_attribute_docstrings=True)

    id: Identifier
    """Names it once in the file, so that others can refer to it."""
    geometry: Annotated[Point | LineString | Polygon | MultiPolygon, Field(discriminator="type")]  # type: ignore[assignment]
    """Where the place is: a point, a line or an area."""
    properties: PlaceProperties
    """What is said of the place."""


class Hazard(Feature[Point, HazardProperties]):
    """A hazard feature: a point, a line or an area."""

    model_config = ConfigDict(frozen=True, extra="allow", use_attribute_docstrings=True)

    id: Identifier
    """Names it once in the file, so that others can refer to it."""
    geometry: Annotated[Point | LineString | Polygon | MultiPolygon, Field(discriminator="type")]  # type: ignore[assignment]
    """Where the hazard is: a point, a line or an area."""
    properties: HazardProperties
    """What is said of the hazard."""


class Voice(Feature[Point, VoiceProperties]):
    """A voice feature."""

    model_config = ConfigDict(frozen=True, extra="allow", use_attribute_docstrings=True)

    id: Identifier
    """Names it once in the file, so that others can refer to it."""
    geometry: Point
    """Where the voice is heard."""
    properties: VoiceProperties
    """What is said of the voice, and who speaks."""


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

    model_config = ConfigDict(frozen=True, extra="allow", title="Escape route", use_attribute_docstrings=True)

    route: RouteInfo
    """What concerns the route as a whole."""
    features: list[RouteFeature]
    """Stages, places, hazards and voices; their order in the file is kept."""
    translations: dict[str, Translation] = {}
    """The texts in other languages, by BCP 47 tag; a file beside the route may hold them instead."""
    _untranslated: Untranslated | None = PrivateAttr(default=None)

    @property
    def untranslated(self) -> Untranslated | None:
        """What a translated route still says in its first language, of the texts that it holds; None if nothing."""
        left = self._untranslated
        texts = left.texts.intersection(texts_of(self).values()) if left and left.texts else frozenset()
        return Untranslated(left.language, texts) if left and texts else None

    @property
    def translation_note(self) -> str:
        """Who translated a route that is shown in another language, and who should be told of errors."""
        return self._untranslated.note if self._untranslated else ""

    def language_of(self, text: str) -> str:
        """Return the BCP 47 tag of one of its texts: in a translated route some may still be in the first language."""
        left = self._untranslated
        return left.language if left and text in left.texts else self.route.language

    def _of(self, model: Any) -> list[Any]:
        return [feature for feature in self.features if type(feature) is model]

    @property
    def stages(self) -> list[Stage]:
        """All stages: main ones by order, then alternates, then returns."""
        roles = get_args(StageRole)
        return sorted(self._of(Stage), key=lambda s: (roles.index(s.properties.role), s.properties.order))

    @property
    def main_stages(self) -> list[Stage]:
        """Stages of the main line, by order."""
        return [stage for stage in self.stages if stage.properties.role == "main"]

    @property
    def places(self) -> list[Place]:
        """Places in file order."""
        return self._of(Place)

    @property
    def hazards(self) -> list[Hazard]:
        """Hazards in file order."""
        return self._of(Hazard)

    @property
    def voices(self) -> list[Voice]:
        """Voices in file order."""
        return self._of(Voice)

    @property
    def claims(self) -> Iterator[tuple[tuple[str | int, ...], Marked, str]]:
        """Everything that may carry a content note: its place in the file, the entry, and the feature's id or nothing.

        Features come first, then what `route` lists.
        """
        for index, feature in enumerate(self.features):
            yield ("features", index, "properties"), feature.properties, feature.id
        for name in ("statistics", "timeline", "glossary", "questions", "quiz", "excerpts", "media"):
            for index, entry in enumerate(getattr(self.route, name)):
                yield ("route", name, index), entry, ""

    @property
    def marked(self) -> list[Marked]:
        """Everything that may carry a content note, in the order of `claims`."""
        return [entry for _, entry, _ in self.claims]

    def dump(self) -> dict[str, Any]:
        """Return the file as JSON values: what was read, nothing added, nothing lost."""
        value = self.model_copy(update={"features": []}).model_dump(mode="json", exclude_unset=True)
        # One by one: all other threads wait while pydantic writes a model.
        value["features"] = [feature.model_dump(mode="json", exclude_unset=True) for feature in self.features]
        return value
