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
