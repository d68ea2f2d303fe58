"""What the report says, code by code, as Markdown for the format guide: from the table of findings and its examples."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from routes.languages import N_, Translated, current
from routes.languages import gettext as _
from routes.rules import codes
from routes.rules.codes import Code, Row, classroom, files, geometries, kinds, reading, tables, translations
from routes.rules.codes import routes as route_rows
from routes.rules.codes.repairs import OFFERS

EXAMPLES = Path(codes.__file__).with_name("examples.toml")
GROUPS: dict[str, tuple[str, Mapping[Code, Row]]] = {
    N_("Files"): (N_("Whether a file can be opened at all."), dict(files.TABLE.items())),
    N_("Reading"): (N_("What ends the reading of a file."), dict(reading.TABLE.items())),
    N_("Tables and other map programs"): (
        N_("Columns, cells, layers, tracks, placemarks."),
        dict(tables.TABLE.items()),
    ),
    N_("Files from elsewhere"): (N_("What they mean by it."), dict(kinds.TABLE.items())),
    N_("Features and positions"): (N_("Geometries, and where they lie."), dict(geometries.TABLE.items())),
    N_("Properties and rules"): (N_("What features and `route` say."), dict(route_rows.TABLE.items())),
    N_("Texts for class"): (N_("Headlines, gentle texts, quiz, excerpts."), dict(classroom.TABLE.items())),
    N_("Translations"): (
        N_("Texts in other languages, in the route file or beside it."),
        dict(translations.TABLE.items()),
    ),
}
"""Title of a part to what it is about and its codes."""

_VALUE = re.compile(r"\{(\w+)[^}]*\}")
_LEVELS = Translated({"fault": N_("fault"), "warning": N_("warning"), "inference": N_("inference")})
_SAID = Translated(
    {
        "fault": N_("Expected {expected}. {action}"),
        "warning": N_("Expected {expected}. {action}"),
        "inference": N_("Read as {expected}. {action}"),
    }
)


def examples() -> dict[str, tuple[str, str]]:
    """Return for each code what stands in a file before, and what mends it or what it is read as.

    Those that hold words lie in the file of the language that is spoken, where there is one.
    """
    spoken = EXAMPLES.with_suffix(f".{current()}.toml")
    read = {
        code: pair
        for path in (EXAMPLES, spoken)
        if path.is_file()
        for code, pair in tomllib.loads(path.read_text(encoding="utf-8")).items()
    }
    return {code: (before, after) for code, (before, after) in read.items()}


def report_text() -> str:
    """Return all codes as Markdown tables, a line each."""
    shown = examples()
    parts = []
    for title, (about, rows) in GROUPS.items():
        head = " | ".join((_("code"), _("what it says"), _("for example"), _("then")))
        lines = [f"### {_(title)}", "", _(about), "", f"| {head} |", "|---|---|---|---|"]
        lines += [_line(code, row, *shown[code]) for code, row in rows.items()]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _line(code: Code, row: Row, before: str, after: str) -> str:
    expected = row.read if row.read and row.level == "inference" else row.expected
    action = "" if row.read and row.level == "inference" else row.action
    said = _SAID[row.level].format(expected=_plain(_(expected)), action=_plain(_(action))).strip()
    if row.repair:
        said += " " + _("Repair: *{name}*.").format(name=_(OFFERS[row.repair].label))
    cells = (f"`{code}`<br>{_LEVELS[row.level]}", said, _code(before), _code(after))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _plain(template: str) -> str:
    """Return a template with the names of its values in italics; what looks like markup stays text."""
    text = _VALUE.sub(lambda found: f"\0{found[1]}\1", template.replace("{{", "{").replace("}}", "}"))
    text = text.replace("<", "&lt;").replace("*", "\\*")
    return text.replace("\0", "*").replace("\1", "*")


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{' '.join(text.split())}{fence}"
