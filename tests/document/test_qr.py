"""QR codes as paths: the same modules that a reader of codes would see."""

from __future__ import annotations

import re

import segno

from routes.document.qr import path_of


def test_the_path_covers_the_dark_modules_and_no_others():
    text = "https://example.org/present?route=comet-line"
    code = path_of(text)
    dark = set()
    for x, y, long, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", code["path"]):
        assert long == back
        dark |= {(int(x) + step, int(y)) for step in range(int(long))}
    matrix = segno.make(text, error="m", micro=False).matrix
    assert code["size"] == len(matrix)
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
