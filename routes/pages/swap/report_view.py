"""A file's report in words for people: what to mend, what to look at, what was read into it."""

from __future__ import annotations

import json
import re
from typing import Any

import streamlit as st

from routes.pages.shared import texts
from routes.rules.findings import LISTED, Finding, Report

_FEATURE = re.compile(r"features\[(\d+)\]\.?(.*)")
GROUPS = (
    ("fault", "To mend first", "Until these are mended the file can't be drawn."),
    ("warning", "Worth a look", "The route is drawn. These look odd and may be a slip."),
    ("inference", "How it was read", "The file does not say these in so many words; this is what was understood."),
)


def in_words(finding: Finding) -> str:
    """Return the place of a finding as a person would say it; features count from 1.

    Examples
    --------
    >>> in_words(Finding("fault", "features[3].properties.severity", "", "", "", "mines"))
    'Feature 4 (mines), severity'
    >>> in_words(Finding("fault", "features[0].geometry.coordinates[2]", "", "", ""))
    'Feature 1, position 3'
    """
    found = _FEATURE.match(finding.path)
    rest = found[2] if found else finding.path
    if rest == "features":
        rest = "all features"
    rest = _position(rest)
    if not found:
        return (rest[:1].upper() + rest[1:]) if rest else "The whole file"
    name = f" ({finding.feature})" if finding.feature else ""
    return f"Feature {int(found[1]) + 1}{name}" + (f", {rest}" if rest else "")


def _position(path: str) -> str:
    path = re.sub(r"^properties\.?", "", path)
    found = re.match(r"geometry\.coordinates((?:\[\d+\])*)", path)
    if found:
        numbers = [int(number) + 1 for number in re.findall(r"\d+", found[1])]
        return f"position {numbers[-1]}" if numbers else "position"
    path = re.sub(r"^route\.", "about the route, ", path)
    path = re.sub(r"(\w+)\[(\d+)\]", lambda part: f"{part[1]}, entry {int(part[2]) + 1}", path)
    return path.replace(".", ", ").replace("content_note", "content note").replace("place_name", "place name")


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
            rows = [{"place": in_words(finding), "one": finding} for finding in found[:LISTED]]
            left = len(found) - len(rows)
            groups.append(
                {"level": level, "title": title, "meaning": meaning, "count": count, "rows": rows, "left": left}
            )
    return groups


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
