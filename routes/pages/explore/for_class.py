"""What a route holds for class beside its questions: quiz, texts to compare, films and books, curricula, after-care."""

from __future__ import annotations

from typing import Any

from routes.languages import N_, Translated
from routes.model import Route
from routes.pages.explore.sections import Sources, cited_by, known_sources
from routes.pages.shared import texts
from routes.pages.shared.said import Said
from routes.teaching.aftercare import AFTERCARE

KINDS = Translated({"film": N_("Film"), "book": N_("Book"), "site": N_("Site")})


def show(route: Route) -> None:
    """Show it, answers and teacher's notes folded up; what a route does not have is left out."""
    known = known_sources(route)
    texts.show(
        "for_class",
        said=Said(route),
        quiz=_quiz(route, known),
        tasks=_tasks(route, known),
        media=[
            {"one": one, "kind": KINDS[one.kind], "sources": cited_by(known, one.sources)} for one in route.route.media
        ],
        curricula=route.route.curricula,
        aftercare=AFTERCARE,
    )


def _quiz(route: Route, known: Sources) -> list[dict[str, Any]]:
    """Return the questions, each with the right choice and the title of what answers it."""
    titles = {feature.id: feature.properties.title for feature in route.features}
    return [
        {
            "one": one,
            "right": one.choices[one.answer],
            "at": titles.get(one.at, ""),
            "sources": cited_by(known, one.sources),
        }
        for one in route.route.quiz
    ]


def _tasks(route: Route, known: Sources) -> list[list[dict[str, Any]]]:
    """Return the excerpts, those of the same task together, in the order of the file."""
    tasks: dict[str, list[dict[str, Any]]] = {}
    for excerpt in route.route.excerpts:
        row = {"one": excerpt, "sources": cited_by(known, [excerpt.source])}
        tasks.setdefault(excerpt.task or excerpt.id, []).append(row)
    return list(tasks.values())
