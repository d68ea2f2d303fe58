"""OpenStreetMap's XML, as its editors and extracts write it: the same nodes, ways and relations as Overpass's JSON."""

from __future__ import annotations

from typing import Any

from routes.formats.json_parts import dicts
from routes.formats.overpass import of_elements
from routes.formats.tcx import number_of
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, children, parse_xml


def read_osm(upload: Upload) -> Collection:
    """Return nodes with tags as places, ways as lines and areas, relations as their outlines."""
    there = [one for one in children(parse_xml(upload), "node", "way", "relation") if _is_there(one)]
    nodes = [_node(one) for one in there if one.tag.endswith("node")]
    ways = {one.get("id"): _way(one) for one in there if one.tag.endswith("way")}
    relations = [_relation(one, ways) for one in there if one.tag.endswith("relation")]
    outlines = {member["ref"] for one in relations for member in dicts(one["members"])}
    alone = [way for number, way in ways.items() if way["tags"] or number not in outlines]
    return of_elements(upload, [*nodes, *alone, *relations], "OpenStreetMap")


def _is_there(one: Element) -> bool:
    return one.get("visible") != "false" and one.get("action") != "delete"


def _tags(one: Element) -> dict[str, str]:
    return {tag.get("k", ""): tag.get("v", "") for tag in children(one, "tag")}


def _place(one: Element) -> dict[str, float]:
    return {name: number_of(one.get(name, "")) for name in ("lon", "lat") if one.get(name)}


def _node(one: Element) -> dict[str, Any]:
    return {"type": "node", "id": one.get("id"), "tags": _tags(one), **_place(one)}


def _way(one: Element) -> dict[str, Any]:
    steps = list(children(one, "nd"))
    return {
        "type": "way", "id": one.get("id"), "tags": _tags(one),
        "nodes": [step.get("ref") for step in steps], "geometry": [place for step in steps if (place := _place(step))],
    }  # fmt: skip


def _relation(one: Element, ways: dict[str | None, dict[str, Any]]) -> dict[str, Any]:
    members = [
        {**ways.get(member.get("ref"), {}), "ref": member.get("ref"), "type": "way", "role": member.get("role")}
        for member in children(one, "member")
        if member.get("type") == "way"
    ]
    return {"type": "relation", "id": one.get("id"), "tags": _tags(one), "members": members}
