"""The texts of a Shapefile in their own letters: its .cpg or .dbf names the encoding, or it has to be guessed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from routes.formats.encodings import codec_of, guess_encoding, label_of
from routes.formats.upload import Upload

RAW = "latin-1"
"""What the library is told: each byte becomes the letter of its number, so that none is lost before it is known."""
_LANGUAGES = {
    0x13: "cp932", 0x4D: "gb18030", 0x4E: "cp949", 0x4F: "big5", 0x50: "cp874", 0x7B: "cp932", 0x78: "big5",
    0x79: "cp949", 0x7A: "gb18030", 0x7C: "cp874", 0x7D: "cp1255", 0x7E: "cp1256", 0xC8: "cp1250", 0xC9: "cp1251",
    0xCA: "cp1254", 0xCB: "cp1253", 0xCC: "cp1257", 0x65: "cp866", 0x26: "cp866",
}  # fmt: skip
"""Byte 29 of a .dbf to the encoding; those of Western Europe say nothing, since programs write them by default."""
_BROKEN = 0.01
"""Share of the letters beyond ASCII that may break before an encoding is not believed."""


def texts_reader(upload: Upload, stem: str, records: bytes, named: bytes) -> Callable[[Any], Any]:
    """Return what puts the texts of a frame that was read as `RAW` in their own letters.

    Parameters
    ----------
    records
        The .dbf.
    named
        The .cpg, empty where there is none.
    """

    def read(frame: Any) -> Any:
        columns = [name for name in frame.columns if name != "geometry" and frame[name].dtype.kind in "OTSU"]
        raw = [str(name).encode(RAW, errors="ignore") for name in frame.columns]
        for column in columns:
            raw += [text.encode(RAW) for text in frame[column] if isinstance(text, str) and not text.isascii()]
        raw = [text for text in raw if not text.isascii()]
        if not raw:
            return frame
        encoding, is_stated = _encoding(upload, raw, records, named.decode("ascii", errors="ignore"))
        if not is_stated:
            upload.note("text-not-utf8", ("file", f"{stem}.dbf"), label_of(encoding))
        cut = 0

        def text_of(value: Any) -> Any:
            nonlocal cut
            if not isinstance(value, str) or value.isascii():
                return value
            text, is_cut = decoded(value.encode(RAW), encoding)
            cut += is_cut
            return text

        for column in columns:
            frame[column] = [text_of(value) for value in frame[column]]
        frame = frame.rename(columns={name: text_of(name) for name in frame.columns if isinstance(name, str)})
        if cut:
            upload.note("layer-text-cut", ("file", f"{stem}.dbf"), cut)
        return frame

    return read


def decoded(raw: bytes, encoding: str) -> tuple[str, bool]:
    """Return a text, and whether its last letter was cut in two, which is left out then.

    Examples
    --------
    >>> decoded("회령".encode()[:-1], "utf-8")
    ('회', True)
    """
    for cut in range(4):
        try:
            return raw[: len(raw) - cut].decode(encoding), cut > 0
        except UnicodeError:
            continue
    return raw.decode(encoding, errors="replace"), False


def _encoding(upload: Upload, raw: list[bytes], records: bytes, named: str) -> tuple[str, bool]:
    """Return the encoding of texts, and whether somebody says so: the visitor, the .cpg, the .dbf, or UTF-8 itself."""
    if upload.encoding:
        return upload.encoding, True
    language = _LANGUAGES.get(records[29] if len(records) > 29 else 0, "")
    for encoding in (codec_of(named), "utf-8", language):
        if encoding and _is_sound(raw, encoding):
            return encoding, True
    return guess_encoding(b"\n".join(raw)), False


def _is_sound(raw: list[bytes], encoding: str) -> bool:
    texts = [decoded(text, encoding)[0] for text in raw]
    letters = sum(not character.isascii() for text in texts for character in text)
    broken = sum(text.count("\ufffd") + sum("\x7f" < c < "\xa0" for c in text) for text in texts)
    return broken <= _BROKEN * letters
