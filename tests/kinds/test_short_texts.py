"""Text in any encoding: known names of columns and the sense of words tell which."""

from __future__ import annotations

import pytest

from routes import formats
from routes.formats.encodings import codec_of, guess_encoding

SHORT = [
    ("cp1252", "Genève;Zürich;Besançon"), ("cp1250", "Přerov;Łódź;Győr"), ("cp1251", "Граница, название"),
    ("cp1253", "Αθήνα;Λέσβος"), ("cp1254", "Şanlıurfa;İzmir"), ("cp1255", "ירושלים;חיפה"), ("cp1256", "دمشق;حلب"),
    ("cp874", "เชียงราย;หนองคาย"), ("cp949", "회령"), ("cp949", "무산;청진"), ("gb18030", "延吉;珲春"), ("big5",
    "臺北;高雄"),
    ("cp932", "会寧"), ("euc_jp", "羅津港を渡る"), ("cp850", "Zürich;Länge;Genève"), ("mac_roman", "Café über"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), SHORT)
def test_short_texts_are_told_apart(encoding, text):
    raw = text.encode(encoding)
    assert raw.decode(guess_encoding(raw)) == text


def test_known_names_of_columns_prove_an_encoding():
    text = "名前,緯度,経度\n羅津港,42.2,130.3\n"
    for encoding in ("cp932", "euc_jp"):
        (place,) = formats.open_route(text.encode(encoding), "a.csv").route.places
        assert place.properties.title == "羅津港"


def test_a_guess_is_said_and_a_visitor_may_say_otherwise():
    data = "name,lat,lon\nŽilina,49.2,18.7\n".encode("cp1250")
    assert "text-not-utf8" in [finding.code for finding in formats.read(data, "a.csv").findings]
    said = formats.open_route(data, "a.csv", encoding="cp1251")
    assert said.route.places[0].properties.title == data[13:19].decode("cp1251")
    assert "text-not-utf8" not in [finding.code for finding in said.report.findings]


def test_a_refusal_says_what_was_guessed():
    data = "Straße;Länge\nx;y\n".encode("cp1252")
    assert "text-not-utf8" in [finding.code for finding in formats.read(data, "a.csv").error.report.findings]


@pytest.mark.parametrize("name", ["punycode", "idna", "undefined", "unicode_escape", "base64", "x" * 900])
def test_only_encodings_that_end_are_used(name):
    assert codec_of(name) == ""


@pytest.mark.parametrize(
    ("name", "codec"),
    [("ISO-8859-1", "iso8859-1"), ("ANSI 1252", "cp1252"), ("1252", "cp1252"), ("UTF8", "utf-8"), ("949", "cp949")],
)
def test_names_of_encodings_as_programs_write_them(name, codec):
    assert codec_of(name) == codec
