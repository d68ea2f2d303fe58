import io

import numpy as np
import pytest
from PIL import Image

from routes.basemap.relief import NORTH, SOUTH, read_relief


def pixels(relief):
    with Image.open(io.BytesIO(relief.data)) as image:
        return np.asarray(image.convert("L"))


def test_mountains_are_dark_and_edges_are_white():
    grey = pixels(read_relief((98, 20, 110, 34)))
    assert grey.min() < 200
    edges = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    assert edges.min() >= 245


def test_the_image_is_mercator_and_fits_its_bounds():
    relief = read_relief((0, 0, 60, 60))
    height, width = pixels(relief).shape
    assert relief.bounds == (0, 0, 60, 60)
    assert height / width == pytest.approx(75.456 / 60, abs=0.01)


def test_the_part_beyond_the_relief_is_left_out():
    assert read_relief((0, 60, 10, 85)).bounds == (0, 60, 10, NORTH)
    assert read_relief((-180, -85, 180, 85)).bounds == (-180, SOUTH, 180, NORTH)


@pytest.mark.parametrize("window", [(0, 75, 10, 80), (0, -80, 10, -60), (5, 0, 5, 10), (0, 74, 10, 80)])
def test_none_outside(window):
    assert read_relief(window) is None


def test_the_antimeridian_is_seen_from_both_sides_alike():
    east, west = (pixels(read_relief((start, 60, start + 12, 70))) for start in (174, -186))
    assert np.array_equal(east, west)
    assert east.min() < 240


def test_the_image_stays_small():
    assert max(pixels(read_relief((60, -10, 160, 60), widest=300)).shape) == 300
