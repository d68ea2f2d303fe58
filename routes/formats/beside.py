"""Translations in files beside a route: `my-route.ko.json` beside `my-route.geojson`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from routes.formats.disk import bytes_of
from routes.model import Route, Translation
from routes.reading.collection import Dataset, key_of
from routes.reading.json_text import parse, refused
from routes.reading.limits import DEFAULT
from routes.rules.codes import Level
from routes.rules.findings import DatasetError, Finding, shown
from routes.rules.translations import check_translation
from routes.rules.wording import Location

_NAME = re.compile(r"(?P<key>[^.]+)\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json")
"""Name of a translation: the route's key and a BCP 47 tag."""


def translation_path(route: Path, language: str) -> Path:
    """Return where the translation of a route lies: `my-route.ko.json`."""
    return route.with_name(f"{key_of(route.name)}.{language}.json")


def translations_beside(route: Path) -> dict[str, Path]:
    """Return the translations beside a route, by language."""
    key = key_of(route.name)
    found = {path: _NAME.fullmatch(path.name) for path in sorted(route.parent.glob(f"{key}.*.json"))}
    return {name["language"]: path for path, name in found.items() if name and name["key"] == key and path != route}


def stamp_of(route: Path) -> str:
    """Return what changes whenever a route's file or a translation beside it does.

    Raises
    ------
    OSError
        If the route's file is gone.
    """
    states = [route.stat()]
    for path in translations_beside(route).values():
        with suppress(OSError):  # a link to nowhere takes only itself away
            states.append(path.stat())
    return "-".join(f"{state.st_mtime_ns}-{state.st_size}" for state in states)


def is_translation(path: Path, names: set[str]) -> bool:
    """Return whether a file is a translation of a route in the same folder, whose file names are given."""
    name = _NAME.fullmatch(path.name)
    return bool(name) and any(key_of(one) == name["key"] for one in names if one != path.name)  # type: ignore[index]


def with_translations(dataset: Dataset, path: Path, *, strict: bool = False) -> Dataset:
    """Return a route with the translations that lie beside its file, and what is wrong with them.

    Raises
    ------
    DatasetError
        Reading strictly, where a translation has a fault.
    """
    level: Level = "fault" if strict else "warning"
    held = dict(dataset.route.translations)
    findings: list[Finding] = []
    for language, file in translations_beside(path).items():
        try:
            translation = read_translation(file)
        except DatasetError as error:
            findings.append(Finding("translation-unreadable", ("file", file.name), _why(error), level=level))
            continue
        held[language] = translation
        findings += _checked(dataset, translation, language, file.name, level)
    if not held and not findings:
        return dataset
    report = dataset.report.with_findings(findings)
    if report.faults:
        raise DatasetError(report)
    return replace(dataset, route=_holding(dataset.route, held), report=report)


def read_translation(file: Path) -> Translation:
    """Read the file of a translation.

    Raises
    ------
    DatasetError
        If it holds none.
    """
    value, _ = parse(bytes_of(file, file.name, DEFAULT).decode("utf-8-sig", "replace"), file.name)
    try:
        return Translation.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise refused(file.name, "translation-unreadable", tuple(first["loc"]), shown(first["input"])) from None


def _checked(dataset: Dataset, translation: Translation, language: str, name: str, level: Level) -> Iterator[Finding]:
    place: Location = ("file", name)
    for member, wanted in (("language", language), ("of", dataset.key)):
        got = getattr(translation, member)
        if got != wanted:
            yield Finding("translation-other", (*place, member), shown(got), "", {"wanted": wanted}, level)
    yield from check_translation(dataset.route, translation, place, level)


def _why(error: DatasetError) -> str:
    fault = error.report.faults[0]
    return str(fault.got) if fault.code == "translation-unreadable" else "something else"


def _holding(route: Route, translations: dict[str, Translation]) -> Route:
    """Return a route that knows translations which its own file does not hold, and does not write them there."""
    holding = route.model_copy(update={"translations": translations})
    if not route.translations:
        holding.model_fields_set.discard("translations")
    return holding
