"""Messages between the page and its reading processes: frames of bytes with their length before them."""

from __future__ import annotations

import struct
from typing import BinaryIO

_LENGTH = struct.Struct("!Q")


def send(stream: BinaryIO, *frames: bytes) -> None:
    """Write frames and flush."""
    for frame in frames:
        stream.write(_LENGTH.pack(len(frame)))
        stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> bytes | None:
    """Return the next frame, None at the end of the stream.

    Raises
    ------
    ValueError
        If a frame says that it is longer than `most` bytes.
    """
    head = _exactly(stream, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > most:
        raise ValueError(f"expected a frame of at most {most:,} bytes, got {length:,}")
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, count: int) -> bytes | None:
    parts = []
    while count:
        part = stream.read(count)
        if not part:
            return None
        parts.append(part)
        count -= len(part)
    return b"".join(parts)
