"""Names on the basemap: where a country's name has room, and from which zoom on a city's has."""

from __future__ import annotations

import math
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from routes.basemap.atlas import Bounds, mercator, read_layer

JsonObject = dict[str, Any]

CITIES = 250
SPOT_DISTANCES = (0.03, 0.06, 0.1, 0.14, 0.18, 0.23)
"""Shares of the route's longer side."""
OFFSHORE = 1.4
"""How much nearer another country may be, so that a name in the sea still means this one."""
CITY_WIDTH, CITY_HEIGHT = 110, 36
"""Pixels that a city needs for its name."""
LARGE_CITY = 3_000_000
"""People: what it takes to be named at zoom 4; less and less at closer zooms."""
CAPITAL = 500_000
"""A capital counts as five times its people and these, so that Vientiane is named but Monaco waits its turn."""


def country_labels(countries: gpd.GeoDataFrame, view: Bounds, extent: float) -> list[JsonObject]:
    """Return where each country's name has most room, inside the first view if that shows enough of the country.

    Parameters
    ----------
    countries
        `name` and polygons, cut at the window.
    view
        What the screen shows at first.
    extent
        Degrees of the route's longer side; a country with little room on this scale gets no label.

    Returns
    -------
    list of dict
        `name`, `lon`, `lat`, `rank` from 1, much room, to 4, and longitudes and latitudes where the name may stand
        instead, nearest first: `spots` in the country, `offshore` in the sea near this country.
    """
    labels = []
    for name, geometry in zip(countries["name"], countries.geometry, strict=True):
        near = _most_room(shapely.clip_by_rect(geometry, *view))
        lon, lat, radius = near if near[2] > extent / 60 else _most_room(geometry)
        rank = 1 + sum(radius < extent / share for share in (10, 30, 80))
        if radius > extent / 200:
            labels.append({"name": name, "lon": round(lon, 2), "lat": round(lat, 2), "rank": rank})
    _add_spots(labels, countries, extent)
    return sorted(labels, key=lambda label: label["rank"])


def _add_spots(labels: list[JsonObject], countries: gpd.GeoDataFrame, extent: float) -> None:
    angles = np.arange(0, 2 * math.pi, math.pi / 15)
    ring = np.concatenate([np.column_stack([np.cos(angles), np.sin(angles)]) * extent * far for far in SPOT_DISTANCES])
    spots = np.array([np.add(ring, (label["lon"], label["lat"])) for label in labels]).reshape(-1, 2)
    shapes = shapely.simplify(countries.geometry.to_numpy(), extent / 300)
    tree = shapely.STRtree(shapes)
    points = shapely.points(spots)
    (point, land), distance = tree.query_nearest(points, all_matches=False, return_distance=True)
    nearest = np.full(len(spots), np.inf)
    nearest[point] = distance
    owner = np.full(len(spots), -1)
    owner[point] = land
    rows = {name: row for row, name in enumerate(countries["name"])}
    for number, label in enumerate(labels):
        mine = slice(number * len(ring), (number + 1) * len(ring))
        row = rows[label["name"]]
        ashore = nearest[mine] == 0
        near = shapely.distance(points[mine], shapes[row]) <= OFFSHORE * nearest[mine]
        label["spots"] = spots[mine][ashore & (owner[mine] == row)].round(1).tolist()
        label["offshore"] = spots[mine][~ashore & near].round(1).tolist()


def _most_room(geometry: Any) -> tuple[float, float, float]:
    """Return centre and radius of the largest circle, drawn twice as wide as high since names are wide."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    if not parts:
        return 0.0, 0.0, 0.0
    largest = shapely.transform(max(parts, key=lambda part: part.area), lambda xy: xy * (0.5, 1))
    circle = shapely.maximum_inscribed_circle(largest, tolerance=math.sqrt(largest.area) / 50)
    (x, y), _ = shapely.get_coordinates(circle)
    return 2 * float(x), float(y), float(circle.length)


def names_of(city: Any) -> dict[str, str]:
    """Return what a row of the cities' layer is called in other languages: its columns `name_ko` and the like."""
    columns = {field.removeprefix("name_"): getattr(city, field) for field in city._fields if field.startswith("name_")}
    return {language: name for language, name in columns.items() if name}


def city_labels(window: Bounds, extent: float) -> list[JsonObject]:
    """Return the cities of a window, the most important first, each with the zoom from which on it has room.

    At each zoom, from that of the first view on, those large enough for it appear that have room between the earlier
    ones; the first get `min_zoom` 0.

    Returns
    -------
    list of dict
        `name`, `names` by language, `lon`, `lat`, `capital` and `min_zoom`; at most `CITIES`.
    """
    frame = read_layer("cities", window)
    capital, population = frame["capital"].to_numpy(bool), frame["population"].to_numpy(float)
    weight = np.where(capital, CAPITAL + 5 * population, population)
    frame = frame.iloc[np.argsort(-weight, kind="stable")].reset_index(drop=True)
    weight = np.sort(weight)[::-1]
    x, latitudes = frame.geometry.x.to_numpy(), frame.geometry.y.to_numpy()
    y = np.array([mercator(value) for value in latitudes])
    room = np.full(len(frame), np.inf)
    first = math.floor(math.log2(1100 / extent))
    chosen: dict[int, int] = {}
    for zoom in range(first, first + 6):
        pixels = 256 * 2**zoom / 360
        heavy = weight >= LARGE_CITY / 2.4 ** max(zoom - 4, 0)
        while len(chosen) < CITIES and (fits := heavy & (room * pixels >= 1)).any():
            i = int(np.argmax(fits))
            chosen[i] = zoom if zoom > first else 0
            room = np.minimum(room, np.maximum(abs(x - x[i]) / CITY_WIDTH, abs(y - y[i]) / CITY_HEIGHT))
    return [
        {
            "name": city.name, "names": names_of(city), "lon": round(x[i], 2), "lat": round(latitudes[i], 2),
            "capital": bool(city.capital), "min_zoom": chosen[i],
        }
        for i, city in enumerate(frame.itertuples(index=False)) if i in chosen
    ]  # fmt: skip
