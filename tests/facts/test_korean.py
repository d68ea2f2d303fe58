"""The default route in Korean: complete, up to date, in one register, with the same numbers and no English left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from routes.formats import open_route
from routes.model import Route, TextAt
from routes.model.periods import years
from routes.model.translations import rewritten, texts_of
from routes.model.travel import means_of
from routes.reading.collection import list_routes, read_collection
from routes.teaching.levels import LEVELS, at_level
from routes.teaching.translation import translate

NAMES = {
    "BNN", "CNN", "DMZ", "HRNK", "IB", "LiNK", "MDL", "NIS", "NKDB", "PG", "RFA", "TJWG", "kg",
    "Barbara", "Demick", "Jana", "Edelbaum", "Rachel", "Cohen", "Sue", "Mi", "Terry", "Future", "Initiative",
    "Dick", "Stolp", "Esther", "Park", "Joo-myung", "Kim", "Sun-young", "Lee", "Young-joo", "Chae-ran",
    "Stephen", "Madeleine",
    "Gavin", "Timothy", "Cho", "Faith", "Roh", "Ro", "Liberty", "in", "North", "Korea", "Landmine", "Monitor", "NK",
    "Tumen", "Yalu",
    "defector", "smuggler", "refouler", "refoulement", "non-refoulement", "sur", "place",
}  # fmt: skip
"""Names, signs of organisations, and the foreign words that a text explains; C of the C3 Framework apart."""
POLITE = re.compile(r"(?:니다|니까|까요|시오|시다)$")
"""Endings of the polite formal style; a question to a class may end in -(으)ㄹ까요."""
FRAGMENTS = ("개울.", "하기.")
"""Sentences without a verb, which the original has too: a scene, a list."""
TELLING = {
    "sexual violence": "성폭력|성폭행|강간|성매매|성착취|강제 결혼|매춘",
    "torture": "(?<!공)(?<!포)고문(?!방지협약)",
    "killing": "살해|살인|처형|사살|총살|학살|사형|총에 맞|총격|(?<!경고 )사격|쏘[는아았지]|쏜|쏠",
    "suicide": "자살|목숨을 끊",
    "violence": "폭력|구타|몽둥이|때[리려]|발길질|맞아 |맞고|맞은(?!편)|맞았|가혹|학대|납치|잔혹",
    "death": "죽|사망|숨졌|숨진|숨질|시신|익사|목숨|전사|희생|장례|무덤|굶어|사상자",
}
"""Theme of a content note to the Korean words that tell of it."""
SPELT_OUT = {
    ("stage-11-arrival-hanawon", "description"), ("detention-vientiane", "description"),
    ("", "statistics.settlement-grant.description"),
}  # fmt: skip
"""Texts that write a number of the original in Korean words or in units of ten thousand."""


@cache
def first() -> Route:
    return open_route(list_routes()["beyond-utopia"], strict=True).route


@cache
def korean() -> Route:
    return translate(first(), "ko")


@cache
def texts() -> dict[TextAt, str]:
    """Return the Korean texts by their places, which have the same names as in the first language."""
    found = {}

    def note(where: TextAt, text: str) -> str:
        found[where] = text
        return text

    rewritten(korean(), note)
    return found


def sentences() -> Iterator[tuple[TextAt, str]]:
    """Yield each sentence of what the route itself says, without what others are quoted with."""
    for where, text in texts().items():
        if re.fullmatch(r"excerpts\.[\w-]+\.text", where.path) or where.path.endswith("title"):
            continue
        said = re.sub(r"“[^”]*”|\([^()]*\)", "", text)
        for end in re.findall(r"[^\s.?!]+[.?!](?=\s|$)", said):
            yield where, end


def test_every_text_is_translated_and_none_is_stale() -> None:
    left = [text for text in texts_of(korean()).values() if korean().language_of(text) != "ko"]
    assert left == []
    assert korean().route.language == "ko"


def test_it_says_that_it_is_a_translation_and_who_is_told_of_errors() -> None:
    assert "번역" in korean().translation_note
    assert "알려" in korean().translation_note


@pytest.mark.parametrize("level", LEVELS)
def test_it_passes_the_strict_check_at_every_level(level: str) -> None:
    read_collection(at_level(korean(), level).dump(), "beyond-utopia.geojson", strict=True)


@pytest.mark.parametrize("level", [name for name in LEVELS if LEVELS[name].hidden])
def test_a_level_tells_of_nothing_that_it_hides(level: str) -> None:
    telling = re.compile("|".join(TELLING[theme] for theme in sorted(LEVELS[level].hidden)))
    shown = texts_of(at_level(korean(), level))
    assert [(where, found[0]) for where, text in shown.items() if (found := telling.search(text))] == []


def test_one_register_throughout() -> None:
    assert [one for one in sentences() if one[1] not in FRAGMENTS and not POLITE.search(one[1][:-1])] == []
    assert len(list(sentences())) > 1500


def test_no_english_is_left_but_names() -> None:
    foreign = {
        word
        for text in texts().values()
        for word in re.findall(r"[A-Za-z]+(?:[-'][A-Za-z]+)*", text.replace("C3", ""))
        if word not in NAMES
    }
    assert foreign == set()


def test_every_text_has_hangul_or_is_a_name() -> None:
    assert [where for where, text in texts().items() if not re.search("[가-힣]", text)] == []


def written_out(ten_thousands: re.Match[str]) -> str:
    return str(int(ten_thousands[1]) * 10_000 + int((ten_thousands[2] or "0").replace(",", "")))


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, ten thousands written out."""
    text = re.sub(r"(\d+)만(?: (\d[\d,]*))?", written_out, text)
    return {number.replace(",", "") for number in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text)}


def test_no_number_is_lost() -> None:
    lost = {
        where: gone
        for where, text in texts_of(first()).items()
        if tuple(where) not in SPELT_OUT and (gone := numbers(text) - numbers(texts().get(where, text)))
    }
    assert lost == {}


def test_periods_and_ways_of_travelling_are_understood_as_in_the_first_language() -> None:
    for one, other in zip(first().features, korean().features, strict=True):
        assert years(one.properties.period, 2026) == years(other.properties.period, 2026), one.id
    for stage, told in zip(first().stages, korean().stages, strict=True):
        assert means_of(stage.properties.mode) == means_of(told.properties.mode), stage.id


def test_a_quotation_is_marked_as_translated_or_is_the_original() -> None:
    unmarked = [one.id for one in korean().route.excerpts if "번역" not in one.text]
    assert unmarked == ["excerpt-constitution-3"]  # Korean in the first place


def test_the_same_words_of_a_list_are_translated_alike() -> None:
    """Tasks put excerpts side by side, and parts share a colour, by their words."""
    pairs = {(a.task, b.task) for a, b in zip(first().route.excerpts, korean().route.excerpts, strict=True)}
    assert len({task for task, _ in pairs}) == len({task for _, task in pairs}) == len(pairs)
