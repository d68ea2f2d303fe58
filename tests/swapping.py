"""The page that swaps the route, as a test handles it without a browser."""

from __future__ import annotations

import json
from typing import Any

from examples import collection, line, point
from streamlit.testing.v1 import AppTest

from routes.pages.shared.state import Session
from routes.pages.swap import drops

GEOJSON_IO = collection(
    line([13.4, 52.5], [14.5, 50.1], [16.4, 48.2]), point(13.4, 52.5), point(14.5, 50.1), point(16.4, 48.2)
)
ODD_TABLE = "Ort;Nord;Ost;Gefahr\nHoeryong;42.4;129.7;mines\nYanji;42.9;129.5;camera\n"


def script() -> None:
    import streamlit as st

    from routes.pages.explore import page as explore
    from routes.pages.swap import page as swap

    chosen = st.navigation([explore.as_page(), swap.as_page()], position="hidden")
    if "begun" not in st.session_state:
        st.session_state["begun"] = True
        st.switch_page(swap.as_page())
    if st.session_state.pop("go_back", False):
        st.switch_page(swap.as_page())
    chosen.run()


def begin() -> AppTest:
    """Return the page, opened."""
    page = AppTest.from_function(script, default_timeout=30)
    page.session_state["session"] = Session()
    return page.run()


def known(page: AppTest) -> Session:
    """Return what the session knows."""
    found: Session = page.session_state["session"]
    return found


def in_bytes(data: Any) -> bytes:
    return data if isinstance(data, bytes) else data.encode() if isinstance(data, str) else json.dumps(data).encode()


def drop(page: AppTest, *files: tuple[str, Any]) -> AppTest:
    page.file_uploader[0].set_value([(name, in_bytes(data), "") for name, data in files]).run()
    assert not page.exception
    return page


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception
    return page


def html(page: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def part(page: AppTest, name: str) -> AppTest:
    """Open a part of the page by its id."""
    known(page).view["part"] = name
    page.run()
    assert not page.exception
    return page


def opened(name: str, data: Any, **changes: Any) -> drops.Opened:
    return drops._open(drops.Drop(name, in_bytes(data), **changes))
