"""Catalogues of translations: one folder a language under `locale/`, read once and kept; knows no current language.

`messages.po` holds the words of Python and the templates, `scripts.po` those of JavaScript. A compiled `.mo` beside one
is taken while it is not older; without it the `.po` itself is read, so that nothing need be built.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

from routes.languages.pseudo import Stretched, stretched

FOLDER = Path(__file__).parent / "locale"
SOURCE = "en"
"""The language of the texts in the code."""
PSEUDO = "en-XA"
"""English with accents and 40 % longer, made by code: what is not marked for translation, or is cut, stands out."""
LANGUAGES = (SOURCE, *sorted(path.name.replace("_", "-") for path in FOLDER.iterdir() if path.is_dir()))
"""What a reader can choose; a new folder under `locale/` is a new language."""

_NAMES = {"en": "English", "ko": "한국어", PSEUDO: "Ƥšéúðö"}


def path_of(language: str, domain: str = "messages") -> Path:
    """Return where the catalogue of a language lies."""
    return FOLDER / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


@cache
def catalogue(language: str, domain: str = "messages") -> NullTranslations:
    """Return the translations into a language; what has none stays as it is in the source."""
    if language == PSEUDO:
        return Stretched()
    path = path_of(language, domain)
    compiled = path.with_suffix(".mo")
    if compiled.is_file() and compiled.stat().st_mtime >= path.stat().st_mtime:
        return GNUTranslations(BytesIO(compiled.read_bytes()))
    return _read(path) if path.is_file() else NullTranslations()


def _read(path: Path) -> GNUTranslations:
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - English needs none of it
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=path.parent.parent.name))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def scripts_words(language: str) -> dict[str, Any]:
    """Return what the scripts of a document need to speak a language: nothing for that of the source.

    Returns
    -------
    dict
        `texts`: from the source's text to the translation, or to its plural forms; `plural`: the form for each number
        below 200, after which they repeat by the hundred.
    """
    if language == SOURCE:
        return {}
    if language == PSEUDO:
        known = [_entries(path_of(other, "scripts")) for other in LANGUAGES if other != SOURCE]
        return {"texts": {key: _stretched(key, forms) for entries in known for key, forms in entries.items()}}
    translations = catalogue(language, "scripts")
    texts: dict[str, Any] = {}
    for key, text in getattr(translations, "_catalog", {}).items():
        if isinstance(key, tuple):
            texts.setdefault(key[0], {})[key[1]] = text
        elif key:
            texts[key] = text
    plural = getattr(translations, "plural", lambda number: int(number != 1))
    forms = "".join(str(plural(number)) for number in range(200))
    return {
        "texts": {
            key: [text[form] for form in sorted(text)] if isinstance(text, dict) else text
            for key, text in sorted(texts.items())
        },
        **({"plural": forms} if forms.strip("0") else {}),
    }


def _entries(path: Path) -> dict[str, Any]:
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        return {
            f"{message.context}\x04{_first(message.id)}" if message.context else _first(message.id): message.id
            for message in read_po(file)
            if message.id
        }


def _first(text: Any) -> str:
    return str(text if isinstance(text, str) else text[0])


def _stretched(_key: str, text: Any) -> Any:
    return stretched(text) if isinstance(text, str) else [stretched(form) for form in text]


def name_of(language: str) -> str:
    """Return what a language calls itself.

    Examples
    --------
    >>> name_of("ko"), name_of("de")
    ('한국어', 'Deutsch')
    """
    if language in _NAMES:
        return _NAMES[language]
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Locale.parse(language, sep="-").get_display_name() or language
    except (UnknownLocaleError, ValueError):
        return language
