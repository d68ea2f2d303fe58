"""The interface's words in the reader's language: gettext catalogues, numbers, lists; imports nothing of ours."""

from __future__ import annotations

from routes.languages.catalogues import LANGUAGES, PSEUDO, SOURCE, name_of, scripts_words
from routes.languages.current import VARIABLE, ask, best, current, speaking, use
from routes.languages.local import country, date, language_name, listed, number
from routes.languages.texts import N_, NC_, Translated, counted, gettext, ngettext, pgettext, spoken

__all__ = [
    "LANGUAGES",
    "NC_",
    "N_",
    "PSEUDO",
    "SOURCE",
    "VARIABLE",
    "Translated",
    "ask",
    "best",
    "counted",
    "country",
    "current",
    "date",
    "gettext",
    "language_name",
    "listed",
    "name_of",
    "ngettext",
    "number",
    "pgettext",
    "scripts_words",
    "speaking",
    "spoken",
    "use",
]
