"""Numbers, dates, lists and countries as the language that is spoken now writes them; English needs no library."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from routes.languages.catalogues import PSEUDO, SOURCE
from routes.languages.countries import NATURAL_EARTH
from routes.languages.current import current

if TYPE_CHECKING:
    from babel import Locale

_ALPHA_2 = 2


@cache
def _locale(language: str) -> Locale:
    from babel import Locale  # noqa: PLC0415 - English needs none of it

    return Locale.parse(SOURCE if language == PSEUDO else language, sep="-")


def number(value: float, digits: int = 0) -> str:
    """Return a number with its groups.

    Examples
    --------
    >>> number(9743), number(0.25, 2)
    ('9,743', '0.25')
    """
    language = current()
    if language in (SOURCE, PSEUDO):
        return f"{value:,.{digits}f}"
    from babel.numbers import format_decimal  # noqa: PLC0415

    pattern = "#,##0" + (f".{'0' * digits}" if digits else "")
    return format_decimal(value, format=pattern, locale=_locale(language))


def group() -> str | None:
    """Return what stands before each three digits of a number; None where the language writes numbers otherwise.

    Examples
    --------
    >>> group()
    ','
    """
    sign = number(1234)[1:-3]
    return sign if (number(1234), number(1234567)) == (f"1{sign}234", f"1{sign}234{sign}567") else None


def listed(texts: Sequence[str], *, last: str = "and") -> str:
    """Return texts as a list in a sentence.

    Parameters
    ----------
    last
        `and` or `or`, before the last one.

    Examples
    --------
    >>> listed(["rivers", "snow"]), listed(["a", "b", "c"], last="or")
    ('rivers and snow', 'a, b or c')
    """
    language = current()
    if language in (SOURCE, PSEUDO):
        return f" {last} ".join([part for part in (", ".join(texts[:-1]), *texts[-1:]) if part])
    from babel.lists import format_list  # noqa: PLC0415

    return format_list(list(texts), style="standard" if last == "and" else "or", locale=_locale(language))


def date(iso: str) -> str:
    """Return a date of a file, `2024`, `2024-06` or `2024-06-30`, as the language writes it; else what came.

    Examples
    --------
    >>> date("2024-06-30"), date("2024-06"), date("spring 1944")
    ('30 June 2024', 'June 2024', 'spring 1944')
    """
    language = current()
    for pattern, skeleton, english in (
        ("%Y-%m-%d", "yMMMMd", "{0.day} {0:%B} {0.year}"),
        ("%Y-%m", "yMMMM", "{0:%B} {0.year}"),
    ):
        try:
            day = datetime.datetime.strptime(iso, pattern).date()
        except ValueError:
            continue
        if language in (SOURCE, PSEUDO):
            return english.format(day)
        from babel.dates import format_skeleton  # noqa: PLC0415

        return format_skeleton(skeleton, day, locale=_locale(language))
    return iso


def country(code: str | None, name: str) -> str:
    """Return a country's name in the language.

    Parameters
    ----------
    code
        ISO 3166-1 alpha-2; without one the name says which country it is, if it is English.
    name
        What is returned where nothing is known.

    Examples
    --------
    >>> from routes.languages import speaking
    >>> with speaking("ko"):
    ...     country("KP", "North Korea"), country("", "Dem. Rep. Congo"), country("", "Ruritania")
    ('북한', '콩고-킨샤사', 'Ruritania')
    """
    language = current()
    if language in (SOURCE, PSEUDO):
        return name
    return str(_locale(language).territories.get((code or _codes().get(name, "")).upper(), name))


@cache
def _codes() -> dict[str, str]:
    english = {name: code for code, name in _locale(SOURCE).territories.items() if len(code) == _ALPHA_2}
    return {**english, **NATURAL_EARTH}


def language_name(tag: str) -> str:
    """Return the name of a language, or the tag where it is not known.

    Examples
    --------
    >>> language_name("de-AT"), language_name("xx")
    ('German', 'xx')
    """
    language = current()
    names = _locale(SOURCE if language == PSEUDO else language).languages
    return str(names.get(tag.partition("-")[0].lower(), tag))
