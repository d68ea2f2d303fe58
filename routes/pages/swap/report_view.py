"""A file's report in words for people: what to mend, what to look at, what was read into it, by kind."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from routes.document.thumbnail import thumbnail
from routes.geo.positions import first_position
from routes.languages import N_, counted
from routes.languages import gettext as _
from routes.model import Route
from routes.pages.shared import texts
from routes.rules.codes import Repair
from routes.rules.codes.repairs import OFFERS
from routes.rules.findings import LISTED, Finding, Report
from routes.rules.repair import REPAIRS
from routes.rules.wording import spoken_place, words_of

GROUPS = (
    ("fault", N_("To mend first"), N_("Until these are mended the file can't be drawn.")),
    ("warning", N_("Worth a look"), N_("The route is drawn. These look odd and may be a slip.")),
    (
        "inference",
        N_("How it was read"),
        N_("The file does not say these in so many words; this is what was understood."),
    ),
)
PLACES = 5
"""Places of one kind that are named."""
MARKS = 20
"""Features that the small map numbers."""


def rows_of(report: Report, fault_meaning: str = "") -> list[dict[str, Any]]:
    """Return the groups of a report that hold anything, each with its kinds of findings.

    Parameters
    ----------
    fault_meaning
        What the faults keep from happening.
    """
    groups = []
    for level, title, usual in GROUPS:
        meaning = fault_meaning if level == "fault" and fault_meaning else _(usual)
        found = [finding for finding in report.findings if finding.level == level]
        if found:
            kinds = _kinds(found)
            groups.append(
                {
                    "level": level,
                    "title": _(title),
                    "meaning": meaning,
                    "count": sum(finding.count for finding in found),
                    "kinds": [_kind(kind) for kind in kinds[:LISTED]],
                    "left": len(kinds) - len(kinds[:LISTED]),
                }
            )
    return groups


def _kinds(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return findings that ask for the same thing together, in the order in which the first of each comes."""
    kinds: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        words = words_of(finding)
        kinds.setdefault((finding.code, finding.level, words.expected, words.action), []).append(finding)
    return list(kinds.values())


def _kind(findings: Sequence[Finding]) -> dict[str, Any]:
    first = findings[0]
    places = [(where, feature, finding) for finding in findings for where, feature in _where(finding)]
    count = sum(finding.count for finding in findings)
    return {
        "words": words_of(first),
        "count": count,
        "places": [
            {"place": spoken_place(where, feature), "came": words_of(finding).came if where == finding.location else ""}
            for where, feature, finding in places[:PLACES]
        ],
        "more": count - len(places[:PLACES]),
        "repair": _(OFFERS[first.repair].label) if first.repair else "",
        "feature": next((feature for _where, feature, _finding in places if feature), ""),
        "number": 0,
    }


def _where(finding: Finding) -> list[tuple[tuple[str | int, ...], str]]:
    return [(finding.location, finding.feature), *finding.others]


def verdict(report: Report) -> str:
    """Return the report in one sentence."""
    if report.faults:
        count = sum(finding.count for finding in report.faults)
        return counted("Can't be drawn yet: {n} thing to mend.", "Can't be drawn yet: {n} things to mend.", count)
    if report.warnings:
        count = sum(finding.count for finding in report.warnings)
        return counted(
            "Ready to use, with {n} thing worth a look.", "Ready to use, with {n} things worth a look.", count
        )
    return _("Ready to use. Nothing to mend.")


@dataclass(frozen=True)
class View:
    """A report as it is shown; made once, since its picture takes a while."""

    groups: list[dict[str, Any]]
    picture: str
    """Address of a small map with the numbers of the warnings, or nothing."""


def view_of(report: Report, route: Route | None) -> View:
    """Return a report with a small map of where its warnings are, if a route came of the file."""
    groups = rows_of(report)
    return View(groups, _marked(groups, route) if route else "")


def show(report: Report, view: View, key: str, mend: Callable[[Repair], None]) -> None:
    """Show a report with its repairs and downloads; `mend` is what a press on a repair does."""
    if not report.findings:
        return
    _repairs(report, key, mend)
    texts.show("report", groups=view.groups, picture=view.picture)
    stem = report.name.rsplit(".", 1)[0] or "route"
    with st.container(horizontal=True, key=f"{key}-downloads"):
        _download(
            _("Report as text"), f"{stem}-report.txt", "text/plain", f"{key}-text", lambda: report.to_text() + "\n"
        )
        _download(
            _("Report as JSON"),
            f"{stem}-report.json",
            "application/json",
            f"{key}-json",
            lambda: json.dumps(report.to_json(), ensure_ascii=False, indent=2) + "\n",
        )


def _repairs(report: Report, key: str, mend: Callable[[Repair], None]) -> None:
    """Show each repair that has something to do, beside what it mends."""
    for name in REPAIRS:
        found = [finding for finding in report.findings if finding.repair == name]
        if not found:
            continue
        with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-mend-{name}"):
            kinds = [_kind(kind) for kind in _kinds(found)]
            texts.show("mend", kinds=kinds)
            st.button(
                _(OFFERS[name].label),
                icon=":material/build:",
                key=f"{key}-{name}",
                on_click=mend,
                args=[name],
                help=_(OFFERS[name].help),
            )


def _marked(groups: list[dict[str, Any]], route: Route) -> str:
    """Number the features that warnings name, and return a picture of the route with these numbers."""
    features = {feature.id: feature for feature in route.features}
    numbers: dict[str, int] = {}
    for group in groups:
        for kind in group["kinds"] if group["level"] == "warning" else ():
            name = kind["feature"]
            if name in features and (name in numbers or len(numbers) < MARKS):
                kind["number"] = numbers.setdefault(name, len(numbers) + 1)
    marks = [(str(number), first_position(features[name].geometry.coordinates)) for name, number in numbers.items()]
    return texts.data_url(thumbnail(route, marks)) if marks else ""


def _download(label: str, name: str, mime: str, key: str, data: Callable[[], str]) -> None:
    st.download_button(
        label,
        data,
        file_name=name,
        mime=mime,
        key=key,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )
