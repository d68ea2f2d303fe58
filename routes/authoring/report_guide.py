"""What the report says, code by code, as Markdown for the format guide: from the table of findings and its examples."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from routes.rules import codes
from routes.rules.codes import Code, Row, classroom, files, geometries, kinds, reading, tables, translations
from routes.rules.codes import routes as route_rows
from routes.rules.codes.repairs import OFFERS

EXAMPLES = Path(codes.__file__).with_name("examples.toml")
GROUPS: dict[str, tuple[str, Mapping[Code, Row]]] = {
    "Files": ("Whether a file can be opened at all.", dict(files.TABLE.items())),
    "Reading": ("What ends the reading of a file.", dict(reading.TABLE.items())),
    "Tables and other map programs": ("Columns, cells, layers, tracks, placemarks.", dict(tables.TABLE.items())),
    "Files from elsewhere": ("What they mean by it.", dict(kinds.TABLE.items())),
    "Features and positions": ("Geometries, and where they lie.", dict(geometries.TABLE.items())),
    "Properties and rules": ("What features and `route` say.", dict(route_rows.TABLE.items())),
    "Texts for class": ("Headlines, gentle texts, quiz, excerpts.", dict(classroom.TABLE.items())),
    "Translations": ("Texts in other languages, in the route file or beside it.", dict(translations.TABLE.items())),
}
"""Title of a part to what it is about and its codes."""

_VALUE = re.compile(r"\{(\w+)[^}]*\}")
_VERBS = {"fault": "Expected", "warning": "Expected", "inference": "Read as"}


def examples() -> dict[str, tuple[str, str]]:
    """Return for each code what stands in a file before, and what mends it or what it is read as."""
    read = tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))
    return {code: (before, after) for code, (before, after) in read.items()}


def report_text() -> str:
    """Return all codes as Markdown tables, a line each."""
    shown = examples()
    parts = []
    for title, (about, rows) in GROUPS.items():
        lines = [f"### {title}", "", about, "", "| code | what it says | for example | then |", "|---|---|---|---|"]
        lines += [_line(code, row, *shown[code]) for code, row in rows.items()]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _line(code: Code, row: Row, before: str, after: str) -> str:
    expected = row.read if row.read and row.level == "inference" else row.expected
    action = "" if row.read and row.level == "inference" else row.action
    said = f"{_VERBS[row.level]} {_plain(expected)}. {_plain(action)}".strip()
    if row.repair:
        said += f" Repair: *{OFFERS[row.repair].label}*."
    cells = (f"`{code}`<br>{row.level}", said, _code(before), _code(after))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _plain(template: str) -> str:
    """Return a template with the names of its values in italics; what looks like markup stays text."""
    text = _VALUE.sub(lambda found: f"\0{found[1]}\1", template.replace("{{", "{").replace("}}", "}"))
    text = text.replace("<", "&lt;").replace("*", "\\*")
    return text.replace("\0", "*").replace("\1", "*")


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{' '.join(text.split())}{fence}"
