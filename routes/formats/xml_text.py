"""XML: parsed without entities or document types, mended where programs leave things out, and written clean."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from routes.formats.encodings import decode
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError

Element = ElementTree.Element

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMED_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*);")
_BARE_AMPERSAND = re.compile(r"&(?!#?\w+;)")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):|\s([A-Za-z_][\w.-]*):[\w.-]+\s*=")
_DECLARED = re.compile(r"\sxmlns:([A-Za-z_][\w.-]*)\s*=")
_LONG_TAG = re.compile(r"<[A-Za-z_:][^<]{100000}")
"""A tag that may be too long, or a tag with a long text after it."""
_TAG = re.compile(r"""<(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+""")
"""A tag to its end, past what its quotes hold."""
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*(?::[\w.-]+)?)")
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[\]]*>")
"""A document type that defines nothing."""
_CUT_OFF = ("no element found", "unclosed token")
MAX_PREFIXES = 200
"""Prefixes that may be used without having been declared."""
MAX_TAG = 100_000
"""Characters of one tag, which the parser reads in one go while everybody waits."""
MAX_DEPTH = 200
MAX_ELEMENTS = 2_000_000
"""Elements of a file; a track of 200,000 points with heart rates has half as many."""


class _DocumentTypeError(Exception):
    """A document type that the parser met."""


class _BoundError(Exception):
    """More than a map has."""


class _TooDeepError(_BoundError):
    """More elements inside one another."""


class _TooManyError(_BoundError):
    """More elements."""


class _Builder(ElementTree.TreeBuilder):
    """Builds the tree, and stops at a document type before its entities can count, and at a limit of elements."""

    elements = 0
    depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self.elements += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeepError
        if self.elements > MAX_ELEMENTS:
            raise _TooManyError
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        self.depth -= 1
        return super().end(tag)

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise _DocumentTypeError(name, pubid, system)


def _parsed(text: str) -> Element:
    parser = ElementTree.XMLParser(target=_Builder())  # noqa: S314 - the builder refuses document types
    parser.feed(text)
    root: Element = parser.close()
    return root


def _mended(text: str) -> str:
    """Return XML with what programs often leave out or in: namespaces, HTML entities, bare ampersands."""
    text = _NAMED_ENTITY.sub(lambda found: html.escape(html.unescape(found[0])), text)
    text = _BARE_AMPERSAND.sub("&amp;", text)
    prefixes = {a or b for a, b in _PREFIX.findall(text)} - {"xml", "xmlns"}
    missing = sorted(prefixes - set(_DECLARED.findall(text)))
    if len(missing) > MAX_PREFIXES:
        raise _BoundError
    declared = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in missing)
    return _ROOT.sub(lambda found: found[0] + declared, text, count=1) if declared else text


def parse_xml(upload: Upload) -> Element:
    """Return the root element of an XML file.

    Raises
    ------
    DatasetError
        If the file has a document type, or is not XML even after safe mending.
    """
    text = clean(_DECLARATION.sub("", decode(upload).lstrip("\ufeff"))).strip()
    if any(len(_TAG.match(text, found.start())[0]) > MAX_TAG for found in _LONG_TAG.finditer(text)):  # type: ignore[index]
        raise upload.refusal("xml-tag-too-long", most=MAX_TAG)
    start = _ROOT.search(text)
    text = _PLAIN_DOCTYPE.sub("", text, count=1) if start and "<!DOCTYPE" in text[: start.start()] else text
    try:
        root = _parsed(text)
    except ElementTree.ParseError as error:
        root = _parse_mended(upload, text, error)
    except _DocumentTypeError:
        raise upload.refusal("xml-entities") from None
    except _TooDeepError:
        raise upload.refusal("xml-too-deep", most=MAX_DEPTH) from None
    except _TooManyError:
        raise upload.refusal("xml-too-many", most=MAX_ELEMENTS) from None
    return root


def _parse_mended(upload: Upload, text: str, error: ElementTree.ParseError) -> Element:
    if _reason(error) in _CUT_OFF:
        raise _broken(upload, error) from error
    try:
        root = _parsed(_mended(text))
    except (ElementTree.ParseError, _DocumentTypeError, _BoundError):
        raise _broken(upload, error) from error
    upload.note("xml-mended", ("line", error.position[0]), _reason(error))
    return root


def _reason(error: ElementTree.ParseError) -> str:
    return str(error).split(":")[0]


def _broken(upload: Upload, error: ElementTree.ParseError) -> DatasetError:
    line, column = error.position
    reason = _reason(error)
    place = ("line", line, "column", column + 1)
    return upload.refusal("xml-cut-off" if reason in _CUT_OFF else "xml-broken", place, reason)


def local_name(element: Element) -> str:
    """Return the element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the direct children with one of the local names."""
    return (child for child in element if local_name(child) in names)


def child_text(element: Element, name: str) -> str:
    """Return the text of the first direct child of that name, or an empty string."""
    found = next(children(element, name), None)
    return "".join(found.itertext()).strip() if found is not None else ""


def clean(text: str) -> str:
    """Return text without the control characters that XML and spreadsheets forbid."""
    return _FORBIDDEN.sub("", text)


def xml_bytes(root: Element) -> bytes:
    """Return XML with its declaration, indented."""
    for element in root.iter():
        element.text = element.text and clean(element.text)
        for name, value in element.attrib.items():
            element.set(name, clean(value))
    ElementTree.indent(root)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
