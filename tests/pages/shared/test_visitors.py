"""A visitor is there as long as the server knows the session as active."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

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
