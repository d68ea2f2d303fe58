"""A file's report in words for people: what to mend, what to look at, what was read into it."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from routes.pages.shared import texts
from routes.rules.findings import LISTED, Finding, Report
from routes.rules.wording import spoken_place, words_of

GROUPS = (
    ("fault", "To mend first", "Until these are mended the file can't be drawn."),
    ("warning", "Worth a look", "The route is drawn. These look odd and may be a slip."),
    ("inference", "How it was read", "The file does not say these in so many words; this is what was understood."),
)


def rows_of(report: Report, fault_meaning: str = GROUPS[0][2]) -> list[dict[str, Any]]:
    """Return the groups of a report that hold anything, each with its rows.

    Parameters
    ----------
    fault_meaning
        What the faults keep from happening.
    """
    groups = []
    for level, title, usual in GROUPS:
        meaning = fault_meaning if level == "fault" else usual
        found = [finding for finding in report.findings if finding.level == level]
        if found:
            count = sum(finding.count for finding in found)
            rows = [_row(finding) for finding in found[:LISTED]]
            left = len(found) - len(rows)
            groups.append(
                {"level": level, "title": title, "meaning": meaning, "count": count, "rows": rows, "left": left}
            )
    return groups


def _row(finding: Finding) -> dict[str, Any]:
    place = spoken_place(finding.location, finding.feature)
    return {"place": place, "words": words_of(finding), "count": finding.count}


def verdict(report: Report) -> str:
    """Return the report in one sentence."""
    if report.faults:
        count = sum(finding.count for finding in report.faults)
        return f"Can't be drawn yet: {count:,} {'thing' if count == 1 else 'things'} to mend."
    if report.warnings:
        count = sum(finding.count for finding in report.warnings)
        return f"Ready to use, with {count:,} {'thing' if count == 1 else 'things'} worth a look."
    return "Ready to use. Nothing to mend."


def show(report: Report, key: str) -> None:
    """Show a report with its downloads."""
    if not report.findings:
        return
    texts.show("report", groups=rows_of(report))
    stem = report.name.rsplit(".", 1)[0] or "route"
    with st.container(horizontal=True, key=f"{key}-downloads"):
        st.download_button(
            "Report as text",
            lambda: report.to_text() + "\n",
            file_name=f"{stem}-report.txt",
            mime="text/plain",
            key=f"{key}-text",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )
        st.download_button(
            "Report as JSON",
            lambda: json.dumps(report.to_json(), ensure_ascii=False, indent=2) + "\n",
            file_name=f"{stem}-report.json",
            mime="application/json",
            key=f"{key}-json",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )
