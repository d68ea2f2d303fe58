"""Dropped files on the page: report, preview, repair."""

from __future__ import annotations

from typing import Any

import pytest
from examples import collection, line, point
from streamlit.testing.v1 import AppTest
from swapping import GEOJSON_IO, drop, html, known, labels, part, press

SWAPPED = collection(line([42.0, 129.8], [42.9, 129.5], [41.8, 123.4]), point(42.1, 129.7, type="landmine"))
EVIL = "<img src=x onerror=alert(1)>"


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
    assert known(page).view["route"] == "drawn"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.geojson", "", "an empty file"),
        ("broken.json", '{"type": "FeatureCollection", "features": [', "Can&#39;t be drawn yet"),
        ("picture.geojson", b"\x89PNG\r\n\x1a\n\0\0", "Can&#39;t be drawn yet"),
        ("none.geojson", collection(), "no features"),
        ("run.fit", b"\x0e\x10\xd9\x07\0\0\0\0.FIT", "Export the activity as GPX"),
        ("map.pdf", b"%PDF-1.7", "Load the data behind the map, not its print"),
    ],
)
def test_a_broken_file_says_so_and_the_route_stays(page: AppTest, name: str, data: Any, said: str) -> None:
    drop(page, ("drawn.geojson", GEOJSON_IO))
    press(page, "Edit its texts")
    part(page, "load")
    drop(page, (name, data))
    assert said in html(page)
    assert "Until then the route that was shown before stays" in html(page)
    assert "Edit its texts" not in labels(page)
    assert known(page).view["route"] == "drawn"


def test_several_files_get_a_choice(page: AppTest) -> None:
    drop(page, ("one.geojson", GEOJSON_IO), ("two.json", "nothing"), ("three.gpx", "<gpx/>"))
    chooser = next(group for group in page.button_group if group.key == "drop_chosen")
    assert len(chooser.options) == 3
    chooser.set_value(1).run()
    assert "one.geojson" in html(page)
    press(page, "Remove")
    assert len(known(page).drops) == 2


def test_repair_mends_says_what_and_can_be_undone(page: AppTest) -> None:
    drop(page, ("swapped.geojson", SWAPPED))
    assert "Press Repair" in html(page)
    press(page, "Repair")
    assert "Swapped latitude and longitude of 4 positions." in html(page)
    assert "Use this route" in labels(page)
    assert any(button.label == "Download the repaired file" for button in page.get("download_button"))
    press(page, "Undo the repair")
    assert "Can&#39;t be drawn yet" in html(page)


def test_each_repair_stands_beside_what_it_mends_and_is_done_alone(page: AppTest) -> None:
    twice = collection(
        {**point(42.0, 129.8), "id": "a"}, {**point(43.0, 129.9), "id": "a"}, {**point(42.5, 129.8), "id": "b"}
    )
    drop(page, ("twice.geojson", twice))
    assert "Swap latitude and longitude" in labels(page)
    press(page, "Swap latitude and longitude")
    assert "Swapped latitude and longitude of 3 positions." in html(page)
    assert "an id of its own" in html(page)
    press(page, "Give ids")
    assert "Gave 1 feature an id of its own." in html(page)
    assert known(page).drops[1].repairs == ("swap", "ids")
    assert "Give ids" not in labels(page)


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
        part(page, "load")
    assert "<img src=x" not in html(page)
    assert all(EVIL not in element.value for element in page.markdown)


def test_a_map_that_can_not_be_drawn_is_not_offered(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    from routes.document import render

    def stumble(*_: Any, **__: Any) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(render, "render", stumble)
    drop(page, ("undrawable.geojson", collection(line([3, 3], [4, 5]))))
    assert "could not be drawn" in html(page)
    assert "Edit its texts" not in labels(page)
