"""GPX: what it says of position and time, and what it can't hold."""

from __future__ import annotations

import pytest
from examples import complete
from growing import grows_with_its_size

from routes.formats import gpx
from routes.formats.upload import Upload
from routes.model import Route
from routes.rules.findings import DatasetError


def read(body: str) -> list[dict]:
    return gpx.read_gpx(Upload("a.gpx", f"<gpx>{body}</gpx>".encode()))["features"]


def test_heights_stay_only_where_every_point_has_one():
    rising = "<rte><rtept lat='1' lon='2'><ele>5</ele></rtept><rtept lat='3' lon='4'><ele>6</ele></rtept></rte>"
    assert read(rising)[0]["geometry"]["coordinates"] == [[2, 1, 5], [4, 3, 6]]
    assert read(rising.replace("<ele>6</ele>", ""))[0]["geometry"]["coordinates"] == [[2, 1], [4, 3]]
    assert read(rising.replace("6", "inf"))[0]["geometry"]["coordinates"] == [[2, 1], [4, 3]]


@pytest.mark.parametrize("recorded", ["2019-05-01T00:00:00Z", "0999-01-01", "soon"])
def test_only_a_year_that_can_be_one_is_a_period(recorded: str):
    (feature,) = read(f"<wpt lat='1' lon='2'><name>A</name><time>{recorded}</time></wpt>")
    assert feature["properties"].get("period") == ("2019" if recorded.startswith("2019") else None)


@pytest.mark.parametrize(
    "point", ["lat='91' lon='1'", "lat='1' lon='181'", "lat='x' lon='1'", "lon='1'", "lat='nan' lon='1'"]
)
def test_a_point_off_the_globe_is_a_fault(point: str):
    with pytest.raises(DatasetError, match="waypoint 1"):
        read(f"<wpt {point}/>")


def test_a_line_of_one_point_is_left_out_and_told_of():
    upload = Upload("a.gpx", b"<gpx><wpt lat='1' lon='2'/><rte><rtept lat='1' lon='2'/></rte></gpx>")
    assert len(gpx.read_gpx(upload)["features"]) == 1
    assert [finding.level for finding in upload.findings] == ["warning"]


def test_only_our_own_files_number_stages():
    segment = "<trkseg><trkpt lat='1' lon='2'/><trkpt lat='3' lon='4'/></trkseg>"
    track = f"<trk><number>2</number><type>main</type>{segment}</trk>"
    assert "order" not in read(track)[0]["properties"]
    own = gpx.read_gpx(Upload("a.gpx", f'<gpx creator="{gpx.CREATOR}">{track}</gpx>'.encode()))
    assert own["features"][0]["properties"]["order"] == 2


def test_stages_and_points_come_back():
    route = Route.model_validate(complete())
    data, notes = gpx.write_gpx(route)
    assert notes == []
    features = gpx.read_gpx(Upload("a.gpx", data))["features"]
    lines = [one["geometry"]["coordinates"] for one in features if one["properties"].get("kind") == "stage"]
    assert lines == [[list(position) for position in stage.geometry.coordinates] for stage in route.stages]
    assert len(features) == len(route.features)


def test_a_track_of_very_many_segments_is_read_in_a_time_that_grows_with_them():
    def track(count: int) -> str:
        segment = "<trkseg><trkpt lat='1' lon='2'/><trkpt lat='3' lon='4'/></trkseg>"
        return f"<trk>{segment * count}<name>A</name></trk>"

    assert len(read(track(10_000))) == 10_000
    assert grows_with_its_size(track, read, 8_000)


def test_another_root_and_an_empty_file_are_refused():
    for data in (b"<kml/>", b"<gpx/>"):
        with pytest.raises(DatasetError):
            gpx.read_gpx(Upload("a.gpx", data))
