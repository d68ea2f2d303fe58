"""The address: what it may say, when it has a say, and what is written into it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from routes.pages.shared import address
from routes.pages.shared.address import free_text, one_of, some_of, span, whole_number


@pytest.mark.parametrize(
    ("parameter", "texts", "value"),
    [
        (one_of("a", ["x", "y"], "x"), ["y"], "y"),
        (one_of("a", ["x", "y"], "x"), ["x", "Y"], "y"),
        (one_of("a", ["x", "y"], "x"), ["z"], None),
        (some_of("a", ["x", "y"]), ["y", "z", "x", "y"], ["y", "x"]),
        (some_of("a", ["x", "y"]), ["z"], None),
        (whole_number("a", 1, 5, 1), ["5"], 5),
        (whole_number("a", 1, 5, 1), ["6"], None),
        (whole_number("a", 1, 5, 1), ["0"], None),
        (whole_number("a", 1, 5, 1), ["-1"], None),
        (whole_number("a", 1, 5, 1), ["9" * 5000], None),
        (span("a", 1990, 2020), ["2000-2010"], (2000, 2010)),
        (span("a", 1990, 2020), ["1000-2010"], (1990, 2010)),
        (span("a", 1990, 2020), ["2000-9999"], (2000, 2020)),
        (span("a", 1990, 2020), ["2010-2000"], None),
        (span("a", 1990, 2020), ["1000-1100"], None),
        (span("a", 1990, 2020), ["x-y"], None),
        (span("a", 1990, 2020), ["2000"], None),
        (free_text("a", 3), ["abcdef"], "abc"),
    ],
)
def test_what_an_address_can_say(parameter: address.Parameter, texts: list[str], value: Any):
    assert parameter.read(texts) == value


def script() -> None:
    import streamlit as st

    from routes.pages.shared import address
    from routes.pages.shared.widgets import bound

    colour = address.one_of("colour", ["red", "blue", "green"], "red")
    step = address.whole_number("step", 0, 9, 0)
    step = address.Parameter("step", 0, step.read, is_kept=False)
    address.begin(st.session_state.get("page", "first"))
    address.read(colour, step)
    st.selectbox("Colour", ["red", "blue", "green"], **bound(colour))
    st.slider("Step", 0, 9, **bound(step))
    address.write()
    st.text(f"{address.value(colour)} {address.value(step)}")


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_function(script)


def said(page: AppTest) -> str:
    assert not page.exception
    return str(page.text[0].value)


def query(page: AppTest) -> dict[str, str]:
    return {name: value[-1] if isinstance(value, list) else value for name, value in page.query_params.items()}


def sent(page: AppTest, **texts: str) -> AppTest:
    """Run the page as if the browser had sent this address."""
    page.query_params.clear()
    for name, text in texts.items():
        page.query_params[name] = text
    return page.run()


def test_a_link_is_followed_and_nonsense_is_not(page: AppTest):
    assert said(sent(page, colour="blue", step="x")) == "blue 0"
    assert page.selectbox[0].value == "blue"
    assert query(page) == {"colour": "blue"}


def test_a_change_is_written_and_a_default_is_not(page: AppTest):
    page.run()
    page.selectbox[0].set_value("green").run()
    assert query(page) == {"colour": "green"}
    page.selectbox[0].set_value("red").run()
    assert query(page) == {}


def test_what_others_have_put_there_stays(page: AppTest):
    sent(page, other="one", colour="blue")
    page.selectbox[0].set_value("red").run()
    assert query(page) == {"other": "one"}


def test_an_address_from_before_the_last_change_has_no_say(page: AppTest):
    sent(page, step="3")
    page.selectbox[0].set_value("blue").run()
    page.selectbox[0].set_value("green").run()
    assert said(sent(page, step="3")) == "green 3"
    assert query(page) == {"colour": "green", "step": "3"}
    assert said(sent(page, step="3", colour="blue")) == "green 3"


def test_an_address_that_was_never_shown_is_a_wish(page: AppTest):
    page.run()
    assert said(sent(page, colour="green")) == "green 0"
    assert page.selectbox[0].value == "green"


def test_back_returns_to_what_was_shown_there(page: AppTest, monkeypatch: pytest.MonkeyPatch):
    page.run()
    page.selectbox[0].set_value("blue").run()
    page.slider[0].set_value(4).run()
    monkeypatch.setattr(address, "get_script_run_ctx", lambda: SimpleNamespace(is_history_navigation=True))
    assert said(sent(page, colour="blue")) == "blue 0"
    assert said(sent(page)) == "red 0"
    assert said(sent(page, colour="blue", step="4")) == "blue 4"


def test_a_link_to_another_page_keeps_what_it_does_not_speak_of(page: AppTest):
    sent(page, colour="blue", step="3")
    page.session_state["page"] = "second"
    assert said(sent(page)) == "blue 0"
    assert query(page) == {"colour": "blue"}
    page.session_state["page"] = "first"
    assert said(sent(page, colour="green")) == "green 0"


def test_a_run_that_is_cut_short_leaves_the_address_its_say(page: AppTest, monkeypatch: pytest.MonkeyPatch):
    read = address.read

    def stumble(*_: address.Parameter) -> None:
        raise RuntimeError

    monkeypatch.setattr(address, "read", stumble)
    assert sent(page, colour="blue").exception
    monkeypatch.setattr(address, "read", read)
    assert said(page.run()) == "blue 0"


def test_addresses_are_not_kept_for_ever(page: AppTest, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(address, "_MOST_SEEN", 3)
    page.run()
    for step in range(1, 9):
        page.slider[0].set_value(step).run()
    assert len(page.session_state["session"].seen) == 3
