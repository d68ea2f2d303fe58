"""Identifiers that are unique in a file, and titles out of file names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, Literal


def identifier_of(given: Any) -> str:
    """Return an id as text; empty where it can be none.

    Examples
    --------
    >>> identifier_of(7), identifier_of(2.0), identifier_of(None)
    ('7', '2', '')
    """
    if type(given) is str:
        return given[:100]
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        return ""
    if isinstance(given, float) and given == given // 1 and abs(given) < 1e15:
        given = int(given)
    return str(given)[:100]


class Identifiers:
    """Hands out ids, none twice; an id that the file gives goes to the feature that has it first."""

    def __init__(self, given: Iterable[Any]) -> None:
        self._given = {identifier_of(identifier) for identifier in given}
        self._taken: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def take(self, given: Any, kind: str) -> tuple[str, Literal["given", "repeated", "made"]]:
        """Return an id for a feature, and how it was come by."""
        wanted = identifier_of(given)
        if wanted and wanted not in self._taken:
            self._taken.add(wanted)
            return wanted, "given"
        stem = wanted[:90] or kind
        while True:
            self._numbers[stem] += 1
            number = self._numbers[stem] + (1 if wanted else 0)
            made = f"{stem}-{number}"
            if made not in self._taken and made not in self._given:
                self._taken.add(made)
                return made, "repeated" if wanted else "made"


def words_of(name: str) -> str:
    """Return a title made of a file name.

    Examples
    --------
    >>> words_of("my_first-route.geojson.gz")
    'My first route'
    """
    words = " ".join(re.split(r"[\s_\-]+", PurePath(name).name.split(".")[0])).strip()[:200]
    return words[:1].upper() + words[1:] or "Route"
