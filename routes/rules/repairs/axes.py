"""Latitude and longitude, put in the right order."""

from __future__ import annotations

from typing import Any

from routes.geo.positions import geometries_of, judged
from routes.geo.swapped_axes import looks_swapped, says_swapped, towns_elsewhere
from routes.installed import data_folder
from routes.rules.repairs.plan import Collection, Step, drop_boxes, features_of, positions_of
from routes.rules.wording import Change


def swap_axes(collection: Collection) -> list[Step]:
    """Swap all positions where one is certain and all allow it; else only in geometries where one is certain."""
    geometries = [positions_of(geometry) for geometry in geometries_of(collection)]
    positions = [position for found in geometries for position in found]
    certain = [any(judged(position)[1] == "swapped" for position in found) for found in geometries]
    features = features_of(collection)
    is_certain_somewhere = any(certain) or any(map(says_swapped, features))
    if not is_certain_somewhere and not _at_sea(collection, positions) and not towns_elsewhere(features):
        return []
    if not all(map(can_swap, positions)):
        pairs = zip(geometries, certain, strict=True)
        positions = [one for found, is_certain in pairs if is_certain and all(map(can_swap, found)) for one in found]
    if not positions:
        return []

    def swap() -> None:
        for position in positions:
            position[0], position[1] = position[1], position[0]
        drop_boxes(collection)

    return [Step(Change("swapped", len(positions)), swap)]


def can_swap(position: list[Any]) -> bool:
    """Say whether a position can be one with its first two numbers swapped."""
    return judged([position[1], position[0]])[1] == ""


def _at_sea(collection: Collection, positions: list[list[Any]]) -> bool:
    sound = all(judged(position)[1] == "" for position in positions)
    return sound and "crs" not in collection and looks_swapped(positions, data_folder())
