from datetime import date

import pytest

from routes.model.periods import as_of_year, years


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2019", (2019, 2019)),
        ("1990s-present", (1990, 2026)),
        ("1990s–present", (1990, 2026)),
        ("late 1990s-2000s", (1990, 2009)),
        ("about 2016-17", (2016, 2017)),
        ("2019-06", (2019, 2019)),
        ("2023-10-09", (2023, 2023)),
        ("13 November 2017", (2017, 2017)),
        ("1941-1944", (1941, 1944)),
        ("August 2015; July 2024", (2015, 2024)),
        ("up to 2011", (2011, 2011)),
        ("since 2020, still so today", (2020, 2026)),
        ("undated", None),
        ("present", None),
        ("", None),
        ("123456", None),
    ],
)
def test_years(period, expected):
    assert years(period, 2026) == expected


def test_present_never_ends_before_the_years_named():
    assert years("2030-present", 2026) == (2030, 2030)


@pytest.mark.parametrize(
    ("as_of", "year"), [("2019-06-30", 2019), ("May 2021", 2021), ("", date.today().year), ("soon", date.today().year)]
)
def test_present_is_the_year_of_the_last_check_else_this_year(as_of, year):
    assert as_of_year(as_of) == year
