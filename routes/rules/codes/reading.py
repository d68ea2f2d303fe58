"""Findings about the reading of a file: the limits of time and memory that it passed, and readers that are taken."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

ReadingCode = Literal["reading-time", "reading-memory", "reading-busy", "reading-left", "reading-died"]

_SMALLER = "Simplify the lines or split the file, or save it as GeoJSON in the program that made it."

TABLE: dict[ReadingCode, Row] = {
    "reading-time": Row("fault", "a file that is read in {most} seconds of work", "one that takes longer", _SMALLER),
    "reading-memory": Row("fault", "a file that is read in {most:,} MB of memory", "one that takes more", _SMALLER),
    "reading-busy": Row(
        "fault", "a reader that is free within {most} seconds", "all at work on other files",
        "Nothing is wrong with the file; try again in a minute.",
    ),
    "reading-left": Row(
        "fault", "somebody who waits for the file", "nobody", "Nothing is wrong with the file; load it again."
    ),
    "reading-died": Row(
        "fault", "a file that the reader gets through", "one that ended it",
        "Open it in the program that made it and save it as GeoJSON; other files are still read.",
    ),
}  # fmt: skip

NOT_LASTING = frozenset({"reading-busy", "reading-left"})
"""What says nothing of the file: the same file may be read a moment later."""
