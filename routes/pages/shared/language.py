"""The language of the pages: what the address says, else what the browser wishes; every text asks here."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from routes.languages import LANGUAGES, PSEUDO, SOURCE, ask, best, name_of
from routes.pages.shared import address, shelf
from routes.pages.shared.address import Parameter
from routes.pages.shared.framework_words import framework_words
from routes.pages.shared.state import session
from routes.pages.shared.viewer import component
from routes.pages.shared.widgets import bound

NAME = "lang"


def parameter() -> Parameter:
    """Return the language as a parameter of the address; the default is the browser's wish."""
    return Parameter(NAME, wished(), _read)


def _read(texts: list[str]) -> str | None:
    found = best(texts[-1:])
    return found if found != SOURCE or texts[-1].lower().startswith(SOURCE) else None


def wished() -> str:
    """Return the language that the browser wishes for."""
    return best([st.context.locale or SOURCE])


def spoken() -> str:
    """Return the language of this session; English outside one."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return SOURCE
    return str(session().view.get(NAME) or wished())


def begin() -> None:
    """Let all texts ask this session; the first run takes the language from the address before any word is said."""
    ask(spoken)
    address.begin_with(parameter())


def tell_the_browser() -> None:
    """Say in the page which language it speaks, for screen readers, and what the framework's words are in it."""
    data = {"language": spoken(), "words": framework_words(), "titles": _other_titles()}
    component("language")(data=data, key="language-steer", height=1)


def _other_titles() -> dict[str, str]:
    """Return the titles of routes that have none in the language of the page, each with its own language."""
    spoken_base = spoken().partition("-")[0]
    told = ((entry.title, entry.route.route) for entry in shelf.readable().values())
    return {
        title: info.language
        for title, info in told
        if title == info.title and info.language.partition("-")[0].lower() != spoken_base
    }


def choose() -> None:
    """Show the switch, with each language in its own words."""
    known = [*LANGUAGES, *([PSEUDO] if spoken() == PSEUDO else [])]
    with st.container(key="language"):
        st.selectbox(
            "Language · 언어",
            known,
            format_func=name_of,
            label_visibility="collapsed",
            **bound(parameter(), known),
        )
