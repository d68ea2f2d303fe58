"""Bounds what one session may have lying in the server's memory: the server itself bounds each file alone."""

from __future__ import annotations

from collections.abc import Iterable
from functools import wraps
from typing import Any

from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

MOST_FILES = 16
"""Files that wait to be taken by the page."""
MOST_BYTES = 60_000_000
MOST_NAMES = 200
"""Files that came beyond the bounds and of which the name is kept, so that the page can say so."""
NOT_KEPT = "application/x-not-kept"
"""What stands for the type of such a file."""


def bound_uploads() -> None:
    """Keep of further files of a session the name alone, and of very many nothing."""
    keep = MemoryUploadedFileManager.add_file
    if hasattr(keep, "__wrapped__"):
        return

    @wraps(keep)
    def bounded(self: Any, session_id: str, file: Any) -> None:
        held = [one for one in self.file_storage.get(session_id, {}).values() if one.file_id != file.file_id]
        if len(held) >= MOST_NAMES:
            return
        size = len(file.data) + sum(len(one.data) for one in held)
        if sum(one.type != NOT_KEPT for one in held) >= MOST_FILES or size > MOST_BYTES:
            file = file._replace(type=NOT_KEPT, data=b"")
        keep(self, session_id, file)

    MemoryUploadedFileManager.add_file = bounded  # type: ignore[method-assign]


def let_go(files: Iterable[Any]) -> None:
    """Forget files that the page has taken over, so that they do not lie in memory twice."""
    context = get_script_run_ctx(suppress_warning=True)
    manager = Runtime.instance().uploaded_file_mgr if Runtime.exists() else None
    if context is None or not isinstance(manager, MemoryUploadedFileManager):
        return
    for file in files:
        manager.remove_file(context.session_id, file.file_id)
