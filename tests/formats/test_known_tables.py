"""Tables of known databases: told by their columns, read with their meaning, and nothing lost."""

from __future__ import annotations

import pytest

from routes.formats.known_tables import KNOWN, known_table


@pytest.mark.parametrize("table", KNOWN, ids=lambda table: table.label)
def test_a_table_is_told_by_all_of_its_marks_together(table):
    assert known_table([*table.marks, "more"]) is table
    assert known_table(table.marks[1:]) is None


def test_each_is_told_apart():
    assert len({frozenset(table.marks) for table in KNOWN}) == len(KNOWN)


def test_a_row_has_our_properties_beside_its_own():
    row = known_table(["event_type", "sub_event_type", "actor1", "fatalities"]).row(
        {
            "event_type": "Violence",
            "sub_event_type": "Attack",
            "location": "A",
            "notes": "Text",
            "fatalities": "2.0",
            "x": 1,
        }
    )
    assert (row["kind"], row["title"], row["category"]) == ("hazard", "Attack, A", "Attack")
    assert row["description"] == "Text\n\n2 dead"
    assert (row["x"], row["notes"]) == (1, "Text")
    assert "0 dead" not in known_table(KNOWN[1].marks).row({"fatalities": "0"}).get("description", "")
