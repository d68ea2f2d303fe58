from __future__ import annotations

import sys
import threading

import pytest

from routes.languages.current import ask, best, current, speaking, use


@pytest.fixture(autouse=True)
def _nobody_asked(monkeypatch):
    monkeypatch.setattr(sys.modules["routes.languages.current"], "_asked", [])


def test_english_is_spoken_until_something_else_is_chosen():
    assert current() == "en"
    with speaking("ko"):
        assert current() == "ko"
        with speaking("en"):
            assert current() == "en"
        assert current() == "ko"
    assert current() == "en"


def test_each_thread_speaks_for_itself():
    heard = []

    def run() -> None:
        use("ko")
        heard.append(current())

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert (heard, current()) == (["ko"], "en")


def test_a_programme_can_be_asked_and_a_choice_counts_for_more():
    ask(lambda: "ko")
    assert current() == "ko"
    with speaking("en"):
        assert current() == "en"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["ko"], "ko"),
        (["KO-kr"], "ko"),
        (["ko_KR.UTF-8"], "ko"),
        (["tlh", "ko"], "ko"),
        (["en-GB", "ko"], "en"),
        (["x-pseudo"], "en-XA"),
        (["en-XA"], "en-XA"),
        (["../../etc"], "en"),
        ([""], "en"),
        ([], "en"),
    ],
)
def test_the_best_language_is_the_first_that_there_is(wanted, found):
    assert best(wanted) == found
