"""The file in which a route is translated: written from the route, brought up to date with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from routes.languages import gettext as _
from routes.languages import number
from routes.model import Route, TextAt, TranslatedText, Translation
from routes.model.translations import digest, texts_of
from routes.rules.translations import entries

_NOTE = "Translation of the texts. Tell the makers of the route of errors."


@dataclass(frozen=True)
class Progress:
    """How far a translation is."""

    done: int
    missing: int
    stale: int

    def __str__(self) -> str:
        return _("{done} of {all} texts translated, {stale} stale").format(
            done=number(self.done), all=number(self.done + self.missing + self.stale), stale=number(self.stale)
        )


def updated(route: Route, language: str, key: str, before: Translation | None = None) -> tuple[str, Progress]:
    """Return the text of a translation's file, brought up to date with the route, and how far it is.

    A text without a digest is taken as newly written and gets that of its original. One that is missing or stale gets
    the original beside it, as long as it is so. Where the same words are translated elsewhere under the same name, they
    are taken from there. What the route does not have any more is dropped.
    """
    texts = texts_of(route)
    held = entries(before) if before else {}
    known = _known(texts, held)
    written = {where: _entry(text, held.get(where), known.get(_kind(where, text), "")) for where, text in texts.items()}
    value: dict[str, Any] = {"language": language, "of": key, "note": before.note if before else _NOTE}
    value["route"] = {where.path: entry for where, entry in written.items() if not where.feature}
    value["features"] = {}
    for where, entry in written.items():
        if where.feature:
            value["features"].setdefault(where.feature, {})[where.path] = entry
    missing = sum(not entry["text"] for entry in written.values())
    stale = sum("original" in entry for entry in written.values()) - missing
    progress = Progress(len(written) - missing - stale, missing, stale)
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n", progress


def _entry(text: str, held: TranslatedText | None, known: str) -> dict[str, str]:
    """Return what the file holds of one text."""
    now = digest(text)
    if held and held.text and held.digest in ("", now):
        return {"text": held.text, "digest": now}
    if held and held.text:
        return {"text": held.text, "digest": held.digest, "original": text}
    return {"text": known, "digest": now} if known else {"text": "", "original": text}


def _kind(where: TextAt, text: str) -> tuple[str, str]:
    """Return the property's own name and what it says; a period says the same wherever it stands, a title may not."""
    return where.path.rpartition(".")[2].partition("[")[0], text


def _known(texts: dict[TextAt, str], held: dict[TextAt, TranslatedText]) -> dict[tuple[str, str], str]:
    """Return what is translated already, by property and original."""
    return {
        _kind(where, text): held[where].text
        for where, text in texts.items()
        if where in held and held[where].text and held[where].digest in ("", digest(text))
    }
