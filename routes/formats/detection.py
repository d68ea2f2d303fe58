"""What a file is: by its first bytes, its root element or its first sign, then by its suffix."""

from __future__ import annotations

import re

from routes.formats.encodings import decode
from routes.formats.registry import BY_KEY, FORMATS, LOADABLE, Format
from routes.formats.upload import Upload

_JSON_SUFFIXES = tuple(suffix for row in FORMATS if row.holds for suffix in row.suffixes)
_ROOT_OF = {root: row for row in FORMATS for root in row.roots}
_XML_SUFFIXES = {suffix: row for row in FORMATS if row.roots for suffix in row.suffixes}
_TABLE = BY_KEY["csv"]

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


def format_of(upload: Upload) -> Format:
    """Return the format of a file as its bytes tell it; refuse what can't be read with a hint.

    JSON counts as GeoJSON and a zip as a zip here: what they hold tells more, see `routes.formats.opening`.
    """
    data = upload.data
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise upload.refusal(LOADABLE, "an empty file", "Save or download it again; it holds nothing.")
    for row in FORMATS:
        if row.first_bytes and data.startswith(row.first_bytes):
            return row
    if data[8:12] == b".FIT":
        raise upload.refusal(LOADABLE, "a Garmin FIT file", "Export the activity as GPX.")
    for magic, what, action in _OTHERS:
        if data.startswith(magic):
            raise upload.refusal(LOADABLE, what, action)
    return _text_format(upload)


def _text_format(upload: Upload) -> Format:
    text = decode(Upload(upload.name, upload.data[:65_536])).lstrip("\ufeff \t\r\n\x1e")
    if text.startswith("<") and not _is_headed(upload, text):
        return _xml_format(upload, _root_name(text))
    suffix = upload.suffix
    if text.startswith(("{", "[")) or suffix in _JSON_SUFFIXES:
        return BY_KEY["geojson"]
    if suffix in _XML_SUFFIXES:
        raise upload.refusal(f"XML, which starts with <{suffix[1:]}>", f'"{text[:30]}"', "Export it again.")
    control = sum(ord(character) < 32 and character not in "\t\r\n\f" for character in text[:2_000])
    is_table = suffix in (*_TABLE.suffixes, "") or re.search(r"[,;\t|]", text.split("\n")[0])
    if control > 5 or not is_table:
        raise upload.refusal(LOADABLE, "something else", "Export the data in one of these formats.")
    return _TABLE


def _is_headed(upload: Upload, text: str) -> bool:
    """Say whether a table's first column has a name such as `<id>`."""
    head = text.split("\n", 1)[0]
    name = _root_name(text)
    is_known = name in (*_ROOT_OF, *_ROOTS) or name.lower() in _ROOTS or text.startswith(("<?", "<!"))
    return upload.suffix in _TABLE.suffixes and not is_known and bool(re.search(r"[,;\t|]", head))


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


def _xml_format(upload: Upload, root: str) -> Format:
    if root in _ROOT_OF:
        return _ROOT_OF[root]
    what, action = _ROOTS.get(
        root.lower(), _ROOTS.get(root, (f"XML that starts with <{root[:40]}>" if root else "broken XML", ""))
    )
    if upload.suffix in _XML_SUFFIXES and not root:
        return _XML_SUFFIXES[upload.suffix]
    raise upload.refusal(LOADABLE, what, action or "Export the data in one of these formats.")
