"""Reads files in processes of their own, under limits; what comes back is checked and then read as a route here.

The bytes of a stranger's file are taken apart in a process that can be ended: `routes.formats.apart` keeps a few. On
Linux the system limits processor time and memory of each; on macOS processor time alone; on Windows neither, and the
clock ends a reading. GDAL's drivers are closed in those processes and nowhere else.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path
from typing import Any, get_args

from routes.formats.apart import NoAnswerError, Reason, Workers
from routes.formats.beside import with_translations
from routes.formats.columns import ColumnMapping
from routes.formats.disk import bytes_of
from routes.formats.opening import Read, read
from routes.reading.collection import Dataset, read_collection
from routes.reading.json_text import refused
from routes.reading.limits import DEFAULT
from routes.rules.codes import TABLE, Code, Done, Level, Term, Value
from routes.rules.findings import DatasetError, Finding, Report, gathered

PROCESSES = 2
"""Files that are read at the same time; each process takes about 175 MB when it is idle."""

MANY = 5_000
"""Findings that are sent to the page."""

_CODES: dict[Reason, tuple[Code, dict[str, Value]]] = {
    "time": ("reading-time", {"most": DEFAULT.max_seconds}),
    "memory": ("reading-memory", {"most": DEFAULT.max_memory_bytes // 1_000_000}),
    "busy": ("reading-busy", {"most": int(DEFAULT.max_queue_seconds)}),
    "unwanted": ("reading-left", {}),
    "died": ("reading-died", {}),
}
_FIELDS = frozenset(field.name for field in fields(Finding))


def open_route_apart(
    source: Path | bytes,
    name: str = "",
    *,
    strict: bool = False,
    columns: ColumnMapping | None = None,
    encoding: str = "",
    is_wanted: Callable[[], bool] = lambda: True,
) -> Dataset:
    """Read a file of any format as a route, its bytes in a process of their own.

    Parameters are those of `routes.formats.open_route` and of `read_apart`.

    Raises
    ------
    DatasetError
        With every fault at once, also where a limit ended the reading.
    """
    name = name or (source.name if isinstance(source, Path) else "route.geojson")
    came = read_apart(source, name, columns, encoding, is_wanted=is_wanted)
    dataset = read_collection(came.value, name, strict=strict, findings=came.findings, letters=came.letters)
    return with_translations(dataset, source, strict=strict) if isinstance(source, Path) else dataset


def read_apart(
    source: Path | bytes,
    name: str,
    columns: ColumnMapping | None = None,
    encoding: str = "",
    *,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Read:
    """Return what comes of a file, as `routes.formats.read` does; never raises the error.

    Parameters
    ----------
    source
        Its path, which the other process opens, or its bytes.
    is_wanted
        Asked a few times a second; once it says no, the reading is ended.
    """
    path = str(source.absolute()) if isinstance(source, Path) else ""
    request = {"name": name, "path": path, "columns": asdict(columns or ColumnMapping()), "encoding": encoding}
    try:
        if isinstance(source, bytes) and len(source) > DEFAULT.max_bytes:
            return read(source, name)  # which refuses it by its length alone
        return _checked(_readers().ask(request, b"" if isinstance(source, Path) else source, is_wanted), name)
    except NoAnswerError as error:
        return Read(error=_refusal(name, error))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:  # no answer that we send
        return Read(error=_refusal(name, NoAnswerError("stumbled", type(error).__name__)))


def warm(after: float = 0) -> None:
    """Start the processes in the background, after so many seconds, so that the first file need not wait for them."""
    timer = threading.Timer(after, _readers().warm)
    timer.daemon = True
    timer.start()


@cache
def _readers() -> Workers:
    readers = Workers(f"{__name__}:answer", count=PROCESSES)
    atexit.register(readers.end)
    return readers


def _refusal(name: str, error: NoAnswerError) -> DatasetError:
    if error.reason == "stumbled":
        return refused(name, "file-unforeseen", got=error.detail if error.detail.isidentifier() else "")
    code, values = _CODES[error.reason]
    return refused(name, code, (), **values)


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Read a file, in the other process, and return what came of it as JSON values."""
    name = request["name"]
    try:
        source = bytes_of(Path(request["path"]), name, DEFAULT) if request["path"] else data
        came = read(source, name, ColumnMapping(**request["columns"]), encoding=request["encoding"])
    except DatasetError as error:
        came = Read(error=error)
    return {
        "content": came.content,
        "findings": [_plain(finding) for finding in few(came.findings)],
        "columns": dict(came.columns),
        "is_table": came.is_table,
        "letters": came.letters,
        "error": came.error and {
            "name": came.error.report.name,
            "findings": [_plain(finding) for finding in few(came.error.report.findings)],
        },
    }  # fmt: skip


def few(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return what the page would make of very many findings, which it would read one by one."""
    return gathered(findings)[:MANY] if len(findings) > MANY else findings


def _plain(finding: Finding) -> dict[str, Any]:
    """Return a finding as JSON values; a term, which JSON does not know, as an object."""
    plain = {name: getattr(finding, name) for name in _FIELDS}
    plain["got"] = _term(finding.got)
    plain["values"] = {name: _term(value) for name, value in finding.values.items()}
    return plain


def _term(value: Any) -> Any:
    return {"term": str(value)} if isinstance(value, Term) else value


def _checked(reply: Mapping[str, Any], name: str) -> Read:
    """Return a reply of the other process as `Read`; raise ValueError where it is none."""
    error = reply["error"]
    columns = reply["columns"]
    _expect(isinstance(columns, dict) and all(isinstance(text, str) for text in columns.values()))
    return Read(
        content=reply["content"],
        findings=[_finding(one) for one in reply["findings"]],
        columns=columns,
        is_table=reply["is_table"] is True,
        letters=reply["letters"] if type(reply["letters"]) is int else None,
        error=DatasetError(_report(error, name)) if error is not None else None,
    )


def _report(error: Mapping[str, Any], name: str) -> Report:
    found = tuple(_finding(one) for one in error["findings"])
    _expect(bool(found))
    return Report(error["name"] if isinstance(error["name"], str) else name, found)


def _finding(plain: Mapping[str, Any]) -> Finding:
    """Return a finding built anew from a reply, if each of its parts is what it should be."""
    _expect(plain.keys() == _FIELDS)
    _expect(plain["code"] in TABLE and plain["level"] in get_args(Level) and plain["done"] in get_args(Done))
    _expect(isinstance(plain["feature"], str) and type(plain["count"]) is int)
    return Finding(
        code=plain["code"],
        location=_location(plain["location"]),
        got=_value(plain["got"]),
        feature=plain["feature"],
        values={str(key): _value(value) for key, value in plain["values"].items()},
        level=plain["level"],
        done=plain["done"],
        is_repairable=plain["is_repairable"] is True,
        count=plain["count"],
        others=tuple((_location(place), str(feature)) for place, feature in plain["others"]),
    )


def _location(parts: Any) -> tuple[str | int, ...]:
    _expect(isinstance(parts, list) and all(isinstance(part, str | int) for part in parts))
    return tuple(parts)


def _value(value: Any) -> str | int | float:
    if isinstance(value, dict):
        _expect(isinstance(value.get("term"), str))
        return Term(value["term"])
    _expect(isinstance(value, str | int | float))
    plain: str | int | float = value
    return plain


def _expect(is_so: bool) -> None:
    if not is_so:
        raise ValueError("the reading process sent what it should not")
