"""The About page: every route with its sources and licence."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from routes.pages.shared import shelf


def script() -> None:
    from routes.pages import about

    about.page()


def test_every_route_is_listed():
    page = AppTest.from_function(script, default_timeout=60).run()
    assert not page.exception
    text = "\n".join(str(element.proto.body) for element in page.get("html"))
    for entry in shelf.readable().values():
        assert f"<td>{len(entry.route.route.sources)}</td>" in text
        assert entry.route.route.license in text
