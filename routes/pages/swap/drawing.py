"""The map on which a draft is drawn: what the page changes is shown there, what is drawn there comes back judged."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydantic import ValidationError

from routes.basemap.atlas import Bounds, countries_at
from routes.document.drawing import drawing_document, grid_of, ground
from routes.geo.grid import coarse
from routes.geo.positions import first_position
from routes.languages import gettext as _
from routes.pages.shared import state, viewer
from routes.pages.shared.state import session
from routes.reading.json_text import parse
from routes.reading.set_aside import validated
from routes.rules.do_no_harm import must_be_coarse
from routes.rules.findings import DatasetError

JsonObject = dict[str, Any]
MOST = 1_500
"""Features that can be drawn by hand; a file with more is edited in its tables."""
HEIGHT = 620
FARTHEST = 84
"""Degrees north and south to which there is ground."""
_SENSELESS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, DatasetError)
"""What reading a word raises that another hand has written."""


@dataclass
class Drawing:
    """What a map was told, and what it has told."""

    value: JsonObject | None = None
    """The draft as both know it."""
    turn: int = 0
    """Grows whenever the page, not the map, has changed the draft."""
    heard: int = 0
    """Number of the map's last word."""
    is_echo: bool = False
    """Whether the page has only put in order what was drawn."""
    subject: str = ""
    """What is drawn: with another one the map begins anew."""
    is_new: bool = True
    """Whether the map was last told another draft, not a change of the one that it has."""
    around: Bounds | None = None
    """Where the map wants finer ground."""


def is_drawable(value: JsonObject) -> bool:
    """Say whether a draft is small enough to be drawn by hand."""
    return len(value["features"]) <= MOST


def show(value: JsonObject, take: Callable[[JsonObject], bool], *, key: str, subject: str = "") -> None:
    """Show a draft on a map on which it can be changed.

    Parameters
    ----------
    value
        The draft as GeoJSON.
    take
        Called before the next run with what was drawn; false refuses it, and the map shows again what it was.
    key
        Names the map in the session.
    subject
        Names what is drawn; with another one the map begins anew.
    """
    drawing = session().drawings.setdefault(key, Drawing())
    is_coarse = _must_be_coarse(value)
    html = drawing_document(is_coarse=is_coarse)
    if value != drawing.value:
        drawing.value, drawing.turn = value, drawing.turn + 1
        drawing.is_new, drawing.subject = drawing.subject != subject, subject
    else:
        drawing.is_echo = False
    viewer.show(
        html,
        title=_("Draw the route"),
        key=key,
        height=HEIGHT,
        on_draft=lambda: _hear(key, drawing, take),
        on_around=lambda: _look(key, drawing),
    )
    draft = {
        "text": json.dumps(value, separators=(",", ":")), "grid": grid_of(is_coarse=is_coarse), "turn": drawing.turn,
        "heard": drawing.heard, "echo": drawing.is_echo, "fresh": drawing.is_new,
    }  # fmt: skip
    viewer.tell_drawing(html, "draft", draft, key=key, stamp=str(drawing.turn))
    if drawing.around:
        viewer.tell_drawing(html, "ground", {"text": ground(drawing.around)}, key=key, stamp=str(drawing.around))


def _must_be_coarse(value: JsonObject) -> bool:
    info = value["route"]
    return must_be_coarse({"precision": "schematic", **info}, "")


def _hear(key: str, drawing: Drawing, take: Callable[[JsonObject], bool]) -> None:
    message = getattr(state.told(key), "draft", None)
    if not message:
        return
    drawing.heard, drawing.is_echo = int(message["serial"]), True
    try:
        drawn = parse(message["text"], key)[0]
        value = judged(copy.deepcopy(drawn), drawing.value or {"features": []})
    except _SENSELESS:  # is answered with the draft
        drawing.value = None
        return
    drawing.value = drawn
    if not take(value):
        drawing.value = None


def judged(drawn: JsonObject, before: JsonObject) -> JsonObject:
    """Return a draft as it may stand: what was moved lies on the grid where it must, in the country where it now is.

    Raises
    ------
    ValueError
        If it is no route.
    """
    was = {feature["id"]: feature for feature in before["features"]}
    is_coarse = _must_be_coarse(drawn)
    for feature in drawn["features"]:
        old = was.get(feature["id"])
        if old is not None and old["geometry"] == feature["geometry"]:
            continue
        if is_coarse or must_be_coarse(drawn["route"], str(feature["properties"].get("period", ""))):
            coarse(feature["geometry"])
        feature.pop("bbox", None)
        if old is not None:
            _forget_country(feature, old)
    if drawn["features"]:
        try:
            validated(drawn)
        except ValidationError as error:
            raise ValueError("not a route") from error
    return drawn


def _forget_country(feature: JsonObject, old: JsonObject) -> None:
    """Let the country be read anew from where a feature now is, if it was that of where it has been."""
    places = [first_position(one["geometry"]["coordinates"]) for one in (old, feature)]
    if places[0] == places[1] or not feature["properties"].get("country"):
        return
    before, now = countries_at(np.array(places, float))
    if before == feature["properties"]["country"] != now:
        feature["properties"].pop("country")
        feature["properties"].pop("country_code", None)


def _look(key: str, drawing: Drawing) -> None:
    message = getattr(state.told(key), "around", None)
    if message:
        (south, west), (north, east) = message["bounds"]
        south, north = (max(-FARTHEST, min(latitude, FARTHEST)) for latitude in (south, north))
        if west < east and south < north:
            begin = (math.floor(10 * west) / 10, math.floor(10 * south) / 10)  # outwards: a small one is not lost
            drawing.around = (*begin, math.ceil(10 * east) / 10, math.ceil(10 * north) / 10)
