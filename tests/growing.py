"""How the time for something grows with its size: a ratio within one run, which a slow or busy machine keeps."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")
TIMES = 8
"""How many times larger the larger one is; what grows with the square takes 64 times as long."""
ENOUGH = 0.02
"""Seconds of the processor, from which on a time is not mere noise."""
MOST = 24
"""Times as long, at the most, as the smaller one or as `ENOUGH`: a third of the way to the square."""


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def grows_with_its_size(make: Callable[[int], Made], act: Callable[[Made], object], count: int) -> bool:
    """Say whether something takes a time that grows with its size, and not with the square of it.

    Parameters
    ----------
    make
        Returns the thing with so many parts.
    act
        What is done with it.
    count
        Parts of the larger one.
    """
    small, large = make(count // TIMES), make(count)
    before = max(ENOUGH, min(_seconds(lambda: act(small)) for _ in range(3)))
    return any(_seconds(lambda: act(large)) < MOST * before for _ in range(2))
