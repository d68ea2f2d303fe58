"""Zip and gzip from strangers: what is unpacked is bounded before and while it is unpacked."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from dataclasses import replace

import pytest

from routes import formats
from routes.formats import archive
from routes.formats.upload import Upload
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError

SMALL = replace(DEFAULT, max_unpacked_bytes=1_000)


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return held.getvalue()


def upload(data: bytes, **options: object) -> Upload:
    return Upload("a.zip", data, **options)


def test_folders_count_for_nothing_and_names_stay_apart():
    data = zipped({"a/x.kml": b"1", "b/x.kml": b"2", "readme.md": b"3"})
    assert archive.unpack(upload(data), ".kml") == {"x.kml": b"1", "b_x.kml": b"2"}


def test_what_a_system_leaves_behind_is_passed_over():
    data = zipped({"__MACOSX/x.kml": b"1", ".hidden.kml": b"2", "~$x.kml": b"3", "x.KML": b"4"})
    assert archive.unpack(upload(data), ".kml") == {"x.KML": b"4"}


def test_sizes_that_a_zip_declares_are_added_up_before_anything_is_unpacked():
    data = zipped({"a.kml": b"x" * 600, "b.kml": b"x" * 600})
    with pytest.raises(DatasetError):
        archive.entries(upload(data, limits=SMALL))


def test_sizes_that_a_zip_hides_are_added_up_while_it_is_unpacked(monkeypatch: pytest.MonkeyPatch):
    data = zipped({"a.kml": b"x" * 600, "b.kml": b"x" * 600})
    monkeypatch.setattr(archive, "entries", lambda one: zipfile.ZipFile(io.BytesIO(one.data)).infolist())
    with pytest.raises(DatasetError):
        archive.unpack(upload(data, limits=SMALL), ".kml")
    assert len(archive.unpack(upload(data, limits=replace(SMALL, max_unpacked_bytes=1_200)), ".kml")) == 2


def test_more_files_than_a_map_has_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "MAX_ENTRIES", 2)
    archive.entries(upload(zipped({"a": b"", "b": b""})))
    with pytest.raises(DatasetError):
        archive.entries(upload(zipped({"a": b"", "b": b"", "c": b""})))


def test_a_bomb_is_known_by_its_ratio():
    with pytest.raises(DatasetError, match="to 1"):
        archive.entries(upload(zipped({"a.kml": b"0" * 2_000_000}, zipfile.ZIP_DEFLATED)))
    with pytest.raises(DatasetError, match="to 1"):
        archive.gunzip(Upload("a.gz", gzip.compress(b"0" * 2_000_000)))


def test_a_gzip_is_bounded_and_loses_its_suffix():
    assert archive.gunzip(Upload("a.csv.gz", gzip.compress(b"1,2"))).name == "a.csv"
    with pytest.raises(DatasetError):
        archive.gunzip(Upload("a.gz", gzip.compress(bytes(range(256)) * 5), limits=SMALL))


def test_a_locked_and_a_damaged_zip_are_refused():
    data = bytearray(zipped({"a.kml": b"1"}))
    with pytest.raises(DatasetError):
        archive.entries(upload(bytes(data[:30])))
    at = bytes(data).index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(DatasetError, match="password"):
        archive.entries(upload(bytes(data)))


@pytest.mark.parametrize("name", ["a.geojson.gz", "a.gz", "a.csv.gz.gz"])
def test_a_gzip_holds_one_file_and_no_other_archive(name: str):
    inside = b'{"type": "Point", "coordinates": [1, 2]}'
    assert formats.open_route(gzip.compress(inside), name).route.places
    with pytest.raises(DatasetError):
        formats.open_route(gzip.compress(gzip.compress(inside)), name)
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as packed:
        entry = tarfile.TarInfo("a.csv")
        entry.size = len(table := b"lat,lon\n1,2\n")
        packed.addfile(entry, io.BytesIO(table))
    with pytest.raises(DatasetError) as caught:
        formats.open_route(gzip.compress(held.getvalue()), name)
    assert [fault.code for fault in caught.value.report.faults] == ["gzip-archive"]
