"""Light or dark: the address says it, the session keeps it, and another route does not end it."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest


def script() -> None:
    from routes.pages.shared import address, choice, frame, theme

    address.begin_with(theme.PARAMETER)
    theme.choose()
    frame.begin("about")
    choice.use("gobi-route")
    address.write()


@pytest.mark.parametrize(("asked", "told"), [("dark", "dark"), ("LIGHT", "light"), ("purple", ""), ("", "")])
def test_the_address_is_told_to_the_switch_and_kept(asked: str, told: str):
    page = AppTest.from_function(script, default_timeout=30)
    if asked:
        page.query_params["theme"] = asked
    page.run()
    assert not page.exception
    assert json.loads(page.get("bidi_component")[0].proto.json)["theme"] == told
    assert page.query_params.get("theme", [""]) in (told, [told])
    assert page.session_state["session"].view.get("theme", "") == told
