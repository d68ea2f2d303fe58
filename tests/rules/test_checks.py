import difflib

import pytest
from examples import by_id, collection, complete, line

from routes.model import Route
from routes.reading.collection import read_collection
from routes.rules.checks import MOST_FINDINGS, check_rules
from routes.rules.findings import DatasetError
from routes.rules.near_misses import MOST, MOST_KNOWN


def check(value, *, strict=True):
    return [f"{finding.level} {finding}" for finding in check_rules(Route.model_validate(value), strict=strict)]


@pytest.mark.parametrize("strict", [False, True])
def test_a_complete_route_breaks_no_rule(strict):
    assert check(complete(), strict=strict) == []


FEATURE_RULES = {
    "stage unknown": (
        "mines",
        {"stage": "ones"},
        'properties.stage: expected the id of a stage, got "ones". Did you mean “one”?',
    ),
    "voice's stage": ("told", {"stage": "zzz"}, "Name the id of a stage, or leave it out."),
    "source unknown": (
        "mines",
        {"sources": ["reprot"]},
        'properties.sources[0]: expected the id of a source, got "reprot". Did you mean “report”?',
    ),
    "source a script": (
        "mines",
        {"sources": ["report", "javascript:alert(1)"]},
        "properties.sources[1]: expected the id of a source",
    ),
    "category near": (
        "mines",
        {"category": "landmin"},
        'expected a known hazard category, got "landmin". Did you mean “landmine”?',
    ),
    "category unknown": (
        "mines",
        {"category": "dragons"},
        "Drawn as another danger; add it to route.categories.",
    ),
    "order with a gap": ("two", {"order": 3}, "the orders 1 to 2 for the main stages, each once, got [1, 3]."),
    "order twice": ("two", {"order": 1}, "the orders 1 to 2 for the main stages, each once, got [1, 1]."),
    "hazard's country": ("mines", {"country": ""}, "properties.country: expected the country, got nothing."),
    "hazard's period": ("mines", {"period": ""}, "properties.period: expected when it was, got nothing."),
    "hazard's sources": ("mines", {"sources": []}, "properties.sources: expected at least one source"),
    "hazard's confidence": ("mines", {"confidence": None}, "properties.confidence: expected high, medium or low"),
    "voice's sources": ("told", {"sources": []}, "properties.sources: expected at least one source"),
    "stage's origin": ("one", {"origin": ""}, "properties.origin: expected where the stage starts"),
    "stage's destination": ("one", {"destination": ""}, "properties.destination: expected where the stage ends"),
    "stage's mode": ("one", {"mode": ""}, "properties.mode: expected how people travel"),
    "stage's country": ("one", {"country": ""}, "properties.country: expected the country"),
}


@pytest.mark.parametrize(("feature", "properties", "text"), FEATURE_RULES.values(), ids=FEATURE_RULES)
def test_rules_of_features(feature, properties, text):
    value = complete()
    by_id(value, feature)["properties"] |= properties
    assert any(finding.startswith("fault") and text in finding for finding in check(value))
    assert not any(finding.startswith("fault") for finding in check(value, strict=False))


ROUTE_RULES = {
    "no date": ({"as_of": ""}, "route.as_of: expected the date of the last check, got nothing."),
    "odd date": ({"as_of": "May 2026"}, 'route.as_of: expected a date, got "May 2026". Write it as 2026-01-31.'),
    "no licence": ({"license": ""}, "route.license: expected the licence, got nothing."),
    "two sources of one id": (
        {"sources": [{"id": "report", "title": "A"}, {"id": "report", "title": "B"}]},
        'route.sources: expected ids that differ, got "report" 2 times.',
    ),
    "statistic's source": (
        {"statistics": [{"id": "a", "title": "A", "sources": ["nowhere"]}]},
        "route.statistics[0].sources[0]: expected the id of a source",
    ),
    "observation's source": (
        {"statistics": [{"id": "a", "title": "A", "series": [{"label": "2019", "sources": ["nowhere"]}]}]},
        "route.statistics[0].series[0].sources[0]: expected the id of a source",
    ),
    "event's source": (
        {"timeline": [{"period": "2019", "description": "x", "sources": ["nowhere"]}]},
        "route.timeline[0].sources[0]: expected the id of a source",
    ),
    "term's source": (
        {"glossary": [{"term": "x", "definition": "x", "sources": ["nowhere"]}]},
        "route.glossary[0].sources[0]: expected the id of a source",
    ),
    "question's stage": (
        {"questions": [{"text": "Why?", "stage": "three"}]},
        "route.questions[0].stage: expected the id of a stage",
    ),
    "icon": (
        {"categories": [{"id": "x", "label": "X", "icon": "campgruond"}]},
        'route.categories[0].icon: expected the name of an icon, got "campgruond". Did you mean “campground”?',
    ),
    "colour": (
        {"categories": [{"id": "x", "label": "X", "colour": "tael"}]},
        'route.categories[0].colour: expected the name of a colour, got "tael". Did you mean “teal”?',
    ),
    "colour that is style": (
        {"categories": [{"id": "x", "label": "X", "colour": "red;background:url(//evil)"}]},
        "route.categories[0].colour: expected the name of a colour",
    ),
    "two categories of one id": (
        {"categories": [{"id": "x", "label": "X"}, {"id": "x", "label": "Y"}]},
        "route.categories: expected ids that differ",
    ),
}


@pytest.mark.parametrize(("members", "text"), ROUTE_RULES.values(), ids=ROUTE_RULES)
def test_rules_of_the_route(members, text):
    value = complete()
    value["route"] |= members
    assert any(finding.startswith("fault") and text in finding for finding in check(value))


def test_ids_differ():
    value = complete()
    value["features"][4]["id"] = "mines"
    finding = next(finding for finding in check_rules(Route.model_validate(value), strict=True) if finding.repair)
    assert (finding.code, finding.location, finding.repair, finding.got) == (
        "id-taken",
        ("features", 4, "id"),
        "ids",
        3,
    )


def test_web_addresses_are_sources():
    value = complete()
    by_id(value, "mines")["properties"]["sources"] = ["https://example.org/x"]
    assert check(value) == []


def test_sources_that_nothing_names_are_a_warning():
    value = complete()
    value["route"]["sources"].append({"id": "spare", "title": "Spare"})
    assert check(value) == [
        'warning route.sources[1]: expected a source that something names, got "spare". '
        "Name it where it is used, or remove it."
    ]


def test_a_route_needs_a_main_stage():
    value = complete()
    for identifier, order in (("one", 1), ("two", 2)):
        by_id(value, identifier)["properties"] |= {"role": "alternate", "order": order}
    assert any("expected at least one main stage, got none" in finding for finding in check(value))


def test_gaps_are_a_warning_with_their_length():
    value = complete()
    by_id(value, "two")["geometry"]["coordinates"][0] = [126.0, 41.0]
    (finding,) = check(value)
    assert finding == (
        "warning features[1] (two) geometry: expected a start near the end of the stage before (one), "
        "got a gap of 359 km. Close it, or add a stage."
    )


def test_stages_in_the_wrong_order_name_the_repair():
    value = complete()
    by_id(value, "one")["properties"]["order"], by_id(value, "two")["properties"]["order"] = 2, 1
    (finding,) = check_rules(Route.model_validate(value), strict=True)
    assert (finding.level, finding.code, finding.repair) == ("warning", "order-unjoined", "order")


def test_a_stage_drawn_backwards_names_the_repair():
    value = complete()
    by_id(value, "two")["geometry"]["coordinates"].reverse()
    (finding,) = check_rules(Route.model_validate(value), strict=True)
    assert (finding.code, finding.repair) == ("stages-turned", "order")


@pytest.mark.parametrize(
    ("longitude", "context", "is_far"), [(129.0, False, False), (100.0, False, True), (100.0, True, False)]
)
def test_hazards_far_from_the_route(longitude, context, is_far):
    value = complete()
    mines = by_id(value, "mines")
    mines["geometry"]["coordinates"] = [longitude, 42.0]
    mines["properties"]["context"] = context
    found = check(value)
    assert bool(found) is is_far
    assert all(
        finding.startswith("warning features[3] (mines) geometry: expected a hazard within 500 km") for finding in found
    )


def test_hazard_areas_and_lines_are_measured_too():
    value = complete()
    ring = [[[100.0, 42.0], [101.0, 42.0], [101.0, 43.0], [100.0, 42.0]]]
    by_id(value, "mines")["geometry"] = {"type": "Polygon", "coordinates": ring}
    assert len(check(value)) == 1


def test_missing_sources_are_said_when_reading_generously():
    dataset = read_collection(collection(line([129.8, 42.0], [129.5, 42.9])), "a")
    assert any("expected the sources of what the map says, got none" in str(f) for f in dataset.report.warnings)


def test_unknown_properties_are_named_with_a_suggestion():
    value = complete()
    properties = by_id(value, "mines")["properties"]
    del properties["severity"]
    properties |= {"severty": 5, "foo": 1, "marker-color": "#f00"}
    found = check(value)
    assert 'warning features[3] (mines) properties.severty: expected a property of the format, got "severty". ' \
        "Did you mean “severity”?" in found  # fmt: skip
    assert any("properties.foo" in finding and "Kept, but not shown." in finding for finding in found)
    assert not any("marker-color" in finding for finding in found)
    assert [finding for finding in check(value, strict=False) if "foo" in finding] == []


def test_warnings_do_not_fail_the_strict_check():
    value = complete()
    value["route"]["sources"].append({"id": "spare", "title": "Spare"})
    assert len(read_collection(value, "a", strict=True).report.warnings) == 1
    value["route"]["license"] = ""
    with pytest.raises(DatasetError):
        read_collection(value, "a", strict=True)


def compared(monkeypatch):
    """Return the list to which each comparison of an unknown word adds how many known ones it looked at."""
    counts = []

    def close(_word, known, **_options):
        counts.append(len(list(known)))
        return []

    monkeypatch.setattr(difflib, "get_close_matches", close)
    return counts


def test_unknown_references_are_compared_once_and_with_few(monkeypatch):
    counts = compared(monkeypatch)
    value = complete()
    stage, hazard = by_id(value, "one"), by_id(value, "mines")
    value["features"] += [{**stage, "id": f"stage {n}"} for n in range(MOST_KNOWN + 50)]
    for number in range(3 * MOST):
        properties = {**hazard["properties"], "stage": f"x{number}", "sources": [f"y{number}", "again", "again"]}
        value["features"].append({**hazard, "id": f"hazard {number}", "properties": properties})
    value["route"]["sources"] += [{"id": f"source {n}", "title": "A"} for n in range(MOST_KNOWN + 50)]
    found = check(value)
    assert sum("expected the id of a stage" in text for text in found) == 3 * MOST
    assert sum("expected the id of a source" in text for text in found) == 9 * MOST
    assert len(counts) == 2 * MOST
    assert max(counts) == MOST_KNOWN


def test_unknown_categories_signs_and_colours_are_compared_with_few(monkeypatch):
    counts = compared(monkeypatch)
    value = complete()
    by_id(value, "mines")["properties"]["category"] = "dragons"
    value["route"]["categories"] = [
        {"id": f"own {n}", "label": f"Own {n}", "icon": f"sign {n}", "colour": "none"} for n in range(1_000)
    ]
    assert sum("the name of an icon" in text for text in check(value)) == 1_000
    assert max(counts) <= MOST_KNOWN
    assert len(counts) == 2 + MOST


def test_breaches_without_end_are_not_all_told():
    value = complete()
    by_id(value, "mines")["properties"]["sources"] = ["x"] * (MOST_FINDINGS + 5)
    assert sum("the id of a source" in text for text in check(value)) == MOST_FINDINGS
