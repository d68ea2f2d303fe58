import string

import pytest

from routes.rules.codes import TABLE, Term
from routes.rules.codes.terms import TERMS
from routes.rules.findings import Finding
from routes.rules.wording import path_of, place, spoken_place, words_of

PLACES = {
    (): ("", "The whole file"),
    ("features",): ("features", "All features"),
    ("features", 3, "properties", "severity"): ("features[3].properties.severity", "Feature 4, severity"),
    ("features", 0, "geometry", "coordinates", 2): ("features[0].geometry.coordinates[2]", "Feature 1, position 3"),
    ("features", 0, "geometry", "coordinates"): ("features[0].geometry.coordinates", "Feature 1, position"),
    ("features", 0, "properties", "content_note", 1): (
        "features[0].properties.content_note[1]",
        "Feature 1, content note, entry 2",
    ),
    ("features", 0, "id"): ("features[0].id", "Feature 1, id"),
    ("features", 5): ("features[5]", "Feature 6"),
    ("route", "sources", 0, "url"): ("route.sources[0].url", "About the route, sources, entry 1, url"),
    ("crs",): ("crs", "Crs"),
    ("line", 7, "latitude"): ("line 7, latitude", "Line 7, latitude"),
    ("line", 3, "column", 9): ("line 3, column 9", "Line 3, column 9"),
    ("column", "lat"): ("column lat", "Column lat"),
    ("sheet", "Dangers", "row", 4): ("Dangers, row 4", "Dangers, row 4"),
    ("trk", 1, "trkseg", 2, "trkpt", 3, "lat"): (
        "track 1, segment 2, point 3, lat",
        "Track 1, segment 2, point 3, lat",
    ),
    ("file", "b.csv", "line", 2): ("b.csv, line 2", "B.csv, line 2"),
    ("stop", 2): ("Stop 2", "Stop 2"),
}


@pytest.mark.parametrize("location", PLACES, ids=lambda location: path_of(location) or "the whole file")
def test_places(location):
    path, spoken = PLACES[location]
    assert path_of(location) == path
    assert spoken_place(location) == spoken


def test_places_name_the_feature():
    where = ("features", 3, "properties", "severity")
    assert place(where, "mines") == "features[3] (mines) properties.severity"
    assert place(("features", 3), "mines") == "features[3] (mines)"
    assert place(("geometries", 0, "id"), "a") == "geometries[0].id (a)"
    assert spoken_place(where, "mines") == "Feature 4 (mines), severity"


def test_long_names_are_cut():
    assert len(path_of(("route", "x" * 500))) < 100
    assert len(path_of(("column", "x" * 500))) < 100


def test_the_four_parts_of_a_sentence():
    finding = Finding("value-unsaid", ("route", "as_of"), "", "", {"wanted": Term("said.as_of"), "advice": "Do."})
    assert words_of(finding) == ("the date of the last check", "nothing", "Do.")
    assert str(finding) == "route.as_of: expected the date of the last check, got nothing. Do."


def test_what_is_read_generously_is_said_so():
    wrapped = Finding("position-wrapped", ("features", 0), "[190, 1]")
    assert str(wrapped) == "features[0]: read as the same meridian within ±180, got [190, 1]."
    strict = Finding("position-wrapped", ("features", 0), "[190, 1]", level="fault")
    assert str(strict).endswith("expected a longitude from −180 to 180, got [190, 1]. Add or subtract 360.")


@pytest.mark.parametrize(
    ("done", "end"),
    [("set_aside", "Correct it or leave it out. Until then it is set aside."),
     ("left_out", "It was left out. Correct it or leave it out.")],
)  # fmt: skip
def test_what_became_of_a_value_is_said(done, end):
    assert str(Finding("value-type", (), "1", values={"wanted": "text"}, done=done)).endswith(end)


def test_braces_in_a_file_are_text():
    finding = Finding("value-changed", (), "{0.__class__}", values={"read": "{got}"})
    assert words_of(finding)[:2] == ("{got}", "{0.__class__}")


def test_every_template_can_be_filled():
    for code, row in TABLE.items():
        for template in (row.expected, row.came, row.action, row.near, row.read):
            for _, name, _, _ in string.Formatter().parse(template):
                assert name is None or name.isidentifier(), (code, template)


def test_terms_are_words_for_people():
    assert all(TERMS.values())
    assert not [key for key in TERMS if key != key.strip()]
