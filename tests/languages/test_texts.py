from __future__ import annotations

from dataclasses import FrozenInstanceError, asdict, dataclass, replace

import pytest

from routes.languages import N_, Translated, counted, gettext, ngettext, pgettext, speaking, spoken
from routes.languages.pseudo import stretched


@dataclass(frozen=True)
class Row:
    key: str
    name: str = spoken()
    lines: tuple[str, ...] = spoken()
    note: str = spoken("nothing")


def test_texts_are_those_of_the_source_in_english():
    assert gettext("Stage") == "Stage"
    assert ngettext("{n} stage", "{n} stages", 2) == "{n} stages"
    assert pgettext("a context", "Stage") == "Stage"
    assert counted("{n} stage", "{n} stages", 1200) == "1,200 stages"


def test_nothing_is_never_taken_for_the_heading_of_a_catalogue():
    with speaking("ko"):
        assert gettext("") == ""


def test_a_text_without_a_translation_stays_as_it_is():
    with speaking("ko"):
        assert gettext("A text that no catalogue knows") == "A text that no catalogue knows"


def test_a_table_speaks_the_language_of_the_moment():
    table = Translated({1: N_("Stage"), 2: N_("Hazard")})
    assert dict(table) == {1: "Stage", 2: "Hazard"}
    with speaking("en-XA"):
        assert list(table.values()) == [stretched("Stage"), stretched("Hazard")]
    assert (len(table), table.get(3)) == (2, None)


def test_a_field_speaks_the_language_of_the_moment():
    row = Row("a", "Stage", ("Map", "List"))
    with speaking("en-XA"):
        assert (row.name, row.lines, row.note) == (
            stretched("Stage"),
            (stretched("Map"), stretched("List")),
            stretched("nothing"),
        )
    assert asdict(row) == {"key": "a", "name": "Stage", "lines": ("Map", "List"), "note": "nothing"}
    assert replace(row, key="b").name == "Stage"


def test_a_frozen_row_stays_frozen():
    with pytest.raises(FrozenInstanceError):
        Row("a", "Stage", ()).name = "Map"
    with pytest.raises(TypeError):
        Row("a")
