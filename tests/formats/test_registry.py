"""The rows of the registry: each can be told, read or written, and what is shown to people comes from them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from examples import complete

from routes.formats import FORMATS, LABELS, LOADABLE, READABLE, WRITABLE, registry
from routes.languages import listed
from routes.model import Route
from routes.pages.swap import load

ROOT = Path(__file__).parents[2]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.key)
def test_a_row_says_how_its_files_are_known(row):
    signs = [row.first_bytes, row.roots, row.members, row.holds]
    assert any(signs) or row.suffixes
    assert row.reader or row.key in (*registry.WRAPPERS, "kmz")
    assert all(suffix.startswith(".") for suffix in row.suffixes)


def test_no_two_rows_share_a_key_or_a_suffix():
    assert len({row.key for row in FORMATS}) == len(FORMATS)
    assert len(set(READABLE)) == len(READABLE)


@pytest.mark.parametrize("row", WRITABLE.values(), ids=lambda row: row.key)
def test_what_can_be_written_says_what_for_and_can_be_read(row):
    assert row.use.endswith(".")
    assert row.media_type
    assert row.reader
    assert row.writer(Route.model_validate(complete()))[0]


@pytest.mark.parametrize("text", ["README.md", "data/FORMAT.md"])
def test_the_guides_name_every_format(text):
    named = words((ROOT / text).read_text(encoding="utf-8"))
    assert not set(LABELS) - named


def test_the_page_takes_every_format_and_names_it():
    assert listed(load.LABELS, last="or") == LOADABLE
    assert "{formats}" in load._HELP


def test_importing_the_package_leaves_gdal_to_others(tmp_path):
    point = '{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}'
    (tmp_path / "x.geojson").write_text(f'{{"type": "FeatureCollection", "features": [{point}]}}', encoding="utf-8")
    code = "import routes, routes.formats, geopandas; print(len(geopandas.read_file('x.geojson')))"
    environment = {"PYTHONPATH": str(ROOT)}
    made = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True)  # noqa: PLW1510
    assert (made.returncode, made.stdout) == (0, "1\n"), made.stderr
