"""The public face: lazy, harmless to the process, and enough for a notebook."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import folium
import pytest
from examples import complete

import routes
from routes.document.sealed import Contents
from routes.formats import WRITABLE
from routes.model import Route
from routes.reading.collection import Dataset, list_routes
from routes.rules.findings import DatasetError
from routes.teaching.levels import at_level


@pytest.fixture(scope="module")
def route() -> Route:
    return Route.model_validate(complete())


def in_a_process(code: str) -> str:
    """Return what a program prints in a process that no test has set up."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL_", "CPL_"))}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=plain)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_routes_loads_no_library():
    heavy = {"folium", "geopandas", "numpy", "pandas", "pydantic", "pyogrio", "shapely", "streamlit"}
    code = f"import routes, sys; print(sorted({heavy} & {{name.partition('.')[0] for name in sys.modules}}))"
    assert in_a_process(code) == "[]"


def test_importing_routes_leaves_the_process_as_it_was():
    code = "import os; before = dict(os.environ); import routes; print(before == dict(os.environ))"
    assert in_a_process(code) == "True"


def test_geopandas_reads_geojson_after_the_whole_face_was_used():
    source = list_routes()["comet-line"]
    code = (
        "import routes\n"
        "routes.render(routes.open_route('comet-line'), style='plain')\n"
        "import geopandas\n"
        f"print(len(geopandas.read_file({str(source)!r})) > 20)"
    )
    assert in_a_process(code) == "True"


def test_the_face_lists_what_it_has_and_nothing_else_comes_of_it():
    assert set(routes.__all__) <= set(dir(routes))
    with pytest.raises(AttributeError, match="no attribute 'draw'"):
        routes.draw  # noqa: B018


@pytest.mark.parametrize("name", routes.__all__)
def test_every_function_of_the_face_says_what_it_takes_gives_and_refuses(name: str):
    text = getattr(routes, name).__doc__
    for heading in ("Parameters", "Returns", "Raises", "Examples"):
        assert f"    {heading}\n    {'-' * len(heading)}\n" in text
    assert text.count(">>> ") >= 2


def test_a_route_opens_from_a_path_a_key_and_bytes():
    path = list_routes()["comet-line"]
    opened = [routes.open_route(one) for one in (path, str(path), "comet-line")]
    opened.append(routes.open_route(path.read_bytes(), "comet-line.geojson"))
    assert len({dataset.route.route.title for dataset in opened}) == 1
    assert all(isinstance(dataset, Dataset) and dataset.key == "comet-line" for dataset in opened)


def test_a_route_is_told_in_a_language_that_it_has():
    dataset = routes.open_route("beyond-utopia")
    assert routes.translate(dataset, "ko-KR").route.language == "ko"
    assert routes.translate(dataset, "en") is dataset.route
    with pytest.raises(ValueError, match="expected one of en, ko, got tlh"):
        routes.translate(dataset, "tlh")


def test_what_does_not_exist_is_named_with_what_does(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match=r"called nowhere; bundled: .*comet-line"):
        routes.open_route("nowhere")
    with pytest.raises(FileNotFoundError):
        routes.open_route(tmp_path)


def test_strictness_is_passed_on():
    table = b"title,latitude,longitude\nYanji,42.9,129.5\n"
    assert routes.open_route(table, "places.csv").report.inferences
    with pytest.raises(DatasetError):
        routes.open_route(table, "places.csv", strict=True)


def test_a_map_is_foliums_and_shows_in_a_notebook(route: Route):
    folium_map = routes.build_map(route, style="plain")
    assert isinstance(folium_map, folium.Map)
    shown = folium_map._repr_html_()
    assert "<iframe" in shown
    assert "Content-Security-Policy" in shown


def test_a_dataset_and_its_route_make_the_same_document():
    dataset = routes.open_route("comet-line")
    assert routes.render(dataset, style="plain") == routes.render(dataset.route, style="plain")


def test_a_map_and_its_route_make_the_same_document(route: Route):
    folium_map = routes.build_map(route, level="no-sexual-violence", style="plain")
    assert routes.render(folium_map) == routes.render(route, level="no-sexual-violence", style="plain")
    assert routes.render(folium_map) == routes.render(folium_map)


def test_a_layer_of_ones_own_is_in_the_document_under_the_same_policy(route: Route):
    folium_map = routes.build_map(route, style="plain")
    marker = folium.Marker([42.9, 129.5], popup="The city of my grandmother", icon=folium.Icon(color="green"))
    marker.add_to(folium_map)
    html = routes.render(folium_map)
    assert "The city of my grandmother" in html
    assert f"var {marker.get_name()} = L.marker(" in html
    assert Contents(html).fetched == []
    assert "default-src 'none'" in html
    assert "img-src data:;" in html


def test_a_map_of_somebody_else_is_refused():
    with pytest.raises(TypeError, match="a map that build_map made, got Map instead"):
        routes.render(folium.Map())


@pytest.mark.parametrize("suffix", [".html", *WRITABLE])
def test_every_format_is_written_at_the_level_that_was_asked_for(tmp_path: Path, suffix: str):
    level = "no-torture-killing"
    value = complete()
    value["features"][-1]["properties"].update(title="What she saw", content_note=["torture"])
    route = Route.model_validate(value)
    hidden = {one.properties.title for one in route.features} - {
        one.properties.title for one in at_level(route, level).features
    }
    assert hidden
    target = tmp_path / f"route{suffix}"
    notes = routes.write(route, target, level=level)
    assert all(isinstance(note, str) for note in notes)
    if suffix == ".html":
        text = target.read_text(encoding="utf-8")
        assert not any(title in text for title in hidden)
    else:
        again = routes.open_route(target).route
        assert not hidden & {one.properties.title for one in again.features}


def test_an_unknown_suffix_is_refused_and_nothing_is_written(route: Route, tmp_path: Path):
    with pytest.raises(ValueError, match="'suffix' should be one of"):
        routes.write(route, tmp_path / "route.docx")
    assert list(tmp_path.iterdir()) == []
