"""A route as the bytes of any writable format, with what that format can't hold."""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

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


def write_file(target: Path, data: bytes) -> None:
    """Write a file whole or not at all: aside first, then in its place, so that a full disk spoils nothing.

    A link is replaced, not followed; a device or a pipe is written to as it is.
    """
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(_mode_of(target))
        aside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise


def _mode_of(target: Path) -> int:
    """Return the rights that the file has, or that a new one gets."""
    if target.is_file() and not target.is_symlink():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
