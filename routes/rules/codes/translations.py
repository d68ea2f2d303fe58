"""Findings about texts in other languages, in the route file or in a file beside it."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

TranslationCode = Literal[
    "translation-unreadable", "translation-other", "translation-missing", "translation-stale", "translation-unknown",
]  # fmt: skip

_FILL = "The original is shown. Fill in text, then run the command translate, which marks it as done."
_MEND = (
    "The original is shown. Compare the two, remove the digest, then run the command translate, which marks it as done."
)

TABLE: dict[TranslationCode, Row] = {
    "translation-unreadable": Row(
        "warning", "a translation of the route", action="Write it anew with the command translate, or remove it."
    ),
    "translation-other": Row("warning", "{wanted}", action="Correct it, or rename the file."),
    "translation-missing": Row(
        "warning", "a translation", "nothing", _FILL
    ),
    "translation-stale": Row(
        "warning", "a translation of the text as it is now", "one of an earlier text",
        _MEND,
    ),
    "translation-unknown": Row("warning", "a text that the route has", "one that it has not", "Remove it."),
}  # fmt: skip
