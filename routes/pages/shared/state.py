"""All that a session knows, in one place, and the only way to it; may import nothing that runs of the pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

    from routes.pages.shared.address import Parameter
    from routes.pages.shared.shelf import Entry, Unreadable
    from routes.pages.swap.draft import Draft
    from routes.pages.swap.drawing import Drawing
    from routes.pages.swap.drops import Drop
    from routes.pages.swap.edit import Work

_KEY = "session"
Address = tuple[tuple[str, tuple[str, ...]], ...]
"""Names and texts of an address, in the order of the names."""


@dataclass
class Session:
    """What one visitor has chosen, brought and not yet finished; another tab of the browser is another visitor."""

    view: dict[str, Any] = field(default_factory=dict)
    """What is shown, by the name that it has in the address; a name is absent where its default holds."""
    pages: dict[str, StreamlitPage] = field(default_factory=dict)
    """The pages of the navigation by the last part of their address."""
    page: str | None = None
    """The page that ran last, by the last part of its address; None before the first."""
    parameters: list[Parameter] = field(default_factory=list)
    """What the address of that page can say."""
    is_asked: bool = False
    """Whether the address has a say in this run, until it is written."""
    has_come: bool = False
    """Whether the visitor has come to the page from another one, until the address is written."""
    is_back_here: bool = False
    """Whether Back or Forward led to another address of the same page: that address stays as it is."""
    address: Address = ()
    """The address as it was last written or trusted."""
    seen: dict[tuple[str, Address], dict[str, Any]] = field(default_factory=dict)
    """What was shown at each address of this session: what Back and Forward return to."""
    offered: dict[str, Any] = field(default_factory=dict)
    """What each widget offered when it was last set; one that offers other choices is set anew."""

    listed: list[Entry | Unreadable] | None = None
    """What lay in the data folder when the run began."""
    mine: dict[str, Entry] = field(default_factory=dict)
    """The routes that the visitor brought, by key."""
    lost: str = ""
    """The key of a route that the address asked for and that is not here, until another is chosen."""
    drops: dict[int, Drop] = field(default_factory=dict)
    """The files that the visitor dropped, by number, in the order in which they came."""
    not_kept: list[str] = field(default_factory=list)
    """Names of files that came beyond the bounds, until others come."""
    opened: set[str] = field(default_factory=set)
    """The stamps of the files that have been read."""
    name: str = ""
    """Names the session to the browser that keeps what it makes."""
    is_restored: bool = False
    """Whether the browser has said what it keeps, or has been waited for long enough."""
    waited: int = 0
    """How often the page has looked for the browser's answer."""
    back: list[str] = field(default_factory=list)
    """What came back from the browser and is not told yet."""
    kept: dict[str, str] = field(default_factory=dict)
    """Name and state of what the browser keeps of this session."""
    gone: list[str] = field(default_factory=list)
    """Names of what it is to forget."""
    cleared: str = ""
    """A new word whenever it is to forget all."""
    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    """State and text of each of the visitor's routes, as the browser keeps it."""
    drop_count: int = 0
    """How many files have been dropped so far."""
    upload_turn: int = 0
    """Names the drop zone: after a drop the next one is a fresh one."""
    works: dict[str, Work] = field(default_factory=dict)
    """What was edited and not yet applied, by the stamp of the route."""
    draft: Draft | None = None
    """The route that the visitor is making from nothing."""
    drawings: dict[str, Drawing] = field(default_factory=dict)
    """What each map on which is drawn was told and has told, by its name."""

    has_map: bool = False
    """Whether the session has shown a map: before that a still picture stands in its place."""
    cannot_fetch: bool = False
    """Whether the browser could not fetch a map from its address: then it comes with the page."""
    is_whole_run: bool = False
    """Whether the whole of Explore runs, not its filters alone."""
    shown: list[bool] = field(default_factory=list)
    """Which hazards of the route on Explore pass the filters, in the order of the file."""
    map_categories: list[str] = field(default_factory=list)
    """The categories of hazards that the map on Explore was last told, or told of itself."""
    category_turn: int = 0
    """Grows whenever the page, not the legend, asks for other categories."""
    selected: str = ""
    """Id of the hazard whose row is chosen."""
    fly_to: str = ""
    """Id of the feature that the map was last told to fly to."""
    fly_turn: int = 0
    """Grows whenever the map is to fly."""
    presented: str = ""
    """The document that Present tells, by its short name."""
    step_turn: int = 0
    """Grows whenever the page, not the story itself, asks for a step."""


def session() -> Session:
    """Return what this session knows."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Session()
    found: Session = st.session_state[_KEY]
    return found


def has(key: str) -> bool:
    """Say whether a widget is on the page, or was so on the run before."""
    return key in st.session_state


def told(key: str) -> Any:
    """Return what a widget says, None where there is none."""
    return st.session_state.get(key)


def tell(key: str, value: Any) -> None:
    """Let a widget show a value; call before the widget.

    One that shows it already is left alone: a widget that is set takes back what the visitor has changed meanwhile.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def tell_anew(key: str, value: Any) -> None:
    """Let a widget show a value even where it seems to: its choices are others than before."""
    st.session_state[key] = value


def drop_widgets(prefix: str) -> None:
    """Forget what the widgets whose keys begin so say."""
    for key in list(st.session_state):
        if str(key).startswith(prefix):
            del st.session_state[key]
