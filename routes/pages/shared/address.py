"""Reads and writes the address: by id, since Streamlit's own binding writes labels, which change with the language.

A rerun carries the browser's address from before the last change. So the address has a say only when the visitor comes
to a page, goes back or forward, or asks for what this session has never shown; else the session knows better.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from routes.pages.shared.state import Address, session

_MOST_SEEN = 300
"""Addresses whose view is kept for Back and Forward."""


@dataclass(frozen=True)
class Parameter:
    """Something that can be chosen: its name in the address, in the session and of its widget."""

    name: str
    default: Any
    read: Callable[[list[str]], Any]
    """From the texts in the address to the value; None where they say nothing that makes sense."""
    write: Callable[[Any], list[str]] = lambda value: [str(value)]
    """From the value to texts."""
    is_kept: bool = True
    """Whether it stays from page to page: the navigation's links say nothing of it."""


def one_of(name: str, options: Sequence[str], default: str, *, is_kept: bool = True) -> Parameter:
    """Return a parameter whose value is one of the options."""
    by_folded = {option.casefold(): option for option in options}
    return Parameter(name, default, lambda texts: by_folded.get(texts[-1].casefold()), is_kept=is_kept)


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


def begin(page: str) -> bool:
    """Note which page runs, and return whether its address has a say; call once at the start of each page.

    Parameters
    ----------
    page
        Last part of its address.
    """
    now, found = session(), _found()
    context = get_script_run_ctx()
    is_history = context is not None and context.is_history_navigation
    now.has_come = now.has_come or now.page != page
    now.is_asked = now.is_asked or now.has_come or is_history or (page, found) not in now.seen
    now.is_back_here = is_history and not now.has_come
    if is_history:
        now.view = dict(now.seen.get((page, found), now.view if now.has_come else {}))
    if now.is_asked:
        now.address = found
    now.page = page
    now.parameters = []
    return now.is_asked


def asked(name: str) -> list[str]:
    """Return what the address says now under a name, unread; empty where it says nothing."""
    return st.query_params.get_all(name)


def begin_with(parameter: Parameter) -> None:
    """Take what the address of a new session says of a parameter, before any page has begun."""
    texts = st.query_params.get_all(parameter.name) if session().page is None else []
    if texts and (asked := parameter.read(texts)) is not None:
        put(parameter, asked)


def read(*parameters: Parameter) -> None:
    """Take what the address says of some parameters into the session, and let go of what is not possible here."""
    now = session()
    for parameter in parameters:
        now.parameters.append(parameter)
        texts = st.query_params.get_all(parameter.name) if now.is_asked else []
        wanted = parameter.read(texts) if texts else None
        if wanted is not None:
            put(parameter, wanted)
        elif now.has_come and not parameter.is_kept:
            put(parameter, None)
        elif parameter.name in now.view:
            put(parameter, parameter.read(parameter.write(now.view[parameter.name])))


def value(parameter: Parameter) -> Any:
    """Return the value of a parameter."""
    return session().view.get(parameter.name, parameter.default)


def put(parameter: Parameter, wanted: Any) -> None:
    """Change the value of a parameter; None stands for its default."""
    if wanted is None or wanted == parameter.default:
        session().view.pop(parameter.name, None)
    else:
        session().view[parameter.name] = wanted


def write() -> None:
    """Write the page's parameters into the address; what stands at its default stays out."""
    now, found = session(), _found()
    ours = {parameter.name: parameter for parameter in now.parameters}
    wanted = {name: list(texts) for name, texts in found if name not in ours}
    wanted |= {name: ours[name].write(now.view[name]) for name in ours if name in now.view}
    address = _ordered(wanted)
    is_known = address == found == now.address
    if now.is_asked:
        _note(found)
    _note(address)
    now.address, now.is_asked, now.has_come = address, False, False
    if not is_known and not now.is_back_here:  # completed anew, it would never let anyone back past this page
        st.query_params.from_dict(wanted)


def _note(address: Address) -> None:
    """Keep what is shown at an address, for Back and Forward."""
    now = session()
    now.seen.pop((now.page or "", address), None)
    now.seen[now.page or "", address] = dict(now.view)
    while len(now.seen) > _MOST_SEEN:
        del now.seen[next(iter(now.seen))]


def _found() -> Address:
    return _ordered({name: st.query_params.get_all(name) for name in st.query_params})


def _ordered(texts: dict[str, list[str]]) -> Address:
    return tuple(sorted((name, tuple(found)) for name, found in texts.items()))
