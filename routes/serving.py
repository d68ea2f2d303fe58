"""Starts the Streamlit page with its theme and safety options, from whatever folder it is called in."""

from __future__ import annotations

import os
import re
import socket
import sys
import threading
import time
import tomllib
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

DATA_VARIABLE = "ESCAPE_ROUTES_DATA"
"""Environment variable that names a folder of one's own route files."""
FIRST_VARIABLE = "ESCAPE_ROUTES_FIRST"
"""Environment variable that names the key of the route that is shown first."""
FIRST_PORT = 8501
LOCAL = ("localhost", "127.0.0.1", "::1")
"""Addresses that only this computer can reach."""


def app_file() -> Path:
    """Return `app.py`: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "app.py"
    return inside if inside.is_file() else package.parent / "app.py"


def config_file() -> Path:
    """Return the page's configuration: inside the package when installed, in `.streamlit` in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "config.toml"
    return inside if inside.is_file() else package.parent / ".streamlit" / "config.toml"


def environment(config: Mapping[str, Any]) -> dict[str, str]:
    """Return Streamlit's environment variables for a configuration.

    Examples
    --------
    >>> environment({"browser": {"gatherUsageStats": False}, "server": {"allowedHosts": ["a", "b"]}})
    {'STREAMLIT_BROWSER_GATHER_USAGE_STATS': 'false', 'STREAMLIT_SERVER_ALLOWED_HOSTS': 'a b'}
    """
    return {f"STREAMLIT_{name}": value for name, value in _options(config)}


def _options(config: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in config.items():
        name = prefix + re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", key).upper()
        if isinstance(value, Mapping):
            yield from _options(value, f"{name}_")
        else:
            said = " ".join(value) if isinstance(value, list) else str(value)
            yield name, said.lower() if isinstance(value, bool) else said


def phone_nobody() -> None:
    """Keep Streamlit from asking hosts on the internet for this computer's address.

    It would ask whenever another site's page knocks, inside the loop that serves everybody; a page that comes under the
    name by which it reached the server needs no such question.
    """
    from streamlit import net_util  # noqa: PLC0415 - the command line does without it

    net_util.get_external_ip = net_util.get_internal_ip = lambda: None


def serve(data: Path | None = None, port: int | None = None, host: str | None = None, first: str = "") -> int:
    """Serve the page until it is stopped, and return the exit code.

    Parameters
    ----------
    data
        Folder with route files of one's own, served in place of the bundled ones.
    port
        A free one from 8501 on if None.
    host
        Address to listen on; that of the configuration, which only this computer can reach, if None.
    first
        Key of the route that is shown first; that of the environment, or the first by its title, if empty.
    """
    config = tomllib.loads(config_file().read_text(encoding="utf-8"))
    if host and host not in LOCAL:
        config["server"]["allowedHosts"] = ["*"]  # nobody knows by which names others will call this computer
    for name, value in environment(config).items():
        os.environ.setdefault(name, value)
    if data:
        os.environ[DATA_VARIABLE] = str(data.resolve())
    if first:
        os.environ[FIRST_VARIABLE] = first
    port = port or _free_port()
    if _has_screen():
        shown = "localhost" if host in (None, "0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
        threading.Thread(target=_open_browser, args=[port, shown], daemon=True).start()
    from streamlit.web import cli  # noqa: PLC0415 - reads the environment set above

    phone_nobody()
    arguments = ["run", str(app_file()), "--server.port", str(port), *(["--server.address", host] if host else [])]
    result = cli.main(arguments, prog_name="streamlit", standalone_mode=False)
    return result if isinstance(result, int) else 0


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    return FIRST_PORT


def _has_screen() -> bool:
    has_display = sys.platform in ("win32", "darwin") or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return has_display and sys.stdout.isatty()


def _open_browser(port: int, host: str) -> None:
    """Open the page once the server answers."""
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)  # noqa: S310 - http, by the line above
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            webbrowser.open(address)
            return
