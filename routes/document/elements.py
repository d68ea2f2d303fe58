"""folium elements of the map document: inlined assets, the data block, and behaviours from `static/`."""

from __future__ import annotations

import base64
import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from branca.element import Element, Figure, MacroElement
from folium.template import Template
from xstatic.pkg import leaflet

from routes.document.plain_text import in_script, in_style
from routes.document.scripts import joined, modules

STATIC = Path(__file__).parent / "static"
MAIN = STATIC / "main.js"
NAMESPACE = "routeDocument"
"""The constant of the document's script that holds what `main.js` gives."""
_LEAFLET = Path(leaflet.BASE_DIR)


_UNSAID = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s*([{};,])\s*|(:)\s+|(\s+)""", re.DOTALL)


@cache
def asset(path: Path) -> str:
    """Return a style sheet or script as it stands inside an element of its own."""
    text = path.read_text(encoding="utf-8")
    return script_element_safe(in_style(tight(text)) if path.suffix == ".css" else in_script(text))


def tight(css: str) -> str:
    """Return a style sheet without comments, and without spaces that say nothing.

    Examples
    --------
    >>> tight("a, b > i { margin: 0 calc(1px + 2px); content: '; ' } /* why */")
    "a,b > i{margin:0 calc(1px + 2px);content:'; '}"
    """
    return _UNSAID.sub(lambda found: found[1] or found[2] or found[3] or (" " if found[4] else ""), css).strip()


def script_element_safe(script: str) -> str:
    """Return a script that does not end the element it stands in."""
    return script.replace("</script", "<\\/script")


class Assets(Element):
    """Leaflet, from the installed package, inside the document."""

    _template = Template("<style>{{ this.css }}</style><script>{{ this.js }}</script>")

    def __init__(self) -> None:
        super().__init__()
        self._name = "Assets"
        self.css, self.js = asset(_LEAFLET / "leaflet.css"), asset(_LEAFLET / "leaflet.js")


class Verbatim(Element):
    """Text that stands in the document as it is; no template engine reads it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **kwargs: Any) -> str:  # noqa: ARG002 - branca passes options
        """Return the text."""
        return self.text


class Inline(MacroElement):
    """A part of the map whose texts go into the document verbatim.

    folium compiles what a macro has rendered as a template once more; data and scripts of ours must not be read so.
    """

    def __init__(self, name: str, *, header: str = "", html: str = "") -> None:
        super().__init__()
        self._name = name
        self.header_text = header
        self.html_text = html

    def script_text(self) -> str:
        """Return what belongs into the document's script."""
        return ""

    def render(self, **kwargs: Any) -> str:  # noqa: ARG002 - branca passes options
        """Put the texts into the figure; nothing stands where the element itself is."""
        figure = cast(Figure, self.get_root())
        parts = ((figure.header, self.header_text), (figure.html, self.html_text), (figure.script, self.script_text()))
        for part, text in parts:
            if text:
                part.add_child(Verbatim(text), name=self.get_name())
        return ""


class DataBlock(Inline):
    """JSON that behaviours read; nothing in it is ever run.

    Parameters
    ----------
    name
        The id of the element, a constant of ours.
    json_text
        JSON that `routes.document.script_json.script_safe` made.
    """

    def __init__(self, name: str, json_text: str) -> None:
        super().__init__("DataBlock", html=f'<script type="application/json" id="{name}">{json_text}</script>')


@cache
def _joined(main: Path) -> str:
    return script_element_safe(in_script(joined(main, NAMESPACE)))


class Behaviours(Inline):
    """All behaviours of a document: the modules of `static/` as one script, and the style sheet beside each.

    Parameters
    ----------
    main
        The module that imports the others.
    """

    def __init__(self, main: Path = MAIN) -> None:
        self.main = main
        sheets = (module.path.with_suffix(".css") for module in modules(main))
        super().__init__("Behaviours", header="".join(f"<style>{asset(css)}</style>" for css in sheets if css.exists()))

    def script_text(self) -> str:
        """Return the behaviours' script."""
        return _joined(self.main)


class Call(Inline):
    """A line of the document's script that calls a function of `main.js` with the map.

    Parameters
    ----------
    function
        `fit`, before the layers, so that they are drawn once; `start`, when everything is defined.
    """

    def __init__(self, function: Literal["fit", "start"]) -> None:
        super().__init__("Call")
        self.function = function

    def script_text(self) -> str:
        """Return the call."""
        return f"{NAMESPACE}.{self.function}({cast(Element, self._parent).get_name()});"


@cache
def folium_layers() -> str:
    """Return the markup that lets folium's own markers, icons and popups work without anything from the network."""
    folder = Path(leaflet.BASE_DIR) / "images"
    pictures = {
        option: "data:image/png;base64," + base64.b64encode((folder / name).read_bytes()).decode()
        for option, name in (
            ("iconUrl", "marker-icon.png"),
            ("iconRetinaUrl", "marker-icon-2x.png"),
            ("shadowUrl", "marker-shadow.png"),
            ("layersUrl", "layers.png"),
        )
    }
    data = f'<script type="application/json" id="folium-pictures">{json.dumps(pictures)}</script>'
    return f"{data}<script>{{\n{asset(STATIC / 'folium' / 'layers.js')}}}</script>"


def name_steadily(figure: Figure) -> None:
    """Give every element a running number for a name, so that the same route makes the same document."""
    named: list[Element] = [figure]
    for number, element in enumerate(named):
        element._id = str(number)
        named += element._children.values()
        for part in ("header", "html", "script"):
            child = getattr(element, part, None)
            if isinstance(child, Element):
                named.append(child)
