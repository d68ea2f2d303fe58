"""The story in steps and beats: what stands on the wall at each press of a clicker.

A step is the opening, a stage, the closing or the quiz; its beats are small enough to be read from the last row: a
headline, at most three dangers, a part of a voice, one question. Both follow the route alone, so that the page, a saved
file and a printed plan number them alike: `4.2` is the second beat of step 4.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Literal, TypeVar

from routes.model import Hazard, Question, Route, Stage, Voice
from routes.model.sentences import sentences

Told = TypeVar("Told", Hazard, Voice)
BeatKind = Literal["title", "guess", "reveal", "headline", "dangers", "voice", "question", "figures", "ask", "answer"]
StepKind = Literal["opening", "stage", "closing", "quiz"]

DANGERS_AT_ONCE = 3
FIGURES_AT_ONCE = 2
WORDS_ON_THE_WALL = 45
"""Words that fit on a picture of 1024 × 768 at 3.4 % of its height beside the map."""

_MOMENT = re.compile(r"\d{1,4}(\.[1-9]\d{0,2})?")


def is_moment(text: str) -> bool:
    """Return whether a text names a step of a story, or a beat of one, as addresses do.

    Examples
    --------
    >>> [text for text in ("0", "4", "4.2", "4.0", "x", "-1", "") if is_moment(text)]
    ['0', '4', '4.2']
    """
    return bool(_MOMENT.fullmatch(text))


@dataclass(frozen=True)
class Beat:
    """One press of a clicker."""

    kind: BeatKind
    text: str = ""
    """What the wall says where the beat has words of its own: a headline, a part of a voice."""
    features: tuple[str, ...] = ()
    """Ids of the dangers that are lit, or of the voice that speaks."""
    number: int = 0
    """Which question of the route or of its quiz, or the first of its figures, from 0."""
    part: tuple[int, int] = (1, 1)
    """Which of how many parts of a long voice."""
    words: tuple[int, int] = (0, 0)
    """Which words of the voice's text these are: the first, and the one after the last."""

    def dump(self) -> dict[str, Any]:
        """Return the beat as JSON values; what is at its default stays out."""
        values: dict[str, Any] = {"kind": self.kind}
        if self.kind == "voice":
            values["words"] = list(self.words)
        elif self.text:
            values["text"] = self.text
        if self.features:
            values["features"] = list(self.features)
        if self.kind in ("question", "ask", "answer", "figures"):
            values["number"] = self.number
        if self.part != (1, 1):
            values["part"] = list(self.part)
        return values


@dataclass(frozen=True)
class Step:
    """A step of the story; its number is its place in the list, 0 for the opening."""

    kind: StepKind
    stage: str = ""
    """Id of the stage that the step tells."""
    beats: tuple[Beat, ...] = field(default_factory=tuple)

    def dump(self) -> dict[str, Any]:
        """Return the step as JSON values."""
        values: dict[str, Any] = {"kind": self.kind, "beats": [beat.dump() for beat in self.beats]}
        return {**values, "stage": self.stage} if self.stage else values


def steps(route: Route) -> list[Step]:
    """Return the story of a route; empty where it has no stage to tell.

    Examples
    --------
    >>> line = {"type": "LineString", "coordinates": [[0, 0], [1, 0]]}
    >>> stage = {"kind": "stage", "title": "East", "order": 1, "description": "They walked. It was far."}
    >>> feature = {"type": "Feature", "id": "s", "geometry": line, "properties": stage}
    >>> value = {"type": "FeatureCollection", "route": {"title": "East"}, "features": [feature]}
    >>> [[beat.kind for beat in step.beats] for step in steps(Route.model_validate(value))]
    [['title', 'guess', 'reveal'], ['headline'], ['figures']]
    """
    if not route.stages:
        return []
    hazards, voices = _by_stage(route.hazards), _by_stage(route.voices)
    told = [_stage_step(route, stage, hazards[stage.id], voices[stage.id]) for stage in route.stages]
    quiz = _quiz(route)
    return [_opening(route), *told, _closing(route), *([quiz] if quiz.beats else [])]


def _opening(route: Route) -> Step:
    title = Beat("title", first_words(route.route.description))
    return Step("opening", beats=(title, Beat("guess"), Beat("reveal")))


def _by_stage(features: Sequence[Told]) -> defaultdict[str, list[Told]]:
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for feature in features:
        told[feature.properties.stage].append(feature)
    return told


def _stage_step(route: Route, stage: Stage, hazards: Sequence[Hazard], voices: Sequence[Voice]) -> Step:
    properties = stage.properties
    headline = properties.headline or first_words(properties.description)
    dangers = dangers_in_order(hazards)
    groups = [dangers[start : start + DANGERS_AT_ONCE] for start in range(0, len(dangers), DANGERS_AT_ONCE)]
    beats = [Beat("headline", headline)]
    beats += [Beat("dangers", features=tuple(hazard.id for hazard in group)) for group in groups]
    beats += [beat for voice in voices for beat in _spoken(voice)]
    beats += _questions(route.route.questions, stage.id)
    return Step("stage", stage.id, tuple(beats))


def dangers_in_order(hazards: Iterable[Hazard]) -> list[Hazard]:
    """Return the dangers of a stage as a class hears of them: the gravest first, background last."""
    return sorted(hazards, key=lambda hazard: (hazard.properties.context, -hazard.properties.severity))


def _spoken(voice: Voice) -> list[Beat]:
    parts = in_parts(voice.properties.description) or [""]
    ends = list(accumulate(len(part.split()) for part in parts))
    return [
        Beat("voice", text, (voice.id,), part=(number, len(parts)), words=(start, end))
        for number, (text, start, end) in enumerate(zip(parts, [0, *ends], ends, strict=False), start=1)
    ]


def _questions(questions: Sequence[Question], stage: str) -> list[Beat]:
    return [Beat("question", number=number) for number, one in enumerate(questions) if one.stage == stage]


def _closing(route: Route) -> Step:
    info = route.route
    shown = [number for number, one in enumerate(info.statistics) if one.value][: 3 * FIGURES_AT_ONCE]
    figures = [Beat("figures", number=at) for at in range(0, len(shown), FIGURES_AT_ONCE)] or [Beat("figures")]
    return Step("closing", beats=(*figures, *_questions(info.questions, "")))


def _quiz(route: Route) -> Step:
    count = len(getattr(route.route, "quiz", ()))
    beats = [Beat(kind, number=number) for number in range(count) for kind in _ASK_AND_ANSWER]
    return Step("quiz", beats=tuple(beats))


_ASK_AND_ANSWER: tuple[BeatKind, BeatKind] = ("ask", "answer")


def first_words(text: str, most: int = WORDS_ON_THE_WALL) -> str:
    """Return the first sentence of a text, cut after `most` words with an ellipsis.

    Examples
    --------
    >>> first_words("They walked. It was far.")
    'They walked.'
    >>> first_words("one two three four", most=2)
    'one two …'
    """
    first = next(iter(sentences(text)), "")
    words = first.split()
    return first if len(words) <= most else " ".join(words[:most]) + " …"


def in_parts(text: str, most: int = WORDS_ON_THE_WALL) -> list[str]:
    """Return a text in parts of whole sentences of at most `most` words; a longer sentence is cut between words.

    Examples
    --------
    >>> in_parts("One two. Three four. Five.", most=4)
    ['One two. Three four.', 'Five.']
    """
    parts: list[list[str]] = []
    for sentence in sentences(text):
        words = sentence.split()
        for start in range(0, len(words), most):
            piece = words[start : start + most]
            if parts and len(parts[-1]) + len(piece) <= most:
                parts[-1] += piece
            else:
                parts.append(piece)
    return [" ".join(part) for part in parts]
