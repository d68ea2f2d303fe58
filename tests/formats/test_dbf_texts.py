"""The letters of a Shapefile: named in the .cpg, in the .dbf, or guessed."""

from __future__ import annotations

import pytest

from routes.formats import dbf_texts
from routes.formats.upload import Upload

KOREAN = ["두만강을 건너서".encode("cp949")]


def encoding(raw: list[bytes], *, language: int = 0, named: str = "", chosen: str = "") -> tuple[str, bool]:
    upload = Upload("a.zip", b"")
    upload.encoding = chosen
    return dbf_texts._encoding(upload, raw, b" " * 29 + bytes([language]), named)


def test_whoever_says_it_is_believed_in_turn():
    assert encoding(KOREAN, chosen="cp949", named="utf-8") == ("cp949", True)
    assert encoding(KOREAN, named="949")[1]
    assert encoding(KOREAN, language=0x79) == ("cp949", True)
    assert encoding(["두만강".encode()]) == ("utf-8", True)


def test_who_is_wrong_is_not_believed():
    assert encoding(KOREAN, named="utf-8") == ("cp949", False)


@pytest.mark.parametrize("named", ["punycode", "idna", "undefined", "no such codec", "rot13"])
def test_a_codec_that_is_no_encoding_of_letters_is_never_used(named: str):
    assert encoding(KOREAN, named=named) == ("cp949", False)


def test_half_a_letter_at_the_end_is_left_out():
    assert dbf_texts.decoded("회령".encode()[:-1], "utf-8") == ("회", True)
    assert dbf_texts.decoded("회령".encode(), "utf-8") == ("회령", False)
