"""The one door from bytes to a route: any readable format, told by content first, by suffix where that says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from routes.formats import archive, encodings
from routes.formats.beside import is_translation, with_translations
from routes.formats.columns import ColumnMapping
from routes.formats.detection import format_of
from routes.formats.disk import bytes_of
from routes.formats.registry import BY_KEY, FORMATS, LOADABLE, READABLE, Format
from routes.formats.upload import Collection, Upload, examples
from routes.garbage import put_off
from routes.reading.collection import Dataset, read_collection
from routes.reading.json_text import parse, too_large
from routes.reading.limits import DEFAULT, Limits
from routes.rules.codes import Term
from routes.rules.findings import DatasetError, Finding

MOST_SHOWN = 1_000
"""Properties of which a visitor can say what they mean."""
_INSIDE = tuple(
    suffix
    for row in FORMATS
    if row.reader and row.key != "shapefile"
    for suffix in row.suffixes
    if suffix != ".txt"  # there it is a note about the files beside it
)
"""Suffixes of the files that are read out of a zip."""
_LONGEST_LETTER = 6
"""Letters that one of a JSON text takes in a map document at the most."""
_OFFICE = ("mimetype", "word/document.xml")


@dataclass(frozen=True)
class Read:
    """What came of a file's bytes."""

    content: Any = None
    """The GeoJSON value in WGS 84, None where the file is refused."""
    findings: list[Finding] = field(default_factory=list)
    """What was found on the way."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """The columns of a table, or the properties of a map's features, each with an example; also of a refused table."""
    is_table: bool = False
    error: DatasetError | None = None
    letters: int | None = None
    """More letters than its texts take in a map document, where the size of the file says so."""

    @property
    def value(self) -> Any:
        """The GeoJSON value; raises the error where the file is refused."""
        if self.error:
            raise self.error
        return self.content


@put_off()
def open_route(
    source: Path | bytes,
    name: str = "",
    *,
    strict: bool = False,
    columns: ColumnMapping | None = None,
    limits: Limits = DEFAULT,
    encoding: str = "",
) -> Dataset:
    """Read a file of any format as a route, in this process.

    A file from somebody you don't know is better read with `open_route_apart`, which can be ended.

    Parameters
    ----------
    source
        Its path, or its bytes.
    name
        Its name, for messages and, where the content does not tell, for the format; that of the path if empty.
    strict
        Accept no inference, as the bundled files need none.
    columns
        Which column or property means what, where a visitor has said so.
    limits
        How large it may be.
    encoding
        How its text is encoded, a key of `routes.formats.encodings.LABELS`, where a visitor has said so.

    Raises
    ------
    DatasetError
        With every fault at once.

    Examples
    --------
    >>> dataset = open_route(b"title,lat,lon\\nYanji,42.9,129.5\\n", "stops.csv")
    >>> dataset.route.places[0].geometry.coordinates
    Position2D(longitude=129.5, latitude=42.9)
    """
    name = name or (source.name if isinstance(source, Path) else "route.geojson")
    data = bytes_of(source, name, limits) if isinstance(source, Path) else source
    came = read(data, name, columns, limits, encoding)
    dataset = read_collection(
        came.value, name, strict=strict, findings=came.findings, limits=limits, letters=came.letters
    )
    return with_translations(dataset, source, strict=strict) if isinstance(source, Path) else dataset


def readable_files(folder: Path) -> list[Path]:
    """Return the files of a folder that have the suffix of a readable format, without opening them."""
    found = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    readable = [path for path in found if path.name.lower().endswith(READABLE)]
    names = {path.name for path in readable}
    return [path for path in readable if not is_translation(path, names)]


@put_off()
def read(
    data: bytes, name: str, columns: ColumnMapping | None = None, limits: Limits = DEFAULT, encoding: str = ""
) -> Read:
    """Return what comes of a file's bytes: GeoJSON values in WGS 84, or the error that says why not; never raises it.

    Parameters are those of `open_route`.
    """
    upload = Upload(name, data, columns or ColumnMapping(), limits=limits, encoding=encoding)
    try:
        if len(data) > limits.max_bytes:
            raise too_large(name, len(data), limits)
        collection = _renamed(_read(upload), upload.columns)
        if max(map(len, _rows(collection)), default=0) > limits.max_names:
            raise upload.refusal("names-too-many", most=limits.max_names)
    except DatasetError as error:
        said = [finding for finding in upload.findings if finding.level != "fault"]
        more = [finding for finding in said if finding not in error.report.findings]
        whole = DatasetError(replace(error.report, findings=(*error.report.findings, *more)))
        return Read(None, upload.findings, upload.cells, bool(upload.cells), whole)
    letters = _LONGEST_LETTER * len(data) if collection is upload.value else None
    shown = upload.cells or _properties(collection)
    return Read(collection, upload.findings, shown, bool(upload.cells), letters=letters)


def _features(collection: Any) -> list[dict[str, Any]]:
    """Return what is in a collection and could be a feature; nothing has judged it yet."""
    features = collection.get("features") if isinstance(collection, dict) else None
    return [one for one in features if isinstance(one, dict)] if isinstance(features, list) else []


def _rows(collection: Any) -> list[dict[str, Any]]:
    return [row for feature in _features(collection) if isinstance(row := feature.get("properties"), dict)]


def _properties(collection: Any) -> dict[str, str]:
    headers = dict.fromkeys(map(tuple, rows := _rows(collection)))
    names = dict.fromkeys(str(name) for header in headers for name in header)
    first = ({str(name): value for name, value in row.items()} for row in rows)
    return examples(islice(names, MOST_SHOWN), first)


def _renamed(collection: Any, columns: ColumnMapping) -> Any:
    features = collection.get("features") if isinstance(collection, dict) else None
    if columns == ColumnMapping() or not isinstance(features, list):
        return collection
    return {**collection, "features": [_renamed_feature(feature, columns) for feature in features]}


def _renamed_feature(feature: Any, columns: ColumnMapping) -> Any:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return {**feature, "properties": columns.rename(properties)} if isinstance(properties, dict) else feature


def _read(upload: Upload) -> Any:
    row = format_of(upload)
    if row.key == "gzip":
        return _read(_unpacked(upload))
    if row.key == "zip":
        return _read_zip(upload)
    if row.holds:
        row = _json_format(upload)
    return _of(row, upload)


def _of(row: Format, upload: Upload) -> Any:
    assert row.reader  # noqa: S101 - only wrappers have none
    collection = row.reader(upload)
    if isinstance(collection, dict) and collection.get("features") == []:
        upload.note("features-none")
    return collection


def _unpacked(upload: Upload) -> Upload:
    inside = archive.gunzip(upload)
    if inside.data.startswith(b"\x1f\x8b") or inside.data[257:262] == b"ustar":
        raise upload.refusal("gzip-archive")
    return inside


def _json_format(upload: Upload) -> Format:
    """Parse a file's JSON, and return the format that its value has."""
    upload.value, findings = parse(encodings.decode(upload), upload.name, upload.limits)
    upload.findings.extend(findings)
    return next((row for row in FORMATS if row.holds and row.holds(upload.value)), BY_KEY["geojson"])


def _read_zip(upload: Upload) -> Any:
    names = [entry.filename.lower() for entry in archive.entries(upload)]
    for row in FORMATS:
        if row.members and any(name.endswith(row.members) for name in names):
            return _of(row, upload)
    if any(name in names for name in _OFFICE):
        raise upload.refusal("file-office", loadable=LOADABLE)
    return _read_members(upload, archive.unpack(upload, *_INSIDE), names)


def _read_members(upload: Upload, contents: dict[str, bytes], names: list[str]) -> Any:
    """Return what is in a zip of maps, joined; a file that can't be read is a warning while another can."""
    if not contents:
        got = ", ".join(names[:5]) or Term("nothing")
        raise upload.refusal("zip-without-map", got=got, loadable=LOADABLE)
    collections: dict[str, Collection] = {}
    errors: list[DatasetError] = []
    for name, data in contents.items():
        part = replace(upload.part(f"{upload.name}/{name}", data), findings=[])
        try:
            collections[name] = _read(part)
        except DatasetError as error:
            errors.append(error)
        else:
            upload.findings += part.findings
    if not collections:
        raise errors[0]
    for left_out in (error.report for error in errors):
        fault = left_out.faults[0]
        if fault.code == "kml-link":  # to the other files of the archive, which were read
            continue
        place = ("file", left_out.name, *fault.location)
        upload.findings.append(replace(fault, location=place, level="warning", done="left_out"))
    if len(collections) == 1:
        return next(iter(collections.values()))
    features = [
        {**feature, "properties": {"folder": name.rsplit(".", 1)[0], **(properties or {})}}
        for name, collection in collections.items()
        for feature in _features(collection)
        if isinstance(properties := feature.get("properties"), dict | None)
    ]
    return {"type": "FeatureCollection", "features": features}
