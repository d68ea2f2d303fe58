"""The shadow of the mountains for a window, as one image; knows neither the model nor what it is drawn on."""

from __future__ import annotations

import io
import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from routes.basemap.atlas import Bounds, mercator
from routes.installed import data_folder

TILE_WIDTH, TILE_HEIGHT, COLUMNS, ROWS = 1350, 1380, 8, 4
NORTH, SOUTH = 74.0, -58.0
FADE = 0.06
"""Share of width and height over which the image turns white at its edges, so that none shows."""

_TOP, _BOTTOM = mercator(NORTH), mercator(SOUTH)
_ACROSS = TILE_WIDTH * COLUMNS / 360
_DOWN = TILE_HEIGHT * ROWS / (_TOP - _BOTTOM)


@dataclass(frozen=True)
class Relief:
    """A grey WebP image in Web Mercator: 255 is flat, darker is shadow; made to be multiplied over the land."""

    data: bytes
    bounds: Bounds


def _tile(row: int, column: int) -> Image.Image:
    with Image.open(data_folder() / "basemap" / "relief" / f"{row}_{column % COLUMNS}.webp") as tile:
        return tile.convert("L")


def _mosaic(left: float, top: float, right: float, bottom: float) -> tuple[Image.Image, float, float]:
    """Join the tiles under a rectangle of pixels; columns run past the antimeridian."""
    columns = range(math.floor(left / TILE_WIDTH), math.ceil(right / TILE_WIDTH))
    rows = range(max(math.floor(top / TILE_HEIGHT), 0), min(math.ceil(bottom / TILE_HEIGHT), ROWS))
    joined = Image.new("L", (len(columns) * TILE_WIDTH, len(rows) * TILE_HEIGHT), 255)
    places = [(row, column) for row in rows for column in columns]
    with ThreadPoolExecutor() as pool:  # decoding leaves Python's lock
        for (row, column), tile in zip(places, pool.map(_tile, *zip(*places, strict=True)), strict=True):
            joined.paste(tile, ((column - columns.start) * TILE_WIDTH, (row - rows.start) * TILE_HEIGHT))
    return joined, columns.start * TILE_WIDTH, rows.start * TILE_HEIGHT


def _fade(size: int) -> NDArray[np.float32]:
    inward = (np.arange(size) + 0.5) / size
    ramp = np.clip(np.minimum(inward, 1 - inward) / FADE, 0, 1)
    return (ramp * ramp * (3 - 2 * ramp)).astype(np.float32)


def read_relief(window: Bounds, widest: int = 1400, quality: int = 38) -> Relief | None:
    """Return the relief of a window, or None where the window lies outside 58° south to 74° north.

    Parameters
    ----------
    window
        West, south, east, north; its longitudes may run past 180.
    widest
        Pixels of the longer side at most.
    quality
        Of the WebP encoding.
    """
    west, south, east, north = window
    south, north = max(south, SOUTH), min(north, NORTH)
    if south >= north or west >= east:
        return None
    left, right = (west + 180) * _ACROSS, (east + 180) * _ACROSS
    top, bottom = (_TOP - mercator(north)) * _DOWN, (_TOP - mercator(south)) * _DOWN
    joined, across, down = _mosaic(left, top, right, bottom)
    shrink = min(widest / (right - left), widest / (bottom - top), 1)
    size = (max(round((right - left) * shrink), 1), max(round((bottom - top) * shrink), 1))
    corner = (left - across, top - down, min(right - across, joined.width), min(bottom - down, joined.height))
    grey = np.asarray(joined.resize(size, Image.Resampling.BILINEAR, box=corner, reducing_gap=2.0), np.float32)
    faded = 255 - (255 - grey) * _fade(size[1])[:, None] * _fade(size[0])
    out = io.BytesIO()
    Image.fromarray(np.rint(faded).astype(np.uint8)).save(out, "WEBP", quality=quality, method=2)
    return Relief(out.getvalue(), (west, south, east, north))
