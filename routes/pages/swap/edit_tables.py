"""A route as tables to edit; `routes.pages.swap.applying` takes them back. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from routes.model import Route

JsonObject = dict[str, Any]
Tables = Mapping[str, pd.DataFrame]

COLUMNS: dict[str, tuple[str, ...]] = {
    "hazard": (
        "title", "category", "severity", "confidence", "place_name", "period", "description", "stage", "country",
        "sources", "latitude", "longitude",
    ),
    "stage": (
        "title", "origin", "destination", "mode", "role", "order", "period", "country", "description", "notes",
        "sources",
    ),
    "place": ("title", "role", "category", "country", "period", "description", "sources", "latitude", "longitude"),
    "voice": ("title", "speaker", "stage", "period", "description", "sources", "latitude", "longitude"),
    "source": ("id", "publisher", "title", "date", "url", "note"),
    "route": ("title", "description", "period", "language", "license", "as_of", "precision"),
}  # fmt: skip
"""Kind of table to its columns; `source` and `route` are about the whole, the others about features."""
NUMBERS = ("severity", "order")
DEGREES = ("latitude", "longitude")


def _cell(feature: JsonObject, column: str) -> Any:
    geometry, properties = feature["geometry"], feature["properties"]
    if column in DEGREES:
        is_point = geometry["type"] == "Point"
        return f"{geometry['coordinates'][1 if column == 'latitude' else 0]:.10g}" if is_point else ""
    if column == "sources":
        return list(properties.get("sources", []))
    if column == "severity":
        return properties.get("severity", 3)
    if column == "role":
        return properties.get("role", "main" if properties["kind"] == "stage" else "stop")
    return properties.get(column, None if column == "confidence" else "")


def records(value: JsonObject, kind: str) -> list[JsonObject]:
    """Return the cells of a table, row by row; `id` names the feature or source of a row."""
    if kind == "route":
        return [{"id": name, "value": str(value["route"].get(name, default(name)))} for name in COLUMNS["route"]]
    if kind == "source":
        return [
            {column: str(source.get(column, "")) for column in COLUMNS["source"]}
            for source in value["route"].get("sources", [])
        ]
    features = [feature for feature in value["features"] if feature["properties"]["kind"] == kind]
    return [{"id": f["id"], **{column: _cell(f, column) for column in COLUMNS[kind]}} for f in features]


def default(name: str) -> str:
    """Return what a property of the whole is where the file does not say it."""
    return {"language": "en", "precision": "schematic"}.get(name, "")


def table(route: Route, kind: str) -> pd.DataFrame:
    """Return one table of a route: a row a feature, source or property of the whole; `id` comes first.

    Parameters
    ----------
    kind
        A key of `COLUMNS`.
    """
    columns = ["id", "value"] if kind == "route" else list(dict.fromkeys(("id", *COLUMNS[kind])))
    frame = pd.DataFrame(records(route.dump(), kind), columns=columns).reset_index(drop=True)
    kinds: dict[str, Any] = dict.fromkeys(NUMBERS, "Int64")
    return frame.astype({name: kinds.get(name, object) for name in columns})


def plain(value: Any) -> Any:
    """Return a cell without pandas' and numpy's own kinds of nothing and numbers."""
    if isinstance(value, list | tuple | np.ndarray):
        return [str(part) for part in value]
    if value is None or value is pd.NA or (isinstance(value, float) and value != value):  # noqa: PLR0124 - not a NaN
        return None
    return value.item() if hasattr(value, "item") else value


def rows_of(frame: pd.DataFrame) -> list[JsonObject]:
    """Return the rows of a table as plain values."""
    return [{str(name): plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def same(cell: Any, before: Any) -> bool:
    """Say whether two cells mean the same; nothing and an empty text do."""
    now, was = (None if one in ("", []) else one for one in (plain(cell), plain(before)))
    return bool(now == was)


def rebased(before: pd.DataFrame, now: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return a table as the route has it now, with what was changed, added and removed by hand in an earlier one.

    Parameters
    ----------
    before, now
        The earlier table as the route had it, and as it was left.
    after
        The table as the route has it now.
    """
    was = {row["id"]: row for row in rows_of(before)}
    left = {row["id"]: row for row in rows_of(now) if row.get("id") in was}
    rows = [
        {name: _newer(cell, name, was.get(row["id"], {}), left.get(row["id"], {})) for name, cell in row.items()}
        for row in rows_of(after)
        if row["id"] in left or row["id"] not in was
    ]
    rows += [row for row in rows_of(now) if row.get("id") not in was]
    return frame_like(after, rows)


def frame_like(table_before: pd.DataFrame, rows: list[JsonObject]) -> pd.DataFrame:
    """Return rows as a table of the same columns as another."""
    return pd.DataFrame(rows, columns=table_before.columns, dtype=object).astype(table_before.dtypes.to_dict())


def _newer(cell: Any, name: str, was: JsonObject, left: JsonObject) -> Any:
    return left[name] if name in left and not same(left[name], was.get(name)) else cell


def count_changes(before: pd.DataFrame, after: pd.DataFrame) -> int:
    """Return how many rows were changed, added or removed."""
    was = {row.get("id"): row for row in rows_of(before)}
    rows = rows_of(after)
    kept = {row.get("id") for row in rows}
    changed = sum(
        row.get("id") not in was or any(not same(cell, was[row["id"]].get(name)) for name, cell in row.items())
        for row in rows
    )
    return changed + sum(identifier not in kept for identifier in was)
