"""What the four kinds of features say: the `properties` of stages, places, hazards and voices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from routes.model.classroom import Gentle
from routes.model.evidence import Claim, Confidence, Identifier, Title

StageRole = Literal["main", "alternate", "return"]
PlaceRole = Literal["start", "stop", "border", "landmark", "destination"]
Severity = Annotated[int, Field(ge=1, le=5)]
Weight = Annotated[int, Field(ge=0, le=2)]
CountryCode = Annotated[str, Field(pattern="^([A-Z]{2})?$")]


class FeatureProperties(Claim):
    """What every feature carries. `title` and `description` follow simplestyle."""

    title: Title
    """A few words, shown on the map and in lists."""
    description: str = ""
    """Plain text; a blank line starts a paragraph."""
    country: str = ""
    """Name as Natural Earth writes it; for a stage, the country in which it starts."""
    country_code: CountryCode = ""
    """ISO 3166-1 alpha-2 code of the country, in capitals: `KP`, `CN`."""
    period: str = ""
    """When: `2019`, `1990s–present`, `October 2020`."""
    confidence: Confidence | None = None
    """high: several independent sources or an official count; medium: one solid source or an estimate; low: a single
    anonymous or unverified report."""


class StageProperties(FeatureProperties):
    """A part of the way."""

    kind: Literal["stage"]
    """Says that the feature is a stage."""
    order: Annotated[int, Field(ge=1)]
    """1, 2, 3 … within its role."""
    role: StageRole = "main"
    """`main` counts in the length; `alternate` is another way; `return` is a forced return."""
    origin: str = ""
    """Where the stage starts."""
    destination: str = ""
    """Where it ends."""
    mode: str = ""
    """How people travel: `on foot`, `by bus`; a flight is drawn as a great circle."""
    distance_km: Annotated[float, Field(gt=0)] | None = None
    """Computed from the line if absent."""
    headline: str = ""
    """What the class reads on the wall, in at most 35 words; without it the first sentence of the description."""
    weight: Weight = 1
    """How much of a lesson it deserves: 0 in passing, 1 a stage like others, 2 a key stage."""
    notes: str = ""
    """What the presenter says; plain text."""
    gentle: Gentle | None = None
    """A second text for classes that do not see the first; see A gentle text."""


class PlaceProperties(FeatureProperties):
    """A place that the route passes, or that the story speaks of."""

    kind: Literal["place"]
    """Says that the feature is a place."""
    role: PlaceRole = "stop"
    """What the place is on the route; a river, range or desert is a `landmark`."""


class HazardProperties(FeatureProperties):
    """A danger on the way."""

    kind: Literal["hazard"]
    """Says that the feature is a hazard."""
    category: Identifier
    """One of the built-in categories, or one of `route.categories`."""
    severity: Severity = 3
    """1 a burden, 2 hardship, 3 serious risk, 4 danger to liberty or life, 5 deadly or a grave violation of rights."""
    stage: str = ""
    """Id of the stage to which it belongs."""
    place_name: str = ""
    """Where it is, in words: at province, city or river level."""
    context: bool = False
    """True: background, not tied to this route; drawn lighter."""
    gentle: Gentle | None = None
    """A second text for classes that do not see the first; without it the hazard goes. See A gentle text."""


class VoiceProperties(FeatureProperties):
    """What a person who travelled or helped has told, retold in the file's own words."""

    kind: Literal["voice"]
    """Says that the feature is a voice."""
    speaker: Title
    """Who speaks, as the source names the person."""
    stage: str = ""
    """Id of the stage to which it belongs."""
    traveller: str = ""
    """The same word on several voices: one person's thread along the road."""
    gentle: Gentle | None = None
    """A second text for classes that do not see the first; without it the voice goes. See A gentle text."""
