"""The route file as pydantic models over geojson-pydantic; knows neither geopandas, folium nor Streamlit.

A route file is a GeoJSON FeatureCollection (RFC 7946) with one more top-level member, ``route``. Unknown
properties are kept, so that a file survives reading and writing unchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import geojson_pydantic
from geojson_pydantic import Feature, FeatureCollection
from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator

Precision = Literal["schematic", "exact"]
Confidence = Literal["high", "medium", "low"]
StageRole = Literal["main", "alternate", "return"]
PlaceRole = Literal["start", "stop", "border", "landmark", "destination"]
ContentTheme = Literal["violence", "death", "killing", "torture", "sexual violence", "suicide"]
Severity = Annotated[int, Field(ge=1, le=5)]
Identifier = Annotated[str, Field(min_length=1, max_length=100)]
Title = Annotated[str, Field(min_length=1, max_length=300)]


class Member(BaseModel):
    """Common base: frozen, and foreign members are kept."""

    model_config = ConfigDict(frozen=True, extra="allow", use_attribute_docstrings=True)


class Source(Member):
    """Where a claim comes from. A source with an empty `url` is a book or a print edition."""

    id: Identifier
    publisher: str = ""
    title: Title
    date: str = ""
    """As the publisher gives it: `2024-03-07`, `2019-06`, `2023`, `undated`."""
    url: str = ""
    """http, https or empty."""
    note: str = ""

    @field_validator("url")
    @classmethod
    def _web_address(cls, url: str) -> str:
        if url and not url.startswith(("https://", "http://")):
            raise ValueError("expected an address that starts with https:// or http://")
        return url


class Claim(Member):
    """Anything that states a fact: it names its sources and says what a teacher should know beforehand."""

    sources: list[str] = []
    """Ids of the route's sources, or web addresses."""
    content_note: list[ContentTheme] = []


class Observation(Member):
    """One value of a statistic's series, for example one year."""

    label: str
    value: float | None = None
    """None where only words are known: see `note`."""
    parts: dict[str, float] = {}
    """A split of the value, for example women and men; need not add up when the sources differ."""
    note: str = ""
    sources: list[str] = []


class Statistic(Claim):
    """A figure, or a series of figures, with its unit."""

    id: Identifier
    title: Title
    value: str = ""
    """As it is shown: `34,538`, `600–2,000`, `about 13`."""
    unit: str = ""
    period: str = ""
    description: str = ""
    confidence: Confidence | None = None
    series: list[Observation] = []


class TimelineEvent(Claim):
    """Something that happened."""

    period: str
    description: str


class Term(Claim):
    """A glossary entry."""

    term: Title
    """In the language of the route."""
    local: str = ""
    """In the script of the people concerned, for example Hangul."""
    local_language: str = ""
    """BCP 47 tag of `local`: `ko`, `zh`."""
    romanization: str = ""
    definition: str


class Question(Claim):
    """A question for class, about one stage or about the whole route."""

    text: Title
    stage: str = ""
    """Id of a stage; empty for the whole."""
    notes: str = ""
    """For the teacher: what an answer may bring up."""


class Category(Member):
    """A hazard category that a route brings along, or a new label for a known one."""

    id: Identifier
    label: Title
    icon: str = ""
    """A name from `routes.categories.ICONS`."""
    colour: str = ""
    """A name from `routes.categories.COLOURS`."""


class RouteInfo(Member):
    """The top-level member `route`."""

    title: Title
    description: str = ""
    period: str = ""
    language: str = "en"
    """BCP 47 tag of the texts."""
    license: str = ""
    as_of: str = ""
    """ISO date at which the facts were last checked."""
    precision: Precision = "schematic"
    aims: list[str] = []
    """What pupils should be able to say or do after the lesson."""
    sources: list[Source] = []
    statistics: list[Statistic] = []
    timeline: list[TimelineEvent] = []
    glossary: list[Term] = []
    questions: list[Question] = []
    categories: list[Category] = []


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

    def dump(self) -> dict[str, Any]:
        """Return the file as JSON values: what was read, nothing added, nothing lost."""
        return self.model_dump(mode="json", exclude_unset=True)
