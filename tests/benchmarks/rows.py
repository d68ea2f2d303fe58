"""One line of the table of benchmarks."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, the result, the limit, and whether it is kept."""

    what: str
    result: str
    limit: str
    is_kept: bool


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| what | measured | limit | |", "|---|---|---|---|"]
    return "\n".join(
        [*lines, *(f"| {r.what} | {r.result} | {r.limit} | {'kept' if r.is_kept else 'MISSED'} |" for r in rows)]
    )
