"""What the guide for contributors promises is true: each place that it names is there, and each command exists."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)[1]


def table(title: str) -> list[list[str]]:
    rows = [line.strip("|").split(" | ") for line in section(title).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[1:]]


WISHES = {wish: places for wish, places in table("Where to change what")}  # noqa: C416 - a row is a list


def named(places: str) -> list[tuple[str | None, Path]]:
    """Return the paths that a cell names, each with the name that it says is in there."""
    found = re.findall(r"(?:`(\w+)` in )?`((?:routes/[\w/]*)?[\w.]*(?:/|\.\w+))`", places)
    return [(name or None, ROOT / path) for name, path in found]


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:routes|tests|data|\.ci|\.github)/[\w./]+)`", TEXT))))
def test_every_path_exists(path: str):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_needs_one_place_or_two_and_finds_what_it_looks_for(wish: str):
    places = named(WISHES[wish])
    assert 1 <= len(places) <= 2
    for name, path in places:
        assert path.exists(), path
        if name:
            files = [path] if path.is_file() else sorted(path.rglob("*.py"))
            defined = re.compile(rf"^(?:export const |def |class )?{name}\b", re.MULTILINE)
            in_class = re.compile(rf"\b{name}\b")
            assert any((defined if path.is_file() else in_class).search(one.read_text("utf-8")) for one in files), name


def test_it_answers_eight_wishes():
    assert len(WISHES) >= 8


def test_every_room_is_named():
    rooms = {path.parent.name for path in (ROOT / "routes").glob("*/__init__.py")}
    assert {row[0].strip("`") for row in table("Rooms")} == rooms


@pytest.mark.parametrize("row", table("What is generated"), ids=lambda row: row[0])
def test_what_is_generated_can_be_generated(row: list[str]):
    command = row[-1].strip("`").split()
    if command[:2] == ["python", "-m"]:
        source = importlib.util.find_spec(command[2]).origin
        assert '__name__ == "__main__"' in Path(source).read_text(encoding="utf-8")
    elif command[0] == "python":
        assert (ROOT / command[1]).is_file()


def test_every_page_is_one_that_the_app_opens():
    pages = (ROOT / "routes" / "pages").rglob("*.py")
    with_door = {path for path in pages if re.search(r"^def as_page\(", path.read_text("utf-8"), re.MULTILINE)}
    named_there = re.search(
        r"for one in \((.*?)\)\]", (ROOT / "routes" / "pages" / "navigation.py").read_text(encoding="utf-8")
    )[1]
    assert len(with_door) == len(named_there.split(","))


@pytest.mark.parametrize("script", ["run", "lowest", "engines"])
def test_the_scripts_are_sound_and_run_what_is_promised(script: str):
    path = ROOT / ".ci" / script
    subprocess.run(["bash", "-n", str(path)], check=True)
    text = path.read_text(encoding="utf-8")
    promised = [
        "ruff check",
        "ruff format --check",
        "mypy",
        "deptry",
        "tests/js/check",
        "check data/*.geojson --strict",
    ]
    if script == "run":
        assert [one for one in promised if one not in text] == []
        assert text.rstrip().endswith('eval "$line"')
    else:
        assert {"lowest": "--ignore=tests/e2e", "engines": "-m engines"}[script] in text
