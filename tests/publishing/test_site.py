"""A published site: whole, sealed, of one level, and under names that every server can hold."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from examples import complete, told

from routes.formats import open_route
from routes.model import Route
from routes.publishing import site
from routes.publishing.site import publish

WORDING = Path(site.__file__).parent.parent / "document" / "static" / "map" / "wording.js"


class Links(HTMLParser):
    """Every address that a page names, and every script and style it holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value for name, value in attrs if name in ("href", "src") and value]


def made(changes: dict[str, Any] | None = None) -> Route:
    value = told()
    value["route"] |= changes or {}
    return Route.model_validate(value)


def test_every_link_leads_to_a_file_of_the_site(tmp_path: Path):
    written = publish(tmp_path / "site", [("one", made()), ("two", Route.model_validate(complete()))])
    assert [path.name for path in written][-2:] == ["site.css", "index.html"]
    assert {path.name for path in (tmp_path / "site").iterdir()} == {path.name for path in written}
    links = Links((tmp_path / "site" / "index.html").read_text(encoding="utf-8"))
    assert "data:," in links.addresses  # without a picture of its own a browser asks for one that is not there
    addresses = {address.partition("#")[0] for address in links.addresses} - {"data:,"}
    assert addresses == {path.name for path in written} - {"index.html"}
    assert not links.tags & {"script", "style", "iframe", "base", "form"}
    assert not {name for name in links.attributes if name.startswith("on") or name == "style"}


def test_the_data_of_a_site_is_read_back_as_it_was(tmp_path: Path):
    publish(tmp_path, [("one", made())])
    assert open_route(tmp_path / "one.geojson", strict=True).route.dump() == made().dump()
    assert (tmp_path / "one.svg").read_text(encoding="utf-8").startswith("<svg xmlns=")


def test_text_of_a_file_is_only_text(tmp_path: Path):
    publish(tmp_path, [("one", made({"title": "</h2><script>x()</script>", "language": '"><img onerror=x()>'}))])
    links = Links((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert "script" not in links.tags
    assert not {name for name in links.attributes if name.startswith("on")}


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (["a", "A", "a!"], ["a", "a-2", "a-3"]),
        (["../../etc/passwd", "index", "…", "CON.x" * 40], ["etc-passwd", "index-2", "route", "con-x" * 12]),
    ],
)
def test_names_are_plain_short_and_apart(keys: list[str], names: list[str]):
    taken: set[str] = set()
    for key, name in zip(keys, names, strict=True):
        found = site._name(key, taken)
        assert found == name
        taken.add(found)


def test_what_a_level_hides_is_in_no_file(tmp_path: Path):
    value = complete()
    value["features"][3]["properties"] |= {"title": "SECRET", "content_note": ["killing"]}
    for level, is_there in (("all", True), ("b", False)):
        written = publish(tmp_path / level, [("one", Route.model_validate(value))], level=level)
        assert any(b"SECRET" in path.read_bytes() for path in written) is is_there


def test_a_shared_page_of_a_site_says_what_it_is(tmp_path: Path):
    publish(tmp_path, [("one", made())])
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert '<meta property="og:title" content="Escape routes">' in html
    for name in ('name="description"', 'property="og:description"'):
        assert f'<meta {name} content="Roads that people took' in html


def test_a_card_says_what_the_map_says_of_itself():
    wording = WORDING.read_text(encoding="utf-8")
    assert all(f'"{caution}"' in wording for caution in site.CAUTIONS.values())
