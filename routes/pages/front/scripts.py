"""Streamlit's own scripts and styles, compressed: it sends them as they are, which a slow line feels for a minute."""

from __future__ import annotations

import gzip
import re
from functools import lru_cache
from pathlib import Path

from streamlit import file_util

_NAME = re.compile(r"/static/((?:js|css)/[\w.-]+\.(?:js|css))$")
_KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_FONT = re.compile(rb"@font-face\{font-family:Source Sans;[^}]*\}")
"""Streamlit's own font, which these pages do not use: on a slow line it would come before the map."""
_LEVEL = 6


def compressed(path: str) -> tuple[bytes, str] | None:
    """Return a script or style of Streamlit's by its address, compressed, and its media type; None if it is none.

    Examples
    --------
    >>> compressed("/static/js/nothing.js"), compressed("/static/js/../../config.py")
    (None, None)
    """
    found = _NAME.search(path)
    file = Path(file_util.get_static_dir()) / "static" / found[1] if found else None
    return (_packed(file), _KINDS[file.suffix]) if file and file.is_file() else None


@lru_cache(maxsize=512)
def _packed(file: Path) -> bytes:
    return gzip.compress(_FONT.sub(b"", file.read_bytes()), _LEVEL, mtime=0)
