"""What every page shares: route and level to choose, files that can't be read told of, uploads kept off the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from routes.pages.shared import frame, uploads_in_memory
from routes.pages.shared.state import Session


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


@pytest.mark.parametrize("name", ["explore", "swap"])
def test_a_lost_route_is_told_of_with_two_ways_on(name: str):
    def page(name: str) -> None:
        import importlib

        importlib.import_module(f"routes.pages.{name}.page").page()

    at = AppTest.from_function(page, default_timeout=60, args=(name,))
    at.query_params["route"] = "*my* walk"
    at.run()
    assert not at.exception
    (said,) = (text.value for text in at.markdown if "not here any more" in text.value)
    assert "*my*" not in said
    at.run()  # the address says nothing of it any more
    assert any("not here any more" in text.value for text in at.markdown)
    at.button(key="leave-lost").click().run()
    assert not any("not here any more" in text.value for text in at.markdown)


def test_two_servers_make_the_same_page_of_an_address():
    def page() -> None:
        from routes.pages.explore import page as explore

        explore.page()

    def seen() -> list[str]:
        at = AppTest.from_function(page, default_timeout=60)
        at.session_state["session"] = Session()
        for name, text in (
            ("route", "gobi-route"),
            ("category", "surveillance"),
            ("level", "a"),
            ("section", "hazards"),
        ):
            at.query_params[name] = text
        at.run()
        assert not at.exception
        kinds = ("html", "bidi_component", "markdown", "selectbox", "button_group")
        return [str(element.proto) for kind in kinds for element in at.get(kind)]

    assert seen() == seen()
