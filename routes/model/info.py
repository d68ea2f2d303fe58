"""What the top-level member `route` of a route file holds: sources, and the claims that cite them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

Precision = Literal["schematic", "exact"]
Confidence = Literal["high", "medium", "low"]
ContentTheme = Literal["violence", "death", "killing", "torture", "sexual violence", "suicide"]
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
    """A name from `routes.model.categories.ICONS`."""
    colour: str = ""
    """A name from `routes.model.categories.COLOURS`."""


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
