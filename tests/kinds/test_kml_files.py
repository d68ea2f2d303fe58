"""KML as programs write it: addresses, odd lines, tours, and archives whose files point to one another."""

from __future__ import annotations

import io
import zipfile

import pytest

from routes import formats
from routes.rules.findings import DatasetError

GX = 'xmlns:gx="http://www.google.com/kml/ext/2.2"'


def opened(body, name="map.kml"):
    return formats.open_route(f"<kml {GX}><Document>{body}</Document></kml>".encode(), name)


def placemark(shape, name="P"):
    return f"<Placemark><name>{name}</name>{shape}</Placemark>"


def line(text):
    return f"<LineString><coordinates>{text}</coordinates></LineString>"


POINT = "<Point><coordinates>129.5,42.9</coordinates></Point>"


def test_placemarks_without_a_position_are_counted():
    body = placemark("<address>Main street 1</address>", "A") + placemark("", "N") + placemark(POINT, "B")
    dataset = opened(body)
    assert [place.properties.title for place in dataset.route.places] == ["B"]
    assert {"kml-address", "kml-placeless"} <= {finding.code for finding in dataset.report.warnings}


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (",129.5,42.9 ,129.6,42.95 ,129.7,43.0", 3),
        ("129.5,42.9,0,129.6,42.95,0,129.7,43.0,0,129.8,43.05,0", 4),
        ("129.5,42.9,129.6,42.95,129.7,43.0", 3),
        ("129.5 42.9 129.6 42.95", 2),
        ("129.5, 42.9, 0 129.6, 42.95, 0", 2),
    ],
)
def test_lines_with_odd_commas(text, positions):
    assert len(opened(placemark(line(text))).route.stages[0].geometry.coordinates) == positions


def test_one_bad_placemark_is_left_out():
    bad = placemark("<Point><coordinates>129.5</coordinates></Point>", "Bad")
    dataset = opened(placemark(POINT, "Good") + bad + placemark(line("129.5,42.9 129.6,42.95"), "Line"))
    assert {feature.properties.title for feature in dataset.route.features} == {"Good", "Line"}
    assert [finding.code for finding in dataset.report.warnings if finding.done] == ["kml-coordinates"]


def test_a_tour_alone_gives_its_views_as_stops():
    views = "".join(
        f"<gx:FlyTo><LookAt><longitude>{lon}</longitude><latitude>42.9</latitude></LookAt></gx:FlyTo>"
        for lon in (129, 130)
    )
    dataset = opened(f"<gx:Tour><name>Trip</name><gx:Playlist>{views}</gx:Playlist></gx:Tour>")
    assert [place.properties.title for place in dataset.route.places] == ["Trip 1", "Trip 2"]


def test_pictures_alone_are_named_as_the_reason():
    with pytest.raises(DatasetError, match="only 1 GroundOverlay"):
        opened("<GroundOverlay/>")


def archive(**files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in files.items():
            packed.writestr(name.replace("_", "."), text)
    return held.getvalue()


def test_an_archive_whose_first_file_points_to_the_others_is_read():
    link = "<kml><NetworkLink><Link><href>inner.kml</href></Link></NetworkLink></kml>"
    dataset = formats.open_route(archive(doc_kml=link, inner_kml=f"<kml>{placemark(POINT)}</kml>"), "a.kmz")
    assert len(dataset.route.places) == 1
    assert not [finding for finding in dataset.report.findings if finding.code == "kml-link"]


def test_a_bad_file_in_an_archive_leaves_the_good_one():
    good = "<gpx><trk><name>Day 1</name><trkseg><trkpt lat='1' lon='2'/><trkpt lat='2' lon='3'/></trkseg></trk></gpx>"
    bad = "<gpx><trk><trkseg><trkpt lat='NaN' lon='2'/></trkseg></trk></gpx>"
    dataset = formats.open_route(archive(day1_gpx=good, day2_gpx=bad), "days.zip")
    assert dataset.route.stages[0].properties.title == "Day 1"
    assert [finding.done for finding in dataset.report.warnings if finding.location[:1] == ("file",)] == ["left_out"]
    with pytest.raises(DatasetError):
        formats.open_route(archive(day2_gpx=bad), "days.zip")


def test_undeclared_prefixes_and_endless_tags_are_refused_at_once():
    prefixes = "".join(f"<a{n:x}:x/>" for n in range(80_000))
    with pytest.raises(DatasetError):
        opened(prefixes)
    names = " ".join(f'a{n}="1"' for n in range(50_000))
    with pytest.raises(DatasetError, match="at most 100,000 characters"):
        formats.open_route(f'<gpx {names}><wpt lat="1" lon="2"/></gpx>'.encode(), "a.gpx")
