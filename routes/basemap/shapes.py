"""Shapes as JSON values, rounded and rid of crumbs; knows no map data."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import shapely

JsonObject = dict[str, Any]


def rounded(geometry: Any, digits: int) -> Any:
    """Round every coordinate.

    Examples
    --------
    >>> rounded(shapely.Point(1.26, 2.0), 1).wkt
    'POINT (1.3 2)'
    """
    return shapely.transform(geometry, lambda xy: np.round(xy, digits))


def as_json(geometries: list[Any]) -> list[JsonObject]:
    """Return shapes as GeoJSON geometries, without the empty ones."""
    return [json.loads(shapely.to_geojson(geometry)) for geometry in geometries if not geometry.is_empty]


def polygons(geometry: Any, smallest: float) -> Any:
    """Keep the polygons from a size on, and the largest in any case."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    areas = shapely.area(parts)
    return shapely.MultiPolygon([p for p, area in zip(parts, areas, strict=True) if area >= min(smallest, max(areas))])
