"""The page's document as the browser gets it: Streamlit's own, with what the address shows written into it."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template, select_autoescape

from routes.languages import gettext, ngettext
from routes.pages.front.view import SITE, View

_HTML = re.compile(r'<html lang="\w+"')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_FONT = re.compile(r'<link\s[^>]*rel="preload"[^>]*as="font"[^>]*>')
"""Streamlit's own font, which these pages do not use: on a slow line it would come before the scripts."""


def written(html: str, view: View) -> str:
    """Return Streamlit's document with title, description, a first view and the route as text.

    What is not found stays as it is, so that another release of Streamlit shows its page all the same.

    Examples
    --------
    >>> from routes.pages.front.view import View
    >>> written("<title>Streamlit</title>", View("A – B", "A", "A road."))[:20]
    '<title>A – B</title>'
    """
    html = _HTML.sub(f'<html lang="{view.spoken}"', _FONT.sub("", html), count=1)
    html = _TITLE.sub(lambda _: f"<title>{escape(view.title)}</title>{_about(view)}", html, count=1)
    if view.text:
        html = _NOSCRIPT.sub(lambda _: view.text, html, count=1)
    first = _template().render(view=view, icons_later=_icons_later())
    return re.sub(r"<div id=\"root\"></div>", lambda found: f"{found[0]}\n{first}", html, count=1)


def _about(view: View) -> str:
    said = {
        "og:site_name": gettext(SITE),
        "og:type": "article" if view.picture else "website",
        "og:title": view.heading,
        "og:description": view.description,
    }
    tags = "".join(f'<meta property="{name}" content="{escape(text)}">' for name, text in said.items())
    return f'<meta name="description" content="{escape(view.description)}">{tags}'


@cache
def _icons_later() -> str:
    return resources.files(__package__).joinpath("static", "icons.js").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    source = resources.files(__package__).joinpath("templates", "first_view.html").read_text(encoding="utf-8")
    return environment.from_string(source)
