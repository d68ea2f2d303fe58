"""The one table of findings: code to level, what is expected, what to do and the repair; imports nothing of the rest.

A code is a name for programs and for our own control flow. It is never renamed; what it says may be worded better.
"""

from __future__ import annotations

from typing import Any

from routes.rules.codes import classroom, files, geometries, kinds, reading, tables, translations
from routes.rules.codes import routes as route_rows
from routes.rules.codes.classroom import ClassroomCode
from routes.rules.codes.files import FileCode
from routes.rules.codes.geometries import GeometryCode
from routes.rules.codes.kinds import KindCode
from routes.rules.codes.reading import ReadingCode
from routes.rules.codes.routes import RouteCode
from routes.rules.codes.row import Done, Level, Repair, Row, Term, Value
from routes.rules.codes.tables import TableCode
from routes.rules.codes.translations import TranslationCode

Code = FileCode | ReadingCode | TableCode | KindCode | GeometryCode | RouteCode | ClassroomCode | TranslationCode
"""Every kind of finding."""

_ROWS: dict[Any, Row] = {
    **files.TABLE,
    **reading.TABLE,
    **tables.TABLE,
    **kinds.TABLE,
    **geometries.TABLE,
    **route_rows.TABLE,
    **classroom.TABLE,
    **translations.TABLE,
}
TABLE: dict[Code, Row] = _ROWS

__all__ = ["TABLE", "Code", "Done", "Level", "Repair", "Row", "Term", "Value"]
