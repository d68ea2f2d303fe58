"""What a route file holds for class: questions, quiz, excerpts, media, curricula; imports `evidence` only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from routes.model.evidence import Claim, Identifier, Marked, Member, Title, WebAddress

ExcerptKind = Literal["press", "statement", "report", "law", "notice", "memoir"]
MediumKind = Literal["film", "book", "site"]


class Gentle(Member):
    """A second text for classes that do not see the first; fit for 10 to 13 years."""

    title: Annotated[str, Field(max_length=300)] = ""
    """Stands in place of the title; empty keeps the first."""
    headline: str = ""
    """For a stage: stands in place of the headline; without it the first sentence of this description does."""
    description: Annotated[str, Field(min_length=1)]
    """Stands in place of the description: without violence, death, killing, torture, sexual violence and suicide."""


class Question(Claim):
    """A question for class, about one stage or about the whole route."""

    text: Title
    """The question."""
    stage: str = ""
    """Id of the stage that it is about; empty for the whole route."""
    notes: str = ""
    """For the teacher: what an answer may bring up."""


class QuizQuestion(Claim):
    """A question with choices, of which one is right."""

    id: Identifier
    """Names it once in the file."""
    text: Title
    """The question."""
    choices: Annotated[list[Title], Field(min_length=2, max_length=6)]
    """Three or four answers, of which one is right."""
    answer: Annotated[int, Field(ge=0)]
    """Which choice is right, counted from 0."""
    why: str = ""
    """Why it is right, in one or two sentences."""
    at: str = ""
    """Id of the stage, place or hazard that answers it on the map."""

    @model_validator(mode="after")
    def _answer_is_a_choice(self) -> Self:
        if self.answer >= len(self.choices):
            raise ValueError(f"an answer from 0 to {len(self.choices) - 1}, the number of a choice")
        return self


class Excerpt(Marked):
    """A few words out of a source, verbatim, for source criticism."""

    id: Identifier
    """Names it once in the file."""
    text: Annotated[str, Field(min_length=1)]
    """The words, verbatim: 15 to 40, of a primary text up to about 60."""
    speaker: str = ""
    """Who says it."""
    source: Identifier
    """Id of the source that it stands in."""
    date: str = ""
    """When it was said or written."""
    kind: ExcerptKind
    """What sort of text it is."""
    task: str = ""
    """The same word on excerpts that are put side by side."""
    notes: str = ""
    """For the teacher: what to compare, whose view it is, what is left out."""

    @property
    def cited(self) -> Sequence[str]:
        """The one source that it stands in."""
        return [self.source]


class Medium(Claim):
    """A film, book or site that goes with the route."""

    id: Identifier
    """Names it once in the file."""
    title: Title
    """Its title."""
    kind: MediumKind
    """What it is."""
    makers: str = ""
    """Who made or wrote it."""
    year: int | None = None
    """When it came out."""
    minutes: Annotated[int, Field(ge=1)] | None = None
    """How long a film is."""
    rating: str = ""
    """From what age, and by whom so rated: `PG-13 (MPA)`."""
    notes: str = ""
    """What a teacher must know before showing it."""


class Curriculum(Member):
    """A curriculum that the route fits."""

    name: Title
    """As schools know it: `UK Key Stage 3 Geography`."""
    topic: str = ""
    """The part of it."""
    fit: str = ""
    """In one sentence, how the route fits."""
    url: WebAddress = ""
    """Address of the curriculum: http, https or empty."""
