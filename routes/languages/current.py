"""The language that is spoken now: of this thread or task, else what the programme asks for, else English."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from routes.languages.catalogues import LANGUAGES, PSEUDO, SOURCE

VARIABLE = "ESCAPE_ROUTES_LANG"
"""Environment variable that chooses the language of the command line."""

_current: ContextVar[str | None] = ContextVar("language", default=None)
_asked: list[Callable[[], str]] = []


def current() -> str:
    """Return the language that is spoken now.

    Examples
    --------
    >>> with speaking("ko"):
    ...     current()
    'ko'
    """
    chosen = _current.get()
    if chosen is not None:
        return chosen
    return _asked[-1]() if _asked else SOURCE


def use(language: str) -> None:
    """Speak a language from now on in this thread or task."""
    _current.set(best([language]))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while."""
    token = _current.set(best([language]))
    try:
        yield
    finally:
        _current.reset(token)


def ask(function: Callable[[], str]) -> None:
    """Let a function say the language wherever none was chosen: a page asks its visitor's session."""
    _asked[:] = [function]


def best(wanted: Iterable[str]) -> str:
    """Return the first of the wanted languages that there is, English if there is none of them.

    Examples
    --------
    >>> best(["ko-KR", "en"]), best(["tlh"]), best(["EN-xa"])
    ('ko', 'en', 'en-XA')
    """
    known = {language.casefold(): language for language in (*LANGUAGES, PSEUDO)} | {"x-pseudo": PSEUDO}
    for language in wanted:
        parts = language.replace("_", "-").partition(".")[0].casefold().split("-")
        for length in range(len(parts), 0, -1):
            if found := known.get("-".join(parts[:length])):
                return found
    return SOURCE
