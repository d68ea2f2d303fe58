"""Every sign that is asked for is in the installed package."""

from __future__ import annotations

import pytest

from routes.document.icons import ICONS_OF_DOCUMENT, icon
from routes.model.categories import ICONS


@pytest.mark.parametrize("name", sorted({*ICONS_OF_DOCUMENT, *ICONS}))
def test_an_icon_has_a_box_and_a_path(name: str):
    box, path = icon(name)
    assert len(box.split()) == 4
    assert path
