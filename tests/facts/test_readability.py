"""Texts are for pupils of 12 to 17: how hard each is to read, by Flesch and Kincaid, and how long its sentences are."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from routes.formats import open_route
from routes.model import Hazard, Route, Stage
from routes.model.sentences import sentences
from routes.reading.collection import list_routes
from routes.rules.classroom import MOST_HEADLINE_WORDS

HARDEST = 9.5
"""Grade of a stage's or hazard's text."""
LONGEST = 28
"""Words of a sentence."""

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[’'][A-Za-z]+)?|\d[\d,.]*")
_VOWELS = re.compile(r"[aeiouyà-ü]+", re.IGNORECASE)

ROUTES = list_routes()
every_route = pytest.mark.parametrize("key", ROUTES)


def syllables(word: str) -> int:
    """Return how many syllables a word has; a figure counts as one, and so does a word of three letters or fewer."""
    plain = re.sub(r"[’']\w*$", "", word.lower())
    if len(plain) <= 3 or plain[0].isdigit():
        return 1
    plain = re.sub(r"(?:(?<![sxzcghlaeiouy])es|(?<![tdaeiou])ed|(?<![laeiouy])e)$", "", plain)
    apart = len(re.findall(r"(?<![tcsgx])i[aou]|ui(?=n)", plain))
    return max(1, len(_VOWELS.findall(plain.removeprefix("y"))) + apart)


def grade(text: str) -> float:
    """Return the Flesch–Kincaid grade of a text: the year of school in which it is read with ease."""
    parts = [_WORD.findall(sentence) for sentence in sentences(text)]
    parts = [words for words in parts if words]
    words = [word for part in parts for word in part]
    return 0.39 * len(words) / len(parts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def told(route: Route) -> Iterator[tuple[str, str]]:
    """Yield the texts of stages and hazards, each with its id; gentle texts too."""
    for feature in route.features:
        if isinstance(feature, Stage | Hazard):
            yield feature.id, feature.properties.description
            if feature.properties.gentle:
                yield f"{feature.id} (gentle)", feature.properties.gentle.description


@every_route
def test_no_text_of_a_stage_or_hazard_is_hard_to_read(key: str) -> None:
    grades = {name: grade(text) for name, text in told(open_route(ROUTES[key]).route) if text}
    print(f"\nFlesch–Kincaid grades of {key}:")
    for name, value in sorted(grades.items(), key=lambda pair: -pair[1]):
        print(f"  {value:5.1f}  {name}")
    print(f"  {sum(grades.values()) / len(grades):5.1f}  on average")
    assert {name: round(value, 1) for name, value in grades.items() if value > HARDEST} == {}


@every_route
def test_no_sentence_is_long(key: str) -> None:
    long = [
        f"{name}: {len(sentence.split())} words: {sentence[:60]} …"
        for name, text in told(open_route(ROUTES[key]).route)
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST
    ]
    assert long == []


@every_route
def test_every_main_stage_has_a_headline_for_the_wall(key: str) -> None:
    stages = open_route(ROUTES[key]).route.main_stages
    assert [stage.id for stage in stages if not stage.properties.headline] == []
    assert [s.id for s in stages if len(s.properties.headline.split()) > MOST_HEADLINE_WORDS] == []


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("walked", 1), ("waited", 2), ("people", 2), ("officer", 3), ("Mongolia", 4), ("river’s", 2),
     ("horses", 2), ("villages", 3), ("dangerous", 3), ("make", 1), ("1,076", 1), ("year", 1), ("refugees", 3)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_of_a_known_text() -> None:
    assert grade("The cat sat on the mat.") < 1
    assert grade("Institutional considerations notwithstanding, administrative detention continued.") > 15
