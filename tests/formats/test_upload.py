"""A file as it arrives: its name, its count, and what a damaged one is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routes.formats.upload import FAULTS_SHOWN, Upload, examples, explained
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError


@pytest.mark.parametrize(
    ("name", "stem", "suffix"),
    [("a.CSV", "a", ".csv"), ("C:\\maps\\b.tar.gz", "b.tar", ".gz"), ("x/y", "y", ""), (".csv", ".csv", ".csv")],
)
def test_stem_and_suffix(name: str, stem: str, suffix: str):
    upload = Upload(name, b"")
    assert (upload.stem, upload.suffix) == (stem, suffix)


def test_what_is_inside_counts_too():
    outer = Upload("a.zip", b"", limits=replace(DEFAULT, max_features=3))
    outer.count(features=2)
    inner = outer.part("b.kml", b"x")
    inner.count(features=1)
    assert (inner.name, inner.data, inner.findings is outer.findings) == ("b.kml", b"x", True)
    with pytest.raises(DatasetError):
        outer.count("here", features=1)


def test_positions_have_a_limit_of_their_own():
    upload = Upload("a.gpx", b"", limits=replace(DEFAULT, max_vertices=3))
    upload.count(positions=3)
    with pytest.raises(DatasetError):
        upload.count(positions=1)


def test_a_reader_that_falls_is_a_refusal_without_its_words():
    upload = Upload("a.gpkg", b"")
    with pytest.raises(DatasetError) as caught, explained(upload, "xlsx-damaged"):
        raise KeyError("a secret")
    assert "secret" not in str(caught.value)
    assert caught.value.report.faults[0].code == "xlsx-damaged"


def test_a_refusal_passes_unchanged():
    upload = Upload("a.gpkg", b"")
    error = upload.refusal("xlsx-empty")
    with pytest.raises(DatasetError) as caught, explained(upload, "xlsx-damaged"):
        raise error
    assert caught.value is error


def test_examples_come_from_the_first_rows_and_are_short():
    assert examples(["a", "b"], [{"a": None}, {"a": "x " * 90, "c": 1}]) == {"a": ("x " * 40).strip(), "b": ""}


def test_so_many_faults_are_shown():
    assert FAULTS_SHOWN == 20
    Upload("a.csv", b"").stop_at_faults()
