from __future__ import annotations

import pytest

from routes.model.scripts import is_from_right, language_of_script


@pytest.mark.parametrize("text", ["עברית", "(عبر النهر)", "12 – شرطة", "“فارسی”"])
def test_the_first_letter_says_from_which_side(text):
    assert is_from_right(text)
    assert not is_from_right(f"No. 1: {text}")


@pytest.mark.parametrize("text", ["", "1961", "…", "강을 건너"])
def test_without_a_letter_from_the_right_a_text_begins_at_the_left(text):
    assert not is_from_right(text)


@pytest.mark.parametrize(
    ("text", "language"), [("脱北者の証言", "ja"), ("脱北", ""), ("두만강 Tumen", "ko"), ("Хасан", "")]
)
def test_letters_that_one_language_alone_writes(text, language):
    assert language_of_script(text) == language
