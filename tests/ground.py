"""The map's colours in each of its looks: the ground under roads and borders, and what lies on it."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import dataclass, field
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
from routes.document.ground import Grid
from routes.document.ground import Ground as Drawn
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


def of_class(name: str, own: dict[str, str], colour: str) -> str:
    """Return the colour that look.css gives to a shape of the basemap."""
    kind = {"land of-road": "land-of-road", "land": "land", "world": "land", "sea": "sea", "lake": "sea"}.get(name)
    kind = "crossed" if name == "border crossed" else kind
    return own.get(kind, colour) if kind else colour


def along(lines: list[Any]) -> NDArray[np.float64]:
    """Return positions along lines, equally far apart."""
    parts = shapely.get_parts(shapely.segmentize(lines, APART))
    return shapely.get_coordinates(parts)


def shapes(drawn: Drawn) -> tuple[Grid, Any]:
    """Return the grid of the ground that a document brings, and its element."""
    element = ElementTree.fromstring(drawn.html_text)  # noqa: S314 - our own
    latitude, longitude = map(float, str(element.get("data-at")).split())
    return Grid(longitude, latitude, int(str(element.get("data-per-degree")))), element


def parts_of(path: str, grid: Grid) -> list[list[tuple[float, float]]]:
    """Read what was written, as a browser would: longitudes and latitudes of each part."""
    parts = []
    top = mercator(grid.latitude)
    for part in path.split("M")[1:]:
        steps = np.cumsum(np.array(re.findall(r"-?\d+", part), dtype=int).reshape(-1, 2), axis=0) / grid.per_degree
        parts.append([(grid.longitude + x, latitude_at(top - y)) for x, y in steps])
    return parts


@dataclass
class Ground:
    """What lies under the signs of a map."""

    made: folium.Map
    look: str
    own: dict[str, str] = field(init=False)
    grid: Grid = field(init=False)
    element: Any = field(init=False)

    def __post_init__(self) -> None:
        self.own = variables(self.look)
        self.grid, self.element = shapes(next(one for one in self.made._children.values() if isinstance(one, Drawn)))

    @cached_property
    def drawn(self) -> list[tuple[list[list[tuple[float, float]]], dict[str, str]]]:
        """The parts of each shape, with its attributes."""
        return [(parts_of(path.get("d"), self.grid), path.attrib) for path in self.element.iter("path")]

    def at(self, positions: NDArray[np.float64]) -> Colours:
        """Return the colour of sea, land, lakes and relief at longitudes and latitudes."""
        points = shapely.points(positions)
        colours = np.tile(rgb(self.own.get("sea", palette.SEA)), (len(points), 1))
        for parts, style in self.drawn:
            if style["fill"] != "none" and style["class"] != "sea":
                within = np.zeros(len(points), dtype=bool)
                for ring in (shapely.Polygon(part) for part in parts if len(part) > 2):
                    shapely.prepare(ring)
                    within ^= shapely.contains(ring, points)  # a ring inside another is a hole
                colours[within] = rgb(of_class(style["class"], self.own, style["fill"]))
        return colours if self.own else colours * self.shade(positions)[:, None]

    def shade(self, positions: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return what the relief leaves of the light, at the overview."""
        (image,) = self.element.iter("image")
        place = [int(image.get(name)) for name in ("x", "y", "width", "height")]
        (((west, north), (east, south)),) = parts_of("M{} {}l{} {}".format(*place), self.grid)
        raw = base64.b64decode(image.get("href").partition(",")[2])
        grey = np.asarray(Image.open(io.BytesIO(raw)).convert("L"), float) / 255
        high = np.array([mercator(lat) for lat in positions[:, 1]])
        down = (mercator(north) - high) / (mercator(north) - mercator(south))
        across = (positions[:, 0] - west) / (east - west)
        rows, columns = (
            np.clip((share * size).astype(int), 0, size - 1)
            for share, size in zip((down, across), grey.shape, strict=True)
        )
        opacity = float(image.get("opacity")) * number("map/numbers.js", r"return ([\d.]+) \* Math\.max\(0, Math\.min")
        return 1 - opacity * (1 - grey[rows, columns])

    def roads(self, route: Route) -> dict[str, NDArray[np.float64]]:
        """Return positions along the stages, by colour."""
        lines: dict[str, list[Any]] = {}
        for stage in build(route)["stages"]:
            line = shapely.linestrings([(lon, lat) for lat, lon in stage["line"]])
            lines.setdefault(stage["colour"], []).append(line)
        return {colour: along(found) for colour, found in lines.items()}

    def crossed(self) -> tuple[str, NDArray[np.float64]]:
        """Return the colour of borders that the road crosses, and positions along them."""
        found = [(parts, style) for parts, style in self.drawn if style["class"] == "border crossed"]
        colour = of_class("border crossed", self.own, found[0][1]["stroke"]) if found else palette.CROSSED
        lines = [shapely.LineString(part) for parts, _ in found for part in parts]
        return colour, along(lines) if lines else np.empty((0, 2))
