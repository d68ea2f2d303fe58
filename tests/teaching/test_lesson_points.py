"""What stands around the telling: preparation, opening, close, and what follows."""

from __future__ import annotations

from examples import complete

from routes.model import Route
from routes.teaching import lesson_points


def test_other_ways_without_end_are_not_all_named() -> None:
    value = complete()
    stage = value["features"][0]
    value["features"] = [
        {**stage, "id": f"{role}-{n}", "properties": {**stage["properties"], "role": role, "title": f"{role} {n}"}}
        for role in ("alternate", "return")
        for n in range(1, 400)
    ]
    told = "\n".join(lesson_points.closing(Route.model_validate(value), long=True))
    for role in ("alternate", "return"):
        assert f"{role} {lesson_points.MOST}" in told
        assert f"{role} {lesson_points.MOST + 1}" not in told


def test_a_class_is_told_beforehand_what_the_route_speaks_of() -> None:
    value = complete()
    for feature in value["features"]:
        feature["properties"].pop("content_note", None)
    quiet = lesson_points.before(Route.model_validate(value))
    value["features"][0]["properties"]["content_note"] = ["violence"]
    loud = Route.model_validate(value)
    assert lesson_points.sensitive_content(loud) == {"violence": 1}
    assert len(lesson_points.before(loud)) == len(quiet) + 3
