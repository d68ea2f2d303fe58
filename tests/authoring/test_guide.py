import re

import pytest

from routes.authoring import guide
from routes.formats import open_route
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


def test_the_guide_in_the_repository_is_fresh() -> None:
    assert guide.guide_path().read_text(encoding="utf-8") == guide.guide_text(), "run python -m routes.authoring.guide"


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
