"""The command for translators."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from examples import complete

from routes.cli import main


def test_it_writes_the_file_beside_the_route_and_says_how_far_it_is(tmp_path: Path):
    way = tmp_path / "way.geojson"
    way.write_text(json.dumps(complete()), encoding="utf-8")
    said = CliRunner().invoke(main, ["translate", str(way), "--language", "ko"])
    assert said.exit_code == 0
    assert "0 of " in said.stderr
    held = json.loads((tmp_path / "way.ko.json").read_text(encoding="utf-8"))
    held["route"]["title"]["text"] = "길"
    (tmp_path / "way.ko.json").write_text(json.dumps(held), encoding="utf-8")
    again = CliRunner().invoke(main, ["translate", str(way), "--language", "ko"])
    assert "1 of " in again.stderr


def test_it_does_not_write_over_what_it_can_not_read(tmp_path: Path):
    way = tmp_path / "way.geojson"
    way.write_text(json.dumps(complete()), encoding="utf-8")
    (tmp_path / "way.ko.json").write_text("[1]", encoding="utf-8")
    said = CliRunner().invoke(main, ["translate", str(way), "--language", "ko"])
    assert said.exit_code == 1
    assert (tmp_path / "way.ko.json").read_text(encoding="utf-8") == "[1]"
