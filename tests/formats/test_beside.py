"""Translations in files beside a route."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from examples import complete

from routes.authoring.translating import updated
from routes.formats import open_route, open_route_apart, readable_files
from routes.formats.beside import is_translation, read_translation, stamp_of, translation_path, translations_beside
from routes.model import Route
from routes.rules.findings import DatasetError
from routes.teaching.translation import translate


@pytest.fixture
def way(tmp_path: Path) -> Path:
    """Return a route with a translation beside it that translates its title alone."""
    path = tmp_path / "way.geojson"
    path.write_text(json.dumps(complete()), encoding="utf-8")
    text, _ = updated(Route.model_validate(complete()), "ko", "way")
    held = json.loads(text)
    held["route"]["title"]["text"] = "길"
    text, _ = updated(Route.model_validate(complete()), "ko", "way", read(held, path))
    (tmp_path / "way.ko.json").write_text(text, encoding="utf-8")
    return path


def read(value: object, route: Path):
    target = translation_path(route, "ko")
    target.write_text(json.dumps(value), encoding="utf-8")
    return read_translation(target)


def test_a_route_knows_the_translation_beside_it(way: Path):
    for dataset in (open_route(way), open_route_apart(way)):
        assert translate(dataset.route, "ko").route.title == "길"
        assert [finding.code for finding in dataset.report.warnings] == ["translation-missing"]


def test_a_route_that_is_written_holds_what_its_own_file_held(way: Path):
    assert open_route(way).route.dump() == complete()


def test_strict_reading_accepts_no_missing_text(way: Path):
    with pytest.raises(DatasetError) as caught:
        open_route(way, strict=True)
    assert [fault.code for fault in caught.value.report.faults] == ["translation-missing"]


def test_a_translation_is_no_route_of_the_folder(way: Path):
    (way.parent / "other.de.json").write_text("{}", encoding="utf-8")
    assert [path.name for path in readable_files(way.parent)] == ["other.de.json", "way.geojson"]
    assert translations_beside(way) == {"ko": way.parent / "way.ko.json"}
    assert not is_translation(way, {"way.geojson"})


def test_a_stamp_changes_with_a_translation(way: Path):
    before = stamp_of(way)
    assert stamp_of(way) == before
    translation_path(way, "de").write_text("{}", encoding="utf-8")
    assert stamp_of(way) != before
    translation_path(way, "de").unlink()
    assert stamp_of(way) == before


def test_a_translation_of_another_route_is_told(way: Path):
    target = translation_path(way, "ko")
    value = json.loads(target.read_text(encoding="utf-8"))
    target.write_text(json.dumps({**value, "of": "another", "language": "de"}), encoding="utf-8")
    found = [finding.location[-1] for finding in open_route(way).report.findings if finding.code == "translation-other"]
    assert found == ["language", "of"]


@pytest.mark.parametrize("text", ["", "[1]", '{"route": 3}', '{"features": {"a": {"b": "c"}}}'])
def test_what_is_no_translation_is_told_and_the_route_is_read(way: Path, text: str):
    translation_path(way, "ko").write_text(text, encoding="utf-8")
    dataset = open_route(way)
    assert [finding.code for finding in dataset.report.findings] == ["translation-unreadable"]
    assert dataset.route.translations == {}
