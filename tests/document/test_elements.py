import folium
import pytest
from branca.element import Figure

from routes.document.elements import DataBlock, Drawn, name_steadily


def rendered(text: str) -> str:
    drawn = folium.Map([0, 0], tiles=None)
    DataBlock("data", text).add_to(drawn)
    figure = drawn.get_root()
    assert isinstance(figure, Figure)
    name_steadily(figure)
    return str(figure.render())


def test_no_template_engine_reads_the_data() -> None:
    text = '{"title":"{{ 7 * 7 }} {% raw %} {# note #}"}'
    assert text in rendered(text)


def test_the_same_map_makes_the_same_document() -> None:
    assert rendered("{}") == rendered("{}")


@pytest.mark.parametrize("name", ["Laos", "Korea, North"])
def test_what_is_drawn_has_no_blanks_between_numbers_and_whole_names(name: str) -> None:
    line = {"type": "LineString", "coordinates": [[1.5, 2.5], [3, 4]]}
    feature = {"type": "Feature", "geometry": line, "properties": {"name": name, "style": {}}}
    folium_map = folium.Map(tiles=None)
    Drawn({"type": "FeatureCollection", "features": [feature]}, pane="land").add_to(folium_map)
    text = folium_map.get_root().render()
    assert "[[1.5,2.5],[3,4]]" in text
    assert f'"name":"{name}"' in text
