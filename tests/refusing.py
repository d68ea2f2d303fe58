"""A value as the bytes of a file, and the words with which a file is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routes.formats import open_route
from routes.rules.findings import DatasetError


def encoded(value: Any, encoding: str = "utf-8") -> bytes:
    return json.dumps(value, ensure_ascii=False).encode(encoding)


def refusal(data: Any, **options: Any) -> str:
    """Return the text of the report with which a file is refused."""
    with pytest.raises(DatasetError) as caught:
        open_route(data if isinstance(data, bytes) else encoded(data), "my.geojson", **options)
    assert caught.value.report.faults
    return str(caught.value)
