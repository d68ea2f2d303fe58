import numpy as np
import pytest
from geojson_pydantic import LineString

from routes.geo.distances import all_distances_km, distance_km, distances_km, length_km


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (180, 0), 20003.931),
        ((-179.9, 0), (179.9, 0), 22.264),
        ((0, 0, 500), (0, 1, 900), 110.574),
    ],
    ids=["same place", "half round the world", "across the antimeridian", "altitudes do not count"],
)
def test_distances_between_two_positions(one, other, km):
    assert distance_km(one, other) == pytest.approx(km, abs=1e-3)


def test_distances_between_all_positions():
    positions = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    found = all_distances_km(positions)
    expected = [[distance_km(tuple(one), tuple(other)) for other in positions] for one in positions]
    assert found == pytest.approx(np.array(expected))


def test_distances_to_the_nearest_line():
    lines = [np.array([[0.0, 0.0], [2.0, 0.0]]), np.array([[10.0, 0.0], [10.0, 5.0]])]
    found = distances_km(np.array([[1.0, 1.0], [11.0, 2.0], [2.0, 0.0]]), lines)
    assert found == pytest.approx([110.57, 111.25, 0], rel=0.01, abs=0.01)


def test_an_empty_line_has_no_length():
    assert length_km(LineString(type="LineString", coordinates=[(1, 1), (1, 1)])) == 0
