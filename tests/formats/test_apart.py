"""Reading processes: limits end them, others go on, and nothing but JSON comes back."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pyogrio
import pytest

from routes.formats import apart, gdal_drivers
from routes.formats.apart import NoAnswerError, Workers
from routes.reading.limits import DEFAULT


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers("tests_of_workers:answer", count=1, seconds=3)
    yield made
    made.end()


@pytest.fixture(autouse=True)
def _find_the_answers(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setenv("PYTHONPATH", str(request.path.parent), prepend=":")


def test_an_answer_comes_back_and_the_process_stays(workers: Workers):
    first = workers.ask({"do": "echo", "value": "ö€"}, b"\x00\xff")
    again = workers.ask({"do": "echo", "value": 2}, b"")
    assert first["value"] == "ö€"
    assert first["length"] == 2
    assert first["process"] == again["process"]


def test_what_a_library_prints_does_not_reach_the_page(workers: Workers):
    assert workers.ask({"do": "print"})["value"] == "printed"


def test_the_drivers_are_closed_in_the_process_and_nowhere_else(workers: Workers, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("GDAL_SKIP", raising=False)
    assert set(workers.ask({"do": "drivers"})["value"]) <= gdal_drivers.KEPT
    assert "GDAL_SKIP" not in os.environ
    assert "GeoJSON" in pyogrio.list_drivers()


def test_too_much_processor_time_ends_the_process_and_says_so(workers: Workers):
    before = workers.ask({"do": "echo"})["process"]
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "spin"})
    assert caught.value.reason == "time"
    assert workers.ask({"do": "echo"})["process"] != before


def test_too_much_memory_ends_the_process_and_says_so(workers: Workers):
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "grow"})
    assert caught.value.reason == "memory"
    assert workers.ask({"do": "echo", "value": 1})["value"] == 1


def test_a_visitor_who_leaves_ends_the_reading(workers: Workers):
    wanted = iter([True] * 3)
    began = time.monotonic()
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "wait"}, is_wanted=lambda: next(wanted, False))
    assert caught.value.reason == "unwanted"
    assert time.monotonic() - began < 60


def test_a_process_that_waits_is_ended_by_the_clock(workers: Workers, monkeypatch: pytest.MonkeyPatch):
    workers.ask({"do": "echo"})
    monkeypatch.setattr(apart, "DEFAULT", replace(DEFAULT, max_wait_seconds=0.5))
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "wait"})
    assert caught.value.reason == "time"


def test_when_all_are_busy_the_next_is_told(workers: Workers, monkeypatch: pytest.MonkeyPatch):
    workers.ask({"do": "echo"})
    monkeypatch.setattr(apart, "DEFAULT", replace(DEFAULT, max_queue_seconds=0.5))
    is_over = threading.Event()
    other = threading.Thread(target=_ask_until, args=[workers, is_over])
    other.start()
    while not workers._idle.empty():
        pass
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "echo"})
    is_over.set()
    other.join()
    assert caught.value.reason == "busy"


def _ask_until(workers: Workers, is_over: threading.Event) -> None:
    with pytest.raises(NoAnswerError):
        workers.ask({"do": "wait"}, is_wanted=lambda: not is_over.is_set())


def test_a_reader_that_stumbles_names_the_kind_and_nothing_of_the_file(workers: Workers):
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "stumble"})
    assert (caught.value.reason, caught.value.detail) == ("stumbled", "ZeroDivisionError")
    assert workers.ask({"do": "echo", "value": 1})["value"] == 1


def test_a_process_that_dies_is_replaced(workers: Workers):
    with pytest.raises(NoAnswerError) as caught:
        workers.ask({"do": "die"})
    assert caught.value.reason == "died"
    assert workers.ask({"do": "echo", "value": 1})["value"] == 1


def test_warm_processes_run_before_they_are_asked(workers: Workers):
    workers.warm()
    worker = workers._idle.queue[0]
    assert worker is not None
    assert worker._process.poll() is None
