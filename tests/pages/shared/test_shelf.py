"""The shelf: one bad file leaves the others, and a visitor's own route hides no other."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest

from routes.installed import data_folder
from routes.pages.shared import shelf
from routes.pages.shared.shelf import Entry
from routes.reading.json_text import refused


def script() -> None:
    import streamlit as st

    from routes.pages.shared import shelf

    for one in st.session_state["brought"]:
        st.text(shelf.bring(one))
    st.text(" ".join(shelf.readable()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    (tmp_path / "good.geojson").write_text(json.dumps(complete()))
    return tmp_path


def entry(folder: Path) -> Entry:
    (found,) = [one for one in shelf._on_disk() if isinstance(one, Entry)]
    assert str(folder) in found.stamp
    return found


def test_a_file_that_no_reader_foresaw_leaves_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "odd.geojson").write_text(json.dumps(complete()))
    read = shelf._open

    def stumble(path: Path) -> Any:
        if path.name == "odd.geojson":
            raise TypeError("/secret/path")
        return read(path)

    monkeypatch.setattr(shelf, "_open", stumble)
    assert entry(folder).key == "good"
    (broken,) = shelf.unreadable()
    assert "(TypeError)" in str(broken.report.faults[0])
    assert "secret" not in str(broken.report)


def test_hidden_and_foreign_files_are_no_routes(folder: Path):
    for name in (".hidden.geojson", "notes.pdf"):
        (folder / name).write_text("{}")
    assert len(shelf._on_disk()) == 1


def test_a_file_that_has_changed_is_read_anew(folder: Path):
    before = entry(folder)
    assert entry(folder) is before
    value = complete()
    value["route"]["title"] = "Another and longer title"
    (folder / "good.geojson").write_text(json.dumps(value))
    assert entry(folder).title == "Another and longer title"


def test_a_collection_says_which_route_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch):
    for key in ("a", "z"):
        (folder / f"{key}.geojson").write_text(json.dumps(complete()))
    assert shelf.is_own_folder()
    monkeypatch.setenv("ESCAPE_ROUTES_FIRST", "z")
    assert shelf.bundled()[0].key == "z"
    monkeypatch.delenv("ESCAPE_ROUTES_DATA")
    assert not shelf.is_own_folder()
    assert shelf.bundled()[0].key != "z"


def test_ones_own_route_hides_no_other(folder: Path):
    page = AppTest.from_function(script, default_timeout=30)
    one = entry(folder)
    page.session_state["brought"] = [one]
    page.run()
    assert not page.exception
    assert [text.value for text in page.text] == ["my-good", "good my-good"]


def test_a_reader_that_is_taken_is_asked_again(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def taken(path: Path) -> Any:
        raise refused(path.name, "reading-busy", most=1)

    with monkeypatch.context() as patch:
        patch.setattr(shelf, "_open", taken)
        (busy,) = shelf.unreadable()
        assert "try again" in str(busy.report.faults[0])
    assert entry(folder).key == "good"


def test_files_of_ones_own_folder_are_read_apart_and_our_own_here(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shelf, "open_route", lambda path, name: f"here {path.parent.name and name}")
    monkeypatch.setattr(shelf, "open_route_apart", lambda path, name: f"apart {path.parent.name and name}")
    assert shelf._open(folder / "good.geojson") == "apart good.geojson"
    assert shelf._open(data_folder() / "comet-line.geojson") == "here comet-line.geojson"


@pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere know no such names")
def test_a_file_whose_name_is_no_text_leaves_the_others(folder: Path):
    shutil.copy(folder / "good.geojson", os.fsencode(folder) + b"/\xff.geojson")
    found = {one.name: one for one in shelf._on_disk() if isinstance(one, Entry)}
    assert list(found) == ["good.geojson", "\N{REPLACEMENT CHARACTER}.geojson"]
    assert found["\N{REPLACEMENT CHARACTER}.geojson"].key == "\N{REPLACEMENT CHARACTER}"


def test_a_large_folder_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch):
    for number in range(100):
        (folder / f"{number}.geojson").write_text("{}")
    asked = []

    def refuse(path: Path) -> Any:
        asked.append(path.name)
        raise refused(path.name, "features-none")

    monkeypatch.setattr(shelf, "_open", refuse)
    for _ in range(2):
        assert len(shelf.unreadable()) == 101
    assert len(asked) == 101


@pytest.mark.skipif(sys.platform == "win32", reason="there are none of them")
def test_links_and_what_is_no_file_are_passed_over_or_told_of(folder: Path):
    for name, target in (("loop", "loop.geojson"), ("gone", "nowhere"), ("zero", "/dev/zero"), ("words", "/etc/hosts")):
        (folder / f"{name}.geojson").symlink_to(target)
    os.mkfifo(folder / "pipe.geojson")
    os.mkfifo(folder / "good.ko.json")
    (folder / "good.de.json").symlink_to("/dev/zero")
    (folder / "good.fr.json").symlink_to("good.fr.json")
    assert [finding.code for finding in entry(folder).report.warnings] == ["translation-unreadable"] * 3
    assert [one.name for one in shelf.unreadable()] == ["words.geojson"]


def test_the_folder_is_listed_once_a_run(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def page() -> None:
        from routes.pages.explore import page as explore

        explore.page()

    asked = []
    list_folder = shelf._on_disk
    monkeypatch.setattr(shelf, "_on_disk", lambda: asked.append(1) or list_folder())
    at = AppTest.from_function(page, default_timeout=60).run()
    assert not at.exception
    assert asked == [1]
    (folder / "second.geojson").write_text(json.dumps(complete()))
    at.run()
    assert asked == [1, 1]
    assert {one.key for one in at.session_state["session"].listed} == {"good", "second"}
