"""How the columns of the edit table look and what they take."""

from __future__ import annotations

import pytest
from examples import complete

from routes.model import Route
from routes.pages.swap.edit_tables import COLUMNS
from routes.pages.swap.editor_columns import columns_for

ROUTE = Route.model_validate(complete())


@pytest.mark.parametrize("kind", [kind for kind in COLUMNS if kind != "route"])
def test_every_column_of_every_table_is_described(kind: str):
    assert set(COLUMNS[kind]) <= set(columns_for(ROUTE, kind))


def test_a_category_of_the_file_alone_can_be_chosen():
    value = complete()
    value["features"][3]["properties"]["category"] = "quicksand"
    options = columns_for(Route.model_validate(value), "hazard")["category"]["type_config"]["options"]
    assert "quicksand" in str(options)


def test_sources_are_named_by_title_beside_the_ids_to_type():
    value = complete()
    value["route"]["sources"] = [{"id": "hrw", "title": "A wall"}, {"id": "un", "title": "A *report*"}]
    told = columns_for(Route.model_validate(value), "stage")["sources"]["help"]
    assert "- **hrw**: A wall" in told
    assert "\\*report\\*" in told
