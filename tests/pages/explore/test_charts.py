"""A statistic's series as bars."""

from __future__ import annotations

from typing import Any

import pytest

from routes.model import Statistic
from routes.pages.explore.charts import can_draw, rows


def statistic(*series: dict[str, Any]) -> Statistic:
    return Statistic.model_validate({"id": "a", "title": "Arrivals", "series": list(series)})


@pytest.mark.parametrize(("count", "drawn"), [(2, False), (3, True)])
def test_three_values_are_needed(count: int, drawn: bool):
    assert can_draw(statistic(*({"label": str(n), "value": n} for n in range(count)))) is drawn


def test_parts_stand_for_the_value_where_they_add_up_to_it():
    whole = {"label": "2001", "value": 5, "parts": {"women": 3, "men": 2}}
    short = {"label": "2002", "value": 9, "parts": {"women": 3, "men": 2}}
    frame = rows(statistic(whole, short))
    assert list(zip(frame["label"], frame["part"], frame["value"], strict=True)) == [
        ("2001", "Women", 3), ("2001", "Men", 2), ("2002", "Total", 9),
    ]  # fmt: skip


def test_a_label_stays_on_one_line():
    assert list(rows(statistic({"label": "a\u2028b", "value": 1}))["label"]) == ["a b"]
