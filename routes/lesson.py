"""Lesson plans for 40 and 80 minutes, made from a route: aims, before, during, after, sensitive content."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from routes.model import Claim, Question, Route

LENGTHS = (40, 80)
"""Minutes."""


@dataclass(frozen=True)
class Part:
    """A part of a lesson: what happens, and how long it takes."""

    title: str
    minutes: int
    """0 where the part takes place outside the lesson."""
    points: tuple[str, ...]


@dataclass(frozen=True)
class Lesson:
    """A lesson plan."""

    minutes: int
    parts: tuple[Part, ...]

    def dump(self) -> dict[str, Any]:
        """Return the plan as JSON values."""
        return asdict(self)


def sensitive_content(route: Route) -> Counter[str]:
    """Return how many entries of the route carry each theme of its content notes."""
    info = route.route
    claims: list[Claim] = [feature.properties for feature in route.features]
    claims += [*info.statistics, *info.timeline, *info.glossary, *info.questions]
    return Counter(theme for claim in claims for theme in claim.content_note)


def lessons(route: Route) -> list[Lesson]:
    """Return the plans for `LENGTHS`; empty where a route has no stage to tell."""
    return [_lesson(route, minutes) for minutes in LENGTHS] if route.stages else []


def _lesson(route: Route, minutes: int) -> Lesson:
    long = minutes >= 80
    opening, closing = (8, 22) if long else (4, 10)
    parts = [
        Part(
            "Aims",
            0,
            tuple(route.route.aims) or ("Say where the route leads, who travels it and what threatens them.",),
        ),
        Part("Before the lesson", 0, _before(route)),
        Part("Opening", opening, _opening(route)),
        *_telling(route, minutes - opening - closing, long=long),
        Part("Questions and close", closing, _closing(route, long=long)),
        Part("After the lesson", 0, _after(route)),
    ]
    return Lesson(minutes, tuple(part for part in parts if part.points))


def _before(route: Route) -> tuple[str, ...]:
    themes = sensitive_content(route)
    points = [
        "Step through the story once yourself, with the notes open (N), and choose the classroom level.",
        "Save the file for class, or try the page in the room: it needs no internet.",
        "Print the hand-out, one for each pupil or pair.",
    ]
    if themes:
        listed = ", ".join(f"{theme} ({count})" for theme, count in themes.most_common())
        points += [
            f"This route holds entries marked: {listed}. Say so before you begin.",
            "Agree on a sign by which anyone may leave the room without giving a reason, and with whom they can speak.",
            "Ask yourself who in the class may have fled, or has lost somebody: speak with them beforehand.",
        ]
    return tuple(points)


def _opening(route: Route) -> tuple[str, ...]:
    return (
        f"Show the whole route: {route.route.title}. Let the class guess its length and the number of borders.",
        "Say what the map is: schematic or historical, rounded on purpose where people are still in danger.",
        "Say what the story contains, and the sign for leaving.",
    )


def _telling(route: Route, minutes: int, *, long: bool) -> list[Part]:
    """Share the minutes over the main stages by what each holds; others are told in the long lesson only."""
    stages = route.main_stages or route.stages
    weights = [2 + sum(h.properties.stage == s.id for h in route.hazards) ** 0.5 for s in stages]
    shares = [minutes * weight / sum(weights) for weight in weights]
    ends = [round(sum(shares[: i + 1])) for i in range(len(shares))]
    parts = []
    for number, (stage, start, end) in enumerate(zip(stages, [0, *ends], ends, strict=False), start=1):
        questions = [q.text for q in route.route.questions if q.stage == stage.id]
        points = [f"Step {number}: {stage.properties.title}.", *(questions if long else questions[:1])]
        parts.append(Part(f"Step {number}", end - start, tuple(points)))
    return _gathered(parts)


def _gathered(parts: list[Part]) -> list[Part]:
    """Join steps that are too short to plan by the minute."""
    gathered: list[Part] = []
    for part in parts:
        before = gathered[-1] if gathered else None
        if before and before.minutes + part.minutes <= 4:
            title = f"{before.title.split('–')[0].replace('Step ', 'Steps ')}–{part.title.removeprefix('Step ')}"
            gathered[-1] = Part(
                title.replace("Stepss", "Steps"), before.minutes + part.minutes, before.points + part.points
            )
        else:
            gathered.append(part)
    return gathered


def _whole(route: Route) -> list[Question]:
    return [question for question in route.route.questions if not question.stage]


def _closing(route: Route, *, long: bool) -> tuple[str, ...]:
    questions = [question.text for question in _whole(route)]
    others = [s.properties.title for s in route.stages if s.properties.role != "main"]
    told = [f"Show the other ways and the way back: {'; '.join(others)}."] if long and others else []
    return (*told, *(questions if long else questions[:2]), "Leave a minute of quiet before the class goes.")


def _after(route: Route) -> tuple[str, ...]:
    rest = [question.text for question in _whole(route)][2:4]
    homework = [f"In writing: {text}" for text in rest]
    return (
        *homework,
        "Let pupils choose one hazard, open its source and judge how sure we can be of it.",
        "Speak with those who were quiet, or who left.",
    )
