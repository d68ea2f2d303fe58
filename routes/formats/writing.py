"""A route as the bytes of any writable format, with what that format can't hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from routes.formats.registry import WRITABLE
from routes.model import Route


@dataclass(frozen=True)
class Written:
    """A route in one format."""

    data: bytes
    mime: str
    notes: list[str] = field(default_factory=list)
    """What the format can't hold, as sentences; empty where it holds everything."""


def write(route: Route, suffix: str) -> Written:
    """Return the route in the format of a suffix of `WRITABLE`.

    Raises
    ------
    ValueError
        If no format has the suffix.
    """
    row = WRITABLE.get(suffix)
    if row is None or row.writer is None:
        raise ValueError(f"'suffix' should be one of {', '.join(WRITABLE)}, got {suffix!r} instead")
    data, notes = row.writer(route)
    return Written(data, row.media_type, [row.leaves_out, *notes] if row.leaves_out else notes)
