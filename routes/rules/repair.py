"""The repairs that are safe without asking, each planned first and then done, so that none is offered for nothing.

Works on the JSON values of a file, generous or strict; whatever a repair can't read stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from routes.rules.codes import Repair
from routes.rules.repairs.axes import swap_axes
from routes.rules.repairs.grid import round_positions
from routes.rules.repairs.identifiers import give_ids
from routes.rules.repairs.plan import Collection, Step
from routes.rules.repairs.shapes import close_rings, drop_repeats, leave_out
from routes.rules.repairs.stages import order_stages
from routes.rules.wording import Change

REPAIRS: dict[Repair, Callable[[Collection], list[Step]]] = {
    "swap": swap_axes,
    "leave_out": leave_out,
    "close": close_rings,
    "repeats": drop_repeats,
    "round": round_positions,
    "order": order_stages,
    "ids": give_ids,
}
"""Name, as findings give it, to the plan of the repair; in the order in which they are done."""


def repair(collection: Any, repairs: Iterable[Repair] | None = None) -> tuple[Collection, list[Change]]:
    """Return a mended copy of a file's JSON value and what was changed.

    Parameters
    ----------
    collection
        JSON value of any shape.
    repairs
        The repairs to do, and no others; all of them if none are named.

    Examples
    --------
    >>> point = {"type": "Point", "coordinates": [42.0, 129.8]}
    >>> str(repair({"type": "Feature", "geometry": point, "properties": {}}, ["swap"])[1][0])
    'Swapped latitude and longitude of 1 position.'
    """
    wanted = set(REPAIRS if repairs is None else repairs)
    mended = _collection(_copied(collection))
    if mended is None:
        return collection, []
    changes: list[Change] = []
    for name, plan in REPAIRS.items():
        for step in plan(mended) if name in wanted else ():
            step.do()
            changes.append(step.change)
    return mended, changes


def _copied(value: Any) -> Any:
    """Return a copy of a JSON value in which nothing is shared, as neighbours share the positions of their border."""
    if isinstance(value, dict):
        return {name: _copied(part) for name, part in value.items()}
    return [_copied(part) for part in value] if isinstance(value, list) else value


def works(collection: Any, name: Repair) -> bool:
    """Say whether a repair has something to do in a file's JSON value, which is not changed."""
    whole = _collection(collection)
    return whole is not None and bool(REPAIRS[name](whole))


def _collection(value: Any) -> Collection | None:
    if isinstance(value, list):
        return {"type": "FeatureCollection", "features": value}
    return value if isinstance(value, dict) else None
