import difflib

import pytest
from examples import by_id, complete

from routes.reading.collection import read_collection
from routes.rules.findings import DatasetError
from routes.rules.near_misses import MOST
from routes.rules.refusals import MOST_FAULTS


def compared(monkeypatch):
    """Return the list to which each comparison of an unknown word adds how many known ones it looked at."""
    counts = []

    def close(_word, known, **_options):
        counts.append(len(list(known)))
        return []

    monkeypatch.setattr(difflib, "get_close_matches", close)
    return counts


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
    assert len(counts) == MOST
