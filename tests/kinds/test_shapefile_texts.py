"""The letters of a Shapefile's texts, whatever its .cpg says."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from routes import formats


def shapefile(names, encoding="utf-8", cpg="UTF-8", width=254):
    """Return a zipped Shapefile of points with one column of text, as wide as QGIS and ArcGIS make it."""
    header = bytes([3, 26, 1, 1]) + struct.pack("<IHH", len(names), 65, width + 1) + bytes(20)
    column = b"name".ljust(11, b"\0") + b"C" + bytes(4) + bytes([width, 0]) + bytes(14)
    records = b"".join(b" " + name.encode(encoding)[:width].ljust(width) for name in names)
    content = b"".join(struct.pack(">ii", n + 1, 10) + struct.pack("<idd", 1, 100 + n, 20) for n in range(len(names)))
    index = b"".join(struct.pack(">ii", 50 + 14 * n, 10) for n in range(len(names)))
    box = struct.pack("<dddddddd", 100, 20, 100 + len(names), 20, 0, 0, 0, 0)

    def headed(body):
        return (
            struct.pack(">i5ii", 9994, 0, 0, 0, 0, 0, (100 + len(body)) // 2) + struct.pack("<ii", 1000, 1) + box + body
        )

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("a.shp", headed(content))
        packed.writestr("a.shx", headed(index))
        packed.writestr("a.dbf", header + column + b"\r" + records + b"\x1a")
        if cpg:
            packed.writestr("a.cpg", cpg)
    return held.getvalue()


def read(*args, **options):
    dataset = formats.open_route(shapefile(*args, **options), "a.zip")
    return [place.properties.title for place in dataset.route.places], [f.code for f in dataset.report.findings]


@pytest.mark.parametrize("width", [100, 127, 128, 254])
@pytest.mark.parametrize("names", [["회령", "무산"], ["เชียงราย", "หนองคาย"]])
def test_the_width_of_a_column_is_no_letter(names, width):
    assert read(names, width=width)[0] == names


@pytest.mark.parametrize(("encoding", "cpg"), [("latin-1", "ISO-8859-1"), ("cp1252", "1252"), ("cp949", "949")])
def test_a_cpg_is_trusted_however_it_is_spelled(encoding, cpg):
    names = ["회령"] if encoding == "cp949" else ["Genève", "Zürich"]
    assert read(names, encoding, cpg)[0] == names


def test_a_guess_without_a_cpg_is_said():
    titles, codes = read(["회령", "무산", "옌지"], "cp949", "")
    assert titles == ["회령", "무산", "옌지"]
    assert "text-not-utf8" in codes


def test_a_letter_cut_in_two_spoils_no_other():
    titles, codes = read(["가" * 40, "회령"], width=100)
    assert titles == ["가" * 33, "회령"]
    assert "layer-text-cut" in codes


def test_a_cpg_that_names_an_endless_codec_is_passed_over():
    assert read(["Genève"], "utf-8", "punycode")[0] == ["Genève"]
