"""What programs write into KML beside its rules: tuples without spaces, commas before numbers, and tours for a way."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from routes.formats.xml_text import Element, child_text, local_name

_VIEWS = ("LookAt", "Camera")
MOST_STOPS = 1_000


def read_tuples(text: str) -> tuple[list[list[float]], list[str], int]:
    """Return the positions of a `coordinates` element, the tuples that are none, and how many numbers ran together.

    Examples
    --------
    >>> read_tuples("1,2,0 3,4,0"), read_tuples(",1,2 ,3,4")[0], read_tuples("1,2,0,3,4,0")[2]
    (([[1.0, 2.0, 0.0], [3.0, 4.0, 0.0]], [], 0), [[1.0, 2.0], [3.0, 4.0]], 6)
    """
    tuples = ",".join(part.strip() for part in text.split(",")).split()
    if len(tuples) > 1 and all("," not in written for written in tuples):
        tuples = [",".join(tuples)]
    positions: list[list[float]] = []
    bad: list[str] = []
    run = 0
    for written in tuples:
        numbers = _numbers(written)
        if len(numbers) in (2, 3):
            positions.append(numbers)
            continue
        parted = _parted(numbers)
        if parted:
            run += len(numbers)
            positions += parted
        else:
            bad.append(written)
    return positions, bad, run


def _numbers(written: str) -> list[float]:
    try:
        numbers = [float(part) for part in written.split(",") if part]
    except ValueError:
        return []
    return numbers if all(map(math.isfinite, numbers)) else []


def _parted(numbers: list[float]) -> list[list[float]]:
    """Return numbers that run together as positions of three or two; of both, the way that leaps less."""
    if len(numbers) < 4:
        return []
    ways = [
        [numbers[at : at + size] for at in range(0, len(numbers), size)] for size in (3, 2) if not len(numbers) % size
    ]
    sound = [way for way in ways if all(abs(part[0]) <= 180 and abs(part[1]) <= 90 for part in way)]
    return min(sound, key=_leaps, default=[])


def _leaps(way: list[list[float]]) -> float:
    return max((math.dist(start[:2], end[:2]) for start, end in pairwise(way)), default=0.0)


def tour_stops(root: Element) -> list[dict[str, Any]]:
    """Return the views of the tours in a file as points, in their order."""
    stops: list[dict[str, Any]] = []
    for tour in (element for element in root.iter() if local_name(element) == "Tour"):
        title = child_text(tour, "name")
        for view in (element for element in tour.iter() if local_name(element) in _VIEWS):
            position = _numbers(f"{child_text(view, 'longitude')},{child_text(view, 'latitude')}")
            if len(position) != 2 or len(stops) >= MOST_STOPS:
                continue
            stops.append(
                {
                    "type": "Feature",
                    "geometry": {"type": "Point", "coordinates": position},
                    "properties": {"title": f"{title or 'Stop'} {len(stops) + 1}"},
                }
            )
    return stops
