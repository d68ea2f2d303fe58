"""Keeps widgets and the address in step, by id: Streamlit's own binding writes labels, which change with language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st


@dataclass(frozen=True)
class Parameter:
    """A widget's key, which is also its name in the address."""

    name: str
    default: Any
    read: Callable[[list[str]], Any]
    """From the texts in the address to the widget's value; None where they say nothing that makes sense."""
    write: Callable[[Any], list[str]] = lambda value: [str(value)]
    """From the widget's value to texts."""


def one_of(name: str, options: Sequence[str], default: str) -> Parameter:
    """Return a parameter whose value is one of the options."""
    return Parameter(name, default, lambda texts: texts[-1] if texts[-1] in options else None)


def some_of(name: str, options: Sequence[str]) -> Parameter:
    """Return a parameter whose value is a list of options; none by default."""

    def read(texts: list[str]) -> list[str] | None:
        return [text for text in dict.fromkeys(texts) if text in options] or None

    return Parameter(name, [], read, list)


def whole_number(name: str, lowest: int, highest: int, default: int) -> Parameter:
    """Return a parameter whose value is a whole number in a range."""

    def read(texts: list[str]) -> int | None:
        number = int(texts[-1]) if texts[-1].isdecimal() and len(texts[-1]) < 9 else None
        return number if number is not None and lowest <= number <= highest else None

    return Parameter(name, default, read)


def span(name: str, lowest: int, highest: int) -> Parameter:
    """Return a parameter whose value is a range of whole numbers, written `1990-2020`; the widest by default."""

    def read(texts: list[str]) -> tuple[int, int] | None:
        first, _, last = texts[-1].partition("-")
        if not (first.isdecimal() and last.isdecimal() and len(texts[-1]) < 19):
            return None
        ends = max(lowest, int(first)), min(highest, int(last))
        return ends if ends[0] <= ends[1] else None

    return Parameter(name, (lowest, highest), read, lambda value: [f"{value[0]}-{value[1]}"])


def free_text(name: str, longest: int = 200) -> Parameter:
    """Return a parameter whose value is any short text."""
    return Parameter(name, "", lambda texts: texts[-1][:longest])


def _asked(parameters: Sequence[Parameter]) -> dict[str, list[str]]:
    return {parameter.name: st.query_params.get_all(parameter.name) for parameter in parameters}


def restore(parameters: Sequence[Parameter]) -> None:
    """Set the widgets from the address where it is new: a link, the Back button; call before the widgets."""
    asked = _asked(parameters)
    for parameter in parameters:
        texts = asked[parameter.name]
        known = st.session_state.get("address", {}).get(parameter.name)
        if parameter.name in st.session_state and texts == known:
            continue
        value = parameter.read(texts) if texts else None
        st.session_state[parameter.name] = parameter.default if value is None else value


def remember(parameters: Sequence[Parameter]) -> None:
    """Write the widgets into the address; what stands at its default stays out. Call after the widgets."""
    for parameter in parameters:
        value = st.session_state.get(parameter.name, parameter.default)
        texts = [] if value == parameter.default else parameter.write(value)
        if texts != st.query_params.get_all(parameter.name):
            if texts:
                st.query_params[parameter.name] = texts
            else:
                st.query_params.pop(parameter.name, None)
    st.session_state.setdefault("address", {}).update(_asked(parameters))
