import folium
from branca.element import Figure

from routes.document.elements import DataBlock, name_steadily


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
