"""A lesson as beats of the story: which of them a lesson of so many minutes shows, and when each begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from routes.model import Route
from routes.teaching.beats import Beat, Step, steps
from routes.teaching.lesson import Part, lessons

_CLOSING_QUESTIONS = {True: 4, False: 2}
"""Questions at the end of a long and of a short lesson."""


@dataclass(frozen=True)
class Planned:
    """A beat that a lesson shows."""

    step: int
    beat: int
    minute: float
    """When it begins, from the start of the lesson."""


def plans(route: Route) -> list[dict[str, Any]]:
    """Return each lesson as JSON values: its `minutes` and its `beats` as step, beat (both from 0) and minute."""
    told = steps(route)
    found = []
    for lesson in lessons(route):
        timed = [part for part in lesson.parts if part.minutes]
        beats = _beats(told, timed, is_long=lesson.minutes >= 80)
        rows = [[one.step, one.beat, round(one.minute, 2)] for one in beats]
        found.append({"minutes": lesson.minutes, "beats": rows})
    return found


def _beats(told: list[Step], timed: list[Part], *, is_long: bool) -> list[Planned]:
    opening, *telling, closing = timed
    planned = _shared(opening, 0.0, [(0, beat) for beat in range(len(told[0].beats))])
    minute = float(opening.minutes)
    waiting = [number for number, step in enumerate(told) if step.kind == "stage"]
    deep = {part.stage for part in telling if part.stage}
    for part in telling:
        chosen: list[tuple[int, int]] = []
        while waiting and (told[waiting[0]].stage == part.stage or told[waiting[0]].stage not in deep):
            number = waiting.pop(0)
            is_deep = told[number].stage == part.stage
            chosen += [(number, beat) for beat in (_in_depth(told[number]) if is_deep else [0])]
            if is_deep or (part.in_passing and waiting and told[waiting[0]].stage in deep):
                break
        planned += _shared(part, minute, chosen)
        minute += part.minutes
    last = next(number for number, step in enumerate(told) if step.kind == "closing")
    ends = [(last, beat) for beat in _closing(told[last], questions=_CLOSING_QUESTIONS[is_long])]
    return planned + _shared(closing, minute, ends)


def _shared(part: Part, start: float, chosen: list[tuple[int, int]]) -> list[Planned]:
    """Share the minutes of a part over its beats."""
    each = part.minutes / max(len(chosen), 1)
    return [Planned(step, beat, start + index * each) for index, (step, beat) in enumerate(chosen)]


def _in_depth(step: Step) -> list[int]:
    """Return the beats of a key stage: look, the gravest dangers, one voice to its end, one question."""
    voice = next((beat.features for beat in step.beats if beat.kind == "voice"), ())
    question = next((beat for beat in step.beats if beat.kind == "question"), None)
    dangers = next((beat for beat in step.beats if beat.kind == "dangers"), None)

    def is_wanted(beat: Beat) -> bool:
        is_voice = beat.kind == "voice" and beat.features == voice
        return beat.kind == "headline" or beat is dangers or is_voice or beat is question

    return [number for number, beat in enumerate(step.beats) if is_wanted(beat)]


def _closing(step: Step, *, questions: int) -> Iterator[int]:
    for number, beat in enumerate(step.beats):
        if beat.kind == "figures" and number:
            continue
        if beat.kind == "question":
            questions -= 1
            if questions < 0:
                return
        yield number
