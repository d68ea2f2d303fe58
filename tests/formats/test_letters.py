"""How much sense letters make: more in their own encoding than in another."""

from __future__ import annotations

import pytest

from routes.formats.letters import score


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("Straße über die Brücke", "cp1252", "cp1251"), ("Через реку ночью", "cp1251", "cp1253"),
        ("두만강을 건너서", "cp949", "gb18030"), ("Żółw przeszedł rzekę", "cp1250", "cp1252"),
    ],
)  # fmt: skip
def test_a_text_makes_most_sense_in_its_own_letters(text: str, own: str, other: str):
    wrong = text.encode(own).decode(other, errors="replace")
    assert score(text, own) > score(wrong, other)
    assert 0 <= score(wrong, other) <= 1


def test_plain_letters_always_make_sense():
    assert score("Only ASCII", "cp1252") == 1.0
