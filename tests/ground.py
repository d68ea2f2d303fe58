"""The map's colours in each of its looks: the ground under roads and borders, and what lies on it."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import folium
import numpy as np
import shapely
from numpy.typing import NDArray
from PIL import Image

from routes.basemap.atlas import latitude_at, mercator
from routes.document import palette
from routes.document.ground import Grid, Ground
from routes.document.payload import build
from routes.model import Route

STATIC = Path(palette.__file__).parent / "static"
APART = 0.25
"""Degrees between two places at which a line is looked at."""

Colours = NDArray[np.float64]
"""A row a colour, red, green and blue from 0 to 1."""


def css(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def number(script: str, pattern: str) -> float:
    """Return a number that a script of the map holds."""
    found = re.search(pattern, css(script))
    assert found, pattern
    return float(found[1])


def rgb(colour: str) -> Colours:
    colour = colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
    return np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def over(under: Colours, colour: str, opacity: float) -> Colours:
    return under * (1 - opacity) + rgb(colour) * opacity


def variables(look: str) -> dict[str, str]:
    """Return the ground's own colours in a look; nothing where it keeps those of the palette."""
    rule = re.search(rf':root\[data-look="{look}"\] {{(.*?)}}', css("map/look.css"), re.DOTALL)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", rule[1])) if rule else {}


def along(lines: list[Any]) -> NDArray[np.float64]:
    """Return positions along lines, equally far apart."""
    parts = shapely.get_parts(shapely.segmentize(lines, APART))
    return shapely.get_coordinates(parts)


OWN_NAMES = {"land of-road": "land-of-road", "world": "land", "lake": "sea", "border crossed": "crossed"}
"""What look.css calls the colour of a kind of shape, where it is not the kind's own name."""


@dataclass
class Seen:
    """What lies under the signs of a map in one of its looks."""

    made: folium.Map
    look: str

    @cached_property
    def own(self) -> dict[str, str]:
        return variables(self.look)

    @cached_property
    def shapes(self) -> list[tuple[str, str, list[NDArray[np.float64]]]]:
        """Kind, colour and parts of each shape, in the units of the document."""
        found = []
        for path in (path for group in self.svg for path in group):
            kind = path.get("class", "")
            colour = path.get("stroke" if path.get("fill") == "none" else "fill", "")
            found.append((kind, self.own.get(OWN_NAMES.get(kind, kind), colour), _parts(path.get("d", ""))))
        return found

    @cached_property
    def svg(self) -> Any:
        (ground,) = (child for child in self.made._children.values() if isinstance(child, Ground))
        return ElementTree.fromstring(ground.html_text)  # noqa: S314 - our own

    @cached_property
    def grid(self) -> Grid:
        latitude, longitude = map(float, self.svg.get("data-at").split())
        return Grid(longitude, latitude, int(self.svg.get("data-per-degree")))

    def at(self, positions: NDArray[np.float64]) -> Colours:
        """Return the colour of sea, land, lakes and relief at longitudes and latitudes."""
        points = shapely.points(self.grid.placed(positions))
        colours = np.empty((len(points), 3))
        for kind, colour, parts in self.shapes:
            if kind in {"sea", "world", "land", "land of-road", "lake"}:
                rings = [shapely.make_valid(shapely.Polygon(part)) for part in parts if len(part) > 2]
                colours[_inside(rings, points)] = rgb(colour)
        return colours if self.own else colours * self.shade(positions)[:, None]

    def shade(self, positions: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return what the relief leaves of the light, at the overview."""
        image = next(one for one in self.made._children.values() if isinstance(one, folium.raster_layers.ImageOverlay))
        (south, west), (north, east) = image.bounds
        raw = base64.b64decode(image.url.partition(",")[2])
        grey = np.asarray(Image.open(io.BytesIO(raw)).convert("L"), float) / 255
        high = np.array([mercator(lat) for lat in positions[:, 1]])
        down = (mercator(north) - high) / (mercator(north) - mercator(south))
        across = (positions[:, 0] - west) / (east - west)
        rows, columns = (
            np.clip((part * size).astype(int), 0, size - 1)
            for part, size in zip((down, across), grey.shape, strict=True)
        )
        opacity = image.options["opacity"] * number("map/numbers.js", r"return ([\d.]+) \* Math\.max\(0, Math\.min")
        return 1 - opacity * (1 - grey[rows, columns])

    def crossed(self) -> tuple[str, NDArray[np.float64]]:
        """Return the colour of borders that the road crosses, and positions along them."""
        found = [(colour, part) for kind, colour, parts in self.shapes if kind == "border crossed" for part in parts]
        units = along([shapely.linestrings(part / self.grid.per_degree) for _, part in found if len(part) > 1])
        top = mercator(self.grid.latitude)
        latitudes = [latitude_at(top - y) for y in units[:, 1]]
        return found[0][0], np.column_stack([units[:, 0] + self.grid.longitude, latitudes])


def _parts(path: str) -> list[NDArray[np.float64]]:
    return [
        np.cumsum(np.array(re.findall(r"-?\d+", part), float).reshape(-1, 2), axis=0) for part in path.split("M")[1:]
    ]


def _inside(rings: list[Any], points: NDArray[Any]) -> NDArray[np.bool_]:
    """Say which points an odd number of rings holds, as the rule of the shapes has it."""
    held: NDArray[np.bool_] = np.zeros(len(points), bool)
    for ring in rings:
        shapely.prepare(ring)
        held ^= shapely.contains(ring, points)
    return held


def roads(route: Route) -> dict[str, NDArray[np.float64]]:
    """Return positions along the stages of a route, by colour."""
    lines: dict[str, list[Any]] = {}
    for stage in build(route)["stages"]:
        line = shapely.linestrings([(lon, lat) for lat, lon in stage["line"]])
        lines.setdefault(stage["colour"], []).append(line)
    return {colour: along(found) for colour, found in lines.items()}
