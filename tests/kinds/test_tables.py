"""Where the rows of a table lie: read by column, in the writing of many people and programs."""

from __future__ import annotations

import io

import openpyxl
import pytest

from routes import formats
from routes.formats.degrees import read_angle, read_pair
from routes.rules.findings import DatasetError


def opened(text, name="stops.csv", **options):
    return formats.open_route(text.encode() if isinstance(text, str) else text, name, **options)


def points(text, **options):
    return [list(place.geometry.coordinates) for place in opened(text, **options).route.features]


def codes(text):
    return [finding.code for finding in opened(text).report.findings]


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("42.9 °N", 42.9), ("42.9 deg", 42.9), ("42,9° n. Br.", 42.9), ("125,3° ö. L.", 125.3), ("42d54m00s", 42.9),
        ("N 42° 54'", 42.9), ("42 54 00 S", -42.9), ("39° 10′ K", 39 + 1 / 6), ("−42.9", -42.9), ("0°7′30″W", -0.125),
        ("東経129.5", 129.5), ("42:54:00", 42.9),
    ],
)  # fmt: skip
def test_degrees_in_signs_letters_and_words(text, degrees):
    assert read_angle(text).degrees() == pytest.approx(degrees)


@pytest.mark.parametrize("text", ["1.234,56", "129.799.29", "4.271.045", "42.9 54", "42 75", "5 km", "12.5.2019", ""])
def test_minutes_follow_only_a_sign_or_a_space(text):
    assert read_angle(text) is None


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("13.40 E, 52.52 N", "lon"), ("52.52N 13.40E", "lat"), ("Lat: 42.9, Lon: 129.5", "lat"), ("129.5 42.9", "lon"),
        ("42.9 13.4", ""), ("42,9 129,5", "lat"), ("42.719765:129.799292", "lat"), ("42.9 129.5 120 4.5", "lat"),
        ("geo:42.9,13.5", "lat"), ("https://maps.example/@42.9,13.5,15z", "lat"), ("42,9,129,5", "lat"),
    ],
)  # fmt: skip
def test_two_degrees_in_one_cell(text, order):
    assert read_pair(text).order == order


@pytest.mark.parametrize("text", ["Main Street 5, 8", "2019-03-04 05:06", "N 1, N 2", "1,2,3"])
def test_other_cells_are_no_pair(text):
    assert read_pair(text) is None


def test_letters_count_for_more_than_the_order():
    assert points('name,coordinates\nBerlin,"13.40 E, 52.52 N"\nParis,"2.35 E, 48.85 N"\n') == [
        [13.4, 52.52],
        [2.35, 48.85],
    ]
    assert points("name,lat,lon\nA,13.4 E,52.5 N\n") == [[13.4, 52.5]]


def test_one_order_counts_for_a_whole_column():
    text = 'name,coordinates\nA,"[129.5, 42.9]"\nBerlin,"[13.40, 52.52]"\n'
    assert points(text) == [[129.5, 42.9], [13.4, 52.52]]
    assert "table-pair-lon" in codes(text)
    assert points('name,coordinates\nB,"13.40, 52.52"\nA,"42.9, 129.5"\n') == [[52.52, 13.4], [129.5, 42.9]]


def test_a_column_with_both_orders_is_said():
    text = 'name,coordinates\nA,"129.5, 42.9"\nB,"42.9, 129.5"\nC,"13.4, 52.5"\n'
    assert "table-pair-mixed" in codes(text)


@pytest.mark.parametrize(
    ("header", "cells", "longitude"),
    [
        ("name,lat,lon", ["3°42'O", "2°10'E"], -3.7),
        ("name,lat,lon", ["3°42'O", "2°10'W"], 3.7),
        ("nombre,latitud,longitud", ["3°42'O", "0°22'O"], -3.7),
        ("Ort,Breite,Länge", ["3°42'O", "8°22'O"], 3.7),
    ],
)
def test_o_is_decided_by_the_column_or_the_language(header, cells, longitude):
    text = f"{header}\n" + "".join(f"A{n},40.4,{cell}\n" for n, cell in enumerate(cells))
    assert points(text)[0][0] == pytest.approx(longitude)
    assert {"letter-o-west", "letter-o-east"} & set(codes(text))


@pytest.mark.parametrize(
    "header",
    [
        "n,decimalLatitude,decimalLongitude", "n,geo_Latitude,geo_Longitude", "n,GPS Latitude,GPS Longitude",
        "n,Latitude (DD),Longitude (DD)", "n,_place_latitude,_place_longitude", "Név,Szélesség,Hosszúság",
        "Tên,Vĩ độ,Kinh độ", "ชื่อ,ละติจูด,ลองจิจูด", "Název,Zeměpisná šířka,Zeměpisná délka", "Назва,Широта,Довгота",
        "Όνομα,Γεωγραφικό πλάτος,Γεωγραφικό μήκος", "الاسم,خط العرض,خط الطول", "שם,קו רוחב,קו אורך", "名前,緯度,経度",
    ],
)  # fmt: skip
def test_columns_are_known_by_their_parts_and_in_many_languages(header):
    assert points(f"{header}\nAlpha,42.9,129.5\n") == [[129.5, 42.9]]


def test_names_that_only_hold_the_word_are_confirmed_by_values():
    with pytest.raises(DatasetError, match="a column for"):
        opened("name,lat note,lon note\nA,near the river,far\n")


def test_one_column_of_pairs_is_found_whatever_it_is_called():
    assert points("name;where\nAlpha;42.9/129.5\nBeta;43.1/129.9\n") == [[129.5, 42.9], [129.9, 43.1]]
    with pytest.raises(DatasetError, match="a column for"):
        opened("name;share\nAlpha;10/12\nBeta;11/12\n")


def test_rows_that_say_nothing_or_nonsense_are_left_out_and_counted():
    text = "name,lat,lon\nAlpha,42.9,129.5\nBeta,n/a,-\nGamma,43.8,125.3\nDelta,unknown,NULL\nEps,here,1\n"
    dataset = opened(text)
    assert [place.properties.title for place in dataset.route.places] == ["Alpha", "Gamma"]
    told = {finding.code: finding for finding in dataset.report.warnings}
    assert told["rows-without-position"].got == 2
    assert told["cell-degrees"].done == "left_out"


def test_a_table_of_which_more_than_half_is_lost_is_refused():
    with pytest.raises(DatasetError, match="a number of degrees"):
        opened("name,lat,lon\nA,42.9,129.5\nB,x,y\nC,x,y\n")


def test_flows_are_stages_from_place_to_place():
    head = "source_name,source_lat,source_lng,target_name,target_lat,target_lng"
    text = f"{head}\nA,42.9,129.5,B,43.1,129.9\nB,43.1,129.9,C,43.8,125.3\n"
    route = opened(text).route
    assert [stage.properties.title for stage in route.stages] == ["A – B", "B – C"]
    assert route.stages[0].properties.destination == "B"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("geom", "0101000020E610000000000000003060403333333333734540"),
        ("geom", "01010000000000000000306040CDCCCCCCCC8C4540"),
        ("_geojson", '{"type":"Feature","properties":{"x":1},"geometry":{"type":"Point","coordinates":[129.5,42.9]}}'),
    ],
)
def test_shapes_of_databases_stand_in_a_cell(column, cell):
    quoted = cell.replace('"', '""')
    (place,) = opened(f'name,{column}\nAlpha,"{quoted}"\n').route.places
    assert place.geometry.coordinates[0] == 129.5
    if "Feature" in cell:
        assert place.properties.model_extra["x"] == 1


def workbook(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_all_sheets_with_positions_are_joined_and_the_others_named():
    head = ["name", "lat", "lon"]
    data = workbook(About=[["Read me"]], Places=[head, ["Alpha", 42.9, 129.5]], Dangers=[head, ["Guards", 43, 129.6]])
    dataset = opened(data, "a.xlsx")
    kinds = {feature.properties.title: feature.properties.kind for feature in dataset.route.features}
    assert kinds == {"Alpha": "place", "Guards": "hazard"}  # the sheet's name says what its rows are
    assert [f.location for f in dataset.report.warnings if f.code == "sheet-left-out"] == [("sheet", "About")]


def test_rows_that_are_missing_between_others_cost_nothing():
    book = openpyxl.Workbook()
    book.active.append(["name", "lat", "lon"])
    book.active.append(["A", 42.9, 129.5])
    book.active.cell(1_000_000, 1, "B")
    book.active.cell(1_000_000, 2, 43.1)
    book.active.cell(1_000_000, 3, 129.9)
    held = io.BytesIO()
    book.save(held)
    assert len(opened(held.getvalue(), "a.xlsx").route.places) == 2
