"""What a file is: by its first bytes, its root element or its first sign, then by its suffix."""

from __future__ import annotations

import re

from routes.formats.encodings import decode
from routes.formats.registry import BY_KEY, FORMATS, LOADABLE, Format
from routes.formats.upload import Upload
from routes.reading.json_slips import SCRIPT
from routes.rules.codes import Code

_JSON_SUFFIXES = tuple(suffix for row in FORMATS if row.holds for suffix in row.suffixes)
_ROOT_OF = {root: row for row in FORMATS for root in row.roots}
_XML_SUFFIXES = {suffix: row for row in FORMATS if row.roots for suffix in row.suffixes}
_TABLE = BY_KEY["csv"]

_OTHERS: tuple[tuple[bytes, Code], ...] = (
    (b"%PDF", "file-pdf"),
    (b"\x89PNG", "file-picture"),
    (b"\xff\xd8\xff", "file-picture"),
    (b"GIF8", "file-picture"),
    (b"\xd0\xcf\x11\xe0", "file-old-excel"),
    (b"Rar!", "file-rar"),
    (b"7z\xbc\xaf", "file-7z"),
    (b"PK\x05\x06", "file-empty-zip"),
    (b"\x00\x00\x27\x0a", "file-shapefile-part"),
    (b"!table", "file-mapinfo"),
)
_PAST_SPACE = re.compile(r"\s*")
_ELEMENT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_ROOTS: dict[str, Code] = {
    "html": "file-html",
    "svg": "file-svg",
}


def format_of(upload: Upload) -> Format:
    """Return the format of a file as its bytes tell it; refuse what can't be read with a hint.

    JSON counts as GeoJSON and a zip as a zip here: what they hold tells more, see `routes.formats.opening`.
    """
    data = upload.data
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise upload.refusal("file-empty", loadable=LOADABLE)
    for row in FORMATS:
        if row.first_bytes and data.startswith(row.first_bytes):
            return row
    if data[8:12] == b".FIT":
        raise upload.refusal("file-fit", loadable=LOADABLE)
    for magic, code in _OTHERS:
        if data.startswith(magic):
            raise upload.refusal(code, loadable=LOADABLE)
    return _text_format(upload)


def _text_format(upload: Upload) -> Format:
    text = decode(Upload(upload.name, upload.data[:65_536])).lstrip("\ufeff \t\r\n\x1e")
    if text.startswith("<") and not _is_headed(upload, text):
        return _xml_format(upload, _root_name(text))
    suffix = upload.suffix
    if text.startswith(("{", "[", "//", "/*")) or suffix in _JSON_SUFFIXES or SCRIPT.match(text[:200]):
        return BY_KEY["geojson"]
    if suffix in _XML_SUFFIXES:
        raise upload.refusal("file-not-xml", got=f'"{text[:30]}"', root=suffix[1:])
    control = sum(ord(character) < 32 and character not in "\t\r\n\f" for character in text[:2_000])
    is_table = suffix in (*_TABLE.suffixes, "") or re.search(r"[,;\t|]", text.split("\n")[0])
    if control > 5 or not is_table:
        raise upload.refusal("file-unknown", loadable=LOADABLE)
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
    if upload.suffix in _XML_SUFFIXES and not root:
        return _XML_SUFFIXES[upload.suffix]
    code = _ROOTS.get(root.lower()) or _ROOTS.get(root) or ("file-other-xml" if root else "file-broken-xml")
    raise upload.refusal(code, got=root[:40], loadable=LOADABLE)
