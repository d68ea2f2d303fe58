from __future__ import annotations

from examples import complete

from routes.document import payload
from routes.document.country_names import in_language
from routes.languages import speaking
from routes.model import Route


def built():
    data = payload.build(Route.model_validate(complete()))
    return {**data, "labels": {"countries": [{"name": "North Korea"}, {"name": "Laos"}], "cities": []}}


def test_nothing_changes_in_the_language_of_the_names():
    data = built()
    assert in_language(data) == data


def test_every_mention_of_a_country_is_in_the_language():
    data = built()
    with speaking("ko"):
        told = in_language(data)
    assert [one["name"] for one in told["labels"]["countries"]] == ["북한", "라오스"]
    names = {one["country"] for kind in ("stages", "hazards", "places", "voices") for one in told[kind]} - {""}
    assert names
    assert not any(name.isascii() for name in names)
    assert list(told["countryColours"]) == list(told["figures"]["countries"]) == ["중국"]
    assert told["strip"]["countries"]
    assert not any(name.isascii() for name, *_ends in told["strip"]["countries"])


def test_a_code_counts_for_more_than_a_name():
    data = built()
    data["hazards"][0].update(country="The North", countryCode="KP")
    with speaking("ko"):
        assert in_language(data)["hazards"][0]["country"] == "북한"


def test_a_city_is_called_what_the_map_data_knows_in_the_language():
    data = built()
    data["labels"]["cities"] = [{"name": "Xi’an", "names": {"ko": "시안"}}, {"name": "Puyang", "names": {}}]
    assert in_language(data)["labels"]["cities"] == [{"name": "Xi’an"}, {"name": "Puyang"}]
    with speaking("ko"):
        assert in_language(data)["labels"]["cities"] == [{"name": "시안"}, {"name": "Puyang"}]
