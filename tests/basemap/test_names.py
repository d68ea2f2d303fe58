"""Names on the basemap: each country's inside it, the largest cities first."""

from __future__ import annotations

import shapely

from routes.basemap.atlas import read_layer
from routes.basemap.names import CITIES, city_labels, country_labels

WINDOW = (100.0, 10.0, 132.0, 46.0)
EXTENT = 30.0


def test_a_country_s_name_stands_in_the_country():
    countries = read_layer("countries", WINDOW)
    labels = country_labels(countries, WINDOW, EXTENT)
    shapes = dict(zip(countries["name"], countries.geometry, strict=True))
    assert {"North Korea", "China", "Laos"} <= {label["name"] for label in labels}
    for label in labels:
        assert shapes[label["name"]].distance(shapely.Point(label["lon"], label["lat"])) < 0.1, label["name"]
        assert all(shapes[label["name"]].distance(shapely.Point(spot)) < 0.2 for spot in label["spots"])
    assert [label["rank"] for label in labels] == sorted(label["rank"] for label in labels)


def test_capitals_and_large_cities_come_first_and_cities_keep_apart():
    cities = city_labels(WINDOW, EXTENT)
    assert len(cities) <= CITIES
    first = [city["name"] for city in cities if city["min_zoom"] == 0]
    assert {"Seoul", "Beijing"} <= set(first)
    assert [city["capital"] for city in cities[:3]].count(True) >= 1
    for one in cities:
        near = [
            other
            for other in cities
            if other is not one and other["min_zoom"] == 0 and abs(other["lon"] - one["lon"]) < 0.3
        ]
        assert one["min_zoom"] or all(abs(other["lat"] - one["lat"]) > 0.3 for other in near)


def test_nothing_is_named_where_nothing_is():
    assert city_labels((-150.0, -50.0, -140.0, -40.0), 10.0) == []


def test_cities_bring_the_names_that_other_languages_have_for_them():
    names = {city["name"]: city["names"] for city in city_labels(WINDOW, EXTENT)}
    assert (names["Beijing"], names["Pyongyang"]) == ({"ko": "베이징"}, {"ko": "평양"})
    assert {} in names.values()  # what is not known is not guessed
