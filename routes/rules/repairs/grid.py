"""Positions, put on the grid of 0.1° where do-no-harm asks for it."""

from __future__ import annotations

from routes.geo.grid import coarse, off_grid
from routes.geo.positions import geometries_of
from routes.rules.do_no_harm import must_be_coarse
from routes.rules.repairs.plan import Collection, Step, drop_boxes, features_of, properties_of, sound_positions_of
from routes.rules.wording import Change


def round_positions(collection: Collection) -> list[Step]:
    """Put positions on the grid where the route is schematic or its period is recent."""
    given = collection.get("route")
    info = given if isinstance(given, dict) else {}
    fine = []
    for feature in features_of(collection):
        period = properties_of(feature).get("period", "")
        if must_be_coarse(info, period if isinstance(period, str) else ""):
            geometries = geometries_of(feature.get("geometry"))
            fine += [
                one
                for one in geometries
                if sound_positions_of(one) and off_grid(one["type"], one["coordinates"]) is not None
            ]
    if not fine:
        return []

    def put_on_grid() -> None:
        for geometry in fine:
            coarse(geometry)
        drop_boxes(collection)
        if info.get("precision") == "exact":
            info["precision"] = "schematic"

    return [Step(Change("rounded", len(fine)), put_on_grid)]
