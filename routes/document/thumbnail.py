"""A route as a small picture: land, borders and the line, drawn as SVG. Numbers and our own colours only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from markupsafe import escape
from numpy.typing import NDArray

from routes.basemap.atlas import Bounds, latitude_at, mercator, read_layer
from routes.document import palette
from routes.document.payload import country_colours, stage_line
from routes.geo.figures import bounds, continuous
from routes.model import Hazard, Place, Route, Stage

WIDTH, HEIGHT = 320, 180
"""Units of the view box."""
MARGIN = 26
_POLEWARD = 84.0
_LEAST = 0.4
"""Degrees: a route of one point is drawn as if it had this extent."""

_DASH = {"main": "none", "alternate": "5 4", "return": "7 4"}


class _Frame:
    """Positions to picture units, in Web Mercator."""

    def __init__(self, extent: Bounds) -> None:
        west, south, east, north = extent
        low, high = (mercator(min(max(latitude, -_POLEWARD), _POLEWARD)) for latitude in (south, north))
        across, up = max(east - west, _LEAST), max(high - low, _LEAST)
        self.scale = min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / up)
        self.west = (west + east) / 2 - WIDTH / 2 / self.scale
        self.top = (low + high) / 2 + HEIGHT / 2 / self.scale

    @property
    def window(self) -> Bounds:
        """What the picture shows, in degrees, and a little around it."""
        limit = mercator(_POLEWARD)
        heights = (self.top - HEIGHT / self.scale, self.top)
        south, north = (latitude_at(min(max(height, -limit), limit)) for height in heights)
        return self.west - 1, south - 1, self.west + WIDTH / self.scale + 1, north + 1

    def placed(self, positions: NDArray[Any]) -> NDArray[Any]:
        """Return x and y of positions, shape (n, 2): longitude, latitude."""
        latitudes = np.clip(positions[:, 1], -_POLEWARD, _POLEWARD)
        heights = np.degrees(np.log(np.tan(np.pi / 4 + np.radians(latitudes) / 2)))
        return np.column_stack([(positions[:, 0] - self.west) * self.scale, (self.top - heights) * self.scale])


def thumbnail(route: Route, marks: Sequence[tuple[str, tuple[float, float]]] = ()) -> str:
    """Return a picture of a route as SVG.

    Parameters
    ----------
    marks
        Signs of one or two characters to be shown in circles, each with its longitude and latitude.
    """
    route = continuous(route)
    extent = bounds(route)
    frame = _Frame(extent)
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{palette.SEA}"/>',
        *_land(frame),
        *_hazards(route, frame),
        *_stages(route, frame),
        *_marks(marks, frame, extent[0]),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
    return head + "".join(parts) + "</svg>"


def _path(lines: list[NDArray[Any]], *, is_closed: bool = False) -> str:
    end = "Z" if is_closed else ""
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in line) + end for line in lines)


def _land(frame: _Frame) -> list[str]:
    style = f'stroke="{palette.BORDER}" stroke-width=".6" stroke-opacity=".55"'
    return [
        f'<path d="{_path(rings, is_closed=True)}" fill-rule="evenodd" fill="{colour}" {style}/>'
        for layer, colour in (("countries", palette.LAND), ("lakes", palette.SEA))
        if (rings := _rings(layer, frame))
    ]


def _rings(layer: str, frame: _Frame) -> list[NDArray[Any]]:
    """Return the outlines of a layer of the basemap, in picture units, as fine as the picture shows."""
    window = frame.window
    outlines = shapely.clip_by_rect(read_layer(layer, window).geometry.to_numpy(), *window)
    tolerance = 0.8 / frame.scale
    simple = (
        shapely.coverage_simplify(outlines, tolerance)
        if layer == "countries"
        else shapely.simplify(outlines, tolerance)
    )
    polygons = [part for part in shapely.get_parts(simple) if part.geom_type == "Polygon"]
    smallest = 3 / frame.scale**2 * (1 if layer == "countries" else 4)
    rings = shapely.get_rings([part for part in polygons if part.area > smallest])
    return [frame.placed(shapely.get_coordinates(ring)) for ring in rings]


def _line(stage: Stage, frame: _Frame, *, schematic: bool) -> NDArray[Any]:
    locations = np.array(stage_line(stage, schematic=schematic, tolerance=0.5 / frame.scale))
    return frame.placed(locations[:, ::-1])


def _stages(route: Route, frame: _Frame) -> list[str]:
    colours = country_colours(route)
    schematic = route.route.precision == "schematic"
    casings, lines = [], []
    main: list[tuple[NDArray[Any], str]] = []
    for stage in reversed(route.stages):
        properties = stage.properties
        line = _line(stage, frame, schematic=schematic)
        is_main = properties.role == "main"
        colour = palette.RETURN if properties.role == "return" else colours.get(properties.country, palette.STAGES[0])
        shape = f'd="{_path([line])}" fill="none" stroke-linejoin="round" stroke-linecap="round"'
        dash = _DASH[properties.role]
        casings.append(f'<path {shape} stroke="#fffdf8" stroke-width="{5.5 if is_main else 3.5}"/>')
        lines.append(
            f'<path {shape} stroke="{colour}" stroke-width="{3 if is_main else 1.6}" stroke-dasharray="{dash}"/>'
        )
        if is_main:
            main.append((line, colour))
    return [*casings, *lines, *_ends(main)]


def _ends(main: list[tuple[NDArray[Any], str]]) -> list[str]:
    """Mark the start of the main line as a ring and its end as a disc; the last stage comes first."""
    if not main:
        return []
    (first, start), (last, end) = main[-1], main[0]
    marks = ((*first[0], "#fffdf8", start), (*last[-1], end, end))
    return [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{fill}" stroke="{edge}" stroke-width="2.5"/>'
        for x, y, fill, edge in marks
    ]


def _hazards(route: Route, frame: _Frame) -> list[str]:
    points = _points(route.hazards) or _points(route.places)
    if not points:
        return []
    style = 'r="2.4" fill="#1d2430" fill-opacity=".55"'
    placed = frame.placed(np.array(points, dtype=float))
    return [f'<circle cx="{x:.1f}" cy="{y:.1f}" {style}/>' for x, y in placed]


def _marks(marks: Sequence[tuple[str, tuple[float, float]]], frame: _Frame, west: float) -> list[str]:
    """Return signs in circles; longitudes west of the picture are those past 180."""
    drawn = []
    for sign, (longitude, latitude) in marks:
        place = np.array([[longitude + 360 if longitude < west else longitude, latitude]])
        x, y = frame.placed(place)[0]
        drawn.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7.5" fill="#fffdf8" stroke="#9b1c1c" stroke-width="1.6"/>'
            f'<text x="{x:.1f}" y="{y + 3.4:.1f}" text-anchor="middle" font-family="sans-serif" font-size="10" '
            f'font-weight="700" fill="#1d2430">{escape(sign)}</text>'
        )
    return drawn


def _points(features: Sequence[Hazard | Place]) -> list[Any]:
    return [feature.geometry.coordinates[:2] for feature in features if feature.geometry.type == "Point"][:400]
