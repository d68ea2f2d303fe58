"""A file is whole or as it was before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from routes.formats import disk


def test_a_file_is_written_and_replaced(tmp_path: Path):
    target = tmp_path / "a.geojson"
    disk.replace_file(target, b"one")
    disk.replace_file(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.geojson"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_rights_are_those_of_a_new_file_or_of_the_one_before(tmp_path: Path):
    target, plain = tmp_path / "a", tmp_path / "b"
    disk.replace_file(target, b"one")
    plain.write_bytes(b"one")
    assert target.stat().st_mode == plain.stat().st_mode
    target.chmod(0o600)
    disk.replace_file(target, b"two")
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("step", ["write", "replace"])
def test_a_full_disk_leaves_what_was_there_and_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str):
    target = tmp_path / "a.geojson"
    target.write_bytes(b"good")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "write":
        monkeypatch.setattr(disk.os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        disk.replace_file(target, b"new")
    assert target.read_bytes() == b"good"
    assert [path.name for path in tmp_path.iterdir()] == ["a.geojson"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path):
    target, link = tmp_path / "a", tmp_path / "link"
    target.write_bytes(b"one")
    link.symlink_to(target)
    disk.replace_file(link, b"two")
    assert link.is_symlink()
    assert target.read_bytes() == b"two"
