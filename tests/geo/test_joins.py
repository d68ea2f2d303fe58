import pytest

from routes.geo.joins import MOST, gaps_km, joined


def test_gaps_are_measured_from_end_to_start():
    assert [round(gap) for gap in gaps_km([((0, 0), (1, 0)), ((1, 0), (2, 0)), ((3, 0), (4, 0))])] == [0, 111]


@pytest.mark.parametrize(
    ("stages", "order"),
    [
        ([], None),
        ([((0, 0), (1, 0))], None),
        ([((0, 0), (1, 0)), ((1, 0), (2, 0))], [(0, False), (1, False)]),
        ([((0, 0), (2, 0)), ((4, 0), (2, 0))], [(0, False), (1, True)]),
        ([((2, 0), (0, 0)), ((4, 0), (2, 0))], [(1, False), (0, False)]),
        ([((0, 0), (2, 0)), ((9, 0), (12, 0))], None),
        ([((0, 0), (2, 0)), ((2, 0), (0, 0))], None),
    ],
    ids=["none", "one", "joined", "second turned", "numbered backwards", "gap", "there and back"],
)
def test_orders_in_which_stages_join(stages, order):
    assert joined(stages) == order


def test_many_stages_are_put_in_order():
    ends = [((n % 170, n // 170), (n % 170 + 1, n // 170)) for n in range(170)]
    assert joined(ends[::-1]) == [(index, False) for index in reversed(range(170))]
    assert joined([((n, 0), (n, 1)) for n in range(MOST)]) is None
