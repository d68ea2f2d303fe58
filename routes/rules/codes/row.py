"""What a row of the table of findings holds; imports nothing of the product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["fault", "warning", "inference"]
Repair = Literal["swap", "leave_out", "close", "repeats", "round", "order", "ids"]
Done = Literal["", "set_aside", "left_out"]
"""What became of a value until somebody mends it."""


class Term(str):
    """A key of `routes.rules.codes.terms.TERMS`, whose words are put in where a sentence is made."""

    __slots__ = ()


Value = str | int | float
"""What a sentence names: text as it came, a number, or a `Term`."""


@dataclass(frozen=True)
class Row:
    """All that is known of a kind of finding beforehand; texts are templates, filled with what the finding holds."""

    level: Level
    """Where nothing else is said; strict reading raises some to faults."""
    expected: str
    """What belongs there; for an inference, what was read instead."""
    came: str = "{got}"
    """What is there."""
    action: str = ""
    """What to do, as a sentence."""
    repair: Repair | None = None
    """The safe repair that mends it."""
    near: str = "Did you mean “{near}”?"
    """What to do where a word that is meant is known as `near`."""
    read: str = ""
    """What it is read as where it is an inference, although `expected` is what should stand there."""
