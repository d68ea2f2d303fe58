"""What a teacher does before a lesson, at its opening, at its close and after it, made from a route."""

from __future__ import annotations

from collections import Counter

from routes.languages import gettext as _
from routes.model import Question, Route, words

MOST = 20
"""Stages or questions that one part of a plan names."""


def sensitive_content(route: Route) -> Counter[str]:
    """Return how many entries of the route carry each theme of its content notes."""
    return Counter(theme for one in route.marked for theme in one.content_note)


def before(route: Route) -> tuple[str, ...]:
    """Return what is prepared."""
    themes = words.themes(sensitive_content(route))
    points = [
        _("Step through the story once yourself, with the notes open (N), and choose the classroom level."),
        _("Save the file for class, or try the page in the room: it needs no internet."),
        _("Print the worksheet, one for each pupil, and the fact sheet, one for two."),
    ]
    if themes:
        points += [
            _("This route speaks of {themes}. Tell the class so before you begin.").format(themes=", ".join(themes)),
            _("Agree on a sign by which anyone may leave the room without giving a reason, and on who goes with them."),
            _("Ask yourself who in the class may have fled, or has lost somebody: speak with them beforehand."),
        ]
    return tuple(points)


def opening(route: Route) -> tuple[str, ...]:
    """Return how the class is let in."""
    schematic = route.route.precision == "schematic"
    rough = _("Say that the map is rough on purpose: people are in danger on such roads today.")
    return (
        _("Show the whole route: {title}. Let the class guess its length and the number of borders.").format(
            title=route.route.title
        ),
        rough if schematic else _("Say that the map shows history: its places are where they were."),
        _("Say what the story speaks of, and the sign for leaving."),
    )


def _whole(route: Route) -> list[Question]:
    return [question for question in route.route.questions if not question.stage]


def closing(route: Route, *, long: bool) -> tuple[str, ...]:
    """Return how the lesson closes."""
    questions = [question.text for question in _whole(route)]
    others = [s.properties.title for s in route.stages if s.properties.role == "alternate"][:MOST]
    back = [s.properties.title for s in route.stages if s.properties.role == "return"][:MOST]
    points = []
    if long and others:
        points.append(_("Show the other ways: {others}.").format(others="; ".join(others)))
    if long and back:
        points.append(
            _("Your choice: the way back ({back}). It is hard; leave it out with a young group.").format(
                back="; ".join(back)
            )
        )
    if not long:
        points.append(_("Press End for the closing."))
    return (*points, *questions[: 4 if long else 2], _("Leave a minute of quiet before the class goes."))


def after(route: Route) -> tuple[str, ...]:
    """Return what follows: homework, and care."""
    homework = [_("In writing: {text}").format(text=question.text) for question in _whole(route)[4:6]]
    return (
        *homework,
        _("Let pupils choose one danger, open its source and judge how sure we can be of it."),
        _("Speak with those who were quiet, or who left: see After-care."),
    )
