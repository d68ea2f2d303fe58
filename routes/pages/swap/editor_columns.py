"""How the columns of the edit table look and what they take."""

from __future__ import annotations

from typing import Any

import streamlit as st

from routes.document.filters import CONFIDENCES
from routes.languages import gettext as _
from routes.model import Route
from routes.model.categories import merged
from routes.model.words import PLACE_ROLES, ROLES, SEVERITY_SHORT, confidence

LONGEST_TITLE = 80
"""Letters of a source's title in a cell."""


def columns_for(route: Route, kind: str) -> dict[str, Any]:
    """Return the configuration of the columns of one of the tables."""
    column = st.column_config
    if kind == "route":
        return {
            "id": column.TextColumn(_("Property"), disabled=True, width="small"),
            "value": column.TextColumn(_("Value"), width="large"),
            "meaning": column.TextColumn(_("What it is"), disabled=True, width="large"),
        }
    if kind == "source":
        return {
            "id": column.TextColumn(_("Id"), help=_("Other tables name it; left empty, one is made."), width="small"),
            "title": column.TextColumn(_("Title"), width="large"),
            "url": column.TextColumn(_("Address"), help=_("https://…, or empty for a book")),
            **{name: column.TextColumn(_(name.capitalize())) for name in ("publisher", "date", "note")},
        }
    return {**_choices(route, kind), **_texts(), "sources": _sources(route)}


def _choices(route: Route, kind: str) -> dict[str, Any]:
    """Return the columns that offer what may stand there."""
    column = st.column_config
    categories = merged(route.route.categories)
    used = dict.fromkeys([*categories, *(hazard.properties.category for hazard in route.hazards)])
    stages = {stage.id: stage.properties.title for stage in route.stages}
    roles: dict[str, str] = {str(role): name for role, name in ROLES.items()}
    if kind != "stage":
        roles = {str(role): name for role, name in PLACE_ROLES.items()}
    return {
        "category": column.SelectboxColumn(
            _("It is a danger of") if kind == "place" else _("Category"),
            help=_("A place that gets a category becomes a danger of it.") if kind == "place" else None,
            options=["", *used] if kind == "place" else list(used),
            format_func=lambda name: categories[str(name)].label if name in categories else str(name),
        ),
        "severity": column.SelectboxColumn(
            _("Severity"),
            width="medium",
            options=list(SEVERITY_SHORT),
            format_func=lambda number: SEVERITY_SHORT[int(number)],
            default=3,
        ),
        "confidence": column.SelectboxColumn(
            _("How sure"), options=list(CONFIDENCES), format_func=lambda level: confidence(str(level))
        ),
        "role": column.SelectboxColumn(_("Role"), options=list(roles), format_func=lambda role: roles[str(role)]),
        "stage": column.SelectboxColumn(
            _("Stage"),
            help=_("Left empty, a new danger gets the nearest."),
            options=["", *stages],
            format_func=lambda name: stages.get(str(name), str(name or "")),
        ),
    }


def _sources(route: Route) -> Any:
    """Return the column for sources, which are chosen by their titles; an address is typed."""
    titles = {one.id: one.title for one in route.route.sources}
    used = dict.fromkeys(source for feature in route.features for source in feature.properties.sources)
    return st.column_config.MultiselectColumn(
        _("Sources"),
        width="large",
        help=_("Choose from the table of sources, or type a web address."),
        options=[*titles, *(source for source in used if source not in titles)],
        accept_new_options=True,
        format_func=lambda source: titles.get(str(source), str(source))[:LONGEST_TITLE],
    )


def _texts() -> dict[str, Any]:
    """Return the columns for free texts and numbers."""
    column = st.column_config
    return {
        "title": column.TextColumn(_("Title"), width="large", required=True, pinned=True),
        "order": column.NumberColumn(_("Order"), min_value=1, step=1, width="small"),
        "place_name": column.TextColumn(_("Place")),
        "period": column.TextColumn(_("When")),
        "description": column.TextColumn(_("Text"), width="large"),
        "notes": column.TextColumn(_("Notes for the presenter"), width="large"),
        "latitude": column.TextColumn(_("Latitude"), help=_("42.9, 42,9 or 42°54′N"), width="small"),
        "longitude": column.TextColumn(_("Longitude"), help=_("129.5, 129,5 or 129°30′E"), width="small"),
        **{
            name: column.TextColumn(_(name.capitalize()))
            for name in ("origin", "destination", "mode", "country", "speaker")
        },
    }
