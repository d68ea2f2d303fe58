"""The page for Python users cannot lie: its blocks run in the order in which they stand."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import folium
import pytest

import routes

PAGE = Path(__file__).parent.parent / "data" / "PYTHON.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_its_blocks_run_and_leave_the_files_that_they_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    blocks = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 5
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), names)  # noqa: S102 - our own page
    assert isinstance(names["folium_map"], folium.Map)
    assert "We start here" in (tmp_path / "our-lesson.html").read_text(encoding="utf-8")
    assert routes.open_route(tmp_path / "stages-and-dangers.gpx").route.stages
    printed = capsys.readouterr().out
    assert "underground-railroad.geojson: nothing to mend" in printed
    assert "my-route.geojson: " in printed
    assert "길을 나서려면 허가가 필요한 나라" in printed


def test_its_table_names_the_whole_face_with_its_first_parameters():
    rows = dict(re.findall(r"^\| `routes\.(\w+)\(([\w, ]+)\)`", TEXT, re.MULTILINE))
    assert set(rows) == set(routes.__all__)
    for name, parameters in rows.items():
        taken = list(inspect.signature(getattr(routes, name)).parameters)
        assert parameters.split(", ") == taken[: len(parameters.split(", "))]
