"""Uploads stay in memory: the server's own form parser would put what is longer than 1 MB into a file on disk."""

from __future__ import annotations

from routes.reading.limits import DEFAULT

ROOM = DEFAULT.max_bytes + 2_000_000
"""Bytes of one upload that are held in memory: the longest file that the page takes, and some more."""


def keep_uploads_in_memory() -> None:
    """Raise the length from which the server would write an upload to disk above that of the longest file."""
    try:
        from starlette.formparsers import MultiPartParser  # noqa: PLC0415 - older servers have none and need none
    except ImportError:
        return
    MultiPartParser.spool_max_size = max(MultiPartParser.spool_max_size, ROOM)
