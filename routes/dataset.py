"""Files to routes: read, judged, reported; and the list of bundled files."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from routes.limits import DEFAULT, Limits
from routes.model import Route
from routes.parsing import parse, refused, too_large
from routes.report import DatasetError, Finding, Report


@dataclass(frozen=True)
class Dataset:
    """A route and what was found while reading it."""

    key: str
    """Stem of the file name; names the route in the address."""
    name: str
    """File name as the reader knows it."""
    route: Route
    report: Report


def data_folder() -> Path:
    """Return the folder of bundled files: inside the package when installed, beside it in a checkout."""
    inside = Path(__file__).parent / "data"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "data"


def list_routes(folder: Path | None = None) -> dict[str, Path]:
    """Return the route files of a folder by key, without opening them."""
    folder = folder or data_folder()
    found = sorted(path for path in folder.glob("*.geojson*") if path.is_file() and path.suffix in (".geojson", ".gz"))
    return {key_of(path.name): path for path in found if not path.name.startswith(".")}


def key_of(name: str) -> str:
    """Return the key of a file name: `my-route.geojson.gz` is `my-route`."""
    return Path(name).name.split(".")[0] or "route"


def read_route(source: Path | bytes, name: str = "", *, strict: bool = False, limits: Limits = DEFAULT) -> Dataset:
    """Read a GeoJSON file, generously unless `strict`.

    Raises
    ------
    DatasetError
        With every fault at once.
    """
    if isinstance(source, Path):
        name = name or source.name
        source = _bytes_of(source, name, limits)
    name = name or "route.geojson"
    value, findings = parse(source, name, limits)
    return read_collection(value, name, strict=strict, findings=findings, limits=limits)


def _bytes_of(path: Path, name: str, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.max_bytes:
            raise too_large(name, size, limits)
        return path.read_bytes()
    except OSError as error:
        raise refused(name, "a file that can be read", error.strerror or "none", "Check its name and rights.") from None


def read_collection(
    value: Any, name: str, *, strict: bool = False, findings: Iterable[Finding] = (), limits: Limits = DEFAULT
) -> Dataset:
    """Read a GeoJSON value, as `read_route` does; `findings` tell how it was come by."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            route = Route.model_validate(value)
    except ValidationError as error:
        faults = tuple(
            Finding("fault", ".".join(map(str, e["loc"])), e["msg"], "", "") for e in error.errors(include_url=False)
        )
        raise DatasetError(Report(name, faults)) from None
    return Dataset(key_of(name), name, route, Report(name, tuple(findings)))
