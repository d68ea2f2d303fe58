"""TCX: a line through all laps, and what has no position is counted."""

from __future__ import annotations

from routes import formats


def point(longitude: str, latitude: str, height: str = "") -> str:
    place = f"<Position><LatitudeDegrees>{latitude}</LatitudeDegrees><LongitudeDegrees>{longitude}</LongitudeDegrees>"
    above = f"<AltitudeMeters>{height}</AltitudeMeters>" if height else ""
    return f"<Trackpoint><Time>2019-05-01T08:00:00Z</Time>{place}</Position>{above}</Trackpoint>"


def read(body: str) -> formats.Read:
    space = 'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"'
    return formats.read(f"<TrainingCenterDatabase {space}>{body}</TrainingCenterDatabase>".encode(), "walk.tcx")


def activity(*laps: str) -> str:
    inner = "".join(f"<Lap><Track>{lap}</Track></Lap>" for lap in laps)
    return f'<Activities><Activity Sport="Biking"><Id>2019-05-01T08:00:00Z</Id>{inner}</Activity></Activities>'


def test_the_laps_of_an_activity_are_one_line():
    came = read(activity(point("129", "42", "300") + point("129.5", "42.5", "310"), point("130", "43", "320")))
    (line,) = came.value["features"]
    assert line["geometry"] == {
        "type": "LineString",
        "coordinates": [[129, 42, 300], [129.5, 42.5, 310], [130, 43, 320]],
    }
    assert line["properties"] == {"mode": "Biking", "recorded": "2019-05-01T08:00:00Z"}
    assert [finding.code for finding in came.findings] == ["period-of-recording"]


def test_heights_stay_only_where_every_point_has_one():
    came = read(activity(point("129", "42", "300") + point("130", "43")))
    assert came.value["features"][0]["geometry"]["coordinates"] == [[129, 42], [130, 43]]


def test_a_course_brings_its_name_and_its_points():
    turn = "<CoursePoint><Name>Ford</Name><Position><LatitudeDegrees>42</LatitudeDegrees><LongitudeDegrees>129"
    body = f"<Courses><Course><Name>North</Name><Track>{point('129', '42')}{point('130', '43')}</Track>"
    line, place = read(f"{body}{turn}</LongitudeDegrees></Position></CoursePoint></Course></Courses>").value["features"]
    assert line["properties"]["title"] == "North"
    assert (place["properties"]["title"], place["geometry"]["coordinates"]) == ("Ford", [129, 42])


def test_points_without_a_position_are_counted():
    came = read(activity(point("129", "42") + point("130", "43") + point("x", "1") + "<Trackpoint/>"))
    assert [(one.code, one.got) for one in came.findings if one.level == "warning"] == [("entries-placeless", 2)]
    assert len(came.value["features"][0]["geometry"]["coordinates"]) == 2
