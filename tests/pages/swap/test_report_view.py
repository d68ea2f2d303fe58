"""A report in words for people."""

from __future__ import annotations

import pytest

from routes.pages.swap import report_view
from routes.rules.findings import Finding, Report


@pytest.mark.parametrize(
    ("path", "feature", "words"),
    [
        ("features[3].properties.severity", "mines", "Feature 4 (mines), severity"),
        ("features[0].geometry.coordinates[2]", "", "Feature 1, position 3"),
        ("features[0].geometry.coordinates", "", "Feature 1, position"),
        ("features[2]", "", "Feature 3"),
        ("route.sources[0].url", "", "About the route, sources, entry 1, url"),
        ("features", "", "All features"),
        ("line 4, Nord", "", "Line 4, Nord"),
        ("", "", "The whole file"),
    ],
)
def test_places_are_said_in_words(path: str, feature: str, words: str) -> None:
    assert report_view.in_words(Finding("fault", path, "", "", "", feature)) == words


def test_a_verdict_counts_every_finding() -> None:
    many = Finding("warning", "features[0]", "a", "b", "", count=3)
    assert report_view.verdict(Report("a", (many,))) == "Ready to use, with 3 things worth a look."
    assert report_view.verdict(Report("a")) == "Ready to use. Nothing to mend."
