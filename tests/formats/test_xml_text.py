"""XML from strangers: no entities, bounded, mended where that is safe; written without forbidden signs."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from routes.formats import xml_text
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError


def parsed(text: str) -> ElementTree.Element:
    return xml_text.parse_xml(Upload("a.kml", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://a.example/x.dtd" []><a/>',
    ],
)
def test_a_document_type_that_defines_something_is_refused(text: str):
    with pytest.raises(DatasetError):
        parsed(text)


def test_a_document_type_that_defines_nothing_is_passed_over():
    assert parsed('<!DOCTYPE kml PUBLIC "x" "http://a.example/kml.dtd"><kml/>').tag == "kml"


def test_elements_are_bounded_in_depth_and_number(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(xml_text, "MAX_DEPTH", 5)
    assert parsed("<a>" * 5 + "</a>" * 5).tag == "a"
    with pytest.raises(DatasetError, match="inside one another"):
        parsed("<a>" * 6 + "</a>" * 6)
    monkeypatch.setattr(xml_text, "MAX_ELEMENTS", 3)
    with pytest.raises(DatasetError, match="3 elements"):
        parsed("<a><b/><b/><b/></a>")


def test_what_programs_leave_out_is_mended_and_told_of():
    upload = Upload("a.kml", b"<kml><gx:Track/><name>Kim &amp; Park & Lee&nbsp;</name></kml>")
    root = xml_text.parse_xml(upload)
    assert xml_text.child_text(root, "name") == "Kim & Park & Lee"
    assert [xml_text.local_name(child) for child in root] == ["Track", "name"]
    assert [finding.level for finding in upload.findings] == ["warning"]


def test_a_file_that_was_cut_off_is_not_guessed_at():
    with pytest.raises(DatasetError, match="cut off"):
        parsed("<kml><Placemark>")


def test_written_xml_has_no_sign_that_xml_forbids():
    root = ElementTree.Element("a", {"b": "x\x00y"})
    root.text = "one\x0b\ufffetwo"
    written = xml_text.xml_bytes(root).decode()
    assert "onetwo" in written
    assert 'b="xy"' in written
    assert ElementTree.fromstring(written).text.strip() == "onetwo"  # noqa: S314
