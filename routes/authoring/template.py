"""The author's kit: a small route file with one of each kind and comments, made to be overwritten.

The walk is invented and follows an open, public river path, so that nobody's way is told by it.
"""

from __future__ import annotations

from typing import Any

from routes.authoring.template_info import template_info
from routes.formats.geojson import geojson_text

_STOPS = {"Basel": [7.6, 47.6], "Strasbourg": [7.8, 48.6], "Karlsruhe": [8.4, 49.0], "Mainz": [8.3, 50.0]}
_COMMENT = [
    "A template: three stages, and one place, named river, hazard area, hazard line, hazard point and voice.",
    "Replace what stands here; every _comment may go. Positions are longitude first, then latitude.",
    "For a route of today keep positions on a grid of 0.1 degrees and precision schematic: it protects people.",
    "Each claim names the ids of its sources, which stand in route.sources.",
    "Check the file with: python -m routes check FILE --strict",
]


def template() -> dict[str, Any]:
    """Return the template as JSON values; it passes the strict check.

    Examples
    --------
    >>> sorted({feature["properties"]["kind"] for feature in template()["features"]})
    ['hazard', 'place', 'stage', 'voice']
    """
    return {
        "type": "FeatureCollection",
        "_comment": list(_COMMENT),
        "route": template_info(),
        "features": [*_stages(), *_places(), *_hazards(), _voice(), _river()],
    }


def template_text() -> str:
    """Return the template as the text of a file."""
    return geojson_text(template())


def _feature(
    identifier: str, comment: str, kind: str, geometry: str, coordinates: list[Any], **properties: Any
) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": identifier,
        "_comment": comment,
        "geometry": {"type": geometry, "coordinates": coordinates},
        "properties": {"kind": kind, **properties, "sources": ["example"]},
    }


def _stages() -> list[dict[str, Any]]:
    names = list(_STOPS)
    countries = ("Switzerland", "France", "Germany")
    comments = ("A stage is a line. Its country is where it starts.", "Orders count 1, 2, 3.", "The last main stage.")
    return [
        _feature(
            f"stage-{number}",
            comment,
            "stage",
            "LineString",
            [list(_STOPS[origin]), list(_STOPS[destination])],
            title=f"{origin} to {destination}",
            description="What happens on this stage, in plain text.",
            country=country,
            period="2020",
            order=number,
            role="main",
            origin=origin,
            destination=destination,
            mode="on foot",
            headline="What the class reads on the wall, in at most 35 words.",
            weight=2 if number == 1 else 1,
            notes="What the presenter says here.",
        )
        for number, (origin, destination, country, comment) in enumerate(
            zip(names, names[1:], countries, comments, strict=False), 1
        )
    ]


def _places() -> list[dict[str, Any]]:
    roles = ("start", "border", "stop", "destination")
    countries = ("Switzerland", "France", "Germany", "Germany")
    comment = "A place is a point: start, stop, border, landmark or destination."
    return [
        _feature(
            f"place-{name.lower()}",
            comment,
            "place",
            "Point",
            list(position),
            title=name,
            description="Why this place matters.",
            country=country,
            period="2020",
            role=role,
        )
        for (name, position), role, country in zip(_STOPS.items(), roles, countries, strict=True)
    ]


def _hazards() -> list[dict[str, Any]]:
    shared = {"description": "Invented: what it is and whom it met.", "period": "2020", "confidence": "low"}
    return [
        _feature(
            "hazard-river",
            "A hazard is a point, a line or an area. Severity: 1 a burden … 5 deadly.",
            "hazard",
            "Point",
            [7.7, 48.0],
            title="High water",
            category="river",
            severity=3,
            stage="stage-1",
            country="France",
            place_name="Upper Rhine",
            **shared,
        ),
        _feature(
            "hazard-ferry",
            "A category of this file's own, from route.categories.",
            "hazard",
            "LineString",
            [[8.2, 48.9], [8.3, 48.9]],
            title="No ferry in winter",
            category="ferry",
            severity=1,
            stage="stage-2",
            country="Germany",
            **shared,
        ),
        _feature(
            "hazard-heat",
            "An area; context true means background that is not tied to this route.",
            "hazard",
            "Polygon",
            [[[8.0, 49.3], [8.6, 49.3], [8.6, 49.7], [8.0, 49.7], [8.0, 49.3]]],
            title="Heat on the plain",
            category="terrain",
            severity=2,
            stage="stage-3",
            country="Germany",
            context=True,
            **shared,
        ),
    ]


def _voice() -> dict[str, Any]:
    return _feature(
        "voice-walker",
        "A voice retells what a person told. content_note warns the teacher; gentle is a second text.",
        "voice",
        "Point",
        list(_STOPS["Karlsruhe"]),
        title="“We waited for the water to fall”",
        description="Invented: a walker waited three days.",
        country="Germany",
        period="2020",
        speaker="A walker, invented",
        stage="stage-3",
        traveller="walker",
        content_note=["death"],
        gentle={
            "title": "“We waited”",
            "description": "A second text for classes that do not see the first: a walker waited three days.",
        },
    )


def _river() -> dict[str, Any]:
    return _feature(
        "place-rhine",
        "A river, range or desert that the story speaks of is a landmark: a line or an area.",
        "place",
        "LineString",
        list(map(list, _STOPS.values())),
        title="Rhine",
        country="Germany",
        country_code="DE",
        role="landmark",
    )
