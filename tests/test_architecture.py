"""Imports run one way, read from the source: model ← dataset ← layers ← document ← viewer ← pages ← app."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "routes"
CHAIN = ("routes.model", "routes.dataset", "routes.layers", "routes.document", "routes.viewer", "routes.pages", "app")
"""From the left to the right of the flow: a module may import those to its left only."""


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, Path]:
    """Return every module of the product, by its name."""
    files = [ROOT / "app.py", *PACKAGE.rglob("*.py")]
    return {name_of(path): path for path in sorted(files)}


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


def foreign(module: str) -> set[str]:
    """Return the top-level names of what a module needs from other packages, at first or second hand."""
    needed = {name for one in (module, *reached(module)) for name in imports(one)}
    return {name.split(".")[0] for name in needed} - {"routes"}


def test_the_names_of_the_chain_exist():
    assert set(CHAIN) <= set(modules())
    assert len(modules()) > 20


@pytest.mark.parametrize("place", range(len(CHAIN)))
def test_a_module_needs_none_to_its_right(place: int):
    right = {
        name for name in modules() for later in CHAIN[place + 1 :] if name == later or name.startswith(f"{later}.")
    }
    inside = (
        {CHAIN[place]} if CHAIN[place] != "routes.pages" else {n for n in modules() if n.startswith("routes.pages")}
    )
    for module in inside:
        assert not reached(module) & (right - inside)


@pytest.mark.parametrize("module", [name for name in modules() if not name.startswith(("routes.pages", "app"))])
def test_no_module_needs_itself(module: str):
    assert module not in reached(module)


@pytest.mark.parametrize(
    "module", ["routes.model", "routes.categories", "routes.periods", "routes.report", "routes.schema"]
)
def test_the_model_knows_neither_maps_nor_pages(module: str):
    assert not foreign(module) & {"geopandas", "shapely", "pyogrio", "folium", "branca", "streamlit"}


def test_reading_knows_no_drawing():
    assert not foreign("routes.dataset") & {"folium", "branca", "streamlit"}
    assert not foreign("routes.payload") & {"folium", "branca", "streamlit"}


def test_only_viewer_pages_and_app_import_streamlit():
    users = {name for name in modules() if any(one.split(".")[0] == "streamlit" for one in imports(name))}
    allowed = {name for name in modules() if name in ("routes.viewer", "app") or name.startswith("routes.pages")}
    # The command line starts Streamlit's own; it builds no page.
    assert users - allowed <= {"routes.serving"}
    assert "routes.viewer" in users


def test_only_the_command_line_and_the_pages_need_streamlit_at_second_hand():
    users = {name for name in modules() if "streamlit" in foreign(name)}
    assert {name for name in users if not name.startswith("routes.pages")} <= {
        "app", "routes.viewer", "routes.serving", "routes.__main__",
    }  # fmt: skip
