"""The 0.1° grid on which schematic routes lie, so that the map endangers nobody (about 10 km)."""

from __future__ import annotations

from typing import Any

from routes.geo.positions import NESTING, lines_of
from routes.geo.thinning import pieces, thinned

GRID = 0.1
"""Degrees."""


def is_coarse(number: float) -> bool:
    """Say whether a coordinate lies on the grid.

    Examples
    --------
    >>> is_coarse(129.8), is_coarse(129.81)
    (True, False)
    """
    rest = number * 10 % 1
    return rest < 1e-6 or rest > 1 - 1e-6


def off_grid(kind: str, coordinates: Any) -> Any:
    """Return the first position of a geometry of this type that is finer than the grid, or None."""
    if kind == "Point":
        return None if is_coarse(coordinates[0]) and is_coarse(coordinates[1]) else coordinates
    for line in lines_of(coordinates, NESTING[kind]):
        for position in line:
            if not (is_coarse(position[0]) and is_coarse(position[1])):
                return position
    return None


def is_on_grid(feature: dict[str, Any]) -> bool:
    """Say whether all positions of a feature lie on the grid."""
    return off_grid(feature["geometry"]["type"], feature["geometry"]["coordinates"]) is None


def coarse(geometry: dict[str, Any]) -> bool:
    """Put a simple geometry on the grid in place, and return whether that changed it.

    A line that shrinks to one node is stretched to the next node in its direction, and an area that does becomes a
    point: both stay within the precision that the map claims.
    """
    if off_grid(geometry["type"], geometry["coordinates"]) is None:
        return False
    kind = geometry["type"]
    if kind == "LineString":
        geometry["coordinates"] = _coarse_line(geometry["coordinates"])
    elif kind == "Polygon":
        rings = [_without_repeats([_node(position) for position in ring]) for ring in geometry["coordinates"]]
        if len({tuple(node[:2]) for node in rings[0]}) < 3:
            geometry.update(type="Point", coordinates=rings[0][0])
        else:
            geometry["coordinates"] = [ring for ring in rings if len(ring) >= 4]
    elif kind == "MultiPolygon":
        _coarse_parts(geometry)
    else:
        geometry["coordinates"] = _mapped(geometry["coordinates"], NESTING[kind])
    return True


def _coarse_parts(geometry: dict[str, Any]) -> None:
    """Put an area of several parts on the grid; those that shrink to a point go, unless all do."""
    parts = [{"type": "Polygon", "coordinates": part} for part in geometry["coordinates"]]
    for part in parts:
        coarse(part)
    left = [part["coordinates"] for part in parts if part["type"] == "Polygon"]
    if left:
        geometry["coordinates"] = left
    else:
        geometry.update(parts[0])


def _node(position: list[Any]) -> list[Any]:
    return [round(position[0], 1), round(position[1], 1), *position[2:]]


def _mapped(coordinates: Any, nesting: int) -> Any:
    return _node(coordinates) if nesting == 0 else [_mapped(part, nesting - 1) for part in coordinates]


def _without_repeats(nodes: list[list[Any]]) -> list[list[Any]]:
    return [node for index, node in enumerate(nodes) if index == 0 or node[:2] != nodes[index - 1][:2]]


def _straightened(line: list[list[Any]]) -> list[list[Any]]:
    """Return the positions of a line without those that lie less than a step of the grid off the rest."""
    around = [_node(position)[:2] for position in line]
    entries = [one for at, one in enumerate(line) if at in (0, len(line) - 1) or around[at] != around[at - 1]]
    kept = set(map(tuple, thinned(pieces(entries), GRID).tolist()))
    return [position for position in entries if (float(position[0]), float(position[1])) in kept]


def _coarse_line(line: list[list[Any]]) -> list[list[Any]]:
    nodes = _without_repeats([_node(position) for position in line])
    if 2 * len(nodes) < len(line):  # a recorded track, whose nodes would make stairs
        nodes = _without_repeats([_node(position) for position in _straightened(line)])
    if len(nodes) > 1:
        return nodes
    across, up = (line[-1][axis] - line[0][axis] for axis in (0, 1))
    axis = 0 if abs(across) >= abs(up) else 1
    far = list(nodes[0])
    limit = (180, 90)[axis]
    step = GRID if (across, up)[axis] >= 0 else -GRID
    far[axis] = round(far[axis] + (step if abs(far[axis] + step) <= limit else -step), 1)
    return [nodes[0], far]
