"""Where sentences end, and what of a description stands first."""

from __future__ import annotations

import pytest

from routes.model.sentences import first_lines, lead, paragraphs, sentences


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
        ("One. Two. Three.", "One. Two."),
        ("No full stop", "No full stop"),
        (f"{'Long ' * 20}one. Two.", f"{'Long ' * 20}one."),
        ("The St. Lawrence e.g. has a mouth. Two. Three.", "The St. Lawrence e.g. has a mouth. Two."),
        ("One.\n\nAnother paragraph.", "One."),
        (f"{'Long ' * 20}over to St. Catharines. Two.", f"{'Long ' * 20}over to St. Catharines."),
        ("彼は歩いた。遠かった。三。", "彼は歩いた。 遠かった。"),
        ("강을 건넜다. 그리고 걸었다. 셋.", "강을 건넜다. 그리고 걸었다."),
    ],
)
def test_a_lead_is_a_sentence_or_two_of_the_first_paragraph(text: str, said: str) -> None:
    assert lead(text) == said


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("", "", []),
        ("One.", "One.", []),
        ("One. Two. A third one.", "One. Two.", ["A third one."]),
        ("A sentence that is far too long. Two.", "A sentence that is far too long.", ["Two."]),
        ("강을 건넜다. 걸었다.", "강을 건넜다.", ["걸었다."]),
        ("One.\n\nTwo.\n\nThree.", "One.", ["Two.", "Three."]),
    ],
)
def test_whole_sentences_stand_first_and_nothing_is_lost(text: str, first: str, rest: list[str]) -> None:
    assert first_lines(text, width=14) == (first, rest)
