"""Files that a visitor dropped: kept, opened, mended."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from examples import collection, complete, line, point
from streamlit.testing.v1 import AppTest
from swapping import GEOJSON_IO, ODD_TABLE, drop, html, known, opened, part, press

from routes.formats import Read
from routes.pages.swap import drops
from routes.reading.json_text import refused

SWAPPED = collection(line([42.0, 129.8], [42.9, 129.5], [41.8, 123.4]), point(42.1, 129.7, type="landmine"))


def test_two_files_of_one_name_are_both_kept(page: AppTest) -> None:
    drop(page, ("walk.geojson", GEOJSON_IO))
    press(page, "Edit its texts")
    part(page, "load")
    drop(page, ("walk.geojson.gz", gzip.compress(json.dumps(complete()).encode())))
    press(page, "Edit its texts")
    assert set(known(page).mine) == {"walk", "walk-2"}


def test_the_repaired_file_reads_without_repair() -> None:
    mended = opened("swapped.geojson", SWAPPED, repairs=("swap",))
    again = opened("again.geojson", mended.repaired_text())
    assert again.dataset
    assert not again.report.faults


def test_an_unforeseen_error_names_the_file_and_nothing_else(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise RuntimeError("/secret/path")

    monkeypatch.setattr(drops, "read_apart", stumble)
    drop(page, ("odd.geojson", {"type": "FeatureCollection", "features": [], "n": 1}))
    assert "odd.geojson" in html(page)
    assert "(RuntimeError)" in html(page)
    assert "/secret/path" not in html(page)


def test_the_session_keeps_a_few_files(page: AppTest) -> None:
    drop(page, *[(f"file-{n}.geojson", collection(line([0, 0], [n, 1]))) for n in range(1, drops.MOST + 3)])
    assert len(known(page).drops) == drops.MOST
    assert known(page).drops[drops.MOST + 2].name == f"file-{drops.MOST + 2}.geojson"
    assert [warning.value[:38] for warning in page.warning] == ["Not kept: file\\-1\\.geojson, file\\-2\\.g"]
    drop(page, ("one-more.geojson", collection(line([0, 0], [0, 1]))))
    assert "file\\-3" in page.warning[0].value


def test_a_file_that_found_no_free_reader_can_be_tried_again(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(_: bytes, name: str, *__: Any, **___: Any) -> Read:
        return Read(error=refused(name, "reading-busy", most=1))

    with monkeypatch.context() as patch:
        patch.setattr(drops, "read_apart", taken)
        drop(page, ("late.geojson", GEOJSON_IO))
        assert "try again in a minute" in html(page)
    page.run()
    assert "try again in a minute" not in html(page)


def test_a_reading_is_wanted_as_long_as_the_visitor_is_there(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def leave(_: bytes, name: str, *__: Any, is_wanted: Any) -> Read:
        asked.append(is_wanted())
        return Read(error=refused(name, "reading-left"))

    monkeypatch.setattr(drops, "read_apart", leave)
    drop(page, ("left.geojson", GEOJSON_IO))
    assert asked[0] is True


def test_columns_come_with_an_example() -> None:
    assert opened("odd.csv", ODD_TABLE).columns == {
        "Ort": "Hoeryong",
        "Nord": "42.4",
        "Ost": "129.7",
        "Gefahr": "mines",
    }
    assert opened("a.geojson", collection(line([0, 0], [1, 1], Name="Leg", n=2))).columns == {"Name": "Leg", "n": "2"}
