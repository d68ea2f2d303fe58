"""One cache for what is made of an entry of the shelf: bundled ones for all, a visitor's own for that visitor alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

import streamlit as st

from routes.languages import current, gettext, speaking
from routes.pages.shared.shelf import Entry

Asked = ParamSpec("Asked")
Made = TypeVar("Made")
_BY_STAMP: dict[str | type[Any], Callable[[Any], Any]] = {Entry: lambda entry: (entry.key, entry.stamp)}


def cached_for_entry(
    *, most: int, most_own: int, says: str = ""
) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Return a decorator that keeps what a function makes of an entry, for as long as the entry stays what it is.

    The entry is the function's first argument.

    Parameters
    ----------
    most, most_own
        How many results are kept: for all visitors of what is bundled, and for each visitor of their own.
    says
        Shown, in the language that is spoken, while a visitor's own is made; marked with `N_`.
    """

    def decorate(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        def make_in(language: str, *args: Asked.args, **kwargs: Asked.kwargs) -> Made:
            with speaking(language):
                return make(*args, **kwargs)

        make_in.__qualname__ = f"{make.__module__}.{make.__qualname__}"
        shared = st.cache_resource(max_entries=most, show_spinner=False, hash_funcs=_BY_STAMP)(make_in)
        own = st.cache_resource(max_entries=most_own, show_spinner=False, hash_funcs=_BY_STAMP, scope="session")(
            make_in
        )

        @wraps(make)
        def made(*args: Asked.args, **kwargs: Asked.kwargs) -> Made:
            if not cast(Entry, args[0]).is_mine:
                return shared(current(), *args, **kwargs)
            with st.spinner(gettext(says), show_time=True) if says else nullcontext():
                return own(current(), *args, **kwargs)

        return made

    return decorate
