"""A route as the JSON block that the map document carries; knows no folium."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import asdict
from typing import Any

from routes.document import palette
from routes.document.curves import great_circle, soft
from routes.document.icons import ICONS_OF_DOCUMENT, icon
from routes.document.simplify import screen_tolerance, specks, thinned
from routes.document.strip import strip
from routes.geo.distances import stage_km
from routes.geo.figures import Figures, figures
from routes.geo.middles import middle_of
from routes.geo.worst import most_dangers
from routes.languages.local import group
from routes.model import FeatureProperties, Hazard, Place, Route, Source, Stage, Voice, words
from routes.model.categories import COLOURS, HazardCategory, category_of, merged
from routes.model.travel import is_flight, means_of
from routes.teaching.aftercare import AFTERCARE
from routes.teaching.beats import steps
from routes.teaching.plan import plans

MANY_BENDS = 300
"""A line with more positions bends by itself and is not softened."""

JsonObject = dict[str, Any]


def _location(position: Any, digits: int = 4) -> list[float]:
    return [round(position[1], digits), round(position[0], digits)]


def _shared(properties: FeatureProperties) -> JsonObject:
    return {
        "title": properties.title,
        "text": properties.description,
        "country": properties.country,
        "countryCode": properties.country_code,
        "period": properties.period,
        "confidence": properties.confidence or "",
        "sources": list(properties.sources),
        "themes": [words.theme(name) for name in properties.content_note],
    }


def country_colours(route: Route) -> dict[str, str]:
    """Return the stage colour of each country, in the order of the road."""
    names = list(dict.fromkeys(stage.properties.country for stage in route.main_stages))
    return {name: palette.STAGES[i % len(palette.STAGES)] for i, name in enumerate(names)}


def stage_line(stage: Stage, *, schematic: bool, tolerance: float = 0) -> list[list[float]]:
    """Return the locations (latitude, longitude) along which the map draws a stage.

    Parameters
    ----------
    tolerance
        Degrees, from `routes.document.simplify.screen_tolerance`.
    """
    line = [(float(position[0]), float(position[1])) for position in thinned(stage.geometry.coordinates, tolerance)]
    if is_flight(stage.properties.mode):
        line = great_circle(line)
    elif schematic and len(line) <= MANY_BENDS:
        line = soft(line)
    return [_location(position, 3 if schematic else 5) for position in line]


def _stage(stage: Stage, colours: dict[str, str], *, schematic: bool, tolerance: float) -> JsonObject:
    properties = stage.properties
    returned = properties.role == "return"
    colour = palette.RETURN if returned else colours.get(properties.country, palette.STAGES[0])
    return {
        "id": stage.id,
        "role": properties.role,
        "order": properties.order,
        "origin": properties.origin,
        "destination": properties.destination,
        "mode": properties.mode,
        "flight": is_flight(properties.mode),
        "means": means_of(properties.mode),
        "km": round(stage_km(stage), 2),  # their sum is rounded as the whole road is
        "headline": properties.headline,
        "weight": properties.weight,
        "notes": properties.notes,
        "colour": colour,
        "line": stage_line(stage, schematic=schematic, tolerance=tolerance),
        **_shared(properties),
    }


def _shape(feature: Hazard | Place, tolerance: float) -> JsonObject | None:
    geometry = feature.geometry
    if geometry.type == "Point":
        return None
    if geometry.type == "MultiPolygon":
        parts = [
            [[_location(position) for position in thinned(ring, tolerance)] for ring in part]
            for part in geometry.coordinates
        ]
        return {"type": "Polygon", "rings": parts}
    rings = geometry.coordinates if geometry.type == "Polygon" else [geometry.coordinates]
    drawn = [[_location(position) for position in thinned(ring, tolerance)] for ring in rings]
    return {"type": geometry.type, "rings": drawn}


def _at(feature: Hazard | Place) -> list[float]:
    return _location(middle_of(feature.geometry), 5 if feature.geometry.type == "Point" else 4)


def _hazard(hazard: Hazard, categories: dict[str, HazardCategory], tolerance: float) -> JsonObject:
    properties = hazard.properties
    row = {
        "id": hazard.id,
        "category": category_of(properties.category, categories).id,
        "severity": properties.severity,
        "stage": properties.stage,
        "place": properties.place_name,
        "at": _at(hazard),
        **_shared(properties),
    }
    if properties.context:
        row["context"] = True
    shape = _shape(hazard, tolerance)
    if shape:
        row["shape"] = shape
    return row


def _place(place: Place, tolerance: float, small: Container[str]) -> JsonObject:
    row = {"id": place.id, "role": place.properties.role, "at": _at(place), **_shared(place.properties)}
    shape = _shape(place, tolerance)
    return {**row, **({"shape": shape} if shape else {}), **({"small": True} if place.id in small else {})}


def _voice(voice: Voice) -> JsonObject:
    return {
        "id": voice.id,
        "speaker": voice.properties.speaker,
        "stage": voice.properties.stage,
        "traveller": voice.properties.traveller,
        "at": _location(voice.geometry.coordinates, 5),
        **_shared(voice.properties),
    }


def _source(source: Source) -> JsonObject:
    """Return what the document shows of a source; a copy where there is one."""
    shown = {"publisher", "title", "date", "url", *(["copy_url"] if source.copy_url else [])}
    return {**source.model_dump(include=shown), "date": words.source_date(source.date)}


def _used_categories(route: Route) -> list[JsonObject]:
    categories = merged(route.route.categories)
    used = {category_of(hazard.properties.category, categories).id for hazard in route.hazards}
    return [
        {"id": c.id, "label": c.label, "icon": c.icon, "colour": COLOURS[c.colour]}
        for c in categories.values()
        if c.id in used
    ]


def _words(route: Route, counts: Figures, *, schematic: bool, is_gentle: bool) -> JsonObject:
    length = words.length(counts.km, counts.flown_km, schematic=schematic)
    summary = words.summary(
        stages=counts.stages, borders=counts.borders, countries=len(counts.countries), length=length
    )
    most = most_dangers(route)
    worst = words.most_dangers(**most._asdict()) if most else ""
    told = {"length": length, "summary": summary, "most": worst, "group": group()}
    return {**words.for_document(is_gentle=is_gentle), **told}


def build(route: Route, *, is_gentle: bool = False) -> JsonObject:
    """Return everything that the document shows of a route, as JSON values.

    Locations are latitude, longitude; hazards keep the order of the file, which the filter mask relies on.

    Parameters
    ----------
    is_gentle
        For a class that is spared violence and death: the words for severity spare it too.
    """
    info, left = route.route, route.untranslated
    schematic = info.precision == "schematic"
    colours = country_colours(route)
    categories = merged(info.categories)
    used = _used_categories(route)
    tolerance, small = screen_tolerance(route), specks(route)
    counts = figures(route)
    signs = {*ICONS_OF_DOCUMENT, *(category["icon"] for category in used)}
    return {
        "title": info.title,
        "text": info.description,
        "period": info.period,
        "language": info.language,
        "translationNote": route.translation_note,
        "untranslated": left and {"language": left.language, "texts": sorted(left.texts)},
        "license": info.license,
        "asOf": info.as_of,
        "schematic": schematic,
        "aims": list(info.aims),
        "words": _words(route, counts, schematic=schematic, is_gentle=is_gentle),
        "figures": asdict(counts),
        "strip": strip(route),
        "story": [step.dump() for step in steps(route)],
        "plans": plans(route),
        "countryColours": colours,
        "categories": used,
        "icons": {name: icon(name) for name in sorted(signs)},
        "sources": {source.id: _source(source) for source in info.sources},
        "statistics": [statistic.model_dump() for statistic in info.statistics],
        "timeline": [event.model_dump() for event in info.timeline],
        "glossary": [term.model_dump() for term in info.glossary],
        "questions": [question.model_dump() for question in info.questions],
        "quiz": [question.model_dump() for question in info.quiz],
        "excerpts": [excerpt.model_dump() for excerpt in info.excerpts],
        "media": [medium.model_dump() for medium in info.media],
        "curricula": [curriculum.model_dump() for curriculum in info.curricula],
        "aftercare": [care.dump() for care in AFTERCARE],
        "stages": [_stage(stage, colours, schematic=schematic, tolerance=tolerance) for stage in route.stages],
        "hazards": [_hazard(hazard, categories, tolerance) for hazard in route.hazards],
        "places": [_place(place, tolerance, small) for place in route.places],
        "voices": [_voice(voice) for voice in route.voices],
    }
