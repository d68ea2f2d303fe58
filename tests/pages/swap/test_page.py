"""The page that swaps the route, as its visitor meets it; what only a browser shows is in tests/e2e."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from examples import collection, complete, line, point
from starlette.formparsers import MultiPartParser
from streamlit.testing.v1 import AppTest

import routes
from routes.formats import WRITABLE, ColumnMapping, write
from routes.model import Route
from routes.pages.shared import shelf
from routes.pages.swap import cards, drops, report_view, saving
from routes.pages.swap.thumbnail import thumbnail
from routes.reading.collection import list_routes
from routes.reading.limits import DEFAULT
from routes.rules.findings import Finding, Report

Run = Callable[[], AppTest]
GEOJSON_IO = collection(
    line([13.4, 52.5], [14.5, 50.1], [16.4, 48.2]), point(13.4, 52.5), point(14.5, 50.1), point(16.4, 48.2)
)
SWAPPED = collection(line([42.0, 129.8], [42.9, 129.5], [41.8, 123.4]), point(42.1, 129.7, type="landmine"))
ODD_TABLE = "Ort;Nord;Ost;Gefahr\nHoeryong;42.4;129.7;mines\nYanji;42.9;129.5;camera\n"


def script() -> None:
    import streamlit as st

    from routes.pages.explore import page as explore
    from routes.pages.swap import page as datasets

    chosen = st.navigation([explore.as_page(), datasets.as_page()], position="hidden")
    if "begun" not in st.session_state:
        st.session_state["begun"] = True
        st.switch_page(datasets.as_page())
    if st.session_state.pop("go_back", False):
        st.switch_page(datasets.as_page())
    chosen.run()


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_function(script, default_timeout=30).run()


def drop(page: AppTest, *files: tuple[str, Any]) -> AppTest:
    sent = [
        (
            name,
            data if isinstance(data, bytes) else data.encode() if isinstance(data, str) else json.dumps(data).encode(),
            "",
        )
        for name, data in files
    ]
    page.file_uploader[0].set_value(sent).run()
    assert not page.exception
    return page


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception
    return page


def html(page: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def frames(page: AppTest) -> int:
    return len(page.get("bidi_component"))


def opened(name: str, data: Any, **changes: Any) -> drops.Opened:
    text = data if isinstance(data, bytes) else data.encode() if isinstance(data, str) else json.dumps(data).encode()
    return drops._open(drops.Drop(name, text, **changes))


def test_the_bundled_routes_are_cards(page: AppTest) -> None:
    assert not page.exception
    assert labels(page).count("Use this route") == len(list_routes()) - 1
    assert "Open in Explore" in labels(page)
    assert html(page).count("er-thumbnail") >= len(list_routes())


def test_a_card_makes_its_route_the_current_one_on_explore(page: AppTest) -> None:
    page.button(key="card-use-gobi-route").click().run()
    assert not page.exception
    assert page.session_state["current"] == "gobi-route"
    assert page.selectbox(key="route").value == "gobi-route"


def test_a_drawing_without_properties_is_used_at_once_and_stays_for_the_session(page: AppTest) -> None:
    drop(page, ("drawn.geojson", GEOJSON_IO))
    assert "Ready to use" in html(page)
    press(page, "Use this route")
    assert page.selectbox(key="route").value == "drawn"
    page.session_state["go_back"] = True
    page.run()
    assert not page.exception
    assert "Edit its texts" in labels(page)
    assert "Your routes" in html(page)
    assert page.session_state["current"] == "drawn"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.geojson", "", "an empty file"),
        ("broken.json", '{"type": "FeatureCollection", "features": [', "Can&#39;t be drawn yet"),
        ("picture.geojson", b"\x89PNG\r\n\x1a\n\0\0", "Can&#39;t be drawn yet"),
        ("none.geojson", collection(), "no features"),
    ],
)
def test_a_broken_file_says_so_and_the_route_stays(page: AppTest, name: str, data: Any, said: str) -> None:
    drop(page, ("drawn.geojson", GEOJSON_IO))
    press(page, "Edit its texts")
    page.session_state["part_wanted"] = "Load or choose"
    page.run()
    drop(page, (name, data))
    assert said in html(page)
    assert "Until then the route that was shown before stays" in html(page)
    assert "Edit its texts" not in labels(page)
    assert page.session_state["current"] == "drawn"


def test_several_files_get_a_choice(page: AppTest) -> None:
    drop(page, ("one.geojson", GEOJSON_IO), ("two.json", "nothing"), ("three.gpx", "<gpx/>"))
    chooser = next(group for group in page.button_group if group.key == "drop_chosen")
    assert len(chooser.options) == 3
    chooser.set_value(1).run()
    assert "one.geojson" in html(page)
    press(page, "Remove")
    assert len(page.session_state["drops"]) == 2


def test_two_files_of_one_name_are_both_kept(page: AppTest) -> None:
    drop(page, ("walk.geojson", GEOJSON_IO))
    press(page, "Edit its texts")
    page.session_state["part_wanted"] = "Load or choose"
    page.run()
    drop(page, ("walk.geojson.gz", gzip.compress(json.dumps(complete()).encode())))
    press(page, "Edit its texts")
    assert set(page.session_state["mine"]) == {"walk", "walk-2"}


def test_repair_mends_says_what_and_can_be_undone(page: AppTest) -> None:
    drop(page, ("swapped.geojson", SWAPPED))
    assert "Press Repair" in html(page)
    press(page, "Repair")
    assert "Swapped latitude and longitude of 4 positions." in html(page)
    assert "Use this route" in labels(page)
    assert any(button.label == "Download the repaired file" for button in page.get("download_button"))
    press(page, "Undo the repair")
    assert "Can&#39;t be drawn yet" in html(page)


def test_the_repaired_file_reads_without_repair() -> None:
    mended = opened("swapped.geojson", SWAPPED, is_repaired=True)
    again = opened("again.geojson", mended.repaired_text())
    assert again.dataset
    assert not again.report.faults


def test_the_visitor_says_which_column_is_what(page: AppTest) -> None:
    drop(page, ("odd.csv", ODD_TABLE))
    assert "Say which columns hold latitude and longitude." in html(page)
    assert next(box for box in page.selectbox if box.label == "Latitude (north)").options[2] == "Nord  (42.4)"
    for label, column in (("Latitude (north)", "Nord"), ("Longitude (east)", "Ost"), ("Kind of danger", "Gefahr")):
        next(box for box in page.selectbox if box.label == label).set_value(column).run()
        assert not page.exception
    assert "Use this route" in labels(page)
    assert page.session_state["drops"][1].columns == ColumnMapping(latitude="Nord", longitude="Ost", category="Gefahr")


EVIL = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    "data",
    [
        collection({**point(500, 0), "id": EVIL}),
        collection(line([0, 0], [1, 1], title=EVIL), route={"title": EVIL, "period": [EVIL], "license": EVIL}),
        collection(point(0, 0, kind="hazard", category=EVIL, severity=EVIL, sources=[EVIL])),
        f'Ort;"{EVIL}"\nx;{EVIL}\n',
    ],
)
def test_text_of_a_file_is_never_markup(page: AppTest, data: Any) -> None:
    drop(page, (f"{EVIL}.{'csv' if isinstance(data, str) else 'geojson'}", data))
    assert "&lt;img src=x" in html(page)
    if "Edit its texts" in labels(page):
        press(page, "Edit its texts")
        page.session_state["part_wanted"] = "Load or choose"
        page.run()
    assert "<img src=x" not in html(page)
    assert all(EVIL not in element.value for element in page.markdown)


def test_an_unforeseen_error_names_the_file_and_nothing_else(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise RuntimeError("/secret/path")

    monkeypatch.setattr(drops, "read", stumble)
    drop(page, ("odd.geojson", {"type": "FeatureCollection", "features": [], "n": 1}))
    assert "odd.geojson" in html(page)
    assert "one that it stumbles over (RuntimeError)" in html(page)
    assert "/secret/path" not in html(page)


def test_a_map_that_can_not_be_drawn_is_not_offered(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    from routes.document import render

    def stumble(*_: Any, **__: Any) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(render, "render", stumble)
    drop(page, ("undrawable.geojson", collection(line([3, 3], [4, 5]))))
    assert "could not be drawn" in html(page)
    assert "Edit its texts" not in labels(page)


def test_the_session_keeps_a_few_files(page: AppTest) -> None:
    drop(page, *[(f"file-{n}.geojson", collection(line([0, 0], [n, 1]))) for n in range(1, drops.MOST + 3)])
    assert len(page.session_state["drops"]) == drops.MOST
    assert page.session_state["drops"][drops.MOST + 2].name == f"file-{drops.MOST + 2}.geojson"


@pytest.mark.parametrize(
    ("path", "feature", "words"),
    [
        ("features[3].properties.severity", "mines", "Feature 4 (mines), severity"),
        ("features[0].geometry.coordinates[2]", "", "Feature 1, position 3"),
        ("features[0].geometry.coordinates", "", "Feature 1, position"),
        ("features[2]", "", "Feature 3"),
        ("route.sources[0].url", "", "About the route, sources, entry 1, url"),
        ("features", "", "All features"),
        ("line 4, Nord", "", "Line 4, Nord"),
        ("", "", "The whole file"),
    ],
)
def test_places_are_said_in_words(path: str, feature: str, words: str) -> None:
    assert report_view.in_words(Finding("fault", path, "", "", "", feature)) == words


def test_a_verdict_counts_every_finding() -> None:
    many = Finding("warning", "features[0]", "a", "b", "", count=3)
    assert report_view.verdict(Report("a", (many,))) == "Ready to use, with 3 things worth a look."
    assert report_view.verdict(Report("a")) == "Ready to use. Nothing to mend."


def test_columns_come_with_an_example() -> None:
    assert opened("odd.csv", ODD_TABLE).columns == {
        "Ort": "Hoeryong",
        "Nord": "42.4",
        "Ost": "129.7",
        "Gefahr": "mines",
    }
    assert opened("a.geojson", collection(line([0, 0], [1, 1], Name="Leg", n=2))).columns == {"Name": "Leg", "n": "2"}


@pytest.mark.parametrize(
    "features",
    [
        [point(0, 0)],
        [line([170, 10], [-170, 12])],
        [line([-180, -89], [180, 89])],
        [point(10, 89.9, type="river")],
    ],
)
def test_a_thumbnail_holds_numbers_whatever_the_route(features: list[dict[str, Any]]) -> None:
    result = opened("odd.geojson", collection(*features))
    assert result.dataset
    svg = thumbnail(result.dataset.route)
    assert "nan" not in svg
    assert "inf" not in svg


def test_a_thumbnail_holds_no_text_of_the_file() -> None:
    value = complete()
    value["features"][0]["properties"]["title"] = "</svg><script>"
    assert "script" not in thumbnail(Route.model_validate(value))


def part(page: AppTest, name: str) -> AppTest:
    page.session_state["part_wanted"] = name
    page.run()
    assert not page.exception
    return page


def test_every_format_is_offered_with_what_it_can_not_hold(page: AppTest) -> None:
    part(page, "Save as")
    offered = [button.label for button in page.get("download_button")]
    assert offered == ["HTML page", "GeoJSON", "GeoPackage", "KML", "GPX", "CSV", "Excel"]
    assert "GPX has no lines or areas beside the stages" in html(page)


def test_a_bundled_route_is_edited_as_a_copy(page: AppTest) -> None:
    part(page, "Edit")
    assert "A copy for you" in html(page)
    assert next(button for button in page.button if button.label == "Apply").disabled


def test_an_example_becomes_a_route_of_ones_own(page: AppTest) -> None:
    part(page, "Make your own")
    assert next(button for button in page.button if button.key == "draft_use").disabled
    press(page, "Fill in an example")
    assert page.text_input(key="draft_title").value == "Down the Rhine, an invented example"
    press(page, "Use this route")
    entry = page.session_state["mine"][page.session_state["current"]]
    assert len(entry.dataset.route.stages) == 3
    assert "Your own route" in html(page)


def test_the_kit_holds_template_guide_and_schema(page: AppTest) -> None:
    part(page, "Make your own")
    assert {"Template", "Format guide", "JSON Schema"} <= {button.label for button in page.get("download_button")}
    assert "distance_km" in html(page)


def test_a_file_that_no_reader_foresaw_leaves_the_others_on_the_shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("good", "odd"):
        (tmp_path / f"{name}.geojson").write_text(json.dumps(complete()))
    read = shelf.open_route

    def stumble(path: Path) -> Any:
        if path.name == "odd.geojson":
            raise TypeError("/secret/path")
        return read(path)

    monkeypatch.setattr(shelf, "open_route", stumble)
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    page = AppTest.from_function(script, default_timeout=30).run()
    assert not page.exception
    assert [entry.key for entry in shelf.entries() if entry.dataset] == ["good"]
    (broken,) = shelf.unreadable()
    assert "one that it stumbles over (TypeError)" in str(broken.report.faults[0])
    assert "secret" not in str(broken.report)


def test_a_route_that_can_not_be_drawn_small_still_has_its_card(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(_: Any) -> str:
        raise TypeError

    monkeypatch.setattr(cards, "thumbnail", stumble)
    assert cards._drawn(shelf.entries()[0]) == ""


def test_a_format_that_stumbles_leaves_the_others(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def stumble(route: Route, suffix: str) -> Any:
        tried.append(suffix)
        if suffix == ".gpx":
            raise ValueError("/secret/path")
        return write(route, suffix)

    monkeypatch.setattr(saving, "write", stumble)
    monkeypatch.setattr(saving, "_notes", saving._notes.__wrapped__)
    part(page, "Save as")
    offered = {button.label: button.proto.disabled for button in page.get("download_button")}
    assert [label for label, is_disabled in offered.items() if is_disabled] == ["GPX"]
    assert len(offered) == 7
    assert saving.FAILS.replace("'", "&#39;") in html(page)
    assert "secret" not in html(page)
    assert set(tried) == {".gpx", ".csv"}
    with pytest.raises(RuntimeError, match="Save it as GeoJSON"):
        saving._bytes(Route.model_validate(complete()), ".gpx")


@pytest.mark.parametrize("suffix", [suffix for suffix, row in WRITABLE.items() if not row.leaves_out])
def test_formats_that_are_not_tried_have_nothing_to_note(suffix: str) -> None:
    assert write(Route.model_validate(complete()), suffix).notes == []


def test_uploads_of_every_length_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MultiPartParser, "spool_max_size", 1_000_000)
    page = AppTest.from_file(str(Path(routes.__file__).parent.parent / "app.py"), default_timeout=30).run()
    assert not page.exception
    assert MultiPartParser.spool_max_size > DEFAULT.max_bytes
