"""Uploads stay off the disk."""

from __future__ import annotations

import pytest
from starlette.formparsers import MultiPartParser
from streamlit.testing.v1 import AppTest

from routes.pages.front.server import SCRIPT
from routes.reading.limits import DEFAULT


def test_uploads_of_every_length_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MultiPartParser, "spool_max_size", 1_000_000)
    page = AppTest.from_file(str(SCRIPT), default_timeout=30).run()
    assert not page.exception
    assert MultiPartParser.spool_max_size > DEFAULT.max_bytes
