"""A report in words for people."""

from __future__ import annotations

import base64

from examples import complete

from routes.model import Route
from routes.pages.swap import report_view
from routes.rules.findings import Finding, Report


def test_a_verdict_counts_every_finding() -> None:
    many = Finding("id-taken", ("features", 0), 1, count=3)
    assert report_view.verdict(Report("a", (many,))) == "Ready to use, with 3 things worth a look."
    assert report_view.verdict(Report("a")) == "Ready to use. Nothing to mend."


def severity(index: int, got: str, **more: object) -> Finding:
    return Finding("severity-wrong", ("features", index, "properties", "severity"), got, f"h{index}", **more)  # type: ignore[arg-type]


def test_findings_are_grouped_by_kind_with_their_first_places() -> None:
    findings = [*(severity(index, str(index + 6)) for index in range(7)), Finding("features-none")]
    fault, warning = report_view.rows_of(Report("a", tuple(findings)))
    (kind,) = fault["kinds"]
    assert (fault["count"], kind["count"], kind["more"]) == (7, 7, 2)
    assert kind["words"].action == "Use 5 for the most severe."
    assert kind["places"][1] == {"place": "Feature 2 (h1), severity", "came": "7"}
    assert warning["kinds"][0]["places"] == [{"place": "The whole file", "came": "none"}]


def test_gathered_places_are_named_without_what_came() -> None:
    others = ((("features", 4, "id"), "b"), (("features", 5, "id"), "c"))
    (group,) = report_view.rows_of(Report("a", (Finding("id-made", ("features", 3, "id"), count=9, others=others),)))
    (kind,) = group["kinds"]
    assert [place["place"] for place in kind["places"]] == ["Feature 4, id", "Feature 5 (b), id", "Feature 6 (c), id"]
    assert (kind["count"], kind["more"]) == (9, 6)


def test_what_asks_for_something_else_is_another_kind() -> None:
    near = [Finding("stage-unknown", ("features", 0), "x", values={"near": name}) for name in ("one", "two", "two")]
    (group,) = report_view.rows_of(Report("a", tuple(near)))
    assert [kind["count"] for kind in group["kinds"]] == [1, 2]


def test_a_small_map_numbers_the_warnings_of_the_route() -> None:
    route = Route.model_validate(complete())
    far = Finding("hazard-far", ("features", 3, "geometry"), 900.0, "mines", {"most": 500.0})
    view = report_view.view_of(Report("a", (far, Finding("sources-unsaid", ("route", "sources")))), route)
    picture = base64.b64decode(view.picture.partition("base64,")[2]).decode()
    assert ">1</text>" in picture
    assert ">2</text>" not in picture
    assert [kind["number"] for kind in view.groups[0]["kinds"]] == [1, 0]
    assert report_view.view_of(Report("a", (far,)), None).picture == ""
