"""`tests/` mirrors the packages: a test file for each module, and none for a module that is not there."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "routes"

NEED_NONE = {
    "__main__.py": "three lines that call the command line",
}
"""Modules without a test file of their own, and why."""

OF_SEVERAL = {
    "test_app.py", "test_architecture.py", "test_contributing.py", "test_data.py", "test_mirror.py",
    "test_packaging.py", "test_python_guide.py", "test_readme.py", "formats/test_hostile.py",
}  # fmt: skip
"""Test files about more than a module; those of a browser, in `e2e`, all are."""


def modules() -> dict[str, str]:
    """Return each module, and the test file that it should have."""
    paths = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    return {path.as_posix(): path.with_name(f"test_{path.name}").as_posix() for path in paths}


def written() -> set[str]:
    found = (path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
    return {path.as_posix() for path in found if path.parts[0] not in ("e2e", "benchmarks", "js")}


def test_every_module_has_its_test_file():
    missing = [module for module, test in modules().items() if not (TESTS / test).is_file()]
    assert sorted(set(missing) - set(NEED_NONE)) == []


def test_no_exception_is_out_of_date():
    assert set(NEED_NONE) <= set(modules())
    assert [module for module in NEED_NONE if (TESTS / modules()[module]).is_file()] == []
    assert {name for name in OF_SEVERAL if (TESTS / name).is_file()} == OF_SEVERAL


def test_every_test_file_has_its_module():
    assert sorted(written() - set(modules().values()) - OF_SEVERAL) == []


def test_every_test_file_tests_something():
    empty = [name for name in written() if "\ndef test_" not in (TESTS / name).read_text(encoding="utf-8")]
    assert empty == []
