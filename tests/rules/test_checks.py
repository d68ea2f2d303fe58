import difflib

import pytest
from examples import collection, complete, line, point

from routes.geo.joins import distance_km, gaps_km, joined
from routes.model import Route
from routes.reading.collection import read_collection
from routes.rules.checks import MOST_FINDINGS, check_rules
from routes.rules.do_no_harm import is_recent, must_be_coarse
from routes.rules.findings import DatasetError
from routes.rules.refusals import MOST_FAULTS, MOST_HINTS, MOST_KNOWN


def check(value, *, strict=True):
    return [f"{finding.level} {finding}" for finding in check_rules(Route.model_validate(value), strict=strict)]


def by_id(value, identifier):
    return next(feature for feature in value["features"] if feature["id"] == identifier)


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
    assert (finding.path, finding.repair, finding.got) == ("features[4].id", "ids", "the id of features[3]")


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
        "got a gap of 358 km. Close it, or add a stage."
    )


def test_stages_in_the_wrong_order_name_the_repair():
    value = complete()
    by_id(value, "one")["properties"]["order"], by_id(value, "two")["properties"]["order"] = 2, 1
    (finding,) = check_rules(Route.model_validate(value), strict=True)
    assert (finding.level, finding.got, finding.repair) == ("warning", "another order", "order")


def test_a_stage_drawn_backwards_names_the_repair():
    value = complete()
    by_id(value, "two")["geometry"]["coordinates"].reverse()
    (finding,) = check_rules(Route.model_validate(value), strict=True)
    assert (finding.got, finding.repair) == ("stages drawn the other way round", "order")


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


@pytest.mark.parametrize("strict", [False, True])
def test_schematic_routes_lie_on_the_grid(strict):
    value = complete()
    by_id(value, "mines")["geometry"]["coordinates"] = [129.72, 42.1]
    (finding,) = check_rules(Route.model_validate(value), strict=strict)
    assert finding.level == ("fault" if strict else "warning")
    assert finding.repair == "round"
    assert "Round to one decimal, so that the map endangers nobody." in finding.action


@pytest.mark.parametrize(
    ("period", "as_of", "texts"),
    [
        ("2019", "2026-01-31", ["People may still use this way; exact positions can endanger them"]),
        ("1990s-present", "2026-01-31", ["People may still use this way"]),
        ("1996", "2026-01-31", ["People may still use this way"]),
        ("1995", "2026-01-31", []),
        ("1941-1944", "2026-01-31", []),
        ("1941-1944", "", []),
    ],
)
def test_exact_positions_and_recent_periods(period, as_of, texts):
    value = complete()
    value["route"] |= {"precision": "exact", "period": period, "as_of": as_of}
    by_id(value, "mines")["geometry"]["coordinates"] = [129.72, 42.1]
    found = check(value, strict=False)
    assert len(found) == len(texts)
    assert all(text in finding for text, finding in zip(texts, found, strict=True))


def test_the_periods_of_features_count_where_the_route_has_none():
    value = complete()
    value["route"] |= {"precision": "exact", "period": ""}
    by_id(value, "mines")["geometry"]["coordinates"] = [129.72, 42.1]
    assert "as the period is recent" in check(value, strict=False)[0]
    by_id(value, "mines")["properties"]["period"] = "1942"
    assert check(value, strict=False) == []


def test_fine_positions_without_any_period_are_asked_about_once():
    dataset = read_collection(collection(line([129.81, 42.02], [129.5, 42.9]), point(129.77, 42.3)), "a")
    found = [str(finding) for finding in dataset.report.warnings if finding.path == "route.period"]
    assert found == [
        "route.period: expected the period that the route is about, got none, and positions finer than 0.1°. "
        "Say when it was. If people may still use this way, round positions to one decimal."
    ]


@pytest.mark.parametrize(
    ("info", "period", "expected"),
    [
        ({"precision": "schematic"}, "1941", True),
        ({"precision": "exact", "period": "1941"}, "2020", False),
        ({"precision": "exact"}, "2020", True),
        ({"as_of": 3, "period": None}, "", False),
    ],
)
def test_what_belongs_on_the_grid(info, period, expected):
    assert must_be_coarse(info, period) is expected


@pytest.mark.parametrize(("period", "expected"), [("1995", False), ("1996", True), ("", None)])
def test_recent_is_the_last_thirty_years(period, expected):
    assert is_recent(period, 2026) is expected


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


def test_distances():
    assert distance_km((0, 0), (0, 0)) == 0
    assert round(distance_km((0, 0), (180, 0))) == 20015
    assert round(distance_km((-179.9, 0), (179.9, 0)), 1) == 22.2
    assert [round(gap) for gap in gaps_km([((0, 0), (1, 0)), ((1, 0), (2, 0)), ((3, 0), (4, 0))])] == [0, 111]


@pytest.mark.parametrize(
    ("stages", "order"),
    [
        ([], None),
        ([((0, 0), (1, 0))], None),
        ([((0, 0), (1, 0)), ((1, 0), (2, 0))], [(0, False), (1, False)]),
        ([((0, 0), (2, 0)), ((4, 0), (2, 0))], [(0, False), (1, True)]),
        ([((2, 0), (0, 0)), ((4, 0), (2, 0))], [(1, False), (0, False)]),
        ([((0, 0), (2, 0)), ((9, 0), (12, 0))], None),
        ([((0, 0), (2, 0)), ((2, 0), (0, 0))], None),
    ],
    ids=["none", "one", "joined", "second turned", "numbered backwards", "gap", "there and back"],
)
def test_orders_in_which_stages_join(stages, order):
    assert joined(stages) == order


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
    for number in range(3 * MOST_HINTS):
        properties = {**hazard["properties"], "stage": f"x{number}", "sources": [f"y{number}", "again", "again"]}
        value["features"].append({**hazard, "id": f"hazard {number}", "properties": properties})
    value["route"]["sources"] += [{"id": f"source {n}", "title": "A"} for n in range(MOST_KNOWN + 50)]
    found = check(value)
    assert sum("expected the id of a stage" in text for text in found) == 3 * MOST_HINTS
    assert sum("expected the id of a source" in text for text in found) == 9 * MOST_HINTS
    assert len(counts) == 2 * MOST_HINTS
    assert max(counts) == MOST_KNOWN


def test_unknown_categories_signs_and_colours_are_compared_with_few(monkeypatch):
    counts = compared(monkeypatch)
    value = complete()
    by_id(value, "mines")["properties"]["category"] = "dragons"
    value["route"]["categories"] = [
        {"id": f"own {n}", "label": f"Own {n}", "icon": f"sign {n}", "colour": "none"} for n in range(1_000)
    ]
    assert sum("the name of an icon" in text for text in check(value)) == 1_000
    assert max(counts) < 400
    assert len(counts) == 1 + MOST_HINTS


def test_breaches_without_end_are_not_all_told():
    value = complete()
    by_id(value, "mines")["properties"]["sources"] = ["x"] * (MOST_FINDINGS + 5)
    assert sum("the id of a source" in text for text in check(value)) == MOST_FINDINGS


def test_a_file_that_is_faulty_throughout_is_refused_in_one_sentence():
    value = complete()
    value["route"]["timeline"] = [1] * (MOST_FAULTS + 1)
    with pytest.raises(DatasetError) as caught:
        read_collection(value, "a.geojson")
    assert [str(fault) for fault in caught.value.report.faults] == [
        "expected at most 20,000 values that the format refuses, got 20,001. Correct them, or leave them out."
    ]


def test_kinds_that_are_unknown_are_compared_once(monkeypatch):
    counts = compared(monkeypatch)
    value = complete()
    value["features"] += [
        {**by_id(value, "start"), "id": f"p{n}", "properties": {"kind": "place", "title": "P", "role": f"r{n % 80}"}}
        for n in range(200)
    ]
    with pytest.raises(DatasetError):
        read_collection(value, "a.geojson", strict=True)
    assert len(counts) == MOST_HINTS
