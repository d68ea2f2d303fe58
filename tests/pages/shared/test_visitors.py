"""A visitor is there as long as the server knows the session as active."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequests, ScriptRequestType

from routes.pages.shared import visitors


def test_somebody_who_closed_the_page_is_gone(monkeypatch: pytest.MonkeyPatch):
    active = {"one", "two"}
    runtime = SimpleNamespace(is_active_session=active.__contains__)
    monkeypatch.setattr(visitors, "Runtime", SimpleNamespace(exists=lambda: True, instance=lambda: runtime))
    monkeypatch.setattr(visitors, "get_script_run_ctx", lambda **_: SimpleNamespace(session_id="one"))
    is_here = visitors.is_here()
    assert is_here()
    active.remove("one")
    assert not is_here()


def test_outside_a_page_somebody_is_always_there():
    assert visitors.is_here()()


@pytest.mark.parametrize(
    ("state", "identifier", "is_pressed", "is_wanted"),
    [
        ("RERUN", "$$ID-1-stop", True, False),
        ("RERUN", "$$ID-1-stop", False, True),
        ("RERUN", "$$ID-1-other", True, True),
        ("CONTINUE", "$$ID-1-stop", True, True),  # of a run that is over
    ],
)
def test_somebody_who_pressed_stop_wants_no_more(
    monkeypatch: pytest.MonkeyPatch, state: str, identifier: str, is_pressed: bool, is_wanted: bool
):
    runtime = SimpleNamespace(is_active_session=lambda _: True)
    monkeypatch.setattr(visitors, "Runtime", SimpleNamespace(exists=lambda: True, instance=lambda: runtime))
    widgets = [SimpleNamespace(id=identifier, trigger_value=is_pressed)]
    requests = ScriptRequests()
    requests._state = ScriptRequestType[state]
    requests._rerun_data = SimpleNamespace(widget_states=SimpleNamespace(widgets=widgets))
    context = SimpleNamespace(session_id="one", script_requests=requests)
    monkeypatch.setattr(visitors, "get_script_run_ctx", lambda **_: context)
    assert visitors.is_here("stop")() is is_wanted
    assert visitors.is_here()()
