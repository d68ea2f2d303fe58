"""The properties of the route file as tables, from the model; `python -m routes.authoring.guide` writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routes.authoring.report_guide import report_text
from routes.authoring.schema import json_schema
from routes.installed import data_folder
from routes.model import KINDS
from routes.model.categories import CATEGORIES, COLOURS, ICONS


@dataclass(frozen=True)
class Property:
    """One property of the route file, in words."""

    name: str
    kind: str
    """What may stand there."""
    is_required: bool
    default: str
    meaning: str


SECTIONS = {
    "feature": ("Every feature", "In `properties` of each stage, place, hazard and voice; the `id` stands beside it."),
    "StageProperties": ("A stage", "A LineString: a part of the way."),
    "PlaceProperties": (
        "A place",
        "A Point that the route passes; a LineString or Polygon for a river, range or desert that the story speaks of.",
    ),
    "HazardProperties": ("A hazard", "A Point, LineString or Polygon: a danger on the way."),
    "VoiceProperties": ("A voice", "A Point: what a person who travelled or helped has told."),
    "Gentle": ("A gentle text", "In `gentle` of a stage, hazard or voice."),
    "RouteInfo": ("The route as a whole", "In the top-level member `route`."),
    "Source": ("A source", "In `route.sources`."),
    "Statistic": ("A figure", "In `route.statistics`."),
    "Observation": ("A value of a series", "In `series` of a figure."),
    "TimelineEvent": ("An event", "In `route.timeline`."),
    "Term": ("A glossary entry", "In `route.glossary`."),
    "Question": ("A question for class", "In `route.questions`."),
    "QuizQuestion": ("A quiz question", "In `route.quiz`."),
    "Excerpt": ("An excerpt", "In `route.excerpts`."),
    "Medium": ("A film, book or site", "In `route.media`."),
    "Curriculum": ("A curriculum", "In `route.curricula`."),
    "Category": ("A category of one's own", "In `route.categories`."),
    "Translation": (
        "A translation",
        "In a file beside the route, or in the member `translations` by language.",
    ),
    "TranslatedText": ("A translated text", "In `route` and `features` of a translation."),
}
"""Definition of the schema to title and place."""

_SHARED = ("title", "description", "country", "country_code", "period", "confidence", "sources", "content_note")
_FEATURES = ("StageProperties", "PlaceProperties", "HazardProperties", "VoiceProperties")
_KIND = "Says which of the four a feature is."


def properties_of(section: str) -> list[Property]:
    """Return the properties of one of `SECTIONS`, in the order of the model."""
    definitions = json_schema()["$defs"]
    if section == "feature":
        every = definitions["PlaceProperties"]
        rows = {name: every["properties"][name] for name in ("kind", *_SHARED)}
        rows["kind"] = {"enum": list(KINDS), "description": _KIND}
        rows = {"id": definitions["Place"]["properties"]["id"], **rows}
        return [_property(name, about, name in ("id", "kind", "title")) for name, about in rows.items()]
    model = definitions[section]
    skipped = {"kind", *_SHARED} if section in _FEATURES else set()
    required = model.get("required", [])
    return [
        _property(name, about, name in required) for name, about in model["properties"].items() if name not in skipped
    ]


def _property(name: str, about: Mapping[str, Any], is_required: bool) -> Property:
    default = about.get("default")
    shown = "" if default in ("", None, [], {}) else str(default).lower() if isinstance(default, bool) else str(default)
    return Property(name, _kind(about), is_required, shown, about.get("description", ""))


def _kind(about: Mapping[str, Any]) -> str:
    """Return what may stand there, in words."""
    if "anyOf" in about:
        about = next(part for part in about["anyOf"] if part.get("type") != "null")
    if "$ref" in about:
        return "object"
    if "enum" in about:
        return "one of " + _listed(about["enum"])
    words: dict[str, Callable[[Mapping[str, Any]], str]] = {
        "array": _list_kind,
        "integer": lambda one: (
            "whole number"
            + (f" from {one['minimum']} " if "minimum" in one else "")
            + (f"to {one['maximum']}" if "maximum" in one else "up" if "minimum" in one else "")
        ),
        "number": lambda one: "number above 0" if one.get("exclusiveMinimum") == 0 else "number",
        "boolean": lambda _: "`true` or `false`",
        "object": _object_kind,
        "string": lambda one: f"text, up to {one['maxLength']} characters" if "maxLength" in one else "text",
    }
    return words[about["type"]](about)


def _object_kind(about: Mapping[str, Any]) -> str:
    entries = about["additionalProperties"]
    if entries.get("type") == "number":
        return "object: a name and a number each"
    return "object: a path and a text each" if "$ref" in entries else "object: an id and its texts each"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _list_kind(about: Mapping[str, Any]) -> str:
    items = about["items"]
    if "enum" in items:
        return "list of " + _listed(items["enum"])
    return "list of objects" if "$ref" in items else "list of texts"


def properties_text() -> str:
    """Return all tables as Markdown, with the closed lists of categories, signs and colours."""
    parts = []
    for section, (title, place) in SECTIONS.items():
        rows = [
            f"| `{row.name}` | {row.kind}{', required' if row.is_required else ''} | "
            f"{f'`{row.default}`' if row.default else ''} | {row.meaning} |"
            for row in properties_of(section)
        ]
        head = "| property | what stands there | if absent | meaning |\n|---|---|---|---|"
        parts.append("\n".join([f"### {title}", "", place, "", head, *rows]))
    parts.append(_lists_text())
    return "\n\n".join(parts)


def _lists_text() -> str:
    rows = [f"| `{one.id}` | {one.label} | `{one.icon}` | `{one.colour}` |" for one in CATEGORIES.values()]
    table = "\n".join(["| id | label | sign | colour |", "|---|---|---|---|", *rows])
    return (
        f"### Built-in categories\n\n{table}\n\n### Colours\n\n{_listed(COLOURS)}\n\n"
        f"### Signs\n\nNames of Font Awesome Free, solid.\n\n{_listed(ICONS)}"
    )


BLOCKS: dict[str, Callable[[], str]] = {"properties": properties_text, "report": report_text}
"""Name of a part of the guide that is written from the code, to what writes it."""


def _marks(block: str) -> tuple[str, str]:
    return f"<!-- {block}: written by python -m routes.authoring.guide -->", f"<!-- end of {block} -->"


def guide_path() -> Path:
    """Return where the format guide lies."""
    return data_folder() / "FORMAT.md"


def guide_text() -> str:
    """Return the format guide, its tables fresh from the model and from the table of findings."""
    text = guide_path().read_text(encoding="utf-8")
    for block, written in BLOCKS.items():
        start, end = _marks(block)
        before, _, rest = text.partition(start)
        text = f"{before}{start}\n\n{written()}\n\n{end}{rest.partition(end)[2]}"
    return text


def write_guide() -> Path:
    """Write the tables into the format guide and return its path."""
    guide_path().write_text(guide_text(), encoding="utf-8")
    return guide_path()


if __name__ == "__main__":
    print(write_guide())
