"""A visitor says which column is what."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest
from swapping import ODD_TABLE, drop, html, known, labels

from routes.formats import ColumnMapping


def test_the_visitor_says_which_column_is_what(page: AppTest) -> None:
    drop(page, ("odd.csv", ODD_TABLE))
    assert "Say which columns hold latitude and longitude." in html(page)
    assert next(box for box in page.selectbox if box.label == "Latitude (north)").options[2] == "Nord  (42.4)"
    for label, column in (("Latitude (north)", "Nord"), ("Longitude (east)", "Ost"), ("Kind of danger", "Gefahr")):
        next(box for box in page.selectbox if box.label == label).set_value(column).run()
        assert not page.exception
    assert "Use this route" in labels(page)
    assert known(page).drops[1].columns == ColumnMapping(latitude="Nord", longitude="Ost", category="Gefahr")


def test_the_visitor_says_how_the_letters_are_encoded_and_sees_how_they_read(page: AppTest) -> None:
    drop(page, ("stops.csv", "name,lat,lon\nŽilina,49.2,18.7\n".encode("cp1250")))
    box = next(box for box in page.selectbox if "encoded" in box.label)
    box.set_value("cp1251").run()
    assert not page.exception
    assert known(page).drops[1].encoding == "cp1251"
    assert any("Ћilina" in caption.value for caption in page.caption)


def test_a_file_in_utf_8_asks_nothing_about_letters(page: AppTest) -> None:
    drop(page, ("stops.csv", "name,lat,lon\nŽilina,49.2,18.7\n"))
    assert not [box for box in page.selectbox if "encoded" in box.label]
