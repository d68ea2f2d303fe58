"""GeoPackages: what computes while it is read is gone before it is read, and ours come back whole."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing

import geopandas as gpd
import pyogrio
import pytest
from examples import complete
from shapely.geometry import Point

from routes.formats import geopackage, open_route, write
from routes.formats.upload import Upload
from routes.model import Route
from routes.rules.findings import DatasetError

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"


def layer(*statements: str) -> Upload:
    held = io.BytesIO()
    frame = gpd.GeoDataFrame({"name": ["Yanji"]}, geometry=[Point(129.5, 42.9)], crs=4326)
    pyogrio.write_dataframe(frame, held, driver="GPKG", layer="stops")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(held.getvalue())
        for statement in statements:
            database.execute(statement)
        database.commit()
        return Upload("a.gpkg", database.serialize())


def schema_of(data: bytes) -> set[str]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        return {kind for (kind,) in database.execute("SELECT type FROM sqlite_master")}


def test_views_and_triggers_are_gone_before_the_layers_are_read():
    upload = layer(
        f"CREATE VIEW endless AS {ENDLESS}",
        "CREATE TRIGGER waits AFTER INSERT ON stops BEGIN SELECT 1; END",
    )
    assert {"view", "trigger"} <= schema_of(upload.data)
    layers, _, harmless = geopackage._inspected(upload)
    assert layers == ["stops"]
    assert not {"view", "trigger"} & schema_of(harmless.data)


def test_a_view_that_passes_for_a_layer_is_none():
    upload = layer(
        f"CREATE VIEW endless AS {ENDLESS}",
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('endless', 'features', 'endless')",
    )
    assert [one["properties"] for one in geopackage.read_geopackage(upload)["features"]] == [{"name": "Yanji"}]


def test_the_file_s_own_schema_is_not_trusted():
    with geopackage._opened(layer().data) as database:
        assert database.execute("PRAGMA trusted_schema").fetchone() == (0,)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE clever (a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL)",
        "CREATE VIRTUAL TABLE clever USING fts4(a)",
        "CREATE /* so */ VIRTUAL TABLE clever USING fts4(a)",
    ],
)
def test_tables_that_compute_are_refused(statement: str):
    with pytest.raises(DatasetError, match="clever"):
        geopackage.read_geopackage(layer(statement))


def test_another_database_is_refused():
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE a (b)")
        data = database.serialize()
    with pytest.raises(DatasetError, match="another SQLite database"):
        geopackage.read_geopackage(Upload("a.gpkg", data))


def test_a_name_with_quotes_stays_a_name():
    assert geopackage._quoted('a"; DROP TABLE b; --') == '"a""; DROP TABLE b; --"'


def test_a_route_comes_back_as_it_was():
    route = Route.model_validate(complete())
    data, notes = geopackage.write_geopackage(route)
    assert notes == []
    assert Route.model_validate(geopackage.read_geopackage(Upload("a.gpkg", data))) == route


def test_half_a_letter_does_not_keep_a_route_from_being_written():
    value = complete()
    value["features"][0]["properties"]["foreign"] = "half \ud83d"
    written = write(Route.model_validate(value), ".gpkg").data
    assert "half" in open_route(written, "a.gpkg").route.features[0].properties.model_extra["foreign"]
