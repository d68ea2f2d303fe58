"""HTML of the pages from templates: every value is escaped by the template engine, every link is checked."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from routes.document.icons import icon
from routes.languages import counted, country, gettext, listed, ngettext, number
from routes.model import words
from routes.model.sentences import paragraphs

_SAFE_URL = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d[\d,.]*)")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&])")


def safe_url(url: str) -> str:
    """Return the address if it is http, https or mailto, else nothing.

    Examples
    --------
    >>> safe_url("javascript:alert(1)")
    ''
    """
    return url if _SAFE_URL.match(url) else ""


def plain(text: str) -> str:
    """Return text for a Streamlit label, with nothing in it that Markdown would read.

    Examples
    --------
    >>> print(plain("![x](http://a)"))
    \\!\\[x\\]\\(http\\://a\\)
    """
    return _MARKDOWN.sub(r"\\\1", text.replace("\n", " "))


def figure(text: str) -> Markup:
    """Return a text with its first number set off.

    Examples
    --------
    >>> figure("about 1,200 km & more")
    Markup('about <strong>1,200</strong> km &amp; more')
    """
    return Markup(_NUMBER.sub(r"<strong>\1</strong>", str(escape(text)), count=1))  # noqa: S704 - escaped before


def sign(name: str, colour: str = "#b0601a") -> Markup:
    """Return a Font Awesome sign as an image; Streamlit takes inline SVG out of the page."""
    box, path = icon(name)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path fill="{colour}" d="{path}"/></svg>'
    return Markup('<img class="er-icon" alt="" src="{}">').format(data_url(svg))


def data_url(svg: str) -> str:
    """Return an SVG as an address that stands for itself."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(sorted(Path(__file__).parent.parent.rglob("templates"))),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(paragraphs=paragraphs, safe_url=safe_url, thousands=number)
    environment.filters["figure"] = figure
    environment.filters["said"] = lambda text, said: said(text)
    environment.filters.update(
        nation=lambda name: country("", name), theme=words.theme, confidence=words.sureness, listed=listed
    )
    environment.globals.update(sign=sign, words=words, counted=counted, country=country)
    return environment


def show(template: str, **values: Any) -> None:
    """Put a template of the page that uses it, from `routes/pages/*/templates`, on the page."""
    st.html(_environment().get_template(f"{template}.html").render(**values))
