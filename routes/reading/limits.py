"""How much a file from a stranger may hold; imports nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Upper bounds that keep one file from stalling the page for everybody."""

    max_bytes: int = 25_000_000
    """Size of the file as it lies on disk or is uploaded."""
    max_unpacked_bytes: int = 60_000_000
    """Size after gzip is undone."""
    max_depth: int = 40
    """Objects and lists inside one another; a MultiPolygon in a collection needs 9."""
    max_values: int = 3_000_000
    """Values, lists and objects in a JSON text; half a million positions are two million."""
    max_names: int = 50_000
    """Names in one object, or properties of one feature: all visitors wait while one object is taken over."""
    max_features: int = 60_000
    max_vertices: int = 500_000
    max_repeated_text: int = 25_000_000
    """Characters of the properties that the parts of geometries repeat."""
    max_letters: int = 40_000_000
    """Letters of all texts in a map document, where a bracket takes six."""
    max_digits: int = 1_000
    """Digits of one whole number."""
    max_seconds: int = 10
    """Processor seconds that one file may take to be read."""
    max_memory_bytes: int = 1_000_000_000
    """Memory that one file may take, beside that of the libraries."""
    max_wait_seconds: float = 30.0
    """Seconds by the clock after which a reading is ended: processors may be shared."""
    max_queue_seconds: float = 15.0
    """Seconds that a file waits for a free process before the visitor is asked to try again."""
    max_start_seconds: float = 60.0
    """Seconds that a process may take to start."""


DEFAULT = Limits()
