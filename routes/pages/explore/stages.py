"""The stages below the map as a narrative; each can be shown on the map, and told from there."""

from __future__ import annotations

from typing import Any

import streamlit as st
from markupsafe import Markup

from routes.document.payload import country_colours
from routes.geo.distances import stage_km
from routes.languages import N_
from routes.languages import gettext as _
from routes.model import Route, StageProperties
from routes.model.words import kilometres, severity_short, stage_name
from routes.pages.explore.sections import cited, first_of, known_sources
from routes.pages.shared import choice, frame, state, texts
from routes.pages.shared.said import Said
from routes.teaching.beats import steps

MOST_CARDS = 40
"""Stages that can be shown on the map and told from; the rest is text alone."""
MOST_TITLES = 50
"""Hazards that a stage names."""


def _dangers(route: Route, *, is_gentle: bool) -> dict[str, list[dict[str, Any]]]:
    """Return what is said of the hazards of each stage; those of no stage stand under an empty id."""
    severities, said = severity_short(is_gentle=is_gentle), Said(route)
    known = {stage.id for stage in route.stages}
    found: dict[str, list[dict[str, Any]]] = {}
    for index, hazard in enumerate(route.hazards):
        p = hazard.properties
        facts = Markup(" · ").join([*map(said, filter(None, (p.place_name, p.period))), severities[p.severity]])
        row = {"index": index, "id": hazard.id, "title": p.title, "facts": facts}
        found.setdefault(p.stage if p.stage in known else "", []).append(row)
    return found


def show(route: Route, *, is_gentle: bool = False) -> None:
    """Show the stages as a narrative; each can be shown on the map, and told from there.

    Parameters
    ----------
    is_gentle
        For a class that is spared death: the words for severity spare it too.
    """
    colours = country_colours(route)
    said = Said(route)
    known, dangers = known_sources(route), _dangers(route, is_gentle=is_gentle)
    is_schematic = route.route.precision == "schematic"
    rows: list[dict[str, Any]] = [
        {
            "id": stage.id,
            "properties": stage.properties,
            "km": kilometres(stage_km(stage), schematic=is_schematic),
            "colour": colours.get(stage.properties.country, "#4a4450"),
            "sources": cited(known, stage.properties),
            **_first(dangers.get(stage.id, [])),
        }
        for stage in first_of(route.stages, N_("The first {most:,} of {n:,} stages. The saved file holds them all."))
    ]
    if not rows:
        st.info(_("This route has no stages."))
    steps_of = {step.stage: number for number, step in enumerate(steps(route)) if step.stage}
    with st.container(key="stages"):
        for number, row in enumerate(rows[:MOST_CARDS]):
            with st.container(key=f"stage-{number}"):
                texts.show("stages", said=said, stages=[row])
                _stage_actions(number, row["id"], row["properties"], steps_of.get(row["id"]))
        if rows[MOST_CARDS:]:
            texts.show("stages", said=said, stages=rows[MOST_CARDS:])
    if "" in dangers:
        elsewhere = _first(dangers[""])
        texts.show("other_dangers", said=said, rows=elsewhere["hazards"], more=elsewhere["more"])


def _first(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"hazards": rows[:MOST_TITLES], "more": max(0, len(rows) - MOST_TITLES)}


def _stage_actions(number: int, stage: str, properties: StageProperties, step: int | None) -> None:
    name = stage_name(properties)  # so that each button says to who hears it what it is for
    with st.container(horizontal=True, key=f"stage-actions-{number}"):
        st.button(
            _("{stage}: show on the map").format(stage=name),
            key=f"stage-show-{number}",
            icon=":material/location_on:",
            type="tertiary",
            help=texts.plain(properties.title),
            on_click=show_on_map,
            args=[stage],
        )
        if step is not None:
            view = {"route": choice.chosen_key(), "level": choice.level(), "step": str(step)}
            frame.link_to("present", _("{stage}: tell from here").format(stage=name), ":material/play_arrow:", **view)


def show_on_map(feature: str) -> None:
    """Let the map fly to a feature and open it; also a callback."""
    now = state.session()
    now.fly_to = feature
    now.fly_turn += 1
