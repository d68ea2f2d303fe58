"""What every page shares: route and level to choose, files that can't be read told of, uploads kept off the disk."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from contrast import contrast
from streamlit.testing.v1 import AppTest

from routes import serving
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


STATIC = Path(frame.__file__).parent / "static"
PAIR = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
CONFIG = tomllib.loads(serving.config_file().read_text(encoding="utf-8"))["theme"]
GROUNDS = {
    scheme: [CONFIG[scheme][name] for name in ("backgroundColor", "secondaryBackgroundColor")]
    for scheme in ("light", "dark")
}
READ = {"ink", "muted", "link", "warn", "fault", "fine"}
SEEN = {"edge", "focus", "gold", "warn-mark"}


def colours(css: str) -> dict[str, dict[str, str]]:
    """Return the named colours of a style sheet for a light page and for a dark one."""
    found = PAIR.findall(css)
    return {"light": {name: light for name, light, _ in found}, "dark": {name: dark for name, _, dark in found}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_are_read_and_edges_seen_on_every_ground(scheme: str):
    usual = colours((STATIC / "page.css").read_text(encoding="utf-8"))[scheme]
    asked = colours((STATIC / "contrast.css").read_text(encoding="utf-8"))[scheme]
    assert usual.keys() >= READ | SEEN
    for ground in GROUNDS[scheme]:
        assert {name: contrast(usual[name], ground) for name in READ if contrast(usual[name], ground) < 4.5} == {}
        assert {name: contrast(usual[name], ground) for name in SEEN if contrast(usual[name], ground) < 3} == {}
        # Whoever asks for more contrast gets it.
        assert asked["muted"] == usual["ink"]
        assert [
            name for name, colour in asked.items() if contrast(colour, ground) <= contrast(usual[name], ground)
        ] == []
        assert [name for name in asked if contrast(asked[name], ground) < 4.5] == []


def test_the_first_view_has_the_colours_of_the_page():
    first = (STATIC.parent.parent / "front" / "templates" / "first_view.html").read_text(encoding="utf-8")
    page = (STATIC / "page.css").read_text(encoding="utf-8") + (STATIC / "viewer.css").read_text(encoding="utf-8")
    ours = re.findall(r"light-dark\([^)]*\)", first)
    sidebar = "light-dark({secondaryBackgroundColor}, %s)".format(**CONFIG["light"]) % GROUNDS["dark"][1]
    assert len(ours) > 5
    assert [one for one in ours if one not in page and one != sidebar] == []
