"""After-care: words that fit any country and any age."""

import re

from routes.teaching.aftercare import AFTERCARE


def test_it_says_what_to_do_and_names_no_country_and_no_number_to_call() -> None:
    text = " ".join(point for care in AFTERCARE for point in care.points)
    assert all(care.title and len(care.points) >= 2 for care in AFTERCARE)
    assert not re.search(r"\d", text)
    assert all(len(sentence.split()) <= 28 for sentence in re.split(r"(?<=[.:;])\s", text))


def test_it_can_be_dumped() -> None:
    assert AFTERCARE[0].dump()["title"] == "Before pupils leave"
