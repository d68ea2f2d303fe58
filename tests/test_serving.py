"""Starting the page: its configuration reaches Streamlit, only this computer reaches the page."""

from __future__ import annotations

import os
import socket
import sys
import tomllib
import types
from pathlib import Path

import pytest

from routes import serving


def options() -> dict[str, str]:
    return serving.environment(tomllib.loads(serving.config_file().read_text(encoding="utf-8")))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Take Streamlit's place, and return the arguments that it was started with."""
    calls: list[list[str]] = []
    command = types.SimpleNamespace(main=lambda arguments, **_: calls.append(arguments))
    monkeypatch.setitem(sys.modules, "streamlit.web", types.SimpleNamespace(cli=command))
    monkeypatch.setattr(serving, "_has_screen", lambda: False)
    for name in options():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(serving.DATA_VARIABLE, "")
    return calls


def test_options_become_variables_of_streamlit():
    found = options()
    assert found["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] == "false"
    assert found["STREAMLIT_SERVER_ADDRESS"] == "localhost"
    assert found["STREAMLIT_BROWSER_SERVER_ADDRESS"] == "localhost"
    assert found["STREAMLIT_SERVER_ENABLE_STATIC_SERVING"] == "false"


def test_only_this_computer_is_served_unless_somebody_says_otherwise(started: list[list[str]]):
    assert serving.serve(port=9) == 0
    assert serving.serve(port=9, host="0.0.0.0") == 0  # noqa: S104
    assert started == [
        ["run", str(serving.app_file()), "--server.port", "9"],
        ["run", str(serving.app_file()), "--server.port", "9", "--server.address", "0.0.0.0"],  # noqa: S104
    ]
    assert os.environ["STREAMLIT_SERVER_ADDRESS"] == "localhost"


def test_what_somebody_has_set_stays(started: list[list[str]], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("STREAMLIT_SERVER_MAX_UPLOAD_SIZE", "5")
    serving.serve(port=9)
    assert started
    assert os.environ["STREAMLIT_SERVER_MAX_UPLOAD_SIZE"] == "5"


def test_a_folder_is_named_whole(started: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    serving.serve(Path(), port=9)
    assert started
    assert os.environ[serving.DATA_VARIABLE] == str(tmp_path.resolve())


def test_a_port_that_is_taken_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(serving, "FIRST_PORT", taken.getsockname()[1])
        assert serving._free_port() > taken.getsockname()[1]
