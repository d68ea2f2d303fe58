"""What strangers look for in a project: one version, true metadata, and a wheel with the data and no workshop."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from routes.installed import data_folder
from routes.reading.limits import DEFAULT
from routes.serving import app_file, config_file

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ABOUT = PROJECT["project"]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_version_and_day_are_the_same_everywhere():
    version, day = re.search(r"^## (\S+) – (\S+)$", text("CHANGELOG.md"), re.MULTILINE).groups()
    assert ABOUT["version"] == version
    assert f"\nversion: {version}\n" in text("CITATION.cff")
    assert f"\ndate-released: {day}\n" in text("CITATION.cff")


def test_authors_and_licence_are_the_same_everywhere():
    (author,) = ABOUT["authors"]
    assert author["name"] in text("LICENSE")
    assert f"- name: {author['name']}\n" in text("CITATION.cff")
    assert f"\nlicense: {ABOUT['license']}\n" in text("CITATION.cff")


def test_each_version_of_python_that_is_promised_is_checked():
    promised = [one.rsplit(" ", 1)[1] for one in ABOUT["classifiers"] if re.search(r":: 3\.\d+$", one)]
    checked = re.search(r"python: \[(.*?)\]", text(".github/workflows/check.yml"))[1]
    assert promised == re.findall(r"3\.\d+", checked)
    assert ABOUT["requires-python"] == f">={promised[0]}"
    assert PROJECT["tool"]["ruff"]["target-version"] == f"py{promised[0].replace('.', '')}"
    assert sys.version_info >= tuple(int(part) for part in promised[0].split("."))


def test_the_workflow_calls_the_scripts_and_does_nothing_else():
    workflow = text(".github/workflows/check.yml")
    assert re.findall(r"- run: (\S+)$", workflow, re.MULTILINE) == [".ci/run", ".ci/lowest", ".ci/engines"]
    assert "contents: read" in workflow


def test_every_lower_bound_can_be_installed_exactly():
    for line in ABOUT["dependencies"]:
        assert re.fullmatch(r"[a-z0-9-]+>=[\d.]+", line), line


def test_types_are_offered():
    assert "Typing :: Typed" in ABOUT["classifiers"]
    assert resources.files("routes").joinpath("py.typed").is_file()


def test_the_wheel_has_data_app_and_configuration_but_no_workshop():
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["sources"] == {"data": "routes/data"}
    for source in wheel["force-include"]:
        assert (ROOT / source).is_file()
    (excluded,) = wheel["exclude"]
    assert [path.name for path in ROOT.glob(excluded)] == ["build_basemap.py"]


def test_data_app_and_configuration_are_found_in_a_checkout():
    assert (data_folder() / "basemap" / "countries.fgb").is_file()
    assert app_file().name == "app.py"
    assert app_file().is_file()
    assert config_file().is_file()


def test_the_limits_that_are_promised_are_those_that_are_kept():
    promise = " ".join(text("SECURITY.md").split())
    assert (
        f"{DEFAULT.max_seconds} seconds of a processor and {DEFAULT.max_memory_bytes // 10**9} GB of memory" in promise
    )
    for path in re.findall(r"`(tests/[\w/.]+)`", promise):
        assert (ROOT / path).exists()


@pytest.mark.parametrize("name", ["SECURITY.md", "CITATION.cff", ".editorconfig", ".pre-commit-config.yaml"])
def test_it_speaks_of_the_product_alone(name: str):
    assert not re.search(r"/work\b|\bTODO\b", text(name))
