import json

import pytest

from routes.rules.findings import LISTED, DatasetError, Finding, Report, gathered, shown

SEVERITY = Finding(
    "fault",
    "features[3].properties.severity",
    "a whole number from 1 to 5",
    "9",
    "Use 5 for the most severe.",
    "hazard-7",
)


def test_a_fault_says_place_expectation_value_and_action():
    assert str(SEVERITY) == (
        "features[3] (hazard-7) properties.severity: expected a whole number from 1 to 5, got 9. "
        "Use 5 for the most severe."
    )


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (Finding("inference", "", "a place", "a point", ""), "read as a place, got a point."),
        (Finding("warning", "route.period", "years", "", "Add."), "route.period: expected years. Add."),
        (Finding("fault", "geometries[0].id", "x", "y", "", "a"), "geometries[0].id (a): expected x, got y."),
    ],
)
def test_findings_read_as_sentences(finding, text):
    assert str(finding) == text


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
    many = [Finding("inference", f"features[{number}].id", "an id made up", "none", "") for number in range(10_000)]
    (one,) = gathered(many)
    assert one.count == 10_000
    assert str(one).startswith("features[0].id, features[1].id, features[2].id and 9,997 more: read as")


def test_few_faults_are_listed_one_by_one():
    faults = [Finding("fault", f"features[{number}].id", "x", "y", "") for number in range(5)]
    assert gathered(faults) == faults
    assert len(gathered([*faults, Finding("fault", "features[9].id", "x", "y", "")])) == 1


def test_faults_come_first_then_the_route_then_features_in_order():
    findings = [
        Finding("inference", "features[0]", "i", "", ""),
        Finding("fault", "features[12]", "b", "", ""),
        Finding("fault", "features[2]", "a", "", ""),
        Finding("fault", "route.title", "r", "", ""),
    ]
    assert [finding.expected for finding in gathered(findings)] == ["r", "a", "b", "i"]


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
    assert Report("a", tuple(Finding(level, "", "x", "", "") for level in levels)).summary() == text


def test_text_lists_a_bounded_number_of_findings():
    report = Report("a", tuple(Finding("warning", f"route.x{number}", "x", "", "") for number in range(LISTED + 7)))
    lines = report.to_text().splitlines()
    assert lines[-1].strip() == "and 7 more"
    assert len(lines) == LISTED + 3


def test_json_holds_every_finding_with_its_sentence():
    report = Report("a", (SEVERITY,)).with_findings([Finding("warning", "", "x", "", "")])
    value = json.loads(json.dumps(report.to_json()))
    assert value["summary"] == "a: 1 fault, 1 warning"
    assert value["findings"][0]["text"] == str(SEVERITY)


def test_control_characters_and_turned_text_are_written_out():
    odd = Finding("fault", "features[0].a\x1bb", "x\u202ey", "\x9b", "\x7f", "i\nd")
    text = str(DatasetError(Report("n\x1b", (odd,))))
    assert r"features[0] (i\u000ad) a\u001bb: expected x\u202ey, got \u009b. \u007f" in text
    assert text.startswith(r"n\u001b: 1 fault")
    assert odd.place == r"features[0] (i\u000ad) a\u001bb"


def test_the_error_shows_the_report():
    assert str(DatasetError(Report("a", (SEVERITY,)))).startswith("a: 1 fault\n  features[3] (hazard-7)")
