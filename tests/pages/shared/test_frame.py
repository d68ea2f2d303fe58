"""What every page shares: route and level to choose, files that can't be read told of, uploads kept off the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from routes.pages.shared import frame, uploads_in_memory


def run(function) -> AppTest:
    return AppTest.from_function(function, default_timeout=60).run()


def test_a_file_that_cannot_be_read_is_named_with_its_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "bad *name*.geojson").write_text("{,", encoding="utf-8")
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))

    def page() -> None:
        from routes.pages.shared import frame

        frame.empty_shelf()

    at = run(page)
    assert not at.exception
    assert at.title[0].value == "No route can be read"
    assert at.expander[0].label == "1 file can't be read"
    assert "*name*" not in at.expander[0].markdown[0].value
    assert at.expander[0].text


def test_a_shelf_without_fault_is_silent():
    def page() -> None:
        from routes.pages.shared import frame

        frame.tell_of_unreadable()

    assert not run(page).expander


def test_dressing_keeps_uploads_in_memory(monkeypatch: pytest.MonkeyPatch):
    asked = []
    monkeypatch.setattr(frame, "keep_uploads_in_memory", lambda: asked.append(True))
    monkeypatch.setattr(frame, "_start_readers", lambda: None)
    frame.dress([])
    assert asked == [True]
    assert uploads_in_memory.ROOM > 20_000_000
