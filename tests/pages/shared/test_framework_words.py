from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit

from routes.languages import LANGUAGES, SOURCE, speaking
from routes.pages.shared.framework_words import AMBIGUOUS, WORDS, framework_words


def test_english_needs_none_of_them():
    assert framework_words() == {}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != SOURCE])
def test_each_word_is_said_in_another_language(language):
    with speaking(language):
        words = framework_words()
    assert set(words) == {*WORDS, *AMBIGUOUS}
    assert [english for english, said in words.items() if english == said] == []


def test_a_word_that_means_two_things_is_said_as_the_framework_means_it():
    with speaking("ko"):
        assert framework_words()["Dark"] == "어둡게"


PUT_TOGETHER = {
    "Press Enter to apply",
    "Press {key}+Enter to apply",
    "You can only select up to {n} options. Remove an option first.",
}
"""Texts that the framework writes from parts."""


def test_the_framework_says_these_words():
    """Another version may word a few otherwise; these then stay English."""
    scripts = Path(streamlit.__file__).parent / "static" / "static" / "js"
    text = "\n".join(path.read_text(encoding="utf-8") for path in scripts.glob("*.js"))
    words = {*WORDS, *AMBIGUOUS} - PUT_TOGETHER
    unknown = [word for word in words if not all(part in text for part in re.split(r"\{\w+\}", word))]
    assert len(unknown) < len(words) / 10, unknown
