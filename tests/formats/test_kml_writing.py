"""KML written: nothing lost, nothing run, and folders that a map program shows."""

from __future__ import annotations

from xml.etree import ElementTree

from examples import complete

from routes.formats import kml, kml_writing
from routes.formats.upload import Upload
from routes.model import Route

NAMES = {"k": kml_writing.NAMESPACE}


def test_a_route_comes_back_as_it_was():
    value = complete()
    value["features"][3]["geometry"] = {
        "type": "Polygon",
        "coordinates": [
            [[129.0, 42.0], [130.0, 42.0], [130.0, 43.0], [129.0, 42.0]],
            [[129.5, 42.1], [129.9, 42.1], [129.9, 42.4], [129.5, 42.1]],
        ],
    }
    value["odd"] = {"a": [1, None, True]}
    route = Route.model_validate(value)
    data, notes = kml_writing.write_kml(route)
    assert notes == []
    assert Route.model_validate(kml.read_kml(Upload("a.kml", data))) == route


def test_each_kind_has_its_folder_and_text_stays_text():
    value = complete()
    value["features"][0]["properties"]["description"] = "<script>x</script> & more"
    data, _ = kml_writing.write_kml(Route.model_validate(value))
    root = ElementTree.fromstring(data)  # noqa: S314
    assert [one.text for one in root.findall(".//k:Folder/k:name", NAMES)] == list(kml_writing.FOLDERS.values())
    assert root.find(".//k:Placemark/k:description", NAMES).text == "<script>x</script> & more"
