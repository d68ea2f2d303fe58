"""Which texts of the code are words for people: the two catalogues' messages, from Python, templates and scripts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python

PACKAGE = Path(__file__).parent.parent
DOMAINS: dict[str, list[tuple[str, Any]]] = {
    "messages": [
        ("rules/codes/**.py", "routes.languages.extraction:tables"),
        ("model/**.py", "routes.languages.extraction:documented"),
        ("cli/**.py", "routes.languages.extraction:documented"),
        ("publishing/command.py", "routes.languages.extraction:documented"),
        ("authoring/translate_command.py", "routes.languages.extraction:documented"),
        ("languages/commands.py", "python"),
        ("languages/click_words.py", "python"),
        ("languages/**.py", "ignore"),
        ("**.py", "python"),
        ("**/templates/**.html", "jinja2"),
        ("**/templates/**.md", "jinja2"),
    ],
    "scripts": [("**.js", "javascript")],
}
"""Each catalogue with its files and how they are read."""

KEYWORDS: dict[str, Any] = {**DEFAULT_KEYWORDS, "counted": (1, 2), "NC_": ((1, "c"), 2)}
_TEXTS_OF_ROWS = {"expected", "came", "action", "near", "read"}
_Found = tuple[int, str, str, list[str]]


def extracted(domain: str) -> Catalog:
    """Return a catalogue of all texts that stand in the code, without translations."""
    catalog = Catalog(project="Escape Routes", charset="utf-8", copyright_holder="the Escape Routes contributors")
    found = extract_from_dir(
        PACKAGE,
        method_map=DOMAINS[domain],
        keywords=KEYWORDS,
        comment_tags=("translators:",),
        strip_comment_tags=True,
        directory_filter=lambda folder: Path(folder).name not in {"locale", "__pycache__"},
    )
    for file, _line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalog.add(message, locations=[(f"routes/{file}", 0)], auto_comments=comments, context=context)
    return catalog


def documented(file: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[Any]:
    """Read marked texts and, where they are shown to people, docstrings: of commands, and of a model's fields."""
    text = file.read()
    yield from extract_python(BytesIO(text), keywords, comment_tags, options)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and _is_command(node):
            yield node.lineno, "gettext", " ".join((ast.get_docstring(node) or "").split()), []
        elif isinstance(node, ast.ClassDef) and "/model/" in Path(file.name).as_posix():
            yield from _of_fields(node)


def _is_command(function: ast.FunctionDef) -> bool:
    return any(re.search(r"\.(command|group)\b", ast.unparse(one)) for one in function.decorator_list)


def _of_fields(model: ast.ClassDef) -> Iterator[_Found]:
    for field, after in pairwise(model.body):
        is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and is_text:
            text = " ".join(str(after.value.value).split())  # type: ignore[attr-defined]
            yield after.lineno, "gettext", text, []


def tables(file: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[_Found]:  # noqa: ARG001 - Babel names them
    """Read the tables of findings: every text of a `Row` or an `Offer`, and what stands in tables of words."""
    tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Row", "Offer"}:
            given = node.args[1:4] if node.func.id == "Row" else node.args
            given += [word.value for word in node.keywords if word.arg in _TEXTS_OF_ROWS]
            yield from _texts(given)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            yield from _texts([node.value])
        elif isinstance(node, ast.ClassDef) and node.name == "Row":
            yield from _texts([one.value for one in node.body if isinstance(one, ast.AnnAssign) and one.value])
        elif isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            yield from _of_table(node.value)


def _of_table(table: ast.Dict) -> Iterator[_Found]:
    for value in table.values:
        if isinstance(value, ast.BinOp):  # the same for one and for several
            yield from _texts(getattr(value.left, "elts", []))
        elif isinstance(value, ast.Tuple):
            pair = [part.value for part in value.elts if isinstance(part, ast.Constant)]
            if len(pair) == 2 and all(isinstance(part, str) for part in pair):
                yield value.lineno, "ngettext", (pair[0], pair[1]), []  # type: ignore[misc]
        else:
            yield from _texts([value])


def _texts(nodes: list[Any]) -> Iterator[_Found]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and any(map(str.isalpha, node.value)):
            yield node.lineno, "gettext", node.value, []
