"""What every page shares: the style sheet, where it begins and ends, route and level, messages about files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.formats import reading_apart
from routes.languages import counted
from routes.languages import gettext as _
from routes.pages.shared import address, choice, language, shelf, theme
from routes.pages.shared.address import Parameter
from routes.pages.shared.long_messages import send_long_messages_as_they_are
from routes.pages.shared.shelf import Entry
from routes.pages.shared.state import session
from routes.pages.shared.texts import plain
from routes.pages.shared.upload_bounds import bound_uploads
from routes.pages.shared.uploads_in_memory import keep_uploads_in_memory
from routes.pages.shared.widgets import bound
from routes.teaching.levels import LEVELS

_STATIC = Path(__file__).parent / "static"
ICON = _STATIC / "icon.svg"


def dress(pages: Sequence[StreamlitPage]) -> None:
    """Add the style sheets of the pages, keep what visitors bring off the disk, and note where pages are."""
    keep_uploads_in_memory()
    bound_uploads()
    send_long_messages_as_they_are()
    _start_readers()
    st.html(_STATIC / "page.css")
    st.html(_STATIC / "datasets.css")
    st.html(_STATIC / "contrast.css")
    theme.choose()
    language.choose()
    language.tell_the_browser()
    session().pages = {page.url_path: page for page in pages}


@st.cache_resource(show_spinner=False)
def _start_readers() -> None:
    """Start the reading processes once, when the first visitor's page is drawn and before a file is brought."""
    reading_apart.warm(after=5)


def begin(page: str, *parameters: Parameter) -> bool:
    """Start a page: take what the address says; return whether it had a say.

    Parameters
    ----------
    page
        Last part of its address.
    parameters
        What its address can say beside the route and the level, which it says on every page.
    """
    shelf.look()
    is_asked, before = address.begin(page), language.spoken()
    if is_asked:
        choice.note_lost(address.asked(choice.route_parameter().name))
    address.read(language.parameter(), theme.PARAMETER, choice.route_parameter(), choice.LEVEL, *parameters)
    if language.spoken() != before:
        st.rerun()  # the navigation above has been said in the language before
    return is_asked


def link_to(page: str, label: str, icon: str, **view: str) -> None:
    """Show a link to a page of the navigation with a view in it; nothing where the page stands alone.

    Parameters
    ----------
    page
        Last part of its address.
    view
        What its address says; a level that hides nothing is left out.
    """
    known = session().pages.get(page)
    if known is not None:
        view = {name: value for name, value in view.items() if (name, value) != ("level", choice.LEVEL.default)}
        st.page_link(known, label=label, icon=icon, query_params=view)


def name_window(*names: str) -> None:
    """Name the window by what it shows, so that tabs and history can be told apart."""
    st.set_page_config(page_title=" – ".join((*names, _("Escape routes"))))


def short_names(titles: Sequence[str]) -> dict[str, str]:
    """Return each title without what follows a colon, where that is enough to tell it from the others.

    Examples
    --------
    >>> short_names(["Beyond Utopia: the long road", "Rivers: one", "Rivers: two"])
    {'Beyond Utopia: the long road': 'Beyond Utopia', 'Rivers: one': 'Rivers: one', 'Rivers: two': 'Rivers: two'}
    """
    heads = {title: title.partition(": ")[0] for title in titles}
    counts = Counter(heads.values())
    return {title: head if counts[head] == 1 else title for title, head in heads.items()}


def choose_route() -> Entry | None:
    """Let the reader choose the route of every page, and return it."""
    known = shelf.readable()
    names = short_names([entry.title for entry in known.values()])
    labels = {key: names[entry.title] + (" " + _("(yours)") if entry.is_mine else "") for key, entry in known.items()}
    st.selectbox(_("Route"), list(known), format_func=labels.__getitem__, **bound(choice.route_parameter(), labels))
    return choice.current()


def choose_level() -> None:
    """Let the reader choose what the classroom is shown."""
    st.selectbox(
        _("Classroom level"),
        list(LEVELS),
        format_func=lambda level: LEVELS[level].label,
        help=_(
            "By age. What each leaves out stands under About; it holds for map, story, tables, print and saved files."
        ),
        **bound(choice.LEVEL),
    )


def tell_of_unreadable() -> None:
    """Say which files on the shelf can't be read, with their faults."""
    broken = shelf.unreadable()
    if not broken:
        return
    count = counted("{n} file can't be read", "{n} files can't be read", len(broken))
    with st.expander(count, icon=":material/report:"):
        for one in broken:
            st.markdown(f"**{plain(one.name)}**")
            st.text("\n".join(str(fault) for fault in one.report.faults[:12]))


def tell_of_lost() -> bool:
    """Say that the route in the address is not here and how it comes back; return whether there was need."""
    lost, entry = session().lost, choice.current()
    if not lost or entry is None:
        return False
    with st.container(key="lost", border=True):
        st.markdown(_(":material/history: **The route “{lost}” is not here any more**").format(lost=plain(lost)))
        st.write(
            _(
                "A route of your own is kept by the browser in which you loaded or made it, and by no other, until you "
                "have it forgotten there. Load its file once more and everything is as before."
            )
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            link_to("swap", _("Load it again"), ":material/upload_file:")
            st.button(
                _("Show “{title}” instead").format(title=plain(entry.title)),
                key="leave-lost",
                on_click=choice.use,
                args=[entry.key],
            )
    return True


def empty_shelf() -> None:
    """Say that there is nothing to show, and what to do."""
    st.title(_("No route can be read"))
    st.write(_("Put a route file into the data folder, or load one under *Swap the route*."))
    tell_of_unreadable()
