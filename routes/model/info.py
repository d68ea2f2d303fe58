"""What the top-level member `route` of a route file holds; imports `evidence` and `classroom` only."""

from __future__ import annotations

from typing import Literal

from routes.model.classroom import Curriculum, Excerpt, Medium, Question, QuizQuestion
from routes.model.evidence import Claim, Identifier, Member, Source, Statistic, Title

Precision = Literal["schematic", "exact"]


class TimelineEvent(Claim):
    """Something that happened."""

    period: str
    """When: `2019`, `1990s–present`, `October 2020`."""
    description: str
    """What happened, in one or two sentences."""


class Term(Claim):
    """A glossary entry."""

    term: Title
    """In the language of the route."""
    local: str = ""
    """In the script of the people concerned, for example Hangul."""
    local_language: str = ""
    """BCP 47 tag of `local`: `ko`, `zh`."""
    romanization: str = ""
    """`local` in Latin letters."""
    definition: str
    """What it means here, in one or two sentences."""


class Category(Member):
    """A hazard category that a route brings along, or a new label for a known one."""

    id: Identifier
    """What `category` of a hazard says; the id of a built-in one gives that a new label."""
    label: Title
    """What the legend says."""
    icon: str = ""
    """A sign from the closed list."""
    colour: str = ""
    """A colour from the closed list."""


class RouteInfo(Member):
    """The top-level member `route`."""

    title: Title
    """Title of the map and of the saved page."""
    description: str = ""
    """Two or three sentences about the whole route; a blank line starts a paragraph."""
    period: str = ""
    """When: `1941–1944`, `1990s–present`."""
    language: str = "en"
    """BCP 47 tag of the texts: `en`, `de`, `ko`."""
    license: str = ""
    """Under what others may use the texts: `CC BY 4.0`."""
    as_of: str = ""
    """ISO date at which the facts were last checked: `2026-01-31`."""
    precision: Precision = "schematic"
    """`schematic`: positions on a grid of 0.1°, about 10 km; `exact`: historical routes only."""
    aims: list[str] = []
    """What pupils should be able to say or do after the lesson."""
    sources: list[Source] = []
    """Where the claims come from; see A source."""
    statistics: list[Statistic] = []
    """Figures and series; see A figure."""
    timeline: list[TimelineEvent] = []
    """What happened when; see An event."""
    glossary: list[Term] = []
    """Words to know; see A glossary entry."""
    questions: list[Question] = []
    """To talk about in class; see A question for class."""
    quiz: list[QuizQuestion] = []
    """Questions with choices and the right one; see A quiz question."""
    excerpts: list[Excerpt] = []
    """Real texts to be compared; see An excerpt."""
    media: list[Medium] = []
    """Films, books and sites; see A film, book or site."""
    curricula: list[Curriculum] = []
    """Curricula that the route fits; see A curriculum."""
    categories: list[Category] = []
    """Own hazard categories, or new labels for known ones; see A category of one's own."""
