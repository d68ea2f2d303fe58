"""Where sentences end, and how much of a description stands first; imports nothing of ours."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_ABBREVIATIONS = "".join(rf"(?<!\b{short}\.)" for short in ("Mr", "Mrs", "Ms", "Dr", "St", "No", "Col", "Gen", "[A-Z]"))
_GAP = re.compile(
    rf"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’»)])){_ABBREVIATIONS}\s+(?=[\"'“‘«(]?[^\W_a-zß-ÿ])|(?<=[。！？])\s*(?=[^\s”’」』）])"
)
"""Between two sentences: before a capital, a figure or a letter of a script without capitals; a name's first letter and
short titles end none."""
_BLANK_LINE = re.compile(r"\n\s*\n")

ENOUGH = 90
"""Characters from which on the beginning of a description says what the route is."""

FIRST_LINES = 140
"""Width in narrow characters of what a phone shows at once, about three lines."""


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text; a blank line parts them.

    Examples
    --------
    >>> paragraphs("One. Two.\\n\\nThree.")
    ['One. Two.', 'Three.']
    """
    return [part.strip() for part in _BLANK_LINE.split(text) if part.strip()]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, whatever blank lines stand between them.

    Examples
    --------
    >>> sentences("It was cold, about 5 p.m. at most. “Go!” he said. We went.")
    ['It was cold, about 5 p.m. at most.', '“Go!” he said.', 'We went.']
    """
    return [one for part in paragraphs(text) for one in _GAP.split(" ".join(part.split())) if one]


def lead(description: str) -> str:
    """Return the sentence of a description that says what a route is; a short one takes the next along.

    Examples
    --------
    >>> lead("A secret line of civilians that brought Allied airmen from Belgium to Gibraltar in the war. More.")
    'A secret line of civilians that brought Allied airmen from Belgium to Gibraltar in the war.'
    >>> lead("Short. It goes on. And on.")
    'Short. It goes on.'
    """
    first = sentences(next(iter(paragraphs(description)), "")) or [""]
    return first[0] if len(first[0]) >= ENOUGH else " ".join(first[:2])


def first_lines(description: str, width: int = FIRST_LINES) -> tuple[str, list[str]]:
    """Return the whole sentences that stand first on a phone, at least one, and the paragraphs that are left.

    Parameters
    ----------
    width
        In narrow characters; those of East Asia count twice.

    Examples
    --------
    >>> first_lines("They walked. It was far. It was cold.\\n\\nThey came.", width=25)
    ('They walked. It was far.', ['It was cold.', 'They came.'])
    """
    first, *others = paragraphs(description) or [""]
    told = sentences(first) or [""]
    most = 1
    while most < len(told) and _width(" ".join(told[: most + 1])) <= width:
        most += 1
    return " ".join(told[:most]), [*filter(None, [" ".join(told[most:])]), *others]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
