"""Files and values bent at random, the same ones for the same number."""

from __future__ import annotations

import copy
import random
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 9, 1e308, -0.0, 10**30, "", " ", "\0", "\ud83d", "<script>", "=1+1", "9", "a" * 5_000,
    "\u0301" * 200, [], {}, [[]], [None], {"type": "Point"}, {"": 1}, [1, 2], [181, 91], ["1", "2"],
    [[0, 0], [0, 0]], {"id": {"id": []}},
)  # fmt: skip
"""What stands where something else belongs."""
NAMES = (
    "id",
    "type",
    "kind",
    "geometry",
    "properties",
    "features",
    "coordinates",
    "order",
    "file_order",
    "wkt",
    "route",
)


def bent_bytes(dice: random.Random, data: bytes) -> bytes:
    """Return bytes with a few places changed, left out, doubled or cut off."""
    bent = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        if not bent:
            break
        at = dice.randrange(len(bent))
        match dice.randrange(5):
            case 0:
                bent[at] = dice.randrange(256)
            case 1:
                del bent[at : at + dice.randint(1, 40)]
            case 2:
                bent[at:at] = bent[at : at + dice.randint(1, 200)]
            case 3:
                bent[at : at + 4] = dice.choice([b"\xff" * 4, b"\0" * 4, b'"', b"<", b"{", b",", b"\n", b"1e999"])
            case _ if dice.random() < 0.3:
                del bent[at:]
    return bytes(bent)


def bent_value(dice: random.Random, value: Any) -> Any:
    """Return a JSON value with one to three parts replaced, removed, doubled or renamed."""
    bent = copy.deepcopy(value)
    for _ in range(dice.randint(1, 3)):
        holder = _holder(dice, bent)
        if isinstance(holder, dict):
            _bend_object(dice, holder)
        elif holder:
            at = dice.randrange(len(holder))
            match dice.randrange(3):
                case 0:
                    holder[at] = copy.deepcopy(dice.choice(ODD))
                case 1:
                    del holder[at]
                case _:
                    holder.insert(at, copy.deepcopy(holder[at]))
    return bent


def _bend_object(dice: random.Random, holder: dict[str, Any]) -> None:
    name = dice.choice([*holder, *NAMES[:2]]) if holder else dice.choice(NAMES)
    match dice.randrange(3):
        case 0:
            holder[name] = copy.deepcopy(dice.choice(ODD))
        case 1:
            holder.pop(name, None)
        case _:
            holder[dice.choice(NAMES)] = holder.pop(name, None)


def _holder(dice: random.Random, value: Any) -> Any:
    """Return an object or a list somewhere in a value."""
    while True:
        parts = value.values() if isinstance(value, dict) else value
        inner = [part for part in parts if isinstance(part, dict | list)]
        if not inner or dice.random() < 0.25:
            return value
        value = dice.choice(inner)
