"""The reading process's loop: answers in order, stumbles without ending, and ends where memory does."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from routes.formats import frames, worker


@pytest.fixture(autouse=True)
def _no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_limit_time", lambda _: None)


def answers(answer: worker.Answer, *requests: tuple[dict[str, Any], bytes]) -> list[Any]:
    asked, told = io.BytesIO(), io.BytesIO()
    for head, data in requests:
        frames.send(asked, json.dumps(head).encode(), data)
    asked.seek(0)
    worker.serve(answer, asked, told, 1)
    told.seek(0)
    return [json.loads(one) for one in iter(lambda: frames.receive(told, 10_000), None)]


def test_it_says_that_it_is_ready_and_answers_in_order():
    told = answers(lambda head, data: {"n": head["n"], "size": len(data)}, ({"n": 1}, b"ab"), ({"n": 2}, b""))
    assert told == [{}, {"answer": {"n": 1, "size": 2}}, {"answer": {"n": 2, "size": 0}}]


def test_a_stumble_is_told_by_its_kind_alone_and_the_next_file_is_read():
    def answer(head: dict[str, Any], _: bytes) -> dict[str, Any]:
        return {"value": 1 / head["n"]}

    assert answers(answer, ({"n": 0}, b""), ({"n": 1}, b"")) == [
        {}, {"stumbled": "ZeroDivisionError"}, {"answer": {"value": 1.0}},
    ]  # fmt: skip


def test_out_of_memory_is_the_last_answer():
    def answer(*_: object) -> dict[str, Any]:
        raise MemoryError

    assert answers(answer, ({}, b""), ({}, b"")) == [{}, {"ended": "memory"}]


def test_half_a_letter_can_be_answered():
    assert answers(lambda *_: {"text": "ok"}, ({}, b""))[1] == {"answer": {"text": "ok"}}
