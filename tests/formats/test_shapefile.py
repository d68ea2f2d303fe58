"""Shapefile and FlatGeobuf: whole, in WGS 84, and never a file that points to others."""

from __future__ import annotations

import io

import geopandas as gpd
import pyogrio
import pytest
from shapely.geometry import LineString, Point

from routes.formats import shapefile
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError

VRT = b'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>other</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>'


def frame(crs: int | None = 4326, positions: tuple[tuple[float, float], ...] = ((129.5, 42.9),)) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({"name": ["A"] * len(positions)}, geometry=[Point(one) for one in positions], crs=crs)


def test_a_file_that_points_to_others_never_reaches_gdal(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pyogrio, "read_dataframe", lambda *_, **__: pytest.fail("GDAL was asked"))
    for data in (VRT, b"fgb\x03fgb\x00" + b" " * 1000 + VRT):
        with pytest.raises(DatasetError, match="points to other files"):
            shapefile.read_frame(Upload("a.fgb", data), "FlatGeobuf file")


def test_a_flatgeobuf_is_read():
    held = io.BytesIO()
    pyogrio.write_dataframe(frame(), held, driver="FlatGeobuf", layer="x")
    (feature,) = shapefile.read_flatgeobuf(Upload("a.fgb", held.getvalue()))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [129.5, 42.9]}
    assert feature["properties"] == {"name": "A"}


def test_rows_without_a_shape_are_left_out_and_told_of():
    upload = Upload("a.fgb", b"")
    drawn = gpd.GeoDataFrame({"n": [1, 2]}, geometry=[Point(1, 2), LineString()], crs=4326)
    assert len(shapefile.features_of(upload, drawn, "")) == 1
    assert [finding.level for finding in upload.findings] == ["warning"]


def test_metres_are_turned_into_degrees_or_refused():
    upload = Upload("a.fgb", b"")
    (feature,) = shapefile.features_of(upload, frame(3857, ((111_319.49, 0.0),)), "")
    assert feature["geometry"]["coordinates"] == pytest.approx([1, 0], abs=1e-6)
    assert [finding.level for finding in upload.findings] == ["inference"]
    with pytest.raises(DatasetError):
        shapefile.features_of(Upload("a.fgb", b""), frame(None, ((500_000.0, 4_000_000.0),)), "")


def test_a_part_that_is_none_of_a_shapefile_is_refused():
    with pytest.raises(DatasetError, match=r"a\.shx"):
        shapefile._shapefile(Upload("a.zip", b""), "a", {".shp": shapefile.SHP, ".dbf": b""}, "")
    with pytest.raises(DatasetError, match="another file"):
        shapefile._shapefile(Upload("a.zip", b""), "a", {".shp": b"<x>", ".shx": b"", ".dbf": b""}, "")
