"""Lesson plans for 40 and 80 minutes, made from a route: aims, before, during, after, sensitive content."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from itertools import accumulate
from typing import Any

from routes.model import Question, Route

LENGTHS = (40, 80)
"""Minutes."""

_NAMED = 20
"""Stages or questions that one part of a plan names."""


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
    return Counter(theme for claim in route.marked for theme in claim.content_note)


def lessons(route: Route) -> list[Lesson]:
    """Return the plans for `LENGTHS`; empty where a route has no stage to tell."""
    return [_lesson(route, minutes) for minutes in LENGTHS] if route.stages else []


def _lesson(route: Route, minutes: int) -> Lesson:
    long = minutes >= 80
    opening, closing = (8, 22) if long else (5, 9)
    parts = [
        Part(
            "Aims",
            0,
            tuple(route.route.aims) or ("Say where the route leads, who travels it and what threatens them.",),
        ),
        Part("Before the lesson", 0, _before(route)),
        Part(f"Opening, to minute {opening}", opening, _opening(route)),
        *_telling(route, opening, minutes - opening - closing, most=99 if long else 5),
        Part(f"Questions and close, to minute {minutes}", closing, _closing(route, long=long)),
        Part("After the lesson", 0, _after(route)),
    ]
    return Lesson(minutes, tuple(part for part in parts if part.points))


def _before(route: Route) -> tuple[str, ...]:
    themes = [theme for theme, _ in sensitive_content(route).most_common()]
    points = [
        "Step through the story once yourself, with the notes open (N), and choose the classroom level.",
        "Save the file for class, or try the page in the room: it needs no internet.",
        "Print the hand-out, one for two pupils.",
    ]
    if themes:
        points += [
            f"This route speaks of {', '.join(themes)}. Tell the class so before you begin.",
            "Agree on a sign by which anyone may leave the room without giving a reason, and on who goes with them.",
            "Ask yourself who in the class may have fled, or has lost somebody: speak with them beforehand.",
        ]
    return tuple(points)


def _opening(route: Route) -> tuple[str, ...]:
    schematic = route.route.precision == "schematic"
    rough = "Say that the map is rough on purpose: people are in danger on such roads today."
    return (
        f"Show the whole route: {route.route.title}. Let the class guess its length and the number of borders.",
        rough if schematic else "Say that the map shows history: its places are where they were.",
        "Say what the story speaks of, and the sign for leaving.",
    )


def _telling(route: Route, start: int, minutes: int, *, most: int) -> list[Part]:
    """Share the minutes over the stages that bear most, told in depth; the others pass with a sentence each."""
    stages = route.main_stages or route.stages
    dangers = Counter(hazard.properties.stage for hazard in route.hazards)
    questions: dict[str, list[str]] = {}
    for question in route.route.questions:
        questions.setdefault(question.stage, []).append(question.text)
    weights = [2 + dangers[stage.id] ** 0.5 for stage in stages]
    ranked = sorted(range(len(stages)), key=lambda i: (i not in (0, len(stages) - 1), -weights[i]))
    deep = set(ranked[:most])
    weights = [weight if i in deep else 0.7 for i, weight in enumerate(weights)]
    whole = sum(weights)
    ends = [start + round(minutes * so_far / whole) for so_far in accumulate(weights)]
    parts: list[Part] = []
    passing = False
    for i, (stage, begin, end) in enumerate(zip(stages, [start, *ends], ends, strict=False)):
        name = f"Stage {stage.properties.order}, “{stage.properties.title}”"
        if i in deep:
            points = questions.get(stage.id) or ["Let the class name the danger that they find gravest, and say why."]
            parts.append(Part(f"{name}, to minute {end}", end - begin, tuple(points[:_NAMED])))
        elif passing:
            before = parts[-1]
            title = f"In passing, to minute {end}"
            points = [*before.points, f"{name}: one sentence."] if len(before.points) < _NAMED else [*before.points]
            if len(points) == _NAMED:
                points[-1] = "The other stages up to there: one sentence for them all."
            parts[-1] = Part(title, before.minutes + end - begin, tuple(points))
        else:
            parts.append(Part(f"In passing, to minute {end}", end - begin, (f"{name}: one sentence.",)))
        passing = i not in deep
    return parts


def _whole(route: Route) -> list[Question]:
    return [question for question in route.route.questions if not question.stage]


def _closing(route: Route, *, long: bool) -> tuple[str, ...]:
    questions = [question.text for question in _whole(route)]
    others = [s.properties.title for s in route.stages if s.properties.role == "alternate"][:_NAMED]
    back = [s.properties.title for s in route.stages if s.properties.role == "return"][:_NAMED]
    points = []
    if long and others:
        points.append(f"Show the other ways: {'; '.join(others)}.")
    if long and back:
        points.append(f"Your choice: the way back ({'; '.join(back)}). It is hard; leave it out with a young group.")
    if not long:
        points.append("Press End for the closing.")
    return (*points, *questions[: 4 if long else 2], "Leave a minute of quiet before the class goes.")


def _after(route: Route) -> tuple[str, ...]:
    homework = [f"In writing: {question.text}" for question in _whole(route)[4:6]]
    return (
        *homework,
        "Let pupils choose one hazard, open its source and judge how sure we can be of it.",
        "Speak with those who were quiet, or who left.",
    )
