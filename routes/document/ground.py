"""The ground of a map as SVG in its document: shapes in units of Web Mercator, which a zoom only scales."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

import numpy as np
from markupsafe import escape
from numpy.typing import NDArray

from routes.basemap.atlas import mercator
from routes.basemap.relief import Relief
from routes.basemap.window import POLEWARD, Basemap
from routes.document import palette
from routes.document.elements import Inline
from routes.languages import country as country_name

JsonObject = dict[str, Any]
ID = "ground"
"""Of the element that holds the shapes until the map takes them."""
SHADE = 0.62
"""How strongly mountains are shaded at the most."""


@dataclass(frozen=True)
class Grid:
    """Whole units around a position: x to the east and y to the south, in parts of a degree of Web Mercator."""

    longitude: float
    latitude: float
    per_degree: int

    def placed(self, positions: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return x and y of positions, shape (n, 2): longitude, latitude.

        Examples
        --------
        >>> Grid(100, 0, 10).placed(np.array([[101.0, 10.0]]))
        array([[  10, -101]])
        """
        latitudes = np.clip(positions[:, 1], -POLEWARD, POLEWARD)
        heights = np.degrees(np.log(np.tan(np.pi / 4 + np.radians(latitudes) / 2)))
        x, y = positions[:, 0] - self.longitude, mercator(self.latitude) - heights
        return np.rint(np.column_stack([x, y]) * self.per_degree).astype(np.int64)

    def path(self, geometry: JsonObject) -> str:
        """Return the `d` of an SVG path: the parts of a GeoJSON geometry, each as steps from its first position."""
        end = "z" if "Polygon" in geometry["type"] else ""
        return "".join(_steps(self.placed(part), end) for part in _parts(geometry))


def _parts(geometry: JsonObject) -> Iterator[NDArray[np.float64]]:
    """Return the lines or rings of a geometry, shape (n, 2)."""
    depth = {"LineString": 0, "Polygon": 1, "MultiLineString": 1, "MultiPolygon": 2}[geometry["type"]]
    parts = [geometry["coordinates"]]
    for _ in range(depth):
        parts = [part for parent in parts for part in parent]
    return (np.asarray(part, dtype=np.float64)[:, :2] for part in parts)


def _steps(positions: NDArray[np.int64], end: str) -> str:
    """Return a part of a path: its first position, and the steps that lead anywhere."""
    steps = np.diff(positions, axis=0)
    steps = steps[steps.any(axis=1)]
    if not len(steps):
        return ""
    if end:
        steps = steps[:-1]  # the last leads back
    text = " ".join(map(str, steps.ravel().tolist())).replace(" -", "-")
    return f"M{positions[0][0]} {positions[0][1]}l{text}{end}"


def _path(grid: Grid, geometry: JsonObject, kind: str, style: str, **more: str) -> str:
    data = "".join(f' data-{key}="{escape(value)}"' for key, value in more.items())
    drawn = grid.path(geometry)
    return f'<path class="{kind}"{data} {style} d="{drawn}"/>' if drawn else ""


def _filled(colour: str, edge: str = "none", weight: float = 0.7) -> str:
    stroke = "" if edge == "none" else f' stroke="{edge}" stroke-width="{weight}"'
    return f'fill="{colour}" fill-rule="evenodd"{stroke}'


def _line(colour: str, weight: float, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'fill="none" stroke="{colour}" stroke-width="{weight}"{dashed}'


def country_tints(countries: Sequence[str]) -> dict[str, str]:
    """Return the tint of each country of the road, from the first to the last."""
    last = max(len(countries) - 1, 1)
    return {
        name: palette.mixed(palette.FIRST_COUNTRY, palette.LAST_COUNTRY, i / last) for i, name in enumerate(countries)
    }


def _land(grid: Grid, basemap: Basemap, countries: Sequence[str]) -> Iterator[str]:
    tints = country_tints(countries)
    for country in basemap.land:
        name, shape = country["name"], country["geometry"]
        if name in tints:
            yield _path(grid, shape, "land of-road", _filled(tints[name]), name=country_name("", name))
        else:
            yield _path(grid, shape, "land", _filled(palette.LAND))


def _borders(grid: Grid, basemap: Basemap, countries: Sequence[str]) -> Iterator[str]:
    crossed = {frozenset(pair) for pair in pairwise(countries)}
    for border in basemap.borders:
        yield _path(grid, border, "border", _line(palette.BORDER, 1.1, "5 3"))
    for border in basemap.shared:
        if frozenset(border["between"]) in crossed:
            yield _path(grid, border["geometry"], "border crossed", _line(palette.CROSSED, 2.2, "10 3 2 3"))


def _water(grid: Grid, basemap: Basemap) -> Iterator[str]:
    yield from (_path(grid, lake, "lake", _filled(palette.SEA, palette.RIVER)) for lake in basemap.lakes)
    yield from (_path(grid, river, "river", _line(palette.RIVER, 1)) for river in basemap.rivers)
    yield from (_path(grid, coast, "coast", _line(palette.COAST, 0.8)) for coast in basemap.coast)


def _relief(grid: Grid, relief: Relief) -> str:
    """Return the shadow of the mountains as a picture that is multiplied over the land."""
    west, south, east, north = relief.bounds
    (left, bottom), (right, top) = grid.placed(np.array([[west, south], [east, north]])).tolist()
    place = f'x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" preserveAspectRatio="none"'
    url = "data:image/webp;base64," + base64.b64encode(relief.data).decode()
    return f'<g class="relief"><image {place} opacity="{SHADE}" href="{url}"/></g>'


def _sea(grid: Grid, basemap: Basemap, countries: Sequence[str]) -> Iterator[str]:
    """Return the sea, so that the relief is multiplied over one even tone, and the world around."""
    ring = [[-540, -85], [540, -85], [540, 85], [-540, 85], [-540, -85]]
    yield _path(grid, {"type": "Polygon", "coordinates": [ring]}, "sea", _filled(palette.SEA))
    yield from (_path(grid, one, "world", _filled(palette.WORLD, palette.WORLD, 0.4)) for one in basemap.world)
    tints = country_tints(countries)
    for rest in basemap.beyond:
        if rest["name"] in tints:
            yield _path(grid, rest["geometry"], "land of-road", _filled(tints[rest["name"]]))


class Ground(Inline):
    """Sea, land and relief, and water and borders above them: a group for each pane of the map.

    Two, and not one for each kind: on a machine without a graphics card each costs a tenth of a frame.

    Parameters
    ----------
    basemap
        What lies behind the route.
    countries
        Those of the road, in its order: they are tinted, and borders between neighbours heavy.
    has_relief
        Whether mountains are shaded, where the basemap has them.
    """

    def __init__(self, basemap: Basemap, countries: Sequence[str], *, has_relief: bool = True) -> None:
        west, south, east, north = basemap.bounds
        grid = Grid(round((west + east) / 2, 1), round((south + north) / 2, 1), 10**basemap.digits)
        relief = [_relief(grid, basemap.relief)] if has_relief and basemap.relief else []
        panes: dict[str, Iterable[str]] = {
            "land": chain(_sea(grid, basemap, countries), _land(grid, basemap, countries), relief),
            "borders": chain(_water(grid, basemap), _borders(grid, basemap, countries)),
        }
        groups = "".join(f'<g data-pane="{pane}">{"".join(paths)}</g>' for pane, paths in panes.items())
        about = f'data-at="{grid.latitude} {grid.longitude}" data-per-degree="{grid.per_degree}"'
        super().__init__("Ground", html=f'<svg id="{ID}" hidden="" {about}>{groups}</svg>')
