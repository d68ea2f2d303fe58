from __future__ import annotations

import click
import pytest

from routes.cli.paths import check_target, find


def test_a_file_is_found_by_path_or_key(tmp_path):
    path = tmp_path / "a.geojson"
    path.touch()
    assert find(str(path)) == path
    assert find("comet-line").name == "comet-line.geojson"


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(click.UsageError, match="is a folder"):
        find(str(tmp_path))
    with pytest.raises(click.UsageError, match=r"Bundled: .*comet-line"):
        find("nowhere")


def test_a_target_needs_a_suffix_a_folder_and_no_file_in_its_place(tmp_path):
    path = tmp_path / "a.geojson"
    check_target(path, [".geojson"], force=False)
    path.touch()
    check_target(path, [".geojson"], force=True)
    for target, suffixes, said in (
        (path, [".geojson"], "exists"),
        (path, [".html"], "should end in .html; got .geojson"),
        (tmp_path / "none" / "a.html", [".html"], "no folder"),
    ):
        with pytest.raises(click.UsageError, match=said):
            check_target(target, suffixes, force=False)
