"""GPX as devices and programs write it: named points of routes, shaping points, clocks and broken points."""

from __future__ import annotations

from routes import formats

GARMIN = "http://www.garmin.com/xmlschemas/GpxExtensions/v3"


def opened(body):
    return formats.open_route(f'<gpx xmlns:gpxx="{GARMIN}">{body}</gpx>'.encode(), "trip.gpx")


def test_named_points_of_routes_are_places_too():
    dataset = opened(
        "<rte><name>Trip</name><rtept lat='42.9' lon='129.5'><name>Alpha</name></rtept>"
        "<rtept lat='43' lon='129.7'><name>Post</name><sym>Danger Area</sym></rtept>"
        "<rtept lat='43.1' lon='129.9'/></rte>"
    )
    kinds = {feature.properties.title: feature.properties.kind for feature in dataset.route.features}
    assert kinds == {"Trip": "stage", "Alpha": "place", "Post": "hazard"}
    assert len(dataset.route.stages[0].geometry.coordinates) == 3
    assert "gpx-route-points" in [finding.code for finding in dataset.report.inferences]


def test_points_between_those_of_a_route_shape_its_line():
    shaping = "<gpxx:RoutePointExtension><gpxx:rpt lat='42.95' lon='129.55'/></gpxx:RoutePointExtension>"
    between = f"<extensions>{shaping}</extensions>"
    dataset = opened(f"<rte><rtept lat='42.9' lon='129.5'>{between}</rtept><rtept lat='43' lon='129.7'/></rte>")
    assert dataset.route.stages[0].geometry.coordinates[1] == (129.55, 42.95)


def test_one_broken_point_is_left_out_and_said():
    dataset = opened(
        "<trk><trkseg><trkpt lat='42.9' lon='129.5'/><trkpt lat='NaN' lon='NaN'/>"
        "<trkpt lat='43' lon='129.7'/></trkseg></trk>"
    )
    assert len(dataset.route.stages[0].geometry.coordinates) == 2
    assert [(f.code, f.done) for f in dataset.report.warnings if f.done] == [("gpx-degrees", "left_out")]


def test_the_time_of_a_recording_is_no_period_of_the_route():
    point = "<trkpt lat='{}' lon='129'><time>2024-05-01T08:00:00Z</time></trkpt>"
    dataset = opened(f"<trk><trkseg>{point.format(42)}{point.format(43)}</trkseg></trk>")
    told = dataset.route.stages[0].properties
    assert told.period == ""
    assert told.model_extra["recorded"] == "2024-05-01T08:00:00Z"
    assert "period-of-recording" in [finding.code for finding in dataset.report.inferences]


def test_a_clock_without_a_signal_dates_nothing():
    dataset = opened("<wpt lat='42' lon='129'><name>A</name><time>1901-01-01T00:00:00Z</time></wpt>")
    assert dataset.route.places[0].properties.period == ""
