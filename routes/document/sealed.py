"""A figure whose document fetches nothing and runs the scripts inside it and no other; knows no route."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from itertools import chain
from textwrap import shorten
from typing import Any, cast
from urllib.parse import urlsplit

import folium
from branca.element import Element, Figure
from folium.template import Template

from routes.document.elements import Verbatim, folium_layers, name_steadily
from routes.document.plain_text import in_markup
from routes.languages import current

_MAP_STYLE = (
    "<style>html, body { width: 100%; height: 100%; margin: 0; padding: 0; } "
    "#NAME { position: relative; width: 100%; height: 100%; } .leaflet-container { font-size: 1rem; }</style>"
)
_ENDS = re.compile(r"<(/script|!--)", re.IGNORECASE)
_RUN = (None, "", "text/javascript", "module")
MOST_ABOUT = 300
"""Characters of what a document says of itself where its address is shared."""
_SOURCES = {"script": "src", "link": "href", "img": "src", "iframe": "src", "audio": "src", "video": "src"}


class Sealed(Figure):
    """The document around a map of `routes.document.render.build_map`, as a folium figure.

    Layers that were added to the map afterwards are inside too; their tile layers, and nothing else of theirs, may ask
    for pictures.

    Parameters
    ----------
    folium_map
        A finished map.
    title
        Title of the document; text, not markup.
    without_scripts
        Markup for whoever has no scripts.
    about
        What the document is, in a sentence or two, for whoever is sent its address; text, not markup.
    """

    _template = Template(
        '<!DOCTYPE html>\n<html lang="{{ language }}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="strict-origin-when-cross-origin">\n<title>{{ title }}</title>\n{{ about }}'
        '<link rel="icon" href="data:,">\n{{ header }}\n</head>\n<body>\n{{ html }}\n<script>{{ script }}</script>\n'
        "</body>\n</html>\n"
    )

    def __init__(self, folium_map: folium.Map, title: str, without_scripts: str = "", about: str = "") -> None:
        header = cast(Figure, folium_map.get_root()).header
        super().__init__(title=title)
        self.header = Element()
        self.header._parent = self
        for name, child in header._children.items():
            if name != "meta_http":
                self.header.add_child(child, name=name)
        self.folium_map = folium_map
        self._without_scripts = without_scripts = in_markup(without_scripts)
        self._about = about
        self.language = current()  # of the words around a route: its own texts carry the route's
        self.add_child(folium_map)
        if without_scripts:
            self.html.add_child(Verbatim(without_scripts), name="without_scripts")
        name_steadily(self)
        self._own = frozenset(id(element) for element in elements(self))

    def render(self, **kwargs: Any) -> str:
        """Return the document.

        Raises
        ------
        ValueError
            If a layer wants something from the network that is not a tile.
        """
        if any(id(element) not in self._own for element in elements(self)):
            self.header.add_child(Verbatim(folium_layers()), name="folium_layers")
        with self._as_it_was():
            for child in self._children.values():
                child.render(**kwargs)
            # folium's own style forbids to enlarge the page with two fingers.
            name = self.folium_map.get_name()
            self.header.add_child(Verbatim(_MAP_STYLE.replace("NAME", name)), name=name)
            header, html, script = (part.render(**kwargs) for part in (self.header, self.html, self.script))
        # A text of a layer may hold these; inside a script they would end it, or hide its end.
        script = _ENDS.sub(r"<\\\1", script)
        scripts, fetched = zip(*map(_contents, (header, html.replace(self._without_scripts, "", 1))), strict=True)
        if any(fetched):
            raise ValueError(
                f"a document fetches nothing, but layers of this map ask for {', '.join(chain(*fetched))}; "
                "leave them out, or add what they need as text"
            )
        document: str = self._template.render(
            language=self.language,
            policy=_policy([*chain(*scripts), script], _tile_hosts(self)),
            title=in_markup(escape(self.title or "")),
            about=in_markup(_preview(self.title or "", self._about)) if self._about else "",
            header=header,
            html=html,
            script=script,
        )
        return document

    @contextmanager
    def _as_it_was(self) -> Iterator[None]:
        """Take away what rendering adds, so that the same map makes the same document again."""
        parts = (self.header, self.html, self.script, *elements(self))
        before = [part._children.copy() for part in parts]
        try:
            yield
        finally:
            for part, children in zip(parts, before, strict=True):
                part._children = children


def _preview(title: str, about: str) -> str:
    """Return the elements of a document's head that a shared address is shown by; they ask for nothing.

    Examples
    --------
    >>> _preview("A", "A road.").splitlines()[0]
    '<meta name="description" content="A road.">'
    """
    about = shorten(about, MOST_ABOUT, placeholder=" …")
    said = {"og:type": "article", "og:title": title, "og:description": about}
    tags = [f'<meta name="description" content="{escape(about)}">']
    tags += [f'<meta property="{name}" content="{escape(text)}">' for name, text in said.items()]
    return "".join(f"{tag}\n" for tag in tags)


class Contents(HTMLParser):
    """What a browser would run and fetch of a piece of HTML.

    Examples
    --------
    >>> contents = Contents('<script>go()</script><script type="application/json">{}</script><img src="//a.example/b">')
    >>> contents.scripts, contents.fetched
    (['go()'], ['//a.example/b'])
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.fetched: list[str] = []
        self._is_script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a script, or the address that an element asks for."""
        values = dict(attrs)
        self._is_script = tag == "script" and values.get("type") in _RUN
        if self._is_script:
            self.scripts.append("")
        address = values.get(_SOURCES.get(tag, "")) or "data:"
        if not address.startswith("data:"):
            self.fetched.append(address)

    def handle_data(self, data: str) -> None:
        """Note the text of a script."""
        if self._is_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Leave a script."""
        self._is_script = self._is_script and tag != "script"


@lru_cache(maxsize=4)
def _contents(html: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the scripts and the addresses in a piece of HTML; kept, since all documents have the same head."""
    contents = Contents(html)
    return tuple(contents.scripts), tuple(contents.fetched)


def elements(figure: Figure) -> Iterator[Element]:
    """Yield all elements of a figure that its maps hold, from the outermost."""
    waiting: list[Element] = list(figure._children.values())
    for element in waiting:
        yield element
        waiting += element._children.values()


def _policy(scripts: list[str], hosts: list[str]) -> str:
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in dict.fromkeys(scripts)
    )
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src {' '.join(['data:', *hosts])}; "
        "base-uri 'none'; form-action 'none'"
    )


def _tile_hosts(figure: Figure) -> list[str]:
    """Return the hosts of all tile layers, as a policy names them."""
    hosts = []
    for element in elements(figure):
        address = urlsplit(str(getattr(element, "tiles", "")).replace("{s}", "*"))
        if address.scheme in ("http", "https"):
            hosts.append(f"{address.scheme}://{address.netloc}")
    return list(dict.fromkeys(hosts))
