"""The Streamlit component that shows the map document in a sandboxed frame, and the one that steers it.

The document is mounted by one component whose data does not change between reruns, and steered by a second,
tiny one: a rerun then sends two kilobytes, and no filter, row or step reloads the map.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from routes.basemap.atlas import Bounds
from routes.document.scripts import joined
from routes.pages.shared.state import session

_STATIC = Path(__file__).parent / "static"
_NO_CHANGE: Callable[[], None] = lambda: None  # noqa: E731


@cache
def component(name: str) -> Any:
    """Register a component once a process; registering it again on every rerun would be warned of."""
    css = _STATIC / f"{name}.css"  # as it is: Streamlit takes a text of one line for a path
    return st.components.v2.component(
        f"escape_routes_{name}",
        js=joined(_STATIC / f"{name}.js"),
        css=css.read_text(encoding="utf-8") if css.exists() else None,
        html="<div></div>" if name in ("steer", "follow", "bar", "lists", "language", "draft", "keep") else None,
        isolate_styles=False,
    )


def document_id(html: str) -> str:
    """Return a short name for a document's contents."""
    return hashlib.sha256(html.encode()).hexdigest()[:16]


def framed(told: dict[str, Any], html: str) -> bytes:
    """Return a line of JSON and a document as one message; written as JSON, the document would cost thrice."""
    return json.dumps(told).encode() + b"\n" + html.encode()


def show(
    html: str,
    *,
    title: str,
    key: str,
    height: int,
    on_selected: Callable[[], None] = _NO_CHANGE,
    on_step: Callable[[], None] | None = None,
    on_categories: Callable[[], None] | None = None,
    on_cleared: Callable[[], None] = _NO_CHANGE,
    on_draft: Callable[[], None] | None = None,
    on_around: Callable[[], None] = _NO_CHANGE,
    focus: bool = False,
    at: str = "",
) -> Any:
    """Show a map document; a rerun with the same document leaves it untouched.

    Parameters
    ----------
    html
        What `routes.document.render.render` returned; empty leaves alone what is shown.
    title
        Names the frame for screen readers.
    key
        Names the map in the session; `steer` takes the same.
    height
        Pixels; a style sheet of the page may let it fill the window.
    on_selected, on_step
        Called before the rerun after the reader chose something on the map, or the story moved; without `on_step`
        the story moves without a rerun.
    on_categories, on_cleared
        Called before the rerun after the reader chose categories in the legend, or asked on the map for everything;
        without `on_categories` the map filters by itself and nothing runs again.
    on_draft, on_around
        Called before the rerun after the reader has drawn, or looks at ground that the document does not have; without
        `on_draft` the document draws nothing.
    focus
        Give the map the keyboard: as soon as it is drawn, and whatever keys the page itself has no use for.
    at
        Where the browser can fetch the document, from `routes.pages.shared.fetched.address`; empty sends it.

    Returns
    -------
    An object with `selected` (id of a feature), `categories` (ids), `draft` and `around` (messages), for one rerun
    each, and `step` (text or None).
    """
    is_fetched = bool(at) and not session().cannot_fetch
    told = {
        "name": key,
        "document": document_id(html),
        "at": at if is_fetched else "",
        "title": title,
        "focus": focus,
        "tells_steps": on_step is not None,
        "tells_filters": on_categories is not None,
        "draws": on_draft is not None,
    }
    return component("viewer")(
        data=framed(told, "" if is_fetched else html),
        key=key,
        height=height,
        on_selected_change=on_selected,
        on_step_change=on_step or _NO_CHANGE,
        on_unfetched_change=_send_instead,
        on_categories_change=on_categories or _NO_CHANGE,
        on_cleared_change=on_cleared,
        on_draft_change=on_draft or _NO_CHANGE,
        on_around_change=on_around,
    )


def _send_instead() -> None:
    """Send documents with the page where the browser could not fetch one."""
    session().cannot_fetch = True


def steer(
    html: str,
    *,
    key: str,
    mask: str = "",
    categories: Sequence[str] = (),
    category_turn: int = 0,
    select: str = "",
    turn: int = 0,
    step: str | int | None = None,
    step_turn: int = 0,
    sheet: str = "",
) -> None:
    """Tell the map document under `key` what to show.

    Parameters
    ----------
    mask
        From `routes.document.filters.packed`: what passes all filters but that of the categories.
    categories
        Ids of those that are shown, none for all; once for each new `category_turn`, so that a rerun that the legend
        itself caused never pulls it back.
    select
        Id of the feature to fly to, once for each new `turn`.
    step
        Step of the story to go to, `4`, or `4.2` with its beat; None for the whole map. Once for each new `step_turn`,
        so that a rerun that the story itself caused never pulls it back.
    sheet
        Key of `routes.teaching.sheets.SHEETS` to open for print, empty closes it.
    """
    component("steer")(
        data={
            "name": key,
            "document": document_id(html),
            "mask": mask,
            "categories": list(categories),
            "category_turn": category_turn,
            "select": select,
            "turn": turn,
            "step": step,
            "step_turn": step_turn,
            "sheet": sheet,
        },
        key=f"{key}-steer",
        height=1,
    )


def tell_drawing(html: str, kind: Literal["draft", "ground"], message: dict[str, Any], *, key: str, stamp: str) -> None:
    """Tell the drawing under `key` a draft or the ground under it, once for each new `stamp` and each new frame."""
    component("draft")(
        data={
            "name": key,
            "document": document_id(html),
            "kind": kind,
            "stamp": stamp,
            "message": {"type": kind, **message},
        },
        key=f"{key}-{kind}-steer",
        height=1,
    )


def follow(first: tuple[str, str], second: tuple[str, str], *, bounds: Bounds, on: bool, km: float = 0) -> None:
    """Let two maps on the page move in step.

    Parameters
    ----------
    first, second
        Key and document of each, as `show` got them.
    bounds
        What both show at first.
    on
        False lets them go again.
    km
        The longer of the two roads on the ground: their strips share its scale.
    """
    west, south, east, north = bounds
    component("follow")(
        data={
            "name": f"{first[0]}+{second[0]}",
            "names": [first[0], second[0]],
            "documents": [document_id(first[1]), document_id(second[1])],
            "bounds": [[south, west], [north, east]],
            "on": on,
            "km": km,
        },
        key=f"{first[0]}-{second[0]}-steer",
        height=1,
    )
