"""The member `route` of the author's template: one of each list, invented."""

from __future__ import annotations

from typing import Any


def template_info() -> dict[str, Any]:
    """Return what the template says of the route as a whole."""
    return {
        "title": "Template: an invented walk along the Rhine",
        "description": "Three stages between public places, invented to show how a route file is written.",
        "period": "2020",
        "language": "en",
        "license": "CC0-1.0",
        "as_of": "2020-12-31",
        "precision": "schematic",
        "aims": ["Say which parts a route file has."],
        "sources": [
            {
                "id": "example",
                "publisher": "Example publisher",
                "title": "Example report, invented",
                "date": "2020",
                "url": "https://example.org/report",
            }
        ],
        "statistics": [
            {
                "id": "walkers",
                "title": "Walkers a year, invented",
                "value": "300",
                "unit": "people",
                "period": "2019–2020",
                "series": [{"label": "2019", "value": 100}, {"label": "2020", "value": 200}],
                "sources": ["example"],
            }
        ],
        "timeline": [{"period": "2020", "description": "The walk was invented.", "sources": ["example"]}],
        "glossary": [
            {
                "term": "Towpath",
                "local": "Leinpfad",
                "local_language": "de",
                "definition": "A path beside a river, once for those who pulled boats.",
                "sources": ["example"],
            }
        ],
        "questions": [
            {
                "text": "What would you need to know before this stage?",
                "stage": "stage-2",
                "notes": "Water, way, people.",
            }
        ],
        "quiz": [
            {
                "id": "quiz-river",
                "text": "Which river does the walk follow?",
                "choices": ["The Rhine", "The Danube", "The Rhône"],
                "answer": 0,
                "why": "All four towns lie on the Rhine.",
                "at": "place-rhine",
            }
        ],
        "excerpts": [
            {
                "id": "excerpt-report",
                "text": "“We waited three days until the water had fallen, and then we walked on.”",
                "speaker": "A walker, invented",
                "source": "example",
                "date": "2020",
                "kind": "report",
                "notes": "Who says it, and who is not asked?",
            }
        ],
        "media": [
            {
                "id": "film",
                "title": "A film about the walk, invented",
                "kind": "film",
                "minutes": 10,
                "notes": "What a teacher must know before showing it.",
                "sources": ["example"],
            }
        ],
        "curricula": [{"name": "Geography", "topic": "Rivers", "fit": "The walk follows a river from town to town."}],
        "categories": [{"id": "ferry", "label": "Ferries that do not run", "icon": "ship", "colour": "teal"}],
    }
