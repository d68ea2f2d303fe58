"""Words that nearly are a known one: `boarder` for `border`; bounded, since each comparison costs time."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

MOST = 50
"""Different unknown words that are compared with the known ones; each costs some milliseconds."""

MOST_KNOWN = 300
"""Known words that an unknown one is compared with."""

LONGEST = 60
"""Characters beyond which text is no slip of a word."""


def plain(word: str) -> str:
    """Return a word without its case, with spaces for underscores and hyphens."""
    return " ".join(word.replace("_", " ").replace("-", " ").lower().split())


class NearMisses:
    """Compares unknown words of one file with known ones: each word once, and no more than `most` of them.

    Examples
    --------
    >>> near = NearMisses(["border_post", "river"])
    >>> near.of("boarder post"), near.of("desert")
    ('border_post', None)
    """

    def __init__(self, known: Iterable[str] | Mapping[str, str], most: int = MOST, *, cutoff: float = 0.7) -> None:
        """Take the known words, or a mapping from known words to what each means."""
        pairs = known.items() if isinstance(known, Mapping) else ((word, word) for word in known)
        self._known = {plain(word): meaning for word, meaning in islice(pairs, MOST_KNOWN)}
        self._most = most
        self._cutoff = cutoff
        self._found: dict[str, str | None] = {}

    def of(self, word: Any) -> str | None:
        """Return the known word, or the meaning, that a word is a near miss of; None where there is none."""
        if not isinstance(word, str) or len(word) > LONGEST:
            return None
        if word not in self._found:
            if len(self._found) >= self._most:
                return None
            close = difflib.get_close_matches(plain(word), self._known, n=1, cutoff=self._cutoff)
            self._found[word] = self._known[close[0]] if close else None
        return self._found[word]

    def hint(self, word: Any) -> dict[str, str]:
        """Return what a finding needs to name the near miss, empty where there is none."""
        near = self.of(word)
        return {"near": near} if near is not None else {}
