"""The page that swaps the route, opened afresh for each test."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest
from swapping import begin


@pytest.fixture
def page() -> AppTest:
    return begin()
