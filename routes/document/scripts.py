"""JavaScript modules joined into one script: no build step, nothing to fetch; knows no folium.

The modules are ordinary ones, for editors, linters and node. What this reads of the language is a part of it, and
everything else of `import` and `export` is refused: `import { a, b as c } from "./x.js"`, `import "./x.js"`, and
`export` before `function`, `async function`, `class`, `const` or `default function`, each at the start of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from os.path import normpath
from pathlib import Path

_IMPORT = re.compile(r"^import\s+(?:\{(?P<names>[^}]*)\}\s*from\s*)?\"(?P<path>\.[^\"]+\.js)\";[ \t]*\n?", re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?P<default>default )?(?P<kind>(?:async )?function\*?|class|const) (?P<name>[A-Za-z_$][\w$]*)",
    re.MULTILINE,
)
_COMMENT = re.compile(r"^[ \t]*/\*\*?(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
_TYPE = re.compile(r"/\*\* @type (?:(?!\*/).)*\*/ ?")
_BEFORE = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$|\bimport\s*\(|\bimport\.meta\b", re.MULTILINE)


class ScriptError(Exception):
    """Modules of ours that cannot be joined: a slip of the programmer."""


@dataclass(frozen=True)
class Module:
    """One file: what it needs, what it gives, and the rest."""

    path: Path
    imports: tuple[tuple[Path, tuple[tuple[str, str], ...]], ...]
    """Each needed file with pairs of the name there and the name here."""
    exports: tuple[tuple[str, str], ...]
    """Pairs of the name outside and the name inside."""
    body: str


@cache
def read_module(path: Path) -> Module:
    """Return a module, taken apart."""
    text = _TYPE.sub("", _COMMENT.sub("", path.read_text(encoding="utf-8")))
    imports = tuple(
        (Path(normpath(path.parent / found["path"])), tuple(_names(found["names"] or "")))
        for found in _IMPORT.finditer(text)
    )
    exports = tuple(
        ("default" if found["default"] else found["name"], found["name"]) for found in _EXPORT.finditer(text)
    )
    body = _EXPORT.sub(r"\g<kind> \g<name>", _IMPORT.sub("", text))
    # What stands before a line says nothing to a browser; no text of ours runs over lines.
    body = _BEFORE.sub("", body)
    if left := _LEFT.search(body):
        raise ScriptError(f"{path.name}: expected a plain import or export of a name, got {left[0].strip()!r}")
    return Module(path, imports, exports, body.strip())


def _names(text: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, (part.strip() for part in text.split(","))):
        there, _, here = part.partition(" as ")
        yield there.strip(), (here or there).strip()


@cache
def modules(entry: Path) -> tuple[Module, ...]:
    """Return a module and all that it needs, each after those that it imports itself."""
    ordered: dict[Path, Module] = {}
    _visit(entry.resolve(), (), ordered)
    return tuple(ordered.values())


def _visit(path: Path, above: tuple[Path, ...], ordered: dict[Path, Module]) -> None:
    if path in above:
        circle = " → ".join(one.name for one in (*above[above.index(path) :], path))
        raise ScriptError(f"modules import each other in a circle: {circle}")
    if path in ordered:
        return
    if not path.is_file():
        raise ScriptError(f"{above[-1].name if above else 'nothing'} imports {path.name}, which does not exist")
    module = read_module(path)
    for needed, names in module.imports:
        _visit(needed, (*above, path), ordered)
        given = {outside for outside, _ in ordered[needed].exports}
        for there, _ in names:
            if there not in given:
                raise ScriptError(f"{path.name} imports {there} from {needed.name}, which gives no such name")
    ordered[path] = module


@cache
def joined(entry: Path, name: str = "") -> str:
    """Return a module and all that it needs as one script, each file in a scope of its own.

    Parameters
    ----------
    entry
        The module that imports the others.
    name
        The constant that holds what the entry exports; without it the script is itself a module with the entry's
        default export.
    """
    ordered = modules(entry)
    numbers = {module.path: f"module{number}" for number, module in enumerate(ordered)}
    scopes = "\n".join(_scope(module, numbers) for module in ordered)
    last = numbers[ordered[-1].path]
    if name:
        return f'const {name} = (() => {{\n"use strict";\n{scopes}\nreturn {last};\n}})();\n'
    return f"{scopes}\nexport default {last}.default;\n"


def _scope(module: Module, numbers: dict[Path, str]) -> str:
    needs = "".join(
        f"const {{ {', '.join(_pair(*pair) for pair in names)} }} = {numbers[needed]};\n"
        for needed, names in module.imports
        if names
    )
    gives = ", ".join(_pair(*pair) for pair in module.exports)
    return (
        f"const {numbers[module.path]} = (() => {{\n{needs}{module.body}\nreturn Object.freeze({{ {gives} }});\n}})();"
    )


def _pair(key: str, name: str) -> str:
    """Return a member of an object, as short as it can be written."""
    return key if key == name else f"{key}: {name}"
