"""A Streamlit server of our own on a free port of this machine, for as long as the tests run."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 90


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`streamlit run SCRIPT`; use it as a context manager.

    Parameters
    ----------
    script
        The page to serve.
    data
        Folder with route files to serve in place of the bundled ones.
    """

    def __init__(self, script: Path = ROOT / "app.py", data: Path | None = None) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.lines: list[str] = []
        self._is_up = threading.Event()
        environment = {**os.environ, "ESCAPE_ROUTES_DATA": str(data or "")}
        arguments = ["--server.port", str(self.port), "--server.address", "127.0.0.1", "--server.headless", "true"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), *arguments],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip())
            if "URL:" in line:
                self._is_up.set()
        self._is_up.set()

    def __enter__(self) -> Server:
        is_told = self._is_up.wait(START_SECONDS)
        if not is_told or self.process.poll() is not None:
            self.stop()
            raise RuntimeError("\n".join(["Streamlit did not start:", *self.lines]))
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the server and wait for it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join()
        assert self.process.stdout
        self.process.stdout.close()
