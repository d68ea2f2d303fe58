"""The route as text, for whoever has no scripts."""

from __future__ import annotations

from html.parser import HTMLParser

from examples import complete

from routes.document.render import render
from routes.document.twin import without_scripts
from routes.model import Route

EVIL = '</noscript><script>alert(1)</script><img src=x onerror="alert(1)">'


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_every_stage_hazard_and_voice_is_there():
    text = without_scripts(Route.model_validate(complete()))
    for told in ("Over two rivers", "First", "Second", "A → B", "Mines", "Deadly", "A voice", "A woman", "1 source"):
        assert told in text
    assert text.index("First") < text.index("Mines") < text.index("Second")


def test_text_of_a_file_is_never_markup():
    value = complete()
    value["route"] |= {"title": EVIL, "description": EVIL}
    value["route"]["sources"][0] |= {"title": EVIL, "url": ""}
    for feature in value["features"]:
        feature["properties"] |= {"title": EVIL, "description": EVIL, "period": EVIL}
    text = without_scripts(Route.model_validate(value))
    tags = Tags(text).found
    assert not {"script", "img"} & {tag for tag, _ in tags}
    assert text.count("</noscript>") == 1


def test_a_hazard_is_told_in_its_first_sentence():
    value = complete()
    value["features"][3]["properties"]["description"] = "Mines lie here. Nobody knows how many."
    text = without_scripts(Route.model_validate(value))
    assert "Mines lie here." in text
    assert "Nobody" not in text


def test_a_gentle_class_reads_gentle_words():
    assert "Deadly" not in without_scripts(Route.model_validate(complete()), is_gentle=True)


def test_a_saved_file_has_it_and_the_map_in_a_page_has_not():
    route = Route.model_validate(complete())
    assert '<main class="route-text"' in render(route)
    assert '<main class="route-text"' not in render(route, embedded=True)
