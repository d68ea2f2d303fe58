"""The functions that the rest of the product says its words with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from routes.languages.catalogues import SOURCE, catalogue
from routes.languages.current import current
from routes.languages.local import number as local_number

Key = TypeVar("Key")


def gettext(text: str) -> str:
    """Return a text in the language that is spoken now; imported as `_`.

    Examples
    --------
    >>> gettext("Stage")
    'Stage'
    """
    language = current()
    return text if language == SOURCE or not text else catalogue(language).gettext(text)


def ngettext(one: str, many: str, number: float) -> str:
    """Return the form of a text that goes with a number."""
    language = current()
    if language == SOURCE:
        return one if number == 1 else many
    return catalogue(language).ngettext(one, many, int(number) if number == int(number) else 2)


def pgettext(context: str, text: str) -> str:
    """Return a text that means several things in English; the context says which."""
    language = current()
    return text if language == SOURCE else catalogue(language).pgettext(context, text)


def counted(one: str, many: str, number: int) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> counted("{n} danger", "{n} dangers", 1200)
    '1,200 dangers'
    """
    return ngettext(one, many, number).format(n=local_number(number))


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a text of a table for translation, where it is not said yet."""
    return text


def NC_(_context: str, text: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a text of a table that means several things in English; the context, said again with it, says which."""
    return text


class Translated(Mapping[Key, str]):
    """A table of texts, each in the language that is spoken when it is asked for.

    Examples
    --------
    >>> Translated({1: N_("Stage")})[1]
    'Stage'
    """

    def __init__(self, texts: Mapping[Key, str]) -> None:
        self.texts = dict(texts)

    def __getitem__(self, key: Key) -> str:
        return gettext(self.texts[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


class _Spoken:
    """A dataclass field whose text, or tuple of texts, is said in the language that is spoken when it is read."""

    def __init__(self, default: str | None) -> None:
        self.default = default

    def __set_name__(self, _owner: type, name: str) -> None:
        self.name = f"_{name}"

    def __get__(self, instance: Any, _owner: type) -> Any:
        if instance is None:
            if self.default is None:
                raise AttributeError(self.name)  # tells a dataclass that the field has no default
            return self.default
        text = getattr(instance, self.name)
        return gettext(text) if isinstance(text, str) else tuple(map(gettext, text))

    def __set__(self, instance: Any, value: Any) -> None:
        object.__setattr__(instance, self.name, value)


def spoken(default: str | None = None) -> Any:
    """Return a field of a dataclass whose words are marked with `N_` and translated whenever they are read.

    Examples
    --------
    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class Row:
    ...     name: str = spoken()
    >>> Row(N_("Stage")).name
    'Stage'
    """
    return _Spoken(default)
