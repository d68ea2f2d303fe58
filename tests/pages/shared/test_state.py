"""What a session knows: in one place, each field explained, and no key of it elsewhere."""

from __future__ import annotations

import ast
from itertools import pairwise
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from routes.pages.shared import state

PAGES = Path(state.__file__).parent.parent
APP = PAGES.parent.parent / "app.py"


def names_of(path: Path) -> set[str]:
    return {node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)}


def test_only_two_modules_touch_the_session_and_the_address():
    modules = {path.name: names_of(path) for path in (APP, *PAGES.rglob("*.py"))}
    assert {name for name, names in modules.items() if "session_state" in names} == {"state.py"}
    assert {name for name, names in modules.items() if "query_params" in names} == {"address.py"}


def test_every_field_is_explained():
    tree = ast.parse(Path(state.__file__).read_text("utf-8"))
    (body,) = [node.body for node in tree.body if isinstance(node, ast.ClassDef)]
    for field, after in pairwise([*body, ast.Pass()]):
        if isinstance(field, ast.AnnAssign):
            assert isinstance(after, ast.Expr), ast.unparse(field.target)
            assert isinstance(after.value, ast.Constant)


def script() -> None:
    import streamlit as st

    from routes.pages.shared import state

    if "wanted" in st.session_state:
        state.tell("name", st.session_state["wanted"])
    st.text_input("Name", key="name")
    st.text(state.told("name"))


@pytest.mark.parametrize(("wanted", "is_set"), [("Ann", False), ("Bea", True)])
def test_a_widget_that_shows_it_already_is_left_alone(wanted: str, is_set: bool):
    page = AppTest.from_function(script).run()
    page.text_input[0].set_value("Ann").run()
    page.session_state["wanted"] = wanted
    page.run()
    assert page.text[0].value == wanted
    assert page.text_input[0].proto.set_value is is_set
