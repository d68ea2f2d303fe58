"""One line of the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, how much it is, and the limit it keeps or breaks."""

    what: str
    measured: str
    limit: str
    is_kept: bool

    def __str__(self) -> str:
        """Return the line in Markdown."""
        return f"| {self.what} | {self.measured} | {self.limit} | {'kept' if self.is_kept else 'BROKEN'} |"
