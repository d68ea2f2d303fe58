"""The properties of the route file as tables, from the model; `python -m routes.authoring.guide` writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routes.authoring.report_guide import report_text
from routes.authoring.schema import json_schema
from routes.installed import data_folder
from routes.languages import LANGUAGES, N_, SOURCE, current, speaking
from routes.languages import gettext as _
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
    "feature": (
        N_("Every feature"),
        N_("In `properties` of each stage, place, hazard and voice; the `id` stands beside it."),
    ),
    "StageProperties": (N_("A stage"), N_("A LineString: a part of the way.")),
    "PlaceProperties": (
        N_("A place"),
        N_(
            "A Point that the route passes; "
            "a LineString or Polygon for a river, range or desert that the story speaks of."
        ),
    ),
    "HazardProperties": (N_("A hazard"), N_("A Point, LineString or Polygon: a danger on the way.")),
    "VoiceProperties": (N_("A voice"), N_("A Point: what a person who travelled or helped has told.")),
    "Gentle": (N_("A gentle text"), N_("In `gentle` of a stage, hazard or voice.")),
    "RouteInfo": (N_("The route as a whole"), N_("In the top-level member `route`.")),
    "Source": (N_("A source"), N_("In `route.sources`.")),
    "Statistic": (N_("A figure"), N_("In `route.statistics`.")),
    "Observation": (N_("A value of a series"), N_("In `series` of a figure.")),
    "TimelineEvent": (N_("An event"), N_("In `route.timeline`.")),
    "Term": (N_("A glossary entry"), N_("In `route.glossary`.")),
    "Question": (N_("A question for class"), N_("In `route.questions`.")),
    "QuizQuestion": (N_("A quiz question"), N_("In `route.quiz`.")),
    "Excerpt": (N_("An excerpt"), N_("In `route.excerpts`.")),
    "Medium": (N_("A film, book or site"), N_("In `route.media`.")),
    "Curriculum": (N_("A curriculum"), N_("In `route.curricula`.")),
    "Category": (N_("A category of one's own"), N_("In `route.categories`.")),
    "Translation": (
        N_("A translation"),
        N_("In a file beside the route, or in the member `translations` by language."),
    ),
    "TranslatedText": (N_("A translated text"), N_("In `route` and `features` of a translation.")),
}
"""Definition of the schema to title and place."""

_SHARED = ("title", "description", "country", "country_code", "period", "confidence", "sources", "content_note")
_FEATURES = ("StageProperties", "PlaceProperties", "HazardProperties", "VoiceProperties")
_KIND = N_("Says which of the four a feature is.")


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
    return Property(name, _kind(about), is_required, shown, _(about.get("description", "")))


def _kind(about: Mapping[str, Any]) -> str:
    """Return what may stand there, in words."""
    if "anyOf" in about:
        about = next(part for part in about["anyOf"] if part.get("type") != "null")
    if "$ref" in about:
        return _("object")
    if "enum" in about:
        return _("one of {values}").format(values=_listed(about["enum"]))
    words: dict[str, Callable[[Mapping[str, Any]], str]] = {
        "array": _list_kind,
        "integer": _integer_kind,
        "number": lambda one: _("number above 0") if one.get("exclusiveMinimum") == 0 else _("number"),
        "boolean": lambda _one: _("`true` or `false`"),
        "object": _object_kind,
        "string": lambda one: (
            _("text, up to {n} characters").format(n=one["maxLength"]) if "maxLength" in one else _("text")
        ),
    }
    return words[about["type"]](about)


def _integer_kind(one: Mapping[str, Any]) -> str:
    if "minimum" not in one:
        return _("whole number")
    if "maximum" not in one:
        return _("whole number from {lowest} up").format(lowest=one["minimum"])
    return _("whole number from {lowest} to {highest}").format(lowest=one["minimum"], highest=one["maximum"])


def _object_kind(about: Mapping[str, Any]) -> str:
    entries = about["additionalProperties"]
    if entries.get("type") == "number":
        return _("object: a name and a number each")
    return _("object: a path and a text each") if "$ref" in entries else _("object: an id and its texts each")


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _list_kind(about: Mapping[str, Any]) -> str:
    items = about["items"]
    if "enum" in items:
        return _("list of {values}").format(values=_listed(items["enum"]))
    return _("list of objects") if "$ref" in items else _("list of texts")


def properties_text() -> str:
    """Return all tables as Markdown, with the closed lists of categories, signs and colours."""
    parts, must = [], f", {_('required')}"
    for section, (title, place) in SECTIONS.items():
        rows = [
            f"| `{row.name}` | {row.kind}{must if row.is_required else ''} | "
            f"{f'`{row.default}`' if row.default else ''} | {row.meaning} |"
            for row in properties_of(section)
        ]
        head = " | ".join((_("property"), _("what stands there"), _("if absent"), _("meaning")))
        parts.append("\n".join([f"### {_(title)}", "", _(place), "", f"| {head} |", "|---|---|---|---|", *rows]))
    parts.append(_lists_text())
    return "\n\n".join(parts)


def _lists_text() -> str:
    rows = [f"| `{one.id}` | {one.label} | `{one.icon}` | `{one.colour}` |" for one in CATEGORIES.values()]
    head = " | ".join((_("id"), _("label"), _("sign"), _("colour")))
    parts = (
        f"### {_('Built-in categories')}",
        "\n".join([f"| {head} |", "|---|---|---|---|", *rows]),
        f"### {_('Colours')}",
        _listed(COLOURS),
        f"### {_('Signs')}",
        _("Names of Font Awesome Free, solid."),
        _listed(ICONS),
    )
    return "\n\n".join(parts)


BLOCKS: dict[str, Callable[[], str]] = {"properties": properties_text, "report": report_text}
"""Name of a part of the guide that is written from the code, to what writes it."""


def _marks(block: str) -> tuple[str, str]:
    return f"<!-- {block}: written by python -m routes.authoring.guide -->", f"<!-- end of {block} -->"


def guide_path() -> Path:
    """Return where the format guide in the language that is spoken lies; the English one where there is none."""
    path = data_folder() / f"FORMAT.{current()}.md"
    return path if path.is_file() else data_folder() / "FORMAT.md"


def guide_language() -> str:
    """Return the language of that guide: its tables are in the language of its own text."""
    return current() if guide_path().name != "FORMAT.md" else SOURCE


def guide_text() -> str:
    """Return the format guide, its tables fresh from the model and from the table of findings."""
    text, language = guide_path().read_text(encoding="utf-8"), guide_language()
    for block, written in BLOCKS.items():
        start, end = _marks(block)
        before, _start, rest = text.partition(start)
        with speaking(language):
            text = f"{before}{start}\n\n{written()}\n\n{end}{rest.partition(end)[2]}"
    return text


def write_guides() -> list[Path]:
    """Write the tables into the format guide in each of its languages, and return their paths."""
    written = []
    for language in LANGUAGES:
        with speaking(language):
            if guide_language() == language:
                guide_path().write_text(guide_text(), encoding="utf-8")
                written.append(guide_path())
    return written


if __name__ == "__main__":
    print(*write_guides(), sep="\n")
