"""The drivers of GDAL that may open a file; imports nothing of GDAL, since GDAL reads the list only once."""

from __future__ import annotations

import os
from collections.abc import MutableMapping

KEPT = frozenset({"ESRI Shapefile", "FlatGeobuf", "GPKG", "MEM", "Memory"})
"""What a visitor's file may be opened with; GDAL guesses by content among all drivers that it has."""

SKIPPED = (
    "ADBC", "AIVector", "ARCGEN", "AVCBin", "AVCE00", "AeronavFAA", "AmigoCloud", "Arrow", "BAG", "BNA", "CAD", "CSV",
    "CSW", "Carto", "Cloudant", "CouchDB", "DB2ODBC", "DGN", "DGNv8", "DODS", "DWG", "DXF", "EDIGEO", "EEDA",
    "ESRIJSON", "Elasticsearch", "FITS", "FileGDB", "GDALG", "GFT", "GML", "GMLAS", "GPSBabel", "GPSTrackMaker", "GPX",
    "GTFS", "GeoJSON", "GeoJSONSeq", "GeoRSS", "Geoconcept", "HANA", "HTF", "HTTP", "INGRES", "Idrisi",
    "Interlis 1", "Interlis 2", "JML", "JP2OpenJPEG", "JSONFG", "KML", "LIBKML", "LVBAG", "MBTiles", "MSSQLSpatial",
    "MVT", "MapInfo File", "MapML", "MiraMonVector", "MongoDBv3", "MySQL", "NAS", "NGW", "OAPIF", "OCI", "ODBC", "ODS",
    "OGCAPI", "OGR_GMT", "OGR_OGDI", "OGR_PDS", "OGR_SDTS", "OGR_VRT", "OSM", "OpenAir", "OpenFileGDB", "PCIDSK",
    "PDF", "PDS4", "PGDUMP", "PGeo", "PLSCENES", "PMTiles", "Parquet", "PostgreSQL", "REC", "S57", "SEGUKOOA", "SEGY",
    "SOSI", "SQLite", "SUA", "SVG", "SXF", "Selafin", "TIGER", "TileDB", "TopoJSON", "UK .NTF", "VDV", "VFK", "VICAR",
    "VRT", "WAsP", "WFS", "Walk", "XLS", "XLSX", "XODR", "XPlane", "netCDF",
)  # fmt: skip
"""The others, by GDAL's names: some fetch addresses, run commands or open whatever path a file names."""


def restrict(environment: MutableMapping[str, str] = os.environ) -> None:
    """Keep GDAL from registering all drivers but `KEPT`, and from loading more; call it before GDAL is imported."""
    wished = environment.get("GDAL_SKIP", "").replace(",", " ").split()
    environment["GDAL_SKIP"] = ",".join(dict.fromkeys([*wished, *SKIPPED]))
    environment["GDAL_DRIVER_PATH"] = "disable"
    environment.setdefault("CPL_LOG", os.devnull)  # which drivers of the list a build lacks is no news
