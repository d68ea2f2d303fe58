"""Prints the table: `python -m tests.benchmarks [NAME …]`; a name is a part of what is measured."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent / "e2e")]

from tests.benchmarks import in_browser, in_python  # noqa: E402 - after the folders of the tests' own modules
from tests.benchmarks.row import Row  # noqa: E402


def measured(words: list[str]) -> Iterator[Row]:
    """Yield a row for each measurement whose name holds one of the words; all of them without words."""
    for measure in (*in_python.MEASURES, *in_browser.MEASURES):
        if not words or any(word in measure.__name__ for word in words):
            print(f"measuring {measure.__name__.replace('_', ' ')} …", file=sys.stderr, flush=True)
            yield from measure()


if __name__ == "__main__":
    rows = list(measured(sys.argv[1:]))
    print("| what | measured | limit | |")
    print("|---|---|---|---|")
    for row in rows:
        print(row)
    sys.exit(0 if all(row.is_kept for row in rows) else 1)
