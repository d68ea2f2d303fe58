"""Frames between processes: whole, bounded, and the end is told from a break."""

from __future__ import annotations

import io

import pytest

from routes.formats import frames


def test_frames_come_as_they_went():
    held = io.BytesIO()
    frames.send(held, b"one", b"", b"three" * 1000)
    held.seek(0)
    assert [frames.receive(held, 10_000) for _ in range(4)] == [b"one", b"", b"three" * 1000, None]


def test_a_frame_beyond_the_bound_is_not_read():
    held = io.BytesIO()
    frames.send(held, b"12345")
    held.seek(0)
    with pytest.raises(ValueError, match="at most 4 bytes, got 5"):
        frames.receive(held, 4)
    held.seek(0)
    assert frames.receive(held, 5) == b"12345"


def test_a_frame_that_was_cut_off_is_none():
    held = io.BytesIO()
    frames.send(held, b"12345")
    assert frames.receive(io.BytesIO(held.getvalue()[:-1]), 10) is None


def test_a_stream_may_give_little_at_once():
    class Slow(io.BytesIO):
        def read(self, size: int = -1) -> bytes:
            return super().read(min(size, 1))

    held = Slow()
    frames.send(held, b"slowly")
    held.seek(0)
    assert frames.receive(held, 10) == b"slowly"
