"""Findings about what a class reads: headlines, gentle texts, quiz, excerpts."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

ClassroomCode = Literal[
    "headline-long", "gentle-without-themes", "country-code-differs", "quiz-choices", "quiz-choices-alike",
    "quiz-why-unsaid", "quiz-place-unknown", "excerpt-source-unknown", "excerpt-long",
]  # fmt: skip

TABLE: dict[ClassroomCode, Row] = {
    "headline-long": Row(
        "warning", "at most {most} words", "{got:,}", "Keep one thought; the rest belongs into the text."
    ),
    "gentle-without-themes": Row(
        "warning", "the themes that the gentle text leaves out", "none",
        "Name the themes of the first text; without them the gentle one is never shown.",
    ),
    "country-code-differs": Row(
        "warning", "{first}, as elsewhere for {country}", action="Use one code for one country."
    ),
    "quiz-choices": Row("warning", "three or four choices", action="Add or leave out some."),
    "quiz-choices-alike": Row("warning", "choices that differ", "the same twice", "Change one of them."),
    "quiz-why-unsaid": Row("warning", "why the answer is right", "nothing", "Say it in a sentence."),
    "quiz-place-unknown": Row(
        "warning", "the id of a stage, place or hazard", action="Name the feature that answers the question on the map."
    ),
    "excerpt-source-unknown": Row("warning", "the id of a source", action="Add it to route.sources."),
    "excerpt-long": Row("warning", "at most {most} words", "{got:,}", "Quote what the task needs."),
}  # fmt: skip
