"""The document around a map: what it runs, what it may ask for, and what it says of itself."""

from __future__ import annotations

import base64
import hashlib
import re

import folium
import pytest
from examples import complete

from routes.document.render import build_map, render
from routes.document.sealed import Contents
from routes.model import Route


def made(**info: str) -> folium.Map:
    value = complete()
    value["route"].update(info)
    return build_map(Route.model_validate(value), style="plain")


def policy(html: str) -> str:
    return re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)[1]


def test_the_document_speaks_the_language_of_its_words_and_not_that_of_the_route():
    assert '<html lang="en">' in render(made(language='de"><script>'))


def test_a_title_is_text():
    assert "<title>&lt;/title&gt;&lt;b&gt;&amp;</title>" in render(made(title="</title><b>&"))


def test_a_shared_file_says_what_it_is_and_a_map_inside_a_page_does_not():
    html = render(made(title='A "road"', description="What it is.\n\nMore of it."))
    for name in ('name="description"', 'property="og:description"'):
        assert f'<meta {name} content="What it is.">' in html
    assert '<meta property="og:title" content="A &quot;road&quot;">' in html
    assert '<meta property="og:type" content="article">' in html
    assert '<meta name="description" content="A &amp; B">' in render(made(title="A & B", description=""))
    assert 'name="description"' not in render(Route.model_validate(complete()), style="plain", embedded=True)


def test_readers_may_enlarge_the_page():
    html = render(made())
    assert re.findall(r'name="viewport" content="([^"]*)"', html) == ["width=device-width, initial-scale=1"]


@pytest.mark.parametrize(
    "layer",
    [
        lambda: folium.Marker([42, 129], popup="Here", tooltip="There"),
        lambda: folium.GeoJson({"type": "Point", "coordinates": [129, 42]}),
        lambda: folium.Circle([42, 129], radius=9000),
        lambda: folium.Marker([42, 129], icon=folium.Icon(color="red")),
    ],
)
def test_scripts_of_layers_added_later_are_in_the_policy(layer):
    folium_map = made()
    layer().add_to(folium_map)
    html = render(folium_map)
    hashes = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in Contents(html).scripts}
    assert set(re.findall(r"'sha256-([^']+)'", policy(html))) == hashes
    assert "folium-pictures" in html


def test_a_map_without_such_layers_carries_nothing_for_them():
    assert "folium-pictures" not in render(made())


def test_no_template_engine_reads_the_text_of_a_route():
    html = render(made(title="{{ 7 * 7 }}"))
    assert "<title>{{ 7 * 7 }}</title>" in html


def test_the_text_of_a_layer_cannot_end_the_script():
    folium_map = made()
    folium.Marker([42, 129], popup=folium.Popup("</script><b>one</b><!--<script>")).add_to(folium_map)
    harmless = made()
    folium.Marker([42, 129], popup=folium.Popup("one")).add_to(harmless)
    assert render(folium_map).count("</script>") == render(harmless).count("</script>")


def test_only_the_host_of_a_chosen_tile_layer_may_send_pictures():
    folium_map = made()
    folium.TileLayer("https://{s}.tile.example/{z}/{x}/{y}.png", attr="Example").add_to(folium_map)
    assert "img-src data: https://*.tile.example; base-uri 'none'; form-action 'none'" in policy(render(folium_map))


def test_a_layer_that_needs_the_network_is_refused_by_its_address():
    folium_map = made()
    header = folium_map.get_root().header
    header.add_child(folium.JavascriptLink("https://cdn.example/heat.js"), name="heat")
    with pytest.raises(ValueError, match=r"ask for https://cdn\.example/heat\.js"):
        render(folium_map)


@pytest.mark.parametrize(
    ("html", "fetched"),
    [
        ('<script src="a.js"></script>', ["a.js"]),
        ('<link rel="stylesheet" href="https://a.example/a.css">', ["https://a.example/a.css"]),
        ('<img src="//a.example/b.png">', ["//a.example/b.png"]),
        ('<img src="data:image/png;base64,AA==">', []),
        ('<a href="https://a.example/">a link is followed by the reader alone</a>', []),
    ],
)
def test_what_would_be_fetched(html: str, fetched: list[str]):
    assert Contents(html).fetched == fetched


def test_data_is_no_script():
    html = '<script type="application/json">{"a": 1}</script><script>go()</script><p>text</p>'
    assert Contents(html).scripts == ["go()"]
