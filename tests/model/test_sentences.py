"""Where sentences end, and what of a description stands first."""

from __future__ import annotations

import pytest

from routes.formats import open_route
from routes.installed import data_folder
from routes.model.sentences import beginning, lead, paragraphs, sentences


def test_a_blank_line_parts_paragraphs() -> None:
    assert paragraphs("a\nb\n \n\nc\n") == ["a\nb", "c"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("No end", 1),
        ("Mr. Kim and J. F. Smith met in St. Catharines. They ate.", 2),
        ("It cost 3.5 dollars. 20 years later it was gone!", 2),
        ("그는 걸었다. 멀었다.", 2),
        ("彼は「遠い。」と言った。寒かった。", 2),
        ("One.\n\nTwo, after a blank line.", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("  \n\n ", ""),
        ("One. Two. Three.", "One. Two. Three."),
        ("No full stop", "No full stop"),
        (f"{'Long ' * 30}one. Two.", f"{'Long ' * 30}one."),
        (f"Short. {'Long ' * 30}one. Two.", f"Short. {'Long ' * 30}one."),
        (f"{'Long ' * 30}over to St. Catharines. Two.", f"{'Long ' * 30}over to St. Catharines."),
        ("One.\n\nAnother paragraph.", "One."),
        (f"{'강을 ' * 30}건넜다. 둘.", f"{'강을 ' * 30}건넜다."),
        ("彼は歩いた。遠かった。", "彼は歩いた。 遠かった。"),
    ],
)
def test_a_lead_is_as_many_sentences_of_the_first_paragraph_as_say_something(text: str, said: str) -> None:
    assert lead(text) == said


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("", "", []),
        ("One.", "One.", []),
        ("One. Two. A third one.", "One. Two.", ["A third one."]),
        ("A sentence that is too long. Two.", "A sentence that is too long.", ["Two."]),
        ("강을 건넜다. 걸었다.", "강을 건넜다.", ["걸었다."]),
        ("One.\n\nTwo.\n\nThree.", "One.", ["Two.", "Three."]),
    ],
)
def test_whole_sentences_stand_first_and_nothing_is_lost(text: str, first: str, rest: list[str]) -> None:
    assert beginning(text, width=14) == (first, rest, False)


def test_a_sentence_of_more_than_seven_lines_is_known_as_long() -> None:
    assert not beginning("word " * 60).is_long
    assert beginning("word " * 80) == (("word " * 80).strip(), [], True)
    assert beginning("강을 " * 80).is_long


def test_the_first_lines_of_every_bundled_route_are_whole_sentences() -> None:
    for file in data_folder().glob("*.geojson"):
        told = beginning(open_route(file).route.route.description)
        assert not told.is_long, file.name
        assert told.rest, file.name
