"""What a file is: by its first bytes, its root element or its first sign, then by its suffix."""

from __future__ import annotations

import re

from routes.formats.encodings import decode
from routes.formats.upload import Upload

LOADABLE = "GeoJSON, TopoJSON, GPX, KML, KMZ, GeoPackage, zipped Shapefile, FlatGeobuf, CSV or XLSX"

_OTHERS = (
    (b"%PDF", "a PDF", "Load the data behind the map, not its print."),
    (b"\x89PNG", "a picture", "Load the data behind the map, not its picture."),
    (b"\xff\xd8\xff", "a picture", "Load the data behind the map, not its picture."),
    (b"GIF8", "a picture", "Load the data behind the map, not its picture."),
    (b"\xd0\xcf\x11\xe0", "an old Excel file or one with a password", "Save it as .xlsx without a password."),
    (b"Rar!", "a RAR archive", "Unpack it and load what is inside."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and load what is inside."),
    (b"PK\x05\x06", "an empty zip file", "Pack it again; it holds nothing."),
    (b"\x00\x00\x27\x0a", "one part of a Shapefile", "Drop its .shp, .shx, .dbf and .prj together, or zip them."),
)
_PAST_SPACE = re.compile(r"\s*")
_ELEMENT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_ROOTS = {
    "TrainingCenterDatabase": ("a Garmin TCX file", "Export the activity as GPX."),
    "osm": ("OpenStreetMap XML", "Export it as GeoJSON, for example from overpass-turbo.eu."),
    "html": ("a web page", "Download the file itself; a link to a file may lead to a page about it."),
    "svg": ("a drawing in SVG", "Load the data behind the map, not its picture."),
    "gml": ("a GML file", "Open it in QGIS and export it as GeoJSON."),
    "FeatureCollection": ("a GML file", "Open it in QGIS and export it as GeoJSON."),
}


def kind_of(upload: Upload) -> str:
    """Return `gzip`, `zip`, `gpkg`, `fgb`, `json`, `gpx`, `kml` or `csv`; refuse what else there is with a hint."""
    data = upload.data
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise upload.refusal(LOADABLE, "an empty file", "Save or download it again; it holds nothing.")
    for magic, kind in (
        (b"\x1f\x8b", "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"SQLite format 3\0", "gpkg"),
        (b"fgb\x03", "fgb"),
    ):
        if data.startswith(magic):
            return kind
    if data[8:12] == b".FIT":
        raise upload.refusal(LOADABLE, "a Garmin FIT file", "Export the activity as GPX.")
    for magic, what, action in _OTHERS:
        if data.startswith(magic):
            raise upload.refusal(LOADABLE, what, action)
    return _text_kind(upload)


def _text_kind(upload: Upload) -> str:
    text = decode(Upload(upload.name, upload.data[:65_536])).lstrip("\ufeff \t\r\n\x1e")
    if text.startswith("<") and not _is_headed(upload, text):
        return _xml_kind(upload, _root_name(text))
    suffix = upload.suffix
    if text.startswith(("{", "[")) or suffix in (".geojson", ".json", ".topojson", ".geojsonl", ".ndjson"):
        return "json"
    if suffix in (".gpx", ".kml"):
        raise upload.refusal(f"XML, which starts with <{suffix[1:]}>", f'"{text[:30]}"', "Export it again.")
    control = sum(ord(character) < 32 and character not in "\t\r\n\f" for character in text[:2_000])
    is_table = suffix in (".csv", ".tsv", ".txt", ".tab", "") or re.search(r"[,;\t|]", text.split("\n")[0])
    if control > 5 or not is_table:
        raise upload.refusal(LOADABLE, "something else", "Export the data in one of these formats.")
    return "csv"


def _is_headed(upload: Upload, text: str) -> bool:
    """Say whether a table's first column has a name such as `<id>`."""
    head = text.split("\n", 1)[0]
    name = _root_name(text)
    is_known = name in ("gpx", "kml", *_ROOTS) or name.lower() in _ROOTS or text.startswith(("<?", "<!"))
    return upload.suffix in (".csv", ".tsv", ".tab") and not is_known and bool(re.search(r"[,;\t|]", head))


def _root_name(text: str) -> str:
    """Return the local name of the first element, past comments, declarations and document types."""
    at = 0
    while text.startswith(("<!", "<?"), at):
        end = "-->" if text.startswith("<!--", at) else ">"
        at = text.find(end, at + 2)
        if at < 0:
            return ""
        at = _PAST_SPACE.match(text, at + len(end)).end()  # type: ignore[union-attr]
    found = _ELEMENT.match(text, at)
    return found[1] if found else ""


def _xml_kind(upload: Upload, root: str) -> str:
    if root == "gpx":
        return "gpx"
    if root in ("kml", "Document", "Folder", "Placemark"):
        return "kml"
    what, action = _ROOTS.get(
        root.lower(), _ROOTS.get(root, (f"XML that starts with <{root[:40]}>" if root else "broken XML", ""))
    )
    if upload.suffix in (".gpx", ".kml") and not root:
        return upload.suffix[1:]
    raise upload.refusal(LOADABLE, what, action or "Export the data in one of these formats.")
