import re

import pytest

from routes.authoring import guide
from routes.authoring.report_guide import GROUPS, examples
from routes.formats import open_route
from routes.languages import LANGUAGES, speaking
from routes.model import (
    Category,
    Curriculum,
    Excerpt,
    Gentle,
    HazardProperties,
    Medium,
    Observation,
    PlaceProperties,
    Question,
    QuizQuestion,
    RouteInfo,
    Source,
    StageProperties,
    Statistic,
    Term,
    TimelineEvent,
    VoiceProperties,
)
from routes.model.categories import CATEGORIES, COLOURS, ICONS
from routes.rules.codes import TABLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_in_the_repository_is_fresh(language: str) -> None:
    with speaking(language):
        text = guide.guide_text()
        assert guide.guide_path().read_text(encoding="utf-8") == text, "run python -m routes.authoring.guide"


def test_a_guide_in_another_language_says_the_same() -> None:
    with speaking("ko"):
        korean = guide.guide_text()
    english = guide.guide_text()
    for mark in ("#", "| `", "- **", "```"):  # headings, rows, points, examples
        lines = [[line for line in text.splitlines() if line.startswith(mark)] for text in (english, korean)]
        assert len(lines[0]) == len(lines[1]), mark
    prose = re.sub(r"`[^`]*`|```.*?```|<!--.*?-->|\(https?:[^)]*\)", "", korean, flags=re.DOTALL)
    assert max(map(len, re.findall(r"(?:[A-Za-z]+,? )+[A-Za-z]+", prose))) < 60  # names of programs, and of their menus


def test_a_language_without_a_guide_has_the_english_one() -> None:
    with speaking("en-XA"):
        assert guide.guide_path().name == "FORMAT.md"
        assert guide.guide_language() == "en"


@pytest.mark.parametrize("section", guide.SECTIONS)
def test_every_property_has_a_meaning(section: str) -> None:
    rows = guide.properties_of(section)
    assert rows
    assert not [row.name for row in rows if not row.meaning]


@pytest.mark.parametrize(
    "model",
    [
        StageProperties, PlaceProperties, HazardProperties, VoiceProperties, RouteInfo, Source, Statistic, Observation,
        TimelineEvent, Term, Question, QuizQuestion, Excerpt, Medium, Curriculum, Gentle, Category,
    ],
)  # fmt: skip
def test_every_field_of_the_model_is_told(model: type) -> None:
    told = {row.name for row in guide.properties_of(model.__name__)} | {
        row.name for row in guide.properties_of("feature") if model.__name__.endswith("Properties")
    }
    assert set(model.model_fields) <= told


def test_closed_lists_are_complete() -> None:
    text = guide.guide_text()
    assert all(f"`{name}`" in text for name in (*CATEGORIES, *COLOURS, *ICONS))


def test_the_smallest_file_in_the_guide_passes_the_strict_check() -> None:
    found = re.findall(r"```json\n(\{.*?\n)```", guide.guide_text(), re.DOTALL)
    assert len(found) == 1
    assert not open_route(found[0].encode(), "smallest.geojson", strict=True).report.findings


def test_every_code_of_a_finding_has_its_line_and_example() -> None:
    lines = [line for line in guide.guide_text().splitlines() if line.startswith("| `")]
    for code in TABLE:
        (line,) = (one for one in lines if one.startswith(f"| `{code}`<br>"))
        assert line.replace("\\|", "").count("|") == 5, line
    assert set(examples()) == set(TABLE)
    assert all(before and after and before != after for before, after in examples().values())


def test_the_groups_of_the_guide_hold_each_code_once() -> None:
    listed = [code for _, rows in GROUPS.values() for code in rows]
    assert sorted(listed) == sorted(TABLE)


def test_no_placeholder_of_a_template_is_left_in_the_guide() -> None:
    report = guide.guide_text().partition("## What the report says")[2]
    told = re.sub(r"``?[^`]*``?", "", report)
    assert not re.findall(r"\{\w+[:}]", told)
