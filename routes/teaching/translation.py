"""A route in another language, as far as it is translated; what is not stays as it was and is named."""

from __future__ import annotations

from typing import Any

from routes.model import Route, TextAt, TranslatedText, Translation, Untranslated
from routes.model.translations import digest, rewritten


def languages(route: Route) -> list[str]:
    """Return the languages that a route can be shown in: its own first."""
    return list(dict.fromkeys([route.route.language, *route.translations]))


def translate(route: Route, language: str) -> Route:
    """Return a route in another language; in its own if there is no translation.

    Translate first and choose the classroom level afterwards: gentle texts are translated too. A text whose
    translation is missing or stale stays in the first language; `Route.language_of` tells it. The route returned
    holds no other language.

    Parameters
    ----------
    language
        BCP 47 tag; `ko-KR` takes what there is for `ko`.

    Examples
    --------
    >>> texts = {"title": {"text": "강", "digest": digest("A river")}}
    >>> value = {"type": "FeatureCollection", "features": [], "route": {"title": "A river", "period": "in 1943"}}
    >>> route = translate(Route.model_validate({**value, "translations": {"ko": {"route": texts}}}), "ko")
    >>> [(text, route.language_of(text)) for text in (route.route.title, route.route.period)]
    [('강', 'ko'), ('in 1943', 'en')]
    """
    found = _named(route, language)
    if not found or found == route.route.language:
        return route
    translation, left = route.translations[found], set[str]()

    def change(where: TextAt, text: str) -> str:
        held = _held(translation, where)
        if held and held.text and held.digest == digest(text):
            return held.text
        left.add(text)
        return text

    told: Route = rewritten(route, change)
    info = told.route.model_copy(update={"language": found, "glossary": _terms(told.route.glossary, found)})
    left.update(source.title for source in route.route.sources)  # which stay as they were published
    marks = Untranslated(route.route.language, frozenset(left), translation.note)
    return _marked(told.model_copy(update={"route": info}), marks)


def title_in(route: Route, language: str) -> str:
    """Return the title of a route in another language, without translating the rest of it."""
    found = _named(route, language)
    held = route.translations[found].route.get("title") if found and found != route.route.language else None
    title = route.route.title
    return held.text if held and held.text and held.digest == digest(title) else title


def without_translations(route: Route) -> Route:
    """Return a route that holds no other language."""
    bare = route.model_copy(update={"translations": {}})
    bare.model_fields_set.discard("translations")
    return bare


def _marked(route: Route, marks: Untranslated) -> Route:
    bare = without_translations(route)
    bare._untranslated = marks
    return bare


def _named(route: Route, language: str) -> str:
    """Return the language of a translation that fits a tag, or nothing."""
    known = {tag.casefold(): tag for tag in languages(route)}
    tag = language.casefold()
    while tag and tag not in known:
        tag = tag.rpartition("-")[0]
    return known.get(tag, "")


def _held(translation: Translation, where: TextAt) -> TranslatedText | None:
    texts = translation.features.get(where.feature, {}) if where.feature else translation.route
    return texts.get(where.path)


def _terms(glossary: list[Any], language: str) -> list[Any]:
    """Return the glossary without words in the reader's own script beside the same words."""
    return [
        term.model_copy(update={"local": "", "local_language": "", "romanization": ""})
        if term.local_language == language and term.local
        else term
        for term in glossary
    ]
