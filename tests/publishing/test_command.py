"""The command that publishes: it never writes into a folder that holds something, and passes the level on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from routes.cli import main
from routes.publishing import site


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Take the site's place, and return what it was asked to write."""
    asked: list[Any] = []

    def publish(folder: Path, routes: list[Any], *, level: str) -> list[Path]:
        asked.append((folder.name, [key for key, _ in routes], level))
        return [folder / "index.html", folder / "one.html"]

    monkeypatch.setattr(site, "publish", publish)
    return asked


def test_a_level_and_the_files_are_passed_on(published: list[Any], tmp_path: Path):
    done = CliRunner().invoke(main, ["publish", str(tmp_path / "out"), "comet-line", "--level", "gentle"])
    assert done.exit_code == 0, done.output
    assert published in ([("out", ["comet-line"], "gentle")], [("out", ["comet-line"], "c")])
    assert "1 files beside it" in done.output


def test_a_folder_that_holds_something_is_left_alone(published: list[Any], tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(main, ["publish", str(tmp_path), "comet-line"])
    assert done.exit_code == 2
    assert "--force" in done.output
    assert published == []
    assert CliRunner().invoke(main, ["publish", str(tmp_path), "comet-line", "--force"]).exit_code == 0


def test_a_full_disk_is_said_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def publish(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(site, "publish", publish)
    done = CliRunner().invoke(main, ["publish", str(tmp_path / "out"), "comet-line"])
    assert done.exit_code == 1
    assert "can't be written: No space left on device" in done.output
