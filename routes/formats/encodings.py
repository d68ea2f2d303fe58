"""Text from bytes of unknown encoding: UTF-8 first, then the encoding in which the words make most sense."""

from __future__ import annotations

import codecs
import re

from routes.formats.letters import score
from routes.formats.upload import Upload
from routes.reading.names import NAMES

LABELS = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252 (Western European)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1257": "Windows-1257 (Baltic)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8_u": "KOI8 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp874": "Windows-874 (Thai)",
    "cp949": "CP949 (Korean)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "cp932": "Shift JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "cp850": "CP850 (Western European, DOS)",
    "cp866": "CP866 (Cyrillic, DOS)",
    "mac_roman": "Mac Roman",
    "iso8859-1": "ISO 8859-1 (Western European)",
    "iso8859-2": "ISO 8859-2 (Central European)",
    "iso8859-5": "ISO 8859-5 (Cyrillic)",
    "iso8859-6": "ISO 8859-6 (Arabic)",
    "iso8859-7": "ISO 8859-7 (Greek)",
    "iso8859-8": "ISO 8859-8 (Hebrew)",
    "iso8859-9": "ISO 8859-9 (Turkish)",
    "iso8859-15": "ISO 8859-15 (Western European)",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
"""The encodings that are read, and no others: some that Python has take hours, or run no end."""
_GUESSED = tuple(
    name for name in LABELS if name in ("iso8859-2", "iso8859-5", "iso8859-6") or not name.startswith(("utf", "iso"))
)
"""Those that are tried, the first of equals wins."""
SAMPLE = 20_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAME = {
    "utf8": "utf-8", "euc-kr": "cp949", "euckr": "cp949", "ksc5601": "cp949", "gbk": "gb18030", "gb2312": "gb18030",
    "cp936": "gb18030", "cp950": "big5", "big5hkscs": "big5", "sjis": "cp932", "shift_jis": "cp932",
    "latin1": "iso8859-1", "cp437": "cp850", "koi8-r": "koi8_u", "tis-620": "cp874", "macintosh": "mac_roman",
}  # fmt: skip
_KNOWN_NAMES = frozenset(word.casefold() for words in NAMES.values() for word in words if not word.isascii())


def codec_of(name: str) -> str:
    """Return the encoding that a name means, among those that are read; empty where it means none.

    Examples
    --------
    >>> codec_of("ANSI 1252"), codec_of("949"), codec_of("ISO-8859-1"), codec_of("punycode")
    ('cp1252', 'cp949', 'iso8859-1', '')
    """
    plain = re.sub(r"^(?:ansi|windows|oem|ldid|dos|cp)[\s/_-]*", "", name.strip().lower()[:40])
    plain = re.sub(r"^(?:iso[\s_-]*)?8859[\s_-]*", "iso8859-", plain)
    plain = {"65001": "utf-8", "51949": "cp949", "54936": "gb18030", "932": "cp932"}.get(plain, plain)
    plain = f"cp{plain}" if plain.isdecimal() and len(plain) < 5 else plain
    plain = _SAME.get(plain, plain)
    return plain if plain in LABELS else ""


def label_of(encoding: str) -> str:
    """Return an encoding's name for people."""
    return LABELS.get(encoding, encoding)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def guess_encoding(data: bytes) -> str:
    """Return the likeliest encoding of text that is not UTF-8.

    Examples
    --------
    >>> guess_encoding("Straße über die Brücke".encode("cp1252"))
    'cp1252'
    """
    sample = data[:SAMPLE]
    sample = sample[: sample.rfind(b"\n") + 1] or sample if len(data) > SAMPLE else sample
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[start : start + 200 : 2]
        if half.count(0) > len(half) * 0.7:
            return encoding
    scores: dict[str, float] = {}
    for encoding in _GUESSED:
        text = _try(sample, encoding)
        if text is not None and data:
            scores[encoding] = score(text, encoding) + _known_names(text)
    return max(scores, key=lambda encoding: scores[encoding], default="iso8859-1")


def _known_names(text: str) -> int:
    """Return how many cells of the first lines are names of columns that are known, which proves an encoding."""
    head = "\n".join(text.splitlines()[:3])[:4_000]
    cells = re.split(r"[,;\t|\n]", head)
    return sum(cell.strip(' "').casefold() in _KNOWN_NAMES for cell in cells if not cell.isascii())


def decode(upload: Upload) -> str:
    """Return the file's text; note a warning where it is not clean UTF-8 and nobody has said what it is."""
    data = upload.data
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = _try(data, encoding)
            if text is not None:
                return text
    if upload.encoding in LABELS:
        return data.decode(upload.encoding, errors="replace")
    text = _try(data, "utf-8")
    if text is not None and "\0" not in text[:200]:
        return text
    rough = data.decode("utf-8", errors="replace")
    damaged = rough.count("\ufffd")
    foreign = len(rough) - len(rough.encode("ascii", errors="ignore"))
    if foreign > 4 * damaged and "\0" not in rough[:200]:
        upload.note("text-damaged", (), damaged)
        return rough
    encoding = guess_encoding(data)
    upload.note("text-not-utf8", (), label_of(encoding))
    return data.decode(encoding, errors="replace")
