"""The page as a user starts it, with every way out of this computer watched."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent


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

    def __init__(self, log: Path, *options: str, path: str = "", host: str = "", **more: str) -> None:
        self.path, self.host = path, host
        self.log = log
        self.proxy = Proxy()
        self.port = free_port()
        variables = {"OUTSIDE_LOG": str(log), "NO_PROXY": "", "no_proxy": "", **more}
        variables |= dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), self.proxy.url)
        traps = os.pathsep.join([str(ROOT / "tests" / "serving_traps"), str(ROOT)])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "routes", "--port", str(self.port), *options], cwd=ROOT,
            env={**_environment(), **variables, "PYTHONPATH": traps},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
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
        host = host or self.host or f"localhost:{self.port}"
        headers = {
            "Host": host, "Origin": origin or f"http://{host}", "Connection": "Upgrade", "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        }  # fmt: skip
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", f"{self.path}/_stcore/stream", headers=headers)
            return connection.getresponse().status
        finally:
            connection.close()

    def answer(self, host: str, path: str = "/") -> int:
        """Return the status of the answer to a plain request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", self.path + path, headers={"Host": host})
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


def _environment() -> dict[str, str]:
    """Return this process's environment without what other tests may have left for Streamlit."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("STREAMLIT_", "ESCAPE_ROUTES_"))}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
