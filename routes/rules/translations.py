"""Rules for texts in other languages: the same texts, none missing, none of an earlier wording."""

from __future__ import annotations

from collections.abc import Iterator

from routes.model import Route, TextAt, TranslatedText, Translation
from routes.model.translations import digest, texts_of
from routes.rules.codes import Code, Level
from routes.rules.findings import Finding, shown
from routes.rules.wording import Location


def check_translations(route: Route, level: Level) -> Iterator[Finding]:
    """Yield what is missing, stale or unknown in the translations inside a route file."""
    for language, translation in route.translations.items():
        place = ("translations", language)
        if translation.language not in ("", language):
            yield Finding(
                "translation-other", (*place, "language"), shown(translation.language), "", {"wanted": language}, level
            )
        yield from check_translation(route, translation, place, level)


def check_translation(route: Route, translation: Translation, place: Location, level: Level) -> Iterator[Finding]:
    """Yield what is missing, stale or unknown in one translation, each as one finding with a count.

    Parameters
    ----------
    place
        Where the translation stands.
    """
    texts = texts_of(route)
    held = entries(translation)
    missing = [where for where in texts if where not in held or not held[where].text]
    stale = [where for where, text in texts.items() if where not in missing and held[where].digest != digest(text)]
    unknown = [where for where in held if where not in texts]
    kinds: tuple[tuple[Code, list[TextAt]], ...] = (
        ("translation-missing", missing),
        ("translation-stale", stale),
        ("translation-unknown", unknown),
    )
    for code, found in kinds:
        if found:
            yield Finding(code, _location(place, found[0]), level=level, count=len(found))


def entries(translation: Translation) -> dict[TextAt, TranslatedText]:
    """Return what a translation holds, by place."""
    return {
        TextAt(feature, path): entry
        for feature, texts in (("", translation.route), *translation.features.items())
        for path, entry in texts.items()
    }


def _location(place: Location, where: TextAt) -> Location:
    return (*place, "features", where.feature, where.path) if where.feature else (*place, "route", where.path)
