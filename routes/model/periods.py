"""Periods as people write them, read as years."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(s|년대)?(?!\d)")
_SHORT_END = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})\s*[-–/]\s*(\d{2})(?!\d)")

_ISO_DATE = re.compile(r"(\d{4})-\d{2}-\d{2}")


def _whole_end(found: re.Match[str]) -> str:
    """Turn `2016-17` into two whole years; `2019-06` is a year and a month."""
    start, end = found[1], found[2]
    return f"{start} {start[:2]}{end}" if int(end) > int(start[2:]) else start


@lru_cache(maxsize=4096)
def years(period: str, as_of: int) -> tuple[int, int] | None:
    """Return the first and last year that a period names, or None where it names none.

    Parameters
    ----------
    period
        `2019`, `1990s–present`, `about 2016-17`, `August 2015; July 2024`.
    as_of
        The year that stands for `present`.

    Examples
    --------
    >>> years("1990s-present", 2026)
    (1990, 2026)
    >>> years("1990년대~현재", 2026)
    (1990, 2026)
    >>> years("about 2016-17", 2026)
    (2016, 2017)
    """
    text = _SHORT_END.sub(_whole_end, _ISO_DATE.sub(r"\1", period))
    found = [(int(year), int(year) + 9 if decade else int(year)) for year, decade in _YEAR.findall(text)]
    if not found:
        return None
    first = min(start for start, _ in found)
    last = max(end for _, end in found)
    if re.search(r"present|today|now\b|현재|오늘날", period, re.IGNORECASE):
        last = max(last, as_of)
    return first, last


def as_of_year(as_of: str) -> int:
    """Return the year that `present` stands for: the last one that the date of the last check names, else this year.

    Examples
    --------
    >>> as_of_year("2019-06-30")
    2019
    """
    known = years(as_of, 0)
    return known[1] if known else date.today().year
