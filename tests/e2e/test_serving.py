"""The server asks nobody on the internet for anything, and answers under its own names alone."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from routes import serving

ROOT = Path(__file__).parent.parent.parent
FOREIGN = "http://evil.example"


class Proxy:
    """Stands where a proxy would, and counts who knocks; it answers nobody."""

    def __init__(self) -> None:
        self.knocks = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._wait)
        self._thread.start()

    def _wait(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if connection.recv(4) == b"stop":
                    return
                self.knocks += 1

    def stop(self) -> None:
        with socket.create_connection(self._listener.getsockname()) as connection:
            connection.sendall(b"stop")
        self._thread.join()
        self._listener.close()


class Running:
    """The page as a user starts it, with every way out watched."""

    def __init__(self, log: Path, *options: str) -> None:
        self.log = log
        self.proxy = Proxy()
        self.port = free_port()
        variables = {"OUTSIDE_LOG": str(log), "NO_PROXY": "", "no_proxy": ""}
        variables |= dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), self.proxy.url)
        traps = os.pathsep.join([str(ROOT / "tests" / "serving_traps"), str(ROOT)])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "routes", "--port", str(self.port), *options], cwd=ROOT,
            env={**os.environ, **variables, "PYTHONPATH": traps}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def wait(self) -> None:
        until = time.monotonic() + 120
        while self.process.poll() is None and time.monotonic() < until:
            try:
                if self.knock() == 101:
                    return
            except OSError:
                threading.Event().wait(0.2)
        raise RuntimeError("the server did not start")

    def knock(self, host: str = "", origin: str = "") -> int:
        """Open a WebSocket as a browser would; return the status of the answer."""
        host = host or f"localhost:{self.port}"
        headers = {
            "Host": host, "Origin": origin or f"http://{host}", "Connection": "Upgrade", "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        }  # fmt: skip
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", "/_stcore/stream", headers=headers)
            return connection.getresponse().status
        finally:
            connection.close()

    def outside(self) -> list[str]:
        """Return everybody beyond this computer who was asked for."""
        said = self.log.read_text(encoding="utf-8").split() if self.log.exists() else []
        return [*said, *["the proxy"] * self.proxy.knocks]

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self.proxy.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
