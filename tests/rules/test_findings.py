import json
from dataclasses import replace

import pytest

from routes.rules.codes import TABLE
from routes.rules.findings import LISTED, DatasetError, Finding, Report, gathered, shown

SEVERITY = Finding("severity-wrong", ("features", 3, "properties", "severity"), "9", "hazard-7")


def made(number, level="inference"):
    return Finding("id-made", ("features", number, "id"), level=level)


def test_level_and_repair_come_from_the_table():
    found = Finding("id-taken", ("features", 1, "id"), 0)
    assert (found.level, found.repair) == ("warning", "ids")
    assert Finding("id-taken", level="fault").level == "fault"
    assert replace(found, is_repairable=False).repair is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (9, "9"),
        (True, "true"),
        (None, "null"),
        ("a\nb", r'"a\nb"'),
        ([42.0, 129.8], "[42.0, 129.8]"),
        ((42.0, 129.8), "[42.0, 129.8]"),
        ([1, 2, 3, 4, 5, 6], "[1, 2, 3, 4, ...]"),
        pytest.param(10**5000, "a number of more than 40 digits", id="huge"),
        ("x" * 500, '"' + "x" * 59 + '…"'),
    ],
)
def test_values_are_shown_as_json_and_short(value, text):
    assert shown(value) == text


def test_shown_never_exceeds_its_width():
    assert len(shown({f"key {number}": "y" * 300 for number in range(300)})) <= 80


def test_alike_findings_are_gathered_into_one():
    (one,) = gathered(map(made, range(10_000)))
    assert one.count == 10_000
    assert one.others == ((("features", 1, "id"), ""), (("features", 2, "id"), ""))
    assert str(one).startswith("features[0].id, features[1].id, features[2].id and 9,997 more: read as")


def test_few_faults_are_listed_one_by_one():
    faults = [made(number, "fault") for number in range(5)]
    assert gathered(faults) == faults
    assert len(gathered([*faults, made(9, "fault")])) == 1


@pytest.mark.parametrize(
    "other",
    [
        made(1, "warning"),
        Finding("id-repeated", ("features", 1, "id")),
        Finding("id-made", ("features", 1, "ids")),
        Finding("id-made", ("features", 1, "id"), values={"near": "x"}),
        Finding("id-made", ("features", 1, "id"), done="set_aside"),
    ],
    ids=["level", "code", "property", "values", "what became of it"],
)
def test_what_differs_is_not_gathered(other):
    assert len(gathered([made(0), other])) == 2


def test_faults_come_first_then_the_route_then_features_in_order():
    inference, late, early = made(0), made(12, "fault"), made(2, "fault")
    route = Finding("value-missing", ("route", "title"), values={"wanted": "x", "name": "title"})
    assert gathered([inference, late, early, route]) == [route, early, late, inference]


@pytest.mark.parametrize(
    ("levels", "text"),
    [
        ([], "a: nothing to mend"),
        (["fault"], "a: 1 fault"),
        (["fault", "fault", "warning"], "a: 2 faults, 1 warning"),
        (["inference"] * 2, "a: 2 inferences"),
    ],
)
def test_summary_counts(levels, text):
    assert Report("a", tuple(made(0, level) for level in levels)).summary() == text


def test_text_lists_a_bounded_number_of_findings():
    report = Report("a", tuple(made(number, "warning") for number in range(LISTED + 7)))
    lines = report.to_text().splitlines()
    assert lines[-1].strip() == "and 7 more"
    assert len(lines) == LISTED + 3


def test_json_holds_what_programs_need_and_the_sentence():
    near = Finding("stage-unknown", ("features", 4, "properties", "stage"), '"on"', "mines", {"near": "one"})
    value = json.loads(json.dumps(Report("a", (SEVERITY,)).with_findings([near]).to_json()))
    assert value["summary"] == "a: 1 fault, 1 warning"
    assert value["findings"][0]["text"] == str(SEVERITY)
    assert value["findings"][1] == {
        "code": "stage-unknown",
        "level": "warning",
        "location": ["features", 4, "properties", "stage"],
        "feature": "mines",
        "got": '"on"',
        "values": {"near": "one"},
        "repair": None,
        "done": None,
        "count": 1,
        "others": [],
        "path": "features[4].properties.stage",
        "expected": "the id of a stage",
        "came": '"on"',
        "action": "Did you mean “one”?",
        "text": 'features[4] (mines) properties.stage: expected the id of a stage, got "on". Did you mean “one”?',
    }


def test_control_characters_and_turned_text_are_written_out():
    odd = Finding("value-changed", ("features", 0, "a\x1bb"), "\x9b", "i\nd", {"read": "x\u202ey\x7f"})
    text = str(DatasetError(Report("n\x1b", (odd,))))
    assert r"features[0] (i\u000ad) a\u001bb: expected x\u202ey\u007f, got \u009b." in text
    assert text.startswith(r"n\u001b: 1 fault")


def test_the_error_shows_the_report():
    assert str(DatasetError(Report("a", (SEVERITY,)))).startswith("a: 1 fault\n  features[3] (hazard-7)")


def test_every_code_has_words_and_a_level():
    for code, row in TABLE.items():
        assert row.expected, code
        assert row.level in ("fault", "warning", "inference"), code
