"""WebKitGTK of this machine, driven by its WebDriver on a screen that nobody sees."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import time
import urllib.request
from typing import Any

from firefox import KEYS, WAIT_SECONDS
from server import free_port

PROXY = {
    "proxyType": "manual",
    "httpProxy": "127.0.0.1:9",
    "sslProxy": "127.0.0.1:9",
    "noProxy": ["127.0.0.1", "localhost"],
}


class WebKit:
    """One window of WebKit; what fails in its console is not told by its driver."""

    name = "webkit"
    sees_inside = False
    """Its driver enters no frame of another origin."""

    def __init__(self, driver: str, browser: str, screen: str, width: int, height: int) -> None:
        self.faults: list[str] = []
        read, write = os.pipe()
        options = ["-displayfd", str(write), "-screen", "0", f"{width + 200}x{height + 300}x24", "-nolisten", "tcp"]
        self._screen = subprocess.Popen([screen, *options], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11", "LIBGL_ALWAYS_SOFTWARE": "1"}
        for is_last in (False, False, True):  # now and then the browser hangs at its start
            port = free_port()
            self._driver = subprocess.Popen([driver, f"--port={port}"], env=environment, stderr=subprocess.DEVNULL)
            self._url = f"http://127.0.0.1:{port}"
            try:
                self._open(browser)
                break
            except TimeoutError:
                self._driver.kill()
                self._driver.wait()
                if is_last:
                    raise
        self._fit(width, height)

    def _open(self, browser: str) -> None:
        wanted = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}, "proxy": PROXY}
        for _ in range(WAIT_SECONDS * 5):
            try:
                answer = self._send("POST", "/session", capabilities={"alwaysMatch": wanted})
            except ConnectionError:
                time.sleep(0.2)  # the driver does not listen yet
            else:
                self._url = f"{self._url}/session/{answer['sessionId']}"
                return
        raise RuntimeError("WebKitWebDriver did not start")

    def _fit(self, width: int, height: int) -> None:
        """Make the page, not the window, so large."""
        for _ in range(2):
            wide, high = self.ask("[innerWidth, innerHeight]")
            now = self._send("GET", "/window/rect")
            wanted = {"width": now["width"] + width - wide, "height": now["height"] + height - high}
            self._send("POST", "/window/rect", x=0, y=0, **wanted)

    def _send(self, method: str, path: str, **body: Any) -> Any:
        data = json.dumps(body).encode() if method == "POST" else None
        request = urllib.request.Request(f"{self._url}{path}", data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=WAIT_SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path}: {error.read().decode()}") from error
        except urllib.error.URLError as error:
            raise ConnectionError(str(error)) from error

    def goto(self, url: str) -> None:
        """Load a page."""
        self._send("POST", "/url", url=url)

    def ask(self, expression: str, *, inside: bool = False) -> Any:
        """Return what an expression says in the page."""
        assert not inside
        found = self._send("POST", "/execute/sync", script=f"return JSON.stringify({expression})", args=[])
        return json.loads(found if found is not None else "null")

    def press(self, key: str) -> None:
        """Press and release a key."""
        value = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._send("POST", "/actions", actions=[{"type": "key", "id": "k", "actions": actions}])

    def picture(self) -> bytes:
        """Return what is on the screen, as PNG."""
        return base64.b64decode(self._send("GET", "/screenshot"))

    def close(self) -> None:
        """End browser, driver and screen, and wait for them."""
        try:
            self._send("DELETE", "")
        finally:
            for process in (self._driver, self._screen):
                process.terminate()
                process.wait(20)
