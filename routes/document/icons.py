"""The signs of Font Awesome that a document draws."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from xstatic.pkg import font_awesome

ICONS_OF_DOCUMENT = (
    "arrow-left", "arrow-right", "book-open", "circle-info", "compress", "expand", "flag-checkered", "location-dot",
    "layer-group", "list", "moon", "note-sticky", "pause", "play", "print", "quote-left", "triangle-exclamation",
    "xmark", "arrow-up-right-from-square", "circle-question", "circle-half-stroke", "magnifying-glass", "house",
    "person-walking", "horse", "car-side", "train", "ship", "plane", "water", "ellipsis", "up-down-left-right",
)  # fmt: skip
"""Those of its buttons and lines; the categories of a route bring their own."""


@cache
def icon(name: str) -> tuple[str, str]:
    """Return the view box and the path of a Font Awesome sign.

    Parameters
    ----------
    name
        As in `routes.model.categories.ICONS`.
    """
    svg = ElementTree.fromstring((Path(font_awesome.BASE_DIR) / "svgs" / "solid" / f"{name}.svg").read_text())  # noqa: S314
    paths = [element.attrib["d"] for element in svg.iter() if element.tag.endswith("path")]
    return svg.attrib["viewBox"], " ".join(paths)
