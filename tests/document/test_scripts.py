"""Modules joined into one script: in the order of their imports, each in its own scope, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from routes.document.elements import MAIN
from routes.document.scripts import ScriptError, joined, modules


@pytest.fixture
def write(tmp_path: Path):
    def files(**texts: str) -> Path:
        for name, text in texts.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        return tmp_path / f"{next(iter(texts))}.js"

    return files


def test_a_module_stands_after_those_that_it_needs(write):
    entry = write(
        main='import { b } from "./b.js";\nimport { a } from "./a.js";\n',
        a="export const a = 1;\n",
        b='import { a } from "./a.js";\nexport const b = a;\n',
    )
    assert [module.path.stem for module in modules(entry)] == ["a", "b", "main"]


def test_what_a_module_gives_is_what_it_exports_and_what_it_needs_keeps_its_name_here(write):
    entry = write(
        main='import {\n  one as first,\n  Two,\n} from "./a.js";\nexport async function go() {}\n',
        a="export function one() {}\nexport class Two {}\nconst hidden = 1;\n",
    )
    script = joined(entry, "name")
    assert script.startswith('const name = (() => {\n"use strict";\n')
    assert "return Object.freeze({ one, Two });" in script
    assert "const { one: first, Two } = module0;\nasync function go() {" in script
    assert script.endswith("return module1;\n})();\n")
    assert "export" not in script


def test_without_a_name_the_script_is_a_module_with_the_default_export_of_its_entry(write):
    entry = write(
        main='import { a } from "./a.js";\nexport default function show() {\n  return a;\n}\n',
        a="export const a = 1;\n",
    )
    assert joined(entry).endswith("return Object.freeze({ default: show });\n})();\nexport default module1.default;\n")


def test_comments_that_fill_their_lines_are_left_out_and_texts_that_look_like_them_stay(write):
    entry = write(main='/** What it is\n * and does. */\nexport const a = "/* not one */"; /* kept */\n')
    assert joined(entry, "a").count("/*") == 2
    assert "What it is" not in joined(entry, "a")


FROM_A = 'import { a } from "./a.js";\n'


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({"main": FROM_A, "a": 'import { b } from "./b.js";\n', "b": FROM_A}, "circle: a.js → b.js → a.js"),
        ({"main": 'import { a } from "./main.js";\n'}, "circle: main.js → main.js"),
        ({"main": FROM_A}, "main.js imports a.js, which does not exist"),
        ({"main": FROM_A, "a": "export const b = 1;\n"}, "main.js imports a from a.js, which gives no such name"),
        ({"main": 'import * as a from "./a.js";\n'}, "got 'import * as a"),
        ({"main": 'import a from "./a.js";\n'}, "got 'import a"),
        ({"main": 'import { a } from "leaflet";\n'}, "got 'import"),
        ({"main": "const a = 1;\nexport { a };\n"}, "got 'export { a };'"),
        ({"main": "export let a = 1;\n"}, "got 'export let"),
        ({"main": "export const { a } = b;\n"}, "got 'export const {"),
        ({"main": "const a = await import(b);\n"}, "got 'import('"),
    ],
)
def test_what_cannot_be_joined_is_refused(write, texts: dict[str, str], words: str):
    with pytest.raises(ScriptError) as refused:
        joined(write(**texts), "name")
    assert words in str(refused.value)


def test_the_document_s_own_modules_share_no_object_and_no_library_is_changed():
    script = joined(MAIN, "name")
    assert ".prototype." not in script
    assert script.count("window.escapeRoutes") == 1
