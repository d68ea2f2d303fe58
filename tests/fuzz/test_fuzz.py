"""Bent files and values are read or refused, repaired and written, and nothing of ours falls.

The short run is a part of the suite. The long one: `pytest -m long tests/fuzz`, for as many minutes as
ESCAPE_ROUTES_FUZZ_MINUTES says. A number that fails fails again.
"""

from __future__ import annotations

import copy
import json
import os
import random
import time
from collections.abc import Callable
from functools import cache

import pytest
from examples import complete, told
from fuzz.mutations import bent_bytes, bent_value

from routes.formats import WRITABLE, open_route, read, read_apart, write
from routes.model import Route
from routes.reading.collection import read_collection
from routes.reading.json_text import parse
from routes.rules.codes.reading import TABLE as ENDED
from routes.rules.findings import DatasetError
from routes.rules.repair import REPAIRS, repair

SHORT = 60
"""Numbers of each kind in the short run."""
MINUTES = float(os.environ.get("ESCAPE_ROUTES_FUZZ_MINUTES", "30"))
KEEPS_ALL = (".geojson", ".gpkg", ".xlsx")
"""Formats from which a route always comes back."""
SECONDS = 5
"""Processor seconds after which one small file counts as endless."""


@cache
def seed_files() -> dict[str, bytes]:
    route = Route.model_validate(told())
    return {f"a{suffix}": write(route, suffix).data for suffix in WRITABLE}


def bytes_survive(number: int) -> None:
    dice = random.Random(f"bytes {number}")
    name = dice.choice(list(seed_files()))
    data = bent_bytes(dice, seed_files()[name])
    began = time.process_time()
    came = read(data, name)
    if came.error is None:
        value_survives(came.content, dice)
    assert time.process_time() - began < SECONDS


def bytes_survive_apart(number: int) -> None:
    dice = random.Random(f"bytes {number}")
    name = dice.choice(list(seed_files()))
    came = read_apart(bent_bytes(dice, seed_files()[name]), name)
    codes = {finding.code for finding in came.error.report.findings} if came.error else set()
    assert not codes & {*ENDED, "file-unforeseen"}


def values_survive(number: int) -> None:
    dice = random.Random(f"values {number}")
    text = json.dumps(bent_value(dice, dice.choice([complete, told])()))
    value_survives(parse(text, "a.geojson")[0], dice)


def value_survives(value: object, dice: random.Random) -> None:
    before = json.dumps(value)
    try:
        route = read_collection(copy.deepcopy(value), "a.geojson").route
    except DatasetError:
        route = None
    for strict in (True, False):
        try:
            mended, _ = repair(copy.deepcopy(value), [name for name in REPAIRS if dice.random() < 0.7])
            read_collection(mended, "a.geojson", strict=strict)
        except DatasetError:
            continue
    assert json.dumps(value) == before
    if route is not None:
        suffix = dice.choice(list(WRITABLE))
        data = write(route, suffix).data
        try:
            again = open_route(data, f"a{suffix}").route
        except DatasetError:
            assert suffix not in KEEPS_ALL
        else:
            assert len(again.features) == len(route.features) or suffix not in KEEPS_ALL


@pytest.mark.parametrize("survive", [bytes_survive, values_survive])
@pytest.mark.parametrize("ten", range(SHORT // 10))
def test_a_few_bent_ones(survive: Callable[[int], None], ten: int):
    for number in range(ten * 10, ten * 10 + 10):
        try:
            survive(number)
        except Exception as error:
            raise AssertionError(f"{survive.__name__}({number})") from error


@pytest.mark.long
def test_bent_ones_for_as_long_as_there_is_time():
    until = time.monotonic() + 60 * MINUTES
    failed: dict[str, str] = {}
    number = SHORT
    while time.monotonic() < until:
        for survive in (bytes_survive, values_survive, bytes_survive_apart):
            try:
                survive(number)
            except Exception as error:  # one that falls must not hide the others
                failed.setdefault(f"{survive.__name__} {type(error).__name__}", f"{number}: {str(error)[:200]}")
        number += 1
    assert failed == {}, f"of {number - SHORT} numbers"
