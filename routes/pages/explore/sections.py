"""What stands below the map: stages, hazards, voices, numbers, timeline, glossary, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from routes.languages import N_, country
from routes.languages import gettext as _
from routes.model import Claim, Hazard, Route, Source
from routes.model.categories import category_of, merged
from routes.model.words import ROLES, severity_short, source_date, sureness
from routes.pages.explore import charts, lists
from routes.pages.shared import state, texts
from routes.pages.shared.said import Said

One = TypeVar("One")

MOST = 500
"""Entries that a section shows; the rest is counted."""
MOST_CHARTS = 40

Sources = Mapping[str, Source]


def known_sources(route: Route) -> Sources:
    """Return the sources of a route by id."""
    return {source.id: source for source in route.route.sources}


def cited(known: Sources, claim: Claim) -> list[dict[str, str]]:
    """Return title, note and addresses of each source of a claim."""
    return cited_by(known, claim.sources)


def cited_by(known: Sources, references: Iterable[str]) -> list[dict[str, str]]:
    """Return title, publisher and date, address and address of a copy of each source."""
    found = []
    for reference in references:
        source = known.get(reference)
        if source is None:
            found.append({"title": reference, "by": "", "url": reference, "copy_url": ""})
        else:
            by = ", ".join(part for part in (source.publisher, source_date(source.date)) if part)
            found.append({"title": source.title, "by": by, "url": source.url, "copy_url": source.copy_url})
    return found


def first_of(entries: Sequence[One], what: str, most: int = MOST) -> Sequence[One]:
    """Return as many entries as a page can bear, and say `what` where there are more."""
    if len(entries) > most:
        st.caption(_(what).format(most=most, n=len(entries)))
    return entries[:most]


def hazard_rows(route: Route, hazards: list[Hazard], *, is_gentle: bool = False) -> pd.DataFrame:
    """Return the table of hazards, one row each, in the order given."""
    categories, severity = merged(route.route.categories), severity_short(is_gentle=is_gentle)
    orders = {stage.id: stage.properties for stage in route.stages}
    rows = []
    for hazard in hazards:
        properties = hazard.properties
        stage = orders.get(properties.stage)
        number = "" if stage is None else str(stage.order) if stage.role == "main" else ROLES[stage.role]
        rows.append(
            {
                _("Category"): category_of(properties.category, categories).label,
                _("Title"): properties.title,
                _("Severity"): severity[properties.severity],
                _("How sure"): sureness(properties.confidence or ""),
                _("Stage"): number,
                _("Country"): country(properties.country_code, properties.country),
                _("Place"): properties.place_name,
                _("When"): properties.period,
            }
        )
    columns = [_("Category"), _("Title"), _("Severity"), _("How sure"), _("Stage"), _("Country"), _("Place"), _("When")]
    return pd.DataFrame(rows, columns=columns)


def hazards(
    route: Route, shown: list[Hazard], selected: str, choose: Callable[[str], None], *, is_gentle: bool = False
) -> None:
    """Show the hazards as a table that sorts; a chosen row flies the map there, and the map chooses the row.

    Parameters
    ----------
    shown
        What passes the filters.
    selected
        Id of the chosen hazard, or empty.
    choose
        Takes the id of a row that the reader chose.
    is_gentle
        For a class that is spared death: the words for severity spare it too.
    """
    ids = [hazard.id for hazard in shown]
    wanted = [ids.index(selected)] if selected in ids else []
    table = state.told("hazard_table")
    if table is None or list(table["selection"]["rows"]) != wanted or table["selection"]["cells"]:
        state.tell_anew("hazard_table", {"selection": {"rows": wanted, "cells": []}})

    def chosen() -> None:
        picked = state.told("hazard_table")["selection"]
        rows = [row for row, _column in picked["cells"]] or picked["rows"]
        choose(ids[rows[0]] if rows else "")

    st.dataframe(
        hazard_rows(route, shown, is_gentle=is_gentle),
        hide_index=True,
        key="hazard_table",
        on_select=chosen,
        selection_mode=["single-row", "single-cell"],
        height=420,
        column_config={"Title": st.column_config.TextColumn(width="large")},
        alt=_("Dangers that pass the filters; a click on a row shows it on the map."),
    )
    if wanted:
        hazard(route, shown[wanted[0]], is_gentle=is_gentle)


def hazard(route: Route, one: Hazard, *, is_gentle: bool = False) -> None:
    """Show one hazard in full."""
    category = category_of(one.properties.category, merged(route.route.categories))
    said, own = Said(route), {category.id for category in route.route.categories}
    texts.show(
        "hazard",
        said=said,
        properties=one.properties,
        category=said(category.label) if category.id in own else category.label,
        severity=severity_short(is_gentle=is_gentle)[one.properties.severity],
        sources=cited(known_sources(route), one.properties),
    )


def voices(route: Route) -> None:
    """Show the voices."""
    if not route.voices:
        st.info(_("This route has no voices to show."))
    titles = {stage.id: stage.properties.title for stage in route.stages}
    known = known_sources(route)
    rows: list[dict[str, Any]] = [
        {"properties": v.properties, "stage": titles.get(v.properties.stage, ""), "sources": cited(known, v.properties)}
        for v in first_of(route.voices, N_("The first {most:,} of {n:,} voices. The saved file holds them all."))
    ]
    texts.show("voices", said=Said(route), voices=rows)


def numbers(route: Route) -> None:
    """Show the statistics: series as charts, single figures as a list."""
    statistics = route.route.statistics
    if not statistics:
        st.info(_("This route has no figures to show."))
        return
    known = known_sources(route)
    for statistic in first_of(
        [one for one in statistics if charts.can_draw(one)],
        N_("The first {most:,} of {n:,} series. The saved file holds them all."),
        MOST_CHARTS,
    ):
        texts.show("chart_head", said=Said(route), statistic=statistic, sources=cited(known, statistic))
        charts.draw(statistic)
    rest = first_of(
        [one for one in statistics if not charts.can_draw(one)],
        N_("The first {most:,} of {n:,} figures. The saved file holds them all."),
    )
    rows = [{"one": one, "sources": cited(known, one)} for one in rest]
    texts.show("numbers", said=Said(route), statistics=rows)


def timeline(route: Route) -> None:
    """Show the timeline."""
    if not route.route.timeline:
        st.info(_("This route has no timeline to show."))
    known, events = (
        known_sources(route),
        first_of(route.route.timeline, N_("The first {most:,} of {n:,} events. The saved file holds them all.")),
    )
    rows = [{"one": event, "sources": cited(known, event), "when": lists.when(route, event.period)} for event in events]
    texts.show("timeline", said=Said(route), events=rows)


def glossary(route: Route) -> None:
    """Show the glossary."""
    if not route.route.glossary:
        st.info(_("This route has no glossary to show."))
    terms = sorted(route.route.glossary, key=lambda term: term.term.casefold())
    known = known_sources(route)
    rows = [
        {"one": term, "sources": cited(known, term)}
        for term in first_of(terms, N_("The first {most:,} of {n:,} words. The saved file holds them all."))
    ]
    texts.show("glossary", said=Said(route), terms=rows)


def sources(route: Route) -> None:
    """Show the sources."""
    if not route.route.sources:
        st.info(_("This route names no sources. Where a claim has none, treat it as hearsay."))
    ordered = sorted(route.route.sources, key=lambda one: (one.publisher.casefold(), one.date))
    texts.show(
        "sources",
        said=Said(route),
        sources=first_of(ordered, N_("The first {most:,} of {n:,} sources. The saved file holds them all.")),
    )
