"""The route as text for whoever has no scripts, a reader, a crawler, a printer: the stages and hazards of the map.

It keeps within a few dozen kilobytes: stages in full, of each hazard and voice the first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from routes.geo.distances import stage_km
from routes.languages import counted
from routes.languages import gettext as _
from routes.model import Hazard, Route, Stage
from routes.model.words import GENTLE_SEVERITY, SEVERITY, kilometres, stage_name

_SENTENCE = re.compile(r"(?<=[.!?…。])\s+")
_STYLE = (
    "<style>.route-text { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; "
    "overflow-wrap: anywhere } body > .folium-map { display: none }</style>"
)


def without_scripts(route: Route, *, is_gentle: bool = False) -> str:
    """Return a `noscript` element that holds a route: what it is, its stages with their hazards, its voices.

    Parameters
    ----------
    route
        As the class is shown it.
    is_gentle
        For a class that is spared death: the words for severity spare it too.
    """
    info = route.route
    severities = GENTLE_SEVERITY if is_gentle else SEVERITY
    known = {stage.id for stage in route.stages}
    by_stage: dict[str, list[Hazard]] = {}
    for hazard in route.hazards:
        name = hazard.properties.stage
        by_stage.setdefault(name if name in known else "", []).append(hazard)
    parts = [
        f"<h1>{escape(info.title)}</h1>",
        _paragraphs(info.description),
        _heading(_("Stages")),
        *(_stage(route, stage, by_stage.get(stage.id, []), severities) for stage in route.stages),
    ]
    if "" in by_stage:
        parts += [_heading(_("Other dangers")), _hazards(by_stage[""], severities)]
    if route.voices:
        voices = (
            f"<li><b>{escape(voice.properties.title)}</b> ({escape(voice.properties.speaker)})"
            f"{_first_sentence(voice.properties.description)}</li>"
            for voice in route.voices
        )
        parts += [_heading(_("Voices")), f"<ul>{''.join(voices)}</ul>"]
    told = _("With scripts this file shows the map, every text in full, and {sources}.").format(sources=_sources(route))
    parts.append(f"<p>{escape(told)}</p>")
    main = f'<main class="route-text" lang="{escape(info.language)}">{"".join(parts)}</main>'
    return f"<noscript>{_STYLE}{main}</noscript>"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _sources(route: Route) -> str:
    return counted("{n} source", "{n} sources", len(route.route.sources))


def _stage(route: Route, stage: Stage, hazards: list[Hazard], severities: Mapping[int, str]) -> str:
    p = stage.properties
    long = kilometres(stage_km(stage), schematic=route.route.precision == "schematic")
    way = f"{p.origin} → {p.destination}" if p.origin and p.destination else ""
    facts = " · ".join(part for part in (way, p.mode, _("about {km} km").format(km=long), p.period) if part)
    return (
        f"<section><h3>{escape(stage_name(p))}: {escape(p.title)}</h3><p>{escape(facts)}</p>"
        f"{_paragraphs(p.description)}{_hazards(hazards, severities)}</section>"
    )


def _hazards(hazards: list[Hazard], severities: Mapping[int, str]) -> str:
    rows = []
    for hazard in hazards:
        p = hazard.properties
        facts = " · ".join(part for part in (p.place_name, p.period, severities[p.severity]) if part)
        rows.append(f"<li><b>{escape(p.title)}</b><br>{escape(facts)}{_first_sentence(p.description)}</li>")
    return f"<ul>{''.join(rows)}</ul>" if rows else ""


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part.strip())}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())


def _first_sentence(text: str) -> str:
    plain = text.strip()
    end = _SENTENCE.search(plain)
    return f"<br>{escape(plain[: end.start()] if end else plain)}" if plain else ""
