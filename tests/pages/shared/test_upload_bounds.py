"""What one session may have lying in the server's memory is bounded, and what is beyond leaves its name."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from routes.pages.shared import upload_bounds
from routes.pages.shared.upload_bounds import MOST_BYTES, MOST_FILES, MOST_NAMES, NOT_KEPT


@pytest.fixture
def manager() -> MemoryUploadedFileManager:
    upload_bounds.bound_uploads()
    upload_bounds.bound_uploads()
    return MemoryUploadedFileManager("/upload")


def add(manager: MemoryUploadedFileManager, number: int, size: int = 1, session: str = "one") -> str:
    """Add a file and return the type under which it is kept."""
    manager.add_file(session, UploadedFileRec(str(number), f"{number}.gpx", "text/plain", b"x" * size))
    return manager.file_storage[session][str(number)].type


def test_files_beyond_the_count_leave_their_names_and_no_bytes(manager: MemoryUploadedFileManager):
    types = [add(manager, number) for number in range(MOST_FILES + 2)]
    assert types == ["text/plain"] * MOST_FILES + [NOT_KEPT] * 2
    assert manager.file_storage["one"][str(MOST_FILES)] == (str(MOST_FILES), f"{MOST_FILES}.gpx", NOT_KEPT, b"")
    assert add(manager, 0, session="two") == "text/plain"


def test_bytes_are_bounded_and_a_file_sent_again_counts_once(manager: MemoryUploadedFileManager):
    half = MOST_BYTES // 2
    assert [add(manager, number, half) for number in (1, 2, 2, 3)] == ["text/plain"] * 3 + [NOT_KEPT]


def test_a_flood_of_names_ends_too(manager: MemoryUploadedFileManager):
    for number in range(MOST_NAMES + 50):
        manager.add_file("one", UploadedFileRec(str(number), "a", "b", b"x"))
    assert len(manager.file_storage["one"]) == MOST_NAMES


def test_what_the_page_took_is_let_go(manager: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch):
    runtime = SimpleNamespace(exists=lambda: True, instance=lambda: SimpleNamespace(uploaded_file_mgr=manager))
    monkeypatch.setattr(upload_bounds, "Runtime", runtime)
    monkeypatch.setattr(upload_bounds, "get_script_run_ctx", lambda **_: SimpleNamespace(session_id="one"))
    add(manager, 1)
    add(manager, 2)
    upload_bounds.let_go([SimpleNamespace(file_id="1")])
    assert list(manager.file_storage["one"]) == ["2"]
