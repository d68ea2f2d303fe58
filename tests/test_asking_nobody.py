"""The server asks nobody on the internet for anything, and answers under its own names alone."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from watched_server import Running

from routes import serving

FOREIGN = "http://evil.example"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    made = Running(tmp_path_factory.mktemp("log") / "outside.log")
    try:
        made.wait()
        yield made
    finally:
        made.stop()


def test_a_foreign_page_that_knocks_makes_the_server_ask_nobody(running: Running):
    for _ in range(5):
        assert running.knock(origin=FOREIGN) == 403
    assert running.outside() == []


def test_another_sites_name_does_not_lead_to_the_page(running: Running):
    assert running.knock(host="evil.example") == 403
    assert running.knock(host=f"127.0.0.1:{running.port}") == 101
    assert [running.answer(host) for host in ("evil.example", f"localhost:{running.port}")] == [403, 200]
    assert running.outside() == []


def test_on_a_network_any_name_leads_to_the_page(monkeypatch: pytest.MonkeyPatch):
    names = list(serving.environment({"server": {"allowedHosts": []}}))
    for name in names:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("streamlit.web.cli.main", lambda *_, **__: 0)
    for host, allowed in (("192.0.2.1", "*"), ("127.0.0.1", "localhost 127.0.0.1 ::1")):
        with monkeypatch.context() as patch:
            patch.setattr(os, "environ", dict(os.environ))
            serving.serve(None, 8600, host)
            assert os.environ["STREAMLIT_SERVER_ALLOWED_HOSTS"] == allowed
