"""Where the data lies: beside the package in a checkout, inside it when it was installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from routes import installed


def test_in_a_checkout_it_lies_beside_the_package():
    assert installed.data_folder() == Path(installed.__file__).resolve().parent.parent / "data"


def test_when_installed_it_lies_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "routes" / "data").mkdir(parents=True)
    monkeypatch.setattr(installed, "__file__", str(tmp_path / "routes" / "installed.py"))
    assert installed.data_folder() == tmp_path / "routes" / "data"
