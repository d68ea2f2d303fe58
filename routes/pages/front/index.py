"""The page's document as the browser gets it: Streamlit's own, with what the address shows written into it."""

from __future__ import annotations

import json
import re
from functools import cache
from html import escape
from importlib import resources
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template, select_autoescape

from routes.document.scripts import joined
from routes.languages import gettext, ngettext
from routes.pages.front.view import SITE, View

_HTML = re.compile(r'<html lang="\w+"')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_FONT = re.compile(r'<link\s[^>]*rel="preload"[^>]*as="font"[^>]*>')
"""Streamlit's own font, which these pages do not use: on a slow line it would come before the scripts."""
_STYLE = re.compile(r'<link\s[^>]*rel="stylesheet"[^>]*>')
_MODULE = re.compile(
    r'<script type="module"[^>]*src="([^"]+)"[^>]*></script>|<link rel="modulepreload"[^>]*href="([^"]+)">'
)
_STATIC = Path(__file__).parent / "static"


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
    later = _MODULE.findall(html) if view.map_at else []
    html = _MODULE.sub("", html) if later else html
    head = f"<title>{escape(view.title)}</title>{_about(view)}{_early(view, later)}"
    html = _TITLE.sub(lambda _: head, html, count=1)
    if view.text:
        html = _NOSCRIPT.sub(lambda _: view.text, html, count=1)
    first = _template().render(view=view, icons_later=_icons_later())
    # Nothing is painted before a style sheet that stands above it has come.
    styles = "".join(_STYLE.findall(html)) if '<div id="root"></div>' in html else ""
    html = _STYLE.sub("", html) if styles else html
    return html.replace('<div id="root"></div>', f'<div id="root"></div>\n{first}{styles}', 1)


def _early(view: View, later: list[tuple[str, str]]) -> str:
    """Return what runs before Streamlit's scripts: light or dark is settled, and the map begun.

    Parameters
    ----------
    later
        Addresses of Streamlit's scripts, those that run and those that they need: on a slow line they wait for the map.
    """
    script = joined(_STATIC / "theme.js", "theme") + "theme.settle();\n"
    if view.map_at:
        runs, needed = (
            ([one for one in addresses if one] for addresses in zip(*later, strict=True)) if later else ([], [])
        )
        asked = ", ".join(map(json.dumps, (view.map_at, runs, needed)))
        script += joined(_STATIC / "firstmap.js", "firstmap") + f"firstmap.begin({asked});\n"
    safe = script.replace("</", "<\\/").replace("<!--", "<\\!--")
    return f"<script>{{\n{safe}}}</script>"


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
