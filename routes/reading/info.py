"""The member `route` read generously: its title, its sources, and a precision that fits the coordinates."""

from __future__ import annotations

import copy
from typing import Any

from routes.geo.grid import is_on_grid
from routes.model import RouteInfo
from routes.reading.plain_text import plain_text
from routes.reading.properties import lowered, themes_of, worded
from routes.rules.codes import Term
from routes.rules.findings import Finding, shown
from routes.rules.ids import words_of

_MARKED = ("statistics", "timeline", "glossary", "questions", "quiz", "excerpts", "media")
_LISTS = ("aims", "sources", *_MARKED, "curricula", "categories")
_TEXTS = ("description", "period", "language", "license", "as_of")


def own_words(route: Any) -> dict[str, str]:
    """Return the words by which a route's own categories are known, each with the id it means."""
    categories = route.get("categories") if isinstance(route, dict) else None
    words: dict[str, str] = {}
    for category in categories if isinstance(categories, list) else ():
        if isinstance(category, dict) and isinstance(category.get("id"), str):
            for word in (category.get("label"), category["id"]):
                if isinstance(word, str):
                    words[" ".join(word.replace("_", " ").replace("-", " ").lower().split())] = category["id"]
    return words


def inferred_info(
    collection: dict[str, Any], name: str, features: list[dict[str, Any]]
) -> tuple[dict[str, Any], list[Finding]]:
    """Return the member `route` of a file, made up where it is missing, and what was inferred."""
    given = collection.get("route")
    findings: list[Finding] = []
    info: dict[str, Any] = _copied(given) if isinstance(given, dict) else {}
    if given is not None and not isinstance(given, dict):
        info["given_route"] = given
    for key in (*_LISTS, *_TEXTS, "precision"):
        if key in info and info[key] is None:
            del info[key]
    _title(info, collection, name, findings)
    for key in _TEXTS:
        if isinstance(info.get(key), int | float):
            info[key] = str(info[key])
    _sources(info, findings)
    for key in _MARKED:
        entries = info.get(key)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and "content_note" in entry:
                entry["content_note"] = themes_of(entry["content_note"])
    if "precision" not in info and features and not all(map(is_on_grid, features)):
        info["precision"] = "exact"
        findings.append(Finding("precision-inferred", ("route", "precision")))
    return info, findings


def _copied(given: dict[str, Any]) -> dict[str, Any]:
    """Return a copy whose members can be mended; what the format does not know is never changed inside."""
    return {
        name: copy.deepcopy(part) if name in RouteInfo.model_fields else list(part) if isinstance(part, list) else part
        for name, part in given.items()
    }


def _title(info: dict[str, Any], collection: dict[str, Any], name: str, findings: list[Finding]) -> None:
    title = info.get("title")
    if isinstance(title, str) and 0 < len(title) <= 300 and title.strip():
        return
    if title is not None:
        info["given_title"] = title
    metadata = collection.get("metadata")
    for holder in (info, collection, metadata if isinstance(metadata, dict) else {}):
        text = worded(lowered(holder), ("title", "name"))[1]
        if text:
            break
    else:
        text = words_of(name)
    info["title"] = (text if len(text) <= 300 else text[:299] + "…").strip()
    got = Term("no-title") if title is None else shown(title)
    findings.append(Finding("title-inferred", ("route", "title"), got, values={"title": info["title"][:60]}))
    if not info.get("description") and isinstance(collection.get("description"), str):
        info["description"] = plain_text(collection["description"])


def _sources(info: dict[str, Any], findings: list[Finding]) -> None:
    """Make sources of plain addresses and titles, and give an id to those without."""
    sources = info.get("sources")
    if not isinstance(sources, list):
        return
    for index, source in enumerate(sources):
        if isinstance(source, str) and source.strip():
            is_address = source.startswith(("https://", "http://"))
            sources[index] = {
                "id": f"source-{index + 1}",
                "title": source[:300],
                **({"url": source} if is_address else {}),
            }
        elif isinstance(source, dict) and not (source.get("id") and source.get("title")):
            title = worded(lowered(source), ("title", "name", "publisher", "url", "id"))[1]
            source.setdefault("id", f"source-{index + 1}")
            if title:
                source["title"] = title[:300]
        else:
            continue
        findings.append(Finding("source-inferred", ("route", "sources", index), shown(source)))
