"""Widgets that show what the session knows and tell it what the visitor changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from routes.pages.shared import address, state
from routes.pages.shared.address import Parameter


def bound(parameter: Parameter, offered: Any = None, then: Callable[[], None] | None = None) -> dict[str, Any]:
    """Return the arguments that bind a widget to a parameter: `key`, `on_change` and `args`.

    Parameters
    ----------
    offered
        The choices of the widget, where they can change: one that offers others is a new one to Streamlit.
    then
        Called after the visitor has changed it.
    """
    now = state.session()
    value = address.value(parameter)
    if isinstance(value, list) and isinstance(offered, Mapping):
        value = [one for one in value if one in offered]
    if now.offered.get(parameter.name) == offered:
        state.tell(parameter.name, value)
    else:
        state.tell_anew(parameter.name, value)
    now.offered[parameter.name] = offered
    return {"key": parameter.name, "on_change": _take, "args": (parameter, then)}


def _take(parameter: Parameter, then: Callable[[], None] | None) -> None:
    address.put(parameter, state.told(parameter.name))
    if then:
        then()


def tabs(parameter: Parameter, labels: Mapping[str, str]) -> dict[str, TabContainer]:
    """Show tabs of which one is open, and return them by id; `open` says which.

    Parameters
    ----------
    labels
        From ids, which stand in the address, to what is shown.
    """
    key = f"{parameter.name}-tabs"
    state.tell(key, labels[address.value(parameter)])

    def take() -> None:
        ids = {label: name for name, label in labels.items()}
        address.put(parameter, ids.get(state.told(key)))

    return dict(zip(labels, st.tabs(list(labels.values()), key=key, on_change=take), strict=True))
