import difflib

import pytest

from routes.model.categories import category_words
from routes.rules.near_misses import LONGEST, MOST, MOST_KNOWN, NearMisses, plain


@pytest.mark.parametrize(
    ("word", "near"),
    [("hihg", "high"), ("HIGH", "high"), ("mediun", "medium"), ("x", None), ("", None), (3, None), (None, None)],
)
def test_near_misses(word, near):
    found = NearMisses(("high", "medium", "low"))
    assert found.of(word) == near
    assert found.hint(word) == ({} if near is None else {"near": near})


def test_underscores_hyphens_and_case_make_no_difference():
    assert plain("Place_Name-x") == "place name x"
    assert NearMisses(["place_name"]).of("Place-Nam") == "place_name"


@pytest.mark.parametrize(("word", "near"), [("landmin", "landmine"), ("check point", "checkpoint"), ("xyz", None)])
def test_words_can_mean_something_else(word, near):
    assert NearMisses(category_words(), cutoff=0.8).of(word) == near


def test_own_words_count_too():
    assert NearMisses(category_words({"betrayal": "own"}), cutoff=0.8).of("betraya") == "own"


def test_each_word_is_compared_once_and_with_few(monkeypatch):
    compared = []
    monkeypatch.setattr(difflib, "get_close_matches", lambda _, known, **__: compared.append(len(known)) or [])
    near = NearMisses([f"word {n}" for n in range(MOST_KNOWN + 50)])
    for number in range(3 * MOST):
        near.of(f"x{number}")
        near.of("x0")
    near.of("y" * (LONGEST + 1))
    assert compared == [MOST_KNOWN] * MOST
