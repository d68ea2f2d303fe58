"""`tests/` mirrors the packages: a test file for each module, and none for a module that is not there."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "routes"

NEED_NONE = {
    "__main__.py": "three lines that call the command line",
    "authoring/template_info.py": "a part of the template, which tests/authoring/test_template.py checks strictly",
    "model/category_words.py": "a table of words, read by tests/model/test_categories.py",
    "languages/countries.py": "a table of names, read by tests/languages/test_local.py",
    "model/info.py": "declares fields, which tests/authoring/test_schema.py holds",
    "model/properties.py": "declares fields, which tests/authoring/test_schema.py holds",
    "reading/limits.py": "numbers; each is tested where it is kept",
    "rules/repairs/": "small steps, held together by tests/rules/test_repair.py, which repairs whole files",
    "rules/codes/": "tables of words, held by tests/rules/test_codes.py and test_wording.py",
}
"""Modules, or folders of modules, without a test file each, and why."""

OF_SEVERAL = {
    "test_app.py", "test_architecture.py", "test_asking_nobody.py", "test_contributing.py",
    "test_data.py", "test_hosting.py", "test_mirror.py",
    "test_packaging.py", "test_python_guide.py", "test_readme.py", "formats/test_hostile.py", "teaching/test_traces.py",
    "model/test_foreign_names.py", "document/test_looks.py",
}  # fmt: skip
"""Test files about more than a module."""

BY_SUBJECT = ("benchmarks", "e2e", "engines", "facts", "fuzz", "js", "kinds", "load")
"""Folders of tests that mirror no package: speed, the browser, other browsers, facts, luck, scripts, kinds, crowds."""


def modules() -> dict[str, str]:
    """Return each module, and the test file that it should have."""
    paths = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    return {path.as_posix(): path.with_name(f"test_{path.name}").as_posix() for path in paths}


def written() -> set[str]:
    found = (path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
    return {path.as_posix() for path in found if path.parts[0] not in BY_SUBJECT}


def test_every_module_has_its_test_file():
    missing = [module for module, test in modules().items() if not (TESTS / test).is_file()]
    assert [module for module in sorted(missing) if not module.startswith(tuple(NEED_NONE))] == []


def test_no_exception_is_out_of_date():
    for name in NEED_NONE:
        found = [module for module in modules() if module.startswith(name)]
        assert found, name
        assert not any((TESTS / modules()[module]).is_file() for module in found), name
    assert {name for name in OF_SEVERAL if (TESTS / name).is_file()} == OF_SEVERAL


def test_every_test_file_has_its_module():
    packages = {f"{path.parent.relative_to(PACKAGE)}" for path in PACKAGE.rglob("*/__init__.py")}
    of_packages = {Path(name).with_name(f"test_{Path(name).name}.py").as_posix() for name in packages}
    assert sorted(written() - set(modules().values()) - of_packages - OF_SEVERAL) == []


def test_every_test_file_tests_something():
    empty = [name for name in written() if "\ndef test_" not in (TESTS / name).read_text(encoding="utf-8")]
    assert empty == []
