import pytest
from examples import by_id, collection, complete, line, point

from routes.model import Route
from routes.reading.collection import read_collection
from routes.rules.checks import check_rules
from routes.rules.do_no_harm import is_recent, must_be_coarse


def check(value, *, strict=True):
    return [f"{finding.level} {finding}" for finding in check_rules(Route.model_validate(value), strict=strict)]


@pytest.mark.parametrize("strict", [False, True])
def test_schematic_routes_lie_on_the_grid(strict):
    value = complete()
    by_id(value, "mines")["geometry"]["coordinates"] = [129.72, 42.1]
    (finding,) = check_rules(Route.model_validate(value), strict=strict)
    assert finding.level == ("fault" if strict else "warning")
    assert finding.repair == "round"
    assert "Round to one decimal, so that the map endangers nobody." in str(finding)


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
    found = [str(finding) for finding in dataset.report.warnings if finding.code == "period-unsaid"]
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


def said(text, *, info=None, **properties):
    """Return the codes that a text of a hazard is blamed for."""
    value = complete()
    value["route"] |= info or {}
    by_id(value, "mines")["properties"] |= {"description": text, **properties}
    return [finding.code for finding in check_rules(Route.model_validate(value), strict=False)]


@pytest.mark.parametrize(
    "text",
    [
        "It cost $500.", "They paid 1,500 US dollars.", "A guard took 300 yuan.", "A bribe of €20", "£ 30 a head",
        "about 8 million won", "200 baht", "US$2,000", "12000 RMB",
    ],
)  # fmt: skip
def test_amounts_of_money_are_warned_of(text):
    assert said(text) == ["words-money"]


@pytest.mark.parametrize(
    "text",
    [
        "A broker's price rose.", "She weighed 77 pounds.", "They won 3 games.", "In 2019 the dong fell.",
        "The fee rose from $3,000 in 2012 to $15,000 in 2019.", "Room 5, 30 kilometres",
    ],
)  # fmt: skip
def test_trends_and_other_numbers_are_not(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "You should cross in winter.", "Wait until dark.", "Never tell the driver.", "How to get past the posts",
        "The safest place to cross was", "Make sure that nobody sees", "Pay the guards first.", "Step 2: the river",
    ],
)  # fmt: skip
def test_words_of_instruction_are_warned_of(text):
    assert said(text) == ["words-instruction"]


@pytest.mark.parametrize("text", ["They waited for the guards to go by.", "She crossed in winter.", "A way to live"])
def test_what_people_did_is_not(text):
    assert said(text) == []


@pytest.mark.parametrize("text", ["1," * 10_000, "1." * 10_000 + "x dollar", "1 million " * 2_000 + "won"])
def test_figures_without_end_hold_nobody_up(text):
    assert set(said(text)) <= {"words-money"}


@pytest.mark.parametrize(
    ("info", "properties", "is_told"),
    [
        ({}, {}, True),
        ({"period": "1941-1944"}, {}, False),
        ({"precision": "exact"}, {}, False),
        ({"period": ""}, {"period": "2019"}, True),
        ({"period": ""}, {"period": "1941"}, False),
        ({"period": ""}, {"period": ""}, False),
    ],
)
def test_only_recent_schematic_routes_are_looked_at(info, properties, is_told):
    assert ("words-money" in said("It cost $500.", info=info, **properties)) == is_told


def test_questions_and_notes_speak_to_the_class_and_are_not_looked_at():
    value = complete()
    value["route"]["questions"][0] |= {"text": "How to cross a river?", "notes": "You should wait."}
    by_id(value, "one")["properties"]["notes"] = "You should say that it cost $500."
    assert check(value) == []


def test_gentle_texts_and_figures_are_looked_at():
    value = complete()
    value["route"]["statistics"][0]["description"] = "About $500 a head."
    by_id(value, "one")["properties"] |= {"gentle": {"description": "Wait until dark."}, "content_note": ["death"]}
    found = {finding.location for finding in check_rules(Route.model_validate(value), strict=True)}
    assert found == {
        ("route", "statistics", 0, "description"),
        ("features", 0, "properties", "gentle", "description"),
    }
