"""Lesson plans for 40 and 80 minutes, made from a route: aims, before, during, after, sensitive content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from typing import Any

from routes.languages import gettext as _
from routes.model import Hazard, Question, Route, Stage, Voice
from routes.teaching import lesson_points as points

LENGTHS = (40, 80)
"""Minutes."""

MOST_DEEP_SHORT, MOST_DEEP = 5, 99
"""Stages that a short and a long lesson tell in depth."""

_ENOUGH = 3
"""Key stages that fill a short lesson."""
_SHARES = (0.7, 3.0, 5.0)
"""Parts of the time by the weight of a stage; the first is that of a stage in passing."""
_DANGERS = 3
"""Dangers that a class finds on the map at a stage."""


@dataclass(frozen=True)
class Part:
    """A part of a lesson: what happens, and how long it takes."""

    title: str
    minutes: int
    """0 where the part takes place outside the lesson."""
    points: tuple[str, ...]
    stage: str = ""
    """Id of the stage that it tells in depth."""
    in_passing: bool = False
    """Whether it tells several stages in a sentence each."""


@dataclass(frozen=True)
class Lesson:
    """A lesson plan."""

    minutes: int
    parts: tuple[Part, ...]

    def dump(self) -> dict[str, Any]:
        """Return the plan as JSON values."""
        return asdict(self)


def lessons(route: Route) -> list[Lesson]:
    """Return the plans for `LENGTHS`; empty where a route has no stage to tell."""
    return [_lesson(route, minutes) for minutes in LENGTHS] if route.stages else []


def _lesson(route: Route, minutes: int) -> Lesson:
    long = minutes >= 80
    opening, closing = (8, 22) if long else (5, 9)
    parts = [
        Part(
            _("Aims"),
            0,
            tuple(route.route.aims) or (_("Say where the route leads, who travels it and what threatens them."),),
        ),
        Part(_("Before the lesson"), 0, points.before(route)),
        Part(_("Opening, to minute {opening}").format(opening=opening), opening, points.opening(route)),
        *_telling(route, opening, minutes - opening - closing, most=MOST_DEEP if long else MOST_DEEP_SHORT),
        Part(
            _("Questions and close, to minute {minutes}").format(minutes=minutes),
            closing,
            points.closing(route, long=long),
        ),
        Part(_("After the lesson"), 0, points.after(route)),
    ]
    return Lesson(minutes, tuple(part for part in parts if part.points))


@dataclass(frozen=True)
class _Told:
    """A main stage with what a plan says of it."""

    stage: Stage
    name: str
    dangers: tuple[Hazard, ...]
    voices: tuple[Voice, ...]
    questions: tuple[Question, ...]

    @property
    def weight(self) -> int:
        return self.stage.properties.weight


def _told(route: Route) -> list[_Told]:
    dangers, voices, questions = defaultdict(list), defaultdict(list), defaultdict(list)
    for hazard in route.hazards:
        dangers[hazard.properties.stage].append(hazard)
    for voice in route.voices:
        voices[voice.properties.stage].append(voice)
    for question in route.route.questions:
        questions[question.stage].append(question)
    return [
        _Told(
            stage,
            _("Stage {order}, “{title}”").format(order=stage.properties.order, title=stage.properties.title),
            tuple(dangers[stage.id]),
            tuple(voices[stage.id]),
            tuple(questions[stage.id]),
        )
        for stage in route.main_stages or route.stages
    ]


def _deep(stages: Sequence[_Told], most: int) -> set[int]:
    """Return which stages are told in depth: by their authors' weight, then both ends, then where most happens.

    Where a route has key stages, a short lesson takes no others, unless they are fewer than three.
    """
    last = len(stages) - 1
    ranked = sorted(range(len(stages)), key=lambda i: (-stages[i].weight, i not in (0, last), -len(stages[i].dangers)))
    ranked = [i for i in ranked if stages[i].weight] or ranked
    key_stages = sum(one.weight > 1 for one in stages)
    if most == MOST_DEEP_SHORT and key_stages >= _ENOUGH:
        most = min(most, key_stages)
    return set(ranked[:most])


def _telling(route: Route, start: int, minutes: int, *, most: int) -> list[Part]:
    """Share the minutes over the stages: key stages get most, those in passing a sentence each."""
    stages = _told(route)
    deep = _deep(stages, most)
    shares = [_SHARES[one.weight] if i in deep else _SHARES[0] for i, one in enumerate(stages)]
    whole = sum(shares)
    ends = [start + round(minutes * so_far / whole) for so_far in accumulate(shares)]
    parts: list[Part] = []
    for i, (one, begin, end) in enumerate(zip(stages, [start, *ends], ends, strict=False)):
        if i in deep:
            parts.append(
                Part(
                    _("{name}, to minute {end}").format(name=one.name, end=end),
                    end - begin,
                    _in_depth(one),
                    one.stage.id,
                )
            )
        elif parts and parts[-1].in_passing:
            parts[-1] = _passing(parts[-1], one, end - begin, end)
        else:
            title = _("In passing, to minute {end}").format(end=end)
            parts.append(Part(title, end - begin, (_("{name}: one sentence.").format(name=one.name),), in_passing=True))
    return parts


def _in_depth(one: _Told) -> tuple[str, ...]:
    """Return what a class does at a stage: look, hear a voice, answer a question."""
    ends = [end for end in (one.stage.properties.origin, one.stage.properties.destination) if end]
    gravest = sorted(one.dangers, key=lambda hazard: (hazard.properties.context, -hazard.properties.severity))
    named = [hazard.properties.title for hazard in gravest[:_DANGERS]]
    look = _look(ends)
    voices = [
        _("Voice: {title} ({speaker}).").format(title=v.properties.title, speaker=v.properties.speaker)
        for v in one.voices[: one.weight]
    ]
    questions = [_("Question: {text}").format(text=question.text) for question in one.questions[: points.MOST]]
    return (
        _("{look}; find {named}.").format(look=look, named="; ".join(named)) if named else f"{look}.",
        *voices,
        *(questions or [_("Question: which danger do you find gravest, and why?")]),
    )


def _look(ends: Sequence[str]) -> str:
    if len(ends) > 1:
        return _("Look: follow the line from {origin} to {destination}").format(origin=ends[0], destination=ends[1])
    return _("Look: follow the line from {place}").format(place=ends[0]) if ends else _("Look: follow the line")


def _passing(before: Part, one: _Told, minutes: int, end: int) -> Part:
    """Return a part in passing with one more stage; where they are many, the last are told together."""
    said = [*before.points]
    if len(said) < points.MOST:
        said.append(_("{name}: one sentence.").format(name=one.name))
    if len(said) == points.MOST:
        said[-1] = _("The other stages up to there: one sentence for them all.")
    return Part(
        _("In passing, to minute {end}").format(end=end), before.minutes + minutes, tuple(said), in_passing=True
    )
