"""app.py: what Streamlit serves; its pages open without an error."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.web.server.app_discovery import discover_asgi_app

ROOT = Path(__file__).parent.parent
APP = ROOT / "app.py"


def test_app_is_what_streamlit_serves_and_nothing_else():
    assert discover_asgi_app(APP).import_string == "app:app"
    source = APP.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 30
    assert not [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.If)
    ]


def other(name: str) -> None:
    import importlib

    importlib.import_module(f"routes.pages.{name}").page()


@pytest.mark.parametrize("name", ["present.page", "swap.page", "compare", "about"])
def test_every_page_opens_by_itself(name: str):
    page = AppTest.from_function(other, args=(name,), default_timeout=60).run()
    assert not page.exception


def test_the_configuration_tells_nobody_and_limits_uploads():
    import tomllib

    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["maxUploadSize"] == 25
    assert config["client"]["toolbarMode"] == "minimal"
    assert config["client"]["showErrorDetails"] in ("none", False)
