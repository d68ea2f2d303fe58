"""Texts of a route on a page: each in its own language for screen readers, and in its own direction (WCAG 3.1.2)."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from routes.languages import current
from routes.model import Route
from routes.model.scripts import is_from_right, language_of_script


@dataclass(frozen=True)
class Said:
    """Marks the texts of one route; what is not translated, or of another script, is told from the rest."""

    route: Route

    def mark(self, text: str) -> Markup:
        """Return the attributes of the element that holds a text of the route alone.

        Examples
        --------
        >>> value = {"type": "FeatureCollection", "features": [], "route": {"title": "Weg", "language": "de"}}
        >>> said = Said(Route.model_validate(value))
        >>> said.mark("Der Fluss"), said("Der Fluss")
        (Markup(' lang="de"'), Markup('<span lang="de">Der Fluss</span>'))
        """
        language = language_of_script(text) or self.route.language_of(text)
        lang = Markup(' lang="{}"').format(language) if text and _base(language) != _base(current()) else Markup("")
        return lang + (Markup(' dir="rtl"') if is_from_right(text) else Markup(""))

    def __call__(self, text: str) -> Markup:
        """Return a text for a line that it shares with others."""
        mark = self.mark(text)
        return Markup("<span{}>{}</span>").format(mark, text) if mark else escape(text)


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()
