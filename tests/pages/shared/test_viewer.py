"""The components on the page: the sandbox as designed, and a rerun that sends next to nothing."""

from __future__ import annotations

import json
import re

from streamlit.testing.v1 import AppTest

from routes.pages.shared.viewer import _STATIC as STATIC
from routes.pages.shared.viewer import document_id

SANDBOX = {"allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox", "allow-modals"}
SCRIPT, FETCHED = ((STATIC / name).read_text(encoding="utf-8") for name in ("viewer.js", "fetched.js"))


def script() -> None:
    import streamlit as st

    from routes.pages.shared import viewer

    html = "<p>" + "x" * 100_000
    viewer.show(html, title="A map", key="m", height=300)
    viewer.steer(html, key="m", mask=st.session_state.get("mask", ""))


def test_the_sandbox_never_gives_the_document_the_page():
    assert set(re.search(r'"sandbox", "([^"]+)"', FETCHED)[1].split()) == SANDBOX
    assert "allow-same-origin" not in SCRIPT + FETCHED
    assert 'createElement("iframe")' not in SCRIPT
    assert "srcdoc" in SCRIPT


def test_a_message_counts_only_from_the_frame_itself():
    assert "event.source !== frame.contentWindow" in SCRIPT


def test_a_document_has_a_short_name_of_its_own():
    assert document_id("a") == document_id("a") != document_id("b")
    assert len(document_id("a")) == 16


def test_a_document_with_an_address_is_sent_only_where_it_could_not_be_fetched():
    def shown() -> None:
        from routes.pages.shared import viewer

        viewer.show("<p>A map", title="A map", key="m", height=300, at="./route-map?route=a")

    def sent() -> tuple[str, str]:
        told, _, html = page.get("bidi_component")[0].proto.bytes.partition(b"\n")
        return html.decode(), json.loads(told)["at"]

    page = AppTest.from_function(shown, default_timeout=30).run()
    assert sent() == ("", "./route-map?route=a")
    page.session_state["session"].cannot_fetch = True
    page.run()
    assert sent() == ("<p>A map", "")


def test_a_rerun_with_another_mask_mounts_the_same_document():
    page = AppTest.from_function(script, default_timeout=30).run()
    assert not page.exception
    first = [str(one.proto) for one in page.get("bidi_component")]
    page.session_state["mask"] = "BQ=="
    page.run()
    second = [str(one.proto) for one in page.get("bidi_component")]
    assert len(first) == 2
    assert first[0] == second[0]
    assert first[1] != second[1]
    assert len(second[1]) < 2_500
