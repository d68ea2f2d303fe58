"""Puts off Python's search for garbage while much is made: it walks all that was made so far, again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 100_000
"""New objects that are not walked at once, but when all are."""


@contextmanager
def put_off() -> Iterator[None]:
    """Keep the collector from running meanwhile; reading and drawing make many objects and few circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > MANY:
                gc.freeze()  # counts as looked at what was made, which would hold up everybody
                gc.unfreeze()
            gc.enable()
