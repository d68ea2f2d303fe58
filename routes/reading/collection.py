"""GeoJSON values to routes: read, judged, reported; and the list of bundled files. Knows no bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from routes.garbage import put_off
from routes.geo.positions import geometries_of, lines_of, nesting_of, vertex_count
from routes.geo.swapped_axes import looks_swapped, says_swapped, towns_elsewhere
from routes.installed import data_folder
from routes.model import Route
from routes.reading.crs import in_wgs84
from routes.reading.flattening import not_geojson
from routes.reading.geometries import GeometryReader
from routes.reading.inference import Inferred, inferred
from routes.reading.limits import DEFAULT, Limits
from routes.reading.set_aside import changed, tolerated, validated
from routes.rules.checks import check_rules
from routes.rules.findings import DatasetError, Finding, Report, gathered, shown
from routes.rules.ids import identifier_of
from routes.rules.refusals import faults_of
from routes.rules.repair import works
from routes.rules.wording import Location

LOOKED_AT = 500
"""Features that are asked whether they lie at sea."""


_SHORT = 40
"""Letters of a text up to which it counts for nothing."""
_CONTAINERS = frozenset((dict, list, tuple))
_NUMBERS = frozenset((int, float))


@dataclass(frozen=True)
class Dataset:
    """A route and what was found while reading it."""

    key: str
    """Stem of the file name; names the route in the address."""
    name: str
    """File name as the reader knows it."""
    route: Route
    report: Report


def list_routes(folder: Path | None = None) -> dict[str, Path]:
    """Return the route files of a folder by key, without opening them."""
    folder = folder or data_folder()
    found = sorted(path for path in folder.glob("*.geojson*") if path.is_file() and path.suffix in (".geojson", ".gz"))
    return {key_of(path.name): path for path in found if not path.name.startswith(".")}


def key_of(name: str) -> str:
    """Return the key of a file name: `my-route.geojson.gz` is `my-route`."""
    return Path(name).name.split(".")[0] or "route"


@put_off()
def read_collection(
    value: Any,
    name: str,
    *,
    strict: bool = False,
    findings: Iterable[Finding] = (),
    limits: Limits = DEFAULT,
    letters: int | None = None,
) -> Dataset:
    """Read a GeoJSON value, generously unless `strict`; `findings` tell how it was come by. The value is not changed.

    Parameters
    ----------
    letters
        More letters than a map document takes for its texts, where that is known: then they need no counting.

    Raises
    ------
    DatasetError
        With every fault at once.
    """
    beyond = _beyond_limits(value, limits, letters)
    if strict:
        route, found = _strictly(value)
    else:
        route, found = (None, beyond) if beyond else _generously(value, name, limits)
    found = [*findings, *found]
    if strict:
        found = [
            replace(finding, level="fault")
            if finding.level == "inference" or finding.code == "json-not-finite"
            else finding
            for finding in found
        ]
    found += beyond if strict else []
    report = Report(name, tuple(gathered(_repairable(value, found))))
    if route is None or report.faults:
        raise DatasetError(report)
    return Dataset(key_of(name), name, route, report)


def _repairable(value: Any, findings: list[Finding]) -> list[Finding]:
    """Return findings that name a repair only where it has something to do in this file."""
    named = {finding.repair for finding in findings if finding.repair}
    idle = {repair for repair in named if not works(value, repair)}
    return [replace(finding, is_repairable=False) if finding.repair in idle else finding for finding in findings]


def _strictly(value: Any) -> tuple[Route | None, list[Finding]]:
    if not isinstance(value, dict) or value.get("type") != "FeatureCollection":
        return None, [not_geojson(value)]
    _, findings = in_wgs84(value, strict=True)
    reader = GeometryReader(strict=True)
    broken = set()
    features = value.get("features")
    for index, feature in enumerate(features if isinstance(features, list) else ()):
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if isinstance(geometry, dict) and geometry.get("type") in ("Point", "LineString", "Polygon", "MultiPolygon"):
            before = len(reader.findings)
            reader.read(geometry, ("features", index, "geometry"), identifier_of(feature.get("id")))
            if len(reader.findings) > before:
                broken.add(("features", index, "geometry"))
    findings += reader.findings
    if features == []:
        return None, [Finding("features-missing", ("features",))]
    try:
        route = validated(value)
    except ValidationError as error:
        faults = faults_of(error, value)
        return None, [*findings, *(fault for loc, fault in faults.items() if loc[:3] not in broken)]
    return route, [*findings, *changed(value, route.dump()), *check_rules(route, strict=True)]


def _generously(value: Any, name: str, limits: Limits) -> tuple[Route | None, list[Finding]]:
    read = inferred(value, name, limits)
    if any(finding.level == "fault" for finding in read.findings):
        return None, read.findings
    more = list(_axes(read, is_ours=isinstance(value, dict) and "route" in value))
    route, tolerances = tolerated(read.collection)
    more += tolerances
    if route is not None:
        more += check_rules(route, strict=False)
    return route, [*read.findings, *(_relocated(finding, read.origins) for finding in more)]


def _axes(read: Inferred, *, is_ours: bool) -> Iterator[Finding]:
    """Yield a warning where longitude and latitude are probably the other way round."""
    features = read.collection["features"]
    stated = [index for index, feature in enumerate(features) if says_swapped(feature)]
    if stated:
        first = features[stated[0]]
        place = ("features", stated[0], "geometry", "coordinates")
        yield Finding("axes-stated", place, shown(first["geometry"]["coordinates"]), first["id"])
        return
    geometries = geometries_of(features[:: len(features) // LOOKED_AT + 1])
    lines = [line for geometry in geometries for line in lines_of(geometry["coordinates"], nesting_of(geometry))]
    positions = [position for line in lines for position in line]
    if looks_swapped(positions, data_folder()):
        yield Finding("axes-at-sea", ("features",), shown(positions[0]))
    elif not is_ours and (towns := towns_elsewhere(features)):
        yield Finding("axes-towns", ("features",), shown(positions[0]), values={"towns": ", ".join(towns[:3])})


def _relocated(finding: Finding, origins: list[Location]) -> Finding:
    """Return a finding with the place that the feature has in the file."""
    match finding.location:
        case ("features", int(index), *rest) if finding.location[:2] != origins[index]:
            return replace(finding, location=(*origins[index], *rest))
    return finding


def _beyond_limits(value: Any, limits: Limits, letters: int | None) -> list[Finding]:
    """Return a fault for more features or positions than the page can draw."""
    geometries = geometries_of(value)
    found = []
    if len(geometries) > limits.max_features:
        values = {"most": limits.max_features}
        found.append(Finding("features-too-many", ("features",), len(geometries), values=values))
    count = sum(map(vertex_count, geometries))
    if count > limits.max_vertices:
        found.append(Finding("positions-too-many", ("features",), count, values={"most": limits.max_vertices}))
    if letters is None or letters > limits.max_letters:
        letters = _letters([value])
    if letters > limits.max_letters:
        values = {"most": limits.max_letters // 1_000_000}
        found.append(Finding("texts-too-long", (), letters / 1_000_000, values=values))
    return found


def _letters(value: Any) -> int:
    """Return how many letters the long texts of a file have as the map document writes them."""
    count = 0
    level = [value]
    while level:
        parts: list[Any] = []
        for container in level:
            parts += container.values() if isinstance(container, dict) else container
        texts = "".join([part for part in parts if type(part) is str and len(part) > _SHORT])
        count += len(texts) + 5 * sum(map(texts.count, "<>&{"))
        held = [part for part in parts if type(part) in _CONTAINERS]
        level = [part for part in held if type(part) is dict or (part and type(part[0]) not in _NUMBERS)]
    return count
