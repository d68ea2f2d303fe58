"""Imports run one way between the packages: for each package, what it may import of the product and what of others."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "routes"

LANGUAGES = {"languages"}
MODEL = {"model", *LANGUAGES}
BASEMAP = {"basemap", "installed"}
GEO = {"geo", *MODEL, *BASEMAP}
RULES = {"rules", *GEO}
READING = {"reading", "garbage", *RULES}
FORMATS = {"formats", *READING}
AUTHORING = {"authoring", *FORMATS}
TEACHING = {"teaching", *MODEL}
DOCUMENT = {"document", "garbage", *TEACHING, *RULES}
API = {"api", *FORMATS, *DOCUMENT}
PUBLISHING = {"publishing", *FORMATS, *DOCUMENT}
ALL_BUT_PAGES = {"serving", *AUTHORING, *DOCUMENT}

MAY_IMPORT = {
    "installed": set(),
    "garbage": set(),
    "serving": {"installed"},
    "languages": LANGUAGES,
    "model": MODEL,
    "basemap": BASEMAP,
    "teaching": TEACHING,
    "geo": GEO,
    "rules": RULES,
    "reading": READING,
    "formats": FORMATS,
    "authoring": AUTHORING,
    "document": DOCUMENT,
    "pages": {"pages", *ALL_BUT_PAGES},
    "publishing": PUBLISHING,
    "cli": {"cli", *ALL_BUT_PAGES, *PUBLISHING},
    "__main__": {"cli"},
    "api": API,
    "": API,
}
"""What a room of `routes/` may import of the others; "" is the package's own face."""

MAPS = {"geopandas", "shapely", "pyogrio", "pyproj", "folium", "branca", "streamlit"}
DRAWING = {"folium", "branca", "streamlit"}
KNOWS_NONE_OF = {
    "languages": MAPS,
    "model": MAPS,
    "teaching": MAPS,
    "geo": DRAWING,
    "basemap": DRAWING,
    "rules": DRAWING,
    "reading": DRAWING,
    "formats": DRAWING,
    "authoring": DRAWING,
    "document": {"streamlit"},
    "api": {"streamlit"},
    "publishing": {"streamlit"},
    "cli": {"streamlit"},
}
"""Libraries that a room must do without."""

LOOSE_MODULES = 4
"""At the top of `routes/` stand packages, the command line, and at most so many other modules."""


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, Path]:
    """Return every module of the package, by its name."""
    return {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def imports(module: str) -> frozenset[str]:
    """Return every name that a module imports, wherever the statement stands but under TYPE_CHECKING."""
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(modules()[module].read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: say the whole name"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {one if one in modules() else str(node.module) for one in whole}
        waiting += list(ast.iter_child_nodes(node))
    return frozenset(found)


def own(module: str) -> set[str]:
    return {name for name in imports(module) if name in modules() and name != module}


@cache
def reached(module: str) -> frozenset[str]:
    """Return all modules of the product that a module needs, at first or second hand."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for name in own(waiting.pop()) - found:
            found.add(name)
            waiting.append(name)
    return frozenset(found)


def room(module: str) -> str:
    """Return the package or top-level module in which a module of `routes` stands."""
    return module.removeprefix("routes").removeprefix(".").partition(".")[0]


def members(name: str) -> list[str]:
    return [module for module in modules() if room(module) == name]


def test_every_room_has_its_rule():
    assert {room(module) for module in modules()} == set(MAY_IMPORT)


def test_few_modules_lie_loose_at_the_top():
    loose = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__", "cli"}
    assert len(loose) <= LOOSE_MODULES


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_room_imports_only_what_it_may(name: str):
    for module in members(name):
        assert {room(needed) for needed in own(module)} <= MAY_IMPORT[name], module


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_no_module_needs_itself(name: str):
    for module in members(name):
        assert module not in reached(module), module


@pytest.mark.parametrize("name", KNOWS_NONE_OF)
def test_a_room_does_without_these_libraries(name: str):
    for module in members(name):
        needed = {one.partition(".")[0] for each in (module, *reached(module)) for one in imports(each)}
        assert not needed & KNOWS_NONE_OF[name] or name == "cli", module


def test_only_the_pages_import_streamlit():
    users = {room(name) for name in modules() if any(one.partition(".")[0] == "streamlit" for one in imports(name))}
    # The command line starts Streamlit's own; it builds no page.
    assert users == {"pages", "serving"}
