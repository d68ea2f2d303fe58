"""Where sentences end, and how much of a description stands first; imports nothing of ours."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import east_asian_width

_ABBREVIATIONS = "".join(rf"(?<!\b{short}\.)" for short in ("Mr", "Mrs", "Ms", "Dr", "St", "No", "Col", "Gen", "[A-Z]"))
_GAP = re.compile(
    rf"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’»)])){_ABBREVIATIONS}\s+(?=[\"'“‘«(]?[^\W_a-zß-ÿ])|(?<=[。！？])\s*(?=[^\s”’」』）])"
)
"""Between two sentences: before a capital, a figure or a letter of a script without capitals; a name's first letter and
short titles end none."""
_BLANK_LINE = re.compile(r"\n\s*\n")

ENOUGH = 140
"""Width in narrow characters from which on the beginning of a description says what the route is."""

FIRST_LINES = 140
"""Width of what a phone shows at once, about three lines."""

LONG = 2.5
"""A single sentence may be so many times as wide; what is longer is cut until someone wants the whole."""


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
    """Return the sentences of a description that say what a route is: short ones take the next along.

    Examples
    --------
    >>> lead("They went north. It was far. And cold.\\n\\nThis is drawn roughly.")
    'They went north. It was far. And cold.'
    >>> lead(f"They crossed {'one river after another, ' * 6}and came. More.").endswith("and came.")
    True
    """
    told = ""
    for sentence in sentences(next(iter(paragraphs(description)), "")):
        if _width(told) >= ENOUGH:
            break
        told = f"{told} {sentence}".strip()
    return told


class Beginning(NamedTuple):
    """A description as a phone shows it.

    ``first`` are the whole sentences that stand there at once, at least one; ``rest`` are the paragraphs that are left;
    ``is_long`` says that even a single sentence is too long to stand whole.
    """

    first: str
    rest: list[str]
    is_long: bool


def beginning(description: str, width: int = FIRST_LINES) -> Beginning:
    """Return a description in what a phone shows of it at once and what it shows on demand.

    Parameters
    ----------
    width
        In narrow characters; those of East Asia count twice.

    Examples
    --------
    >>> told = beginning("They walked. It was far. It was cold.\\n\\nThey came.", width=25)
    >>> told.first, told.rest
    ('They walked. It was far.', ['It was cold.', 'They came.'])
    """
    first, *others = paragraphs(description) or [""]
    told = sentences(first) or [""]
    most = 1
    while most < len(told) and _width(" ".join(told[: most + 1])) <= width:
        most += 1
    at_once = " ".join(told[:most])
    return Beginning(at_once, [*filter(None, [" ".join(told[most:])]), *others], _width(at_once) > LONG * width)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
