"""GDAL keeps the few drivers that a visitor's file may be opened with, and loads no more."""

from __future__ import annotations

import os
import subprocess
import sys

from routes.formats import gdal_drivers

DANGEROUS = {"HTTP", "OGR_VRT", "WFS", "GDALG", "CSV", "SQLite", "PostgreSQL", "LIBKML", "GMLAS", "OAPIF"}


def test_no_plug_in_is_loaded_and_no_driver_but_ours_is_registered():
    environment: dict[str, str] = {}
    gdal_drivers.restrict(environment)
    assert environment["GDAL_DRIVER_PATH"] == "disable"
    skipped = set(environment["GDAL_SKIP"].split(","))
    assert skipped >= DANGEROUS
    assert not skipped & gdal_drivers.KEPT


def test_what_somebody_else_skips_or_logs_stays():
    environment = {"GDAL_SKIP": "GRIB HDF5", "CPL_LOG": "mine"}
    gdal_drivers.restrict(environment)
    assert environment["GDAL_SKIP"].startswith("GRIB,HDF5,")
    assert environment["CPL_LOG"] == "mine"


def test_a_process_of_its_own_has_those_drivers_and_no_others():
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL_", "CPL_"))}
    gdal_drivers.restrict(environment)
    code = "import pyogrio; print(*pyogrio.list_drivers())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    drivers = set(done.stdout.split())
    assert drivers
    assert not drivers - {word for name in gdal_drivers.KEPT for word in name.split()}
