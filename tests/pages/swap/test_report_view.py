"""A report in words for people."""

from __future__ import annotations

from routes.pages.swap import report_view
from routes.rules.findings import Finding, Report


def test_a_verdict_counts_every_finding() -> None:
    many = Finding("id-taken", ("features", 0), 1, count=3)
    assert report_view.verdict(Report("a", (many,))) == "Ready to use, with 3 things worth a look."
    assert report_view.verdict(Report("a")) == "Ready to use. Nothing to mend."
