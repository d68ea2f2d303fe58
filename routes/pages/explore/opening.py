"""What stands above the map: what this is, what it speaks of, and the two things to do."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from routes.geo.figures import Figures
from routes.geo.worst import most_dangers as most_dangers_of
from routes.languages import counted
from routes.languages import gettext as _
from routes.model import ContentTheme, Route
from routes.model.sentences import beginning, lead
from routes.model.words import length, most_dangers, summary
from routes.pages.shared import choice, frame, shelf, shown, texts
from routes.pages.shared.said import Said
from routes.pages.shared.shelf import Entry


def themes(route: Route) -> list[str]:
    """Return what a route speaks of that is hard to read, in the order of the list of themes."""
    info = route.route
    claims = (*(feature.properties for feature in route.features), *info.statistics, *info.timeline, *info.glossary)
    found = {theme for claim in claims for theme in claim.content_note}
    return [theme for theme in get_args(ContentTheme) if theme in found]


def headline(route: Route, figures: Figures) -> list[str]:
    """Return what can be counted and checked, each figure once."""
    long = length(figures.km, figures.flown_km, schematic=route.route.precision == "schematic")
    counts = summary(stages=figures.stages, borders=figures.borders, countries=len(figures.countries), length=long)
    most = most_dangers_of(route)
    return [
        *counts,
        counted("{n} danger", "{n} dangers", figures.hazards),
        counted("{n} source", "{n} sources", figures.sources),
        *([most_dangers(**most._asdict())] if most else []),
    ]


def show(entry: Entry, level: str) -> None:
    """Show the opening of a route at a level."""
    route = shown.route_at(entry, level)
    info = route.route
    texts.show(
        "head",
        said=Said(route),
        text=info.description,
        title=info.title,
        lead=lead(info.description),
        beginning=beginning(info.description),
        period=info.period,
        note=route.translation_note,
        figures=headline(route, shown.figures_at(entry, level)),
    )
    with st.container(key="opening", horizontal=True, vertical_alignment="center"):
        frame.link_to("present", _("Follow the story"), ":material/play_arrow:", route=entry.key, level=level)
        texts.show("to_map", themes=themes(route))


def others(entry: Entry) -> None:
    """Show the other routes as small cards."""
    rest = [one for one in shelf.readable().values() if one.key != entry.key]
    if not rest:
        return
    with st.container(key="other_routes"):
        texts.show("hint", text=_("Other routes"))
        cells = st.columns(max(3, min(len(rest), 4)))
        for number, one in enumerate(rest):
            with cells[number % len(cells)], st.container(key=f"other-{one.key}"):
                told = shown.about(one)
                info = told.route
                texts.show(
                    "small_card", said=Said(told), picture=shown.picture(one), title=info.title, period=info.period
                )
                st.button(texts.plain(info.title), key=f"use-{one.key}", on_click=choice.use, args=[one.key])
