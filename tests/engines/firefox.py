"""Firefox of this machine, spoken to in WebDriver BiDi over its own port: no driver beside it is needed."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

PREFERENCES = """
user_pref("app.update.disabledForTesting", true);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("network.proxy.type", 1);
user_pref("toolkit.telemetry.enabled", false);
user_pref("ui.prefersReducedMotion", 1);
"""
"""Whatever is not on this machine goes to a port where nothing listens; nothing moves by itself."""
KEYS = {"ArrowRight": "\ue014", "ArrowLeft": "\ue012", "Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}
"""WebDriver's names of the keys."""
WAIT_SECONDS = 60


class Firefox:
    """One window of Firefox."""

    name = "firefox"
    sees_inside = True

    def __init__(self, program: str, width: int, height: int) -> None:
        self.faults: list[str] = []
        self._number = 0
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        (Path(self._profile.name) / "user.js").write_text(PREFERENCES, encoding="utf-8")
        options = ["--headless", "--no-remote", "--profile", self._profile.name, "--remote-debugging-port", "0"]
        self._process = subprocess.Popen(
            [program, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._held = ExitStack()
        self._socket = self._held.enter_context(connect(f"{self._address()}/session", max_size=None))
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=["log.entryAdded"])
        self._top = self._send("browsingContext.getTree")["contexts"][0]["context"]
        viewport = {"width": width, "height": height}
        self._send("browsingContext.setViewport", context=self._top, viewport=viewport)

    def _address(self) -> str:
        assert self._process.stdout
        for line in self._process.stdout:
            found = re.search(r"WebDriver BiDi listening on (ws://\S+)", line)
            if found:
                return found[1]
        raise RuntimeError("Firefox did not start")

    def _send(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            heard = json.loads(self._socket.recv(WAIT_SECONDS))
            if heard.get("method") == "log.entryAdded" and heard["params"]["level"] == "error":
                self.faults.append(str(heard["params"]["text"]))
            if heard.get("id") == self._number:
                if heard["type"] == "error":
                    raise RuntimeError(f"{method}: {heard['message']}")
                return dict(heard["result"])

    def goto(self, url: str) -> None:
        """Load a page."""
        self._send("browsingContext.navigate", context=self._top, url=url, wait="complete")

    def ask(self, expression: str, *, inside: bool = False) -> Any:
        """Return what an expression says, in the page or in the frame inside it."""
        context = self._top
        if inside:
            tree = self._send("browsingContext.getTree", root=self._top)["contexts"][0]
            context = tree["children"][0]["context"]
        target, script = {"context": context}, f"JSON.stringify({expression})"
        answer = self._send("script.evaluate", expression=script, target=target, awaitPromise=True)
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def press(self, key: str) -> None:
        """Press and release a key."""
        value = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._send("input.performActions", context=self._top, actions=[{"type": "key", "id": "k", "actions": actions}])

    def picture(self) -> bytes:
        """Return what is on the screen, as PNG."""
        return base64.b64decode(self._send("browsingContext.captureScreenshot", context=self._top)["data"])

    def close(self) -> None:
        """End the browser and wait for it."""
        self._held.close()
        self._process.terminate()
        self._process.wait(20)
        assert self._process.stdout
        self._process.stdout.close()
        self._profile.cleanup()
