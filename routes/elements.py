"""folium elements of the map document: inlined assets, the data block, and behaviours from `routes/static/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import xstatic.pkg.leaflet_markercluster as markercluster
from branca.element import Element, Figure, MacroElement
from folium.template import Template
from xstatic.pkg import leaflet

STATIC = Path(__file__).parent / "static"
_LIBRARIES = (
    (Path(leaflet.BASE_DIR) / "leaflet.css", Path(leaflet.BASE_DIR) / "leaflet.js"),
    (
        Path(markercluster.BASE_DIR) / "MarkerCluster.css",
        Path(markercluster.BASE_DIR) / "leaflet.markercluster.js",
    ),
)


@cache
def asset(path: Path) -> str:
    """Return a style sheet or script as it stands inside an element of its own."""
    return path.read_text(encoding="utf-8").replace("</script", "<\\/script")


class Assets(Element):
    """Leaflet and its clusters, from the installed packages, inside the document."""

    _template = Template(
        "{% for css, js in this.libraries %}<style>{{ css }}</style><script>{{ js }}</script>{% endfor %}"
    )

    def __init__(self) -> None:
        super().__init__()
        self._name = "Assets"
        self.libraries = [(asset(css), asset(js)) for css, js in _LIBRARIES]


class DataBlock(MacroElement):
    """JSON that behaviours read; nothing in it is ever run.

    Parameters
    ----------
    name
        The id of the element, a constant of ours.
    json_text
        JSON that `routes.payload.script_safe` made.
    """

    _template = Template(
        """
        {% macro html(this, kwargs) %}
        <script type="application/json" id="{{ this.block_name }}">{{ this.json_text }}</script>
        {% endmacro %}
        """
    )

    def __init__(self, name: str, json_text: str) -> None:
        super().__init__()
        self._name = "DataBlock"
        self.block_name = name
        self.json_text = json_text


class Behaviour(MacroElement):
    """One behaviour of the map: `routes/static/NAME.js` and, where there is one, `NAME.css`."""

    _template = Template(
        """
        {% macro header(this, kwargs) %}{% if this.css %}<style>{{ this.css }}</style>{% endif %}{% endmacro %}
        {% macro script(this, kwargs) %}{{ this.js }}{% endmacro %}
        """
    )

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = f"Behaviour_{name}"
        css = STATIC / f"{name}.css"
        js = STATIC / f"{name}.js"
        self.css = asset(css) if css.exists() else ""
        self.js = asset(js) if js.exists() else ""


class Call(MacroElement):
    """A line of the document's script that calls a function of `core.js` with the map.

    Parameters
    ----------
    function
        `fit`, before the layers, so that they are drawn once; `start`, when everything is defined.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}app.{{ this.function }}({{ this._parent.get_name() }});{% endmacro %}"
    )

    def __init__(self, function: Literal["fit", "start"]) -> None:
        super().__init__()
        self._name = "Call"
        self.function = function


def name_steadily(figure: Figure) -> None:
    """Give every element a running number for a name, so that the same route makes the same document."""
    waiting: list[Element] = [figure]
    number = 0
    while waiting:
        element = waiting.pop(0)
        element._id = str(number)
        number += 1
        waiting += list(element._children.values())
        for part in ("header", "html", "script"):
            child = getattr(element, part, None)
            if isinstance(child, Element):
                waiting.append(child)
