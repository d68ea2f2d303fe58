"""Text of unknown encoding: clean UTF-8 without a word, all else guessed and told of."""

from __future__ import annotations

import pytest

from routes.formats import encodings
from routes.formats.upload import Upload

TEXTS = {
    "cp1252": "Straße über die Brücke – déjà vu", "cp1250": "Żółw przeszedł przez rzekę, příliš žluťoučký",
    "cp1251": "Через реку ночью, граница и дорога", "cp949": "강을 건너서 산으로 가다", "gb18030": "过了江就是中国的山",
    "shift_jis": "川をわたって山へいく", "big5": "過了江就是中國的山",
}  # fmt: skip


@pytest.mark.parametrize("encoding", TEXTS)
def test_the_likeliest_encoding_is_guessed_and_told_of(encoding: str):
    upload = Upload("a.csv", TEXTS[encoding].encode(encoding))
    assert encodings.decode(upload) == TEXTS[encoding]
    assert [finding.level for finding in upload.findings] == ["warning"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_mark_needs_no_guess(encoding: str):
    upload = Upload("a.csv", "두만강".encode(encoding))
    assert encodings.decode(upload).lstrip("\ufeff") == "두만강"
    assert upload.findings == []


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unicode_without_its_mark_is_seen_by_its_zeros(encoding: str):
    assert encodings.guess_encoding("latitude,longitude\n1,2".encode(encoding)) == encoding


def test_a_few_damaged_letters_do_not_spoil_the_rest():
    upload = Upload("a.csv", "두만강을 건너다".encode() + b"\xff")
    assert encodings.decode(upload) == "두만강을 건너다\ufffd"
    assert [finding.level for finding in upload.findings] == ["warning"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("název,šířka,délka\nPlzeň,49.74,13.37\n", "iso8859-2"),
        ("name,lat,lon\nدمشق,33.5,36.3\nحلب,36.2,37.16\n", "iso8859-6"),
        ("name,lat,lon\nМосква,55.7,37.6\nКиев,50.4,30.5\n", "iso8859-5"),
    ],
)
def test_encodings_of_the_iso_are_told_by_names_of_columns_and_letters(text: str, encoding: str):
    assert encodings.decode(Upload("a.csv", text.encode(encoding))) == text
