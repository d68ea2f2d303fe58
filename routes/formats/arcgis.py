"""ArcGIS JSON, as feature services answer: attributes and shapes to GeoJSON features."""

from __future__ import annotations

from typing import Any

from routes.formats.upload import Collection, Upload

MAX_RINGS = 2_000
"""Rings of one shape; each hole is looked up among the areas."""
WEB_MERCATOR = {102100: 3857, 102113: 3857, 900913: 3857}
"""Esri's own numbers for the projection of web maps."""
Ring = list[list[float]]


def read_esri(upload: Upload) -> Collection:
    """Return the features of a feature service's answer; its coordinate system comes as a `crs` member."""
    value = upload.value
    listed = value.get("features")
    if not isinstance(listed, list) or "command_line" in value or "type" in value:
        raise upload.refusal("arcgis-features")
    if len(listed) > upload.limits.max_features:
        raise upload.refusal("features-too-many", ("features",), len(listed), most=upload.limits.max_features)
    features, without = [], 0
    for number, record in enumerate(listed):
        try:
            geometry = _geometry(record.get("geometry") or {})
        except (TypeError, ValueError, IndexError, KeyError, AttributeError):
            raise upload.refusal("arcgis-shape", ("features", number, "geometry")) from None
        if geometry is None:
            without += 1
            continue
        attributes = record.get("attributes")
        properties = {} if not isinstance(attributes, dict) else attributes
        kept = {name: part for name, part in properties.items() if part is not None}
        features.append({"type": "Feature", "geometry": geometry, "properties": kept})
    if without:
        upload.note("arcgis-without-shape", ("features",), without)
    return {"type": "FeatureCollection", **_crs(upload, value.get("spatialReference")), "features": features}


def _crs(upload: Upload, reference: Any) -> dict[str, Any]:
    found = reference if isinstance(reference, dict) else {}
    code = found.get("latestWkid", found.get("wkid"))
    if code is None and "wkt" in found and not str(found["wkt"]).startswith('GEOGCS["GCS_WGS_1984"'):
        raise upload.refusal("arcgis-crs", ("spatialReference",), str(found["wkt"])[:40])
    if not isinstance(code, int):
        return {}
    name = f"EPSG:{WEB_MERCATOR.get(code, code)}"
    return {"crs": {"type": "name", "properties": {"name": name}}}


def _geometry(shape: dict[str, Any]) -> dict[str, Any] | None:
    if isinstance(shape.get("x"), int | float):
        return {"type": "Point", "coordinates": [shape["x"], shape["y"]]}
    if shape.get("points"):
        return {"type": "MultiPoint", "coordinates": [_position(point) for point in shape["points"]]}
    if shape.get("paths"):
        return {"type": "MultiLineString", "coordinates": [[_position(p) for p in path] for path in shape["paths"]]}
    if shape.get("rings"):
        return {
            "type": "MultiPolygon",
            "coordinates": _areas([[_position(p) for p in ring] for ring in shape["rings"]]),
        }
    return None


def _position(written: list[Any]) -> list[float]:
    longitude, latitude = written[:2]
    return [longitude, latitude]


def _areas(rings: list[Ring]) -> list[list[Ring]]:
    """Return rings as areas with their holes: clockwise ones bound an area, the others are holes in one."""
    if len(rings) > MAX_RINGS:
        raise ValueError(rings)
    areas = [[ring] for ring in rings if _is_clockwise(ring)]
    holes = [ring for ring in rings if not _is_clockwise(ring)]
    if not areas:
        return [[ring] for ring in holes]
    for hole in holes:
        next((area for area in areas if _surrounds(area[0], hole[0])), areas[0]).append(hole)
    return areas


def _is_clockwise(ring: Ring) -> bool:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum((end[0] - start[0]) * (end[1] + start[1]) for start, end in pairs) >= 0


def _surrounds(ring: Ring, position: list[float]) -> bool:
    """Say whether a ring's bounds hold a position; enough to tell islands apart."""
    longitudes, latitudes = zip(*ring, strict=True)
    bounds = ((min(longitudes), max(longitudes)), (min(latitudes), max(latitudes)))
    return all(low <= number <= high for number, (low, high) in zip(position, bounds, strict=True))
