"""What README, CONTRIBUTING and the help texts say of each other and of the repository is true."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import click
import pytest
from PIL import Image

from routes.cli import main
from routes.formats import WRITABLE

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ["README.md", "CONTRIBUTING.md", "data/README.md", "data/FORMAT.md", "data/HOSTING.md"]
START = "pip install -c constraints.txt -e . && streamlit run app.py"
TEST = 'pip install -c constraints.txt -e ".[test]" && pytest'


def rows() -> dict[str, str]:
    """Return command line and meaning of each row of README's table."""
    return dict(re.findall(r"^\| `(escape-routes.*?)` \| (.+?) \|$", README, re.MULTILINE))


def options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


def slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_two_lines_stand_as_commands(page: str):
    lines = [line.strip() for line in (ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("    ")]
    assert START in lines
    assert TEST in lines


def test_ci_finds_exactly_one_test_line():
    assert len(re.findall(r"^ *pip install .*&& pytest$", README, re.MULTILINE)) == 1


def test_constraints_pin_every_direct_dependency_and_name_no_index():
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in text.splitlines())
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in text.splitlines()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {re.split(r"[<>=\[; ]", one)[0].lower() for one in wanted} <= pinned


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_the_repository_leads_somewhere(page: str):
    path = ROOT / page
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", path.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        file = path.parent / name if name else path
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in map(slug, headings), target


def test_every_command_has_its_row_and_every_row_its_command():
    commands = [words[1] for line in rows() if len(words := line.split()) > 1]
    # Without a command the page opens: `open` is its name for those who want one.
    assert sorted([*commands, "open"]) == sorted(main.commands)


def test_every_option_that_readme_names_exists():
    for line, meaning in rows().items():
        words = line.split()
        command = main.commands[words[1]] if len(words) > 1 else main
        named = set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", f"{line} {meaning}"))
        assert named <= options(command), line


def test_readme_names_every_format_that_export_writes():
    meaning = next(meaning for line, meaning in rows().items() if line.startswith("escape-routes export"))
    assert set(re.findall(r"`(\.\w+)`", meaning)) == {".html", *WRITABLE}


def test_pictures_are_small_and_real():
    found = re.findall(r"!\[(.+?)\]\((.+?)\)", README)
    assert found
    for words, name in found:
        path = ROOT / name
        assert len(words) > 8
        assert path.stat().st_size <= 400_000
        with Image.open(path) as picture:
            assert min(picture.size) >= 390


def test_scripts_that_readme_names_exist():
    assert (ROOT / "tests" / "benchmarks" / "__main__.py").is_file()
    assert (ROOT / "tests" / "e2e" / "pictures.py").is_file()
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=True)
