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
FIRST_PORT = 8501


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
    >>> environment({"browser": {"gatherUsageStats": False}, "theme": {"sidebar": {"font": "serif"}}})
    {'STREAMLIT_BROWSER_GATHER_USAGE_STATS': 'false', 'STREAMLIT_THEME_SIDEBAR_FONT': 'serif'}
    """
    return {f"STREAMLIT_{name}": value for name, value in _options(config)}


def _options(config: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in config.items():
        name = prefix + re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", key).upper()
        if isinstance(value, Mapping):
            yield from _options(value, f"{name}_")
        else:
            yield name, str(value).lower() if isinstance(value, bool) else str(value)


def serve(data: Path | None = None, port: int | None = None, host: str | None = None) -> int:
    """Serve the page until it is stopped, and return the exit code.

    Parameters
    ----------
    data
        Folder with route files of one's own, served beside the bundled ones.
    port
        A free one from 8501 on if None.
    host
        Address to listen on; that of the configuration, which only this computer can reach, if None.
    """
    config = tomllib.loads(config_file().read_text(encoding="utf-8"))
    for name, value in environment(config).items():
        os.environ.setdefault(name, value)
    if data:
        os.environ[DATA_VARIABLE] = str(data.resolve())
    port = port or _free_port()
    if _has_screen():
        shown = "localhost" if host in (None, "0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
        threading.Thread(target=_open_browser, args=[port, shown], daemon=True).start()
    from streamlit.web import cli  # noqa: PLC0415 - reads the environment set above

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
