"""The route as text for whoever has no scripts, a reader, a crawler, a printer: the stages and hazards of the map."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from routes.geo.distances import stage_km
from routes.model import Claim, Hazard, Route, Stage
from routes.model.words import GENTLE_SEVERITY, SEVERITY, confidence, kilometres, stage_name

_SAFE = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_STYLE = (
    "<style>.route-text { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; "
    "overflow-wrap: anywhere } body > .folium-map { display: none }</style>"
)


def without_scripts(route: Route, *, is_gentle: bool = False) -> str:
    """Return a `noscript` element that holds a route: what it is, its stages with their hazards, voices, sources.

    Parameters
    ----------
    route
        As the class is shown it.
    is_gentle
        For a class that is spared death: the words for severity spare it too.
    """
    info = route.route
    severities = GENTLE_SEVERITY if is_gentle else SEVERITY
    by_stage: dict[str, list[Hazard]] = {}
    known = {stage.id for stage in route.stages}
    for hazard in route.hazards:
        name = hazard.properties.stage
        by_stage.setdefault(name if name in known else "", []).append(hazard)
    titles = {source.id: source.title for source in info.sources}
    parts = [
        f"<h1>{escape(info.title)}</h1>",
        _paragraphs(info.description),
        "<h2>Stages</h2>",
        *(_stage(route, stage, by_stage.get(stage.id, []), severities, titles) for stage in route.stages),
    ]
    if by_stage.get(""):
        parts += ["<h2>Other hazards</h2>", _hazards(by_stage[""], severities, titles)]
    if route.voices:
        voices = (
            f"<li><b>{escape(voice.properties.title)}</b> ({escape(voice.properties.speaker)})"
            f"{_paragraphs(voice.properties.description)}{_cited(voice.properties, titles)}</li>"
            for voice in route.voices
        )
        parts += ["<h2>Voices</h2>", f"<ul>{''.join(voices)}</ul>"]
    if info.sources:
        sources = (f"<li>{_link(one.title, one.url)}{_more((one.publisher, one.date))}</li>" for one in info.sources)
        parts += ["<h2>Sources</h2>", f"<ul>{''.join(sources)}</ul>"]
    main = f'<main class="route-text" lang="{escape(info.language)}">{"".join(parts)}</main>'
    return f"<noscript>{_STYLE}{main}</noscript>"


def _stage(
    route: Route, stage: Stage, hazards: list[Hazard], severities: dict[int, str], titles: dict[str, str]
) -> str:
    p = stage.properties
    long = kilometres(stage_km(stage), schematic=route.route.precision == "schematic")
    way = f"{p.origin} → {p.destination}" if p.origin and p.destination else ""
    facts = " · ".join(part for part in (way, p.mode, f"about {long} km", p.period) if part)
    return (
        f"<section><h3>{escape(stage_name(p))}: {escape(p.title)}</h3><p>{escape(facts)}</p>"
        f"{_paragraphs(p.description)}{_cited(p, titles)}{_hazards(hazards, severities, titles)}</section>"
    )


def _hazards(hazards: list[Hazard], severities: dict[int, str], titles: dict[str, str]) -> str:
    if not hazards:
        return ""
    rows = []
    for hazard in hazards:
        p = hazard.properties
        sure = confidence(p.confidence) if p.confidence else ""
        facts = " · ".join(part for part in (p.place_name, p.period, severities[p.severity], sure) if part)
        rows.append(
            f"<li><b>{escape(p.title)}</b><p>{escape(facts)}</p>{_paragraphs(p.description)}{_cited(p, titles)}</li>"
        )
    return f"<ul>{''.join(rows)}</ul>"


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part.strip())}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())


def _cited(claim: Claim, titles: dict[str, str]) -> str:
    named = "; ".join(titles.get(source, source) for source in claim.sources)
    return f"<p><small>Sources: {escape(named)}</small></p>" if named else ""


def _more(parts: Iterable[str]) -> str:
    told = ", ".join(part for part in parts if part)
    return f" — {escape(told)}" if told else ""


def _link(title: str, url: str) -> str:
    if not _SAFE.match(url):
        return escape(title)
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(title)}</a>'
