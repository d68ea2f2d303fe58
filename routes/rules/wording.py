"""The words of a finding: where it is, what was expected, what came, what to do; made here and nowhere else.

Nothing reads a sentence back; programs and our own control flow use code, location and values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from routes.languages import N_, Translated, ngettext, number
from routes.languages import gettext as _
from routes.rules.codes import TABLE, Term
from routes.rules.codes.repairs import CHANGES, ChangeCode
from routes.rules.codes.terms import TERMS

if TYPE_CHECKING:
    from routes.rules.findings import Finding

Location = tuple[str | int, ...]
"""Keys and indices, from the file's top: `("features", 3, "properties", "severity")`; outside JSON pairs of a word and
a number or name: `("line", 7, "latitude")`."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor, colours it or turns the direction of what follows."""

_NAMES = 60
"""Characters of a key that a place shows."""

_PLACES = {
    "line": N_("line "), "row": N_("row "), "column": N_("column "), "trk": N_("track "),
    "trkseg": N_("segment "), "trkpt": N_("point "), "rte": N_("route "), "rtept": N_("point "), "wpt": N_("waypoint "),
    "placemark": N_("placemark "), "stop": N_("Stop "), "danger": N_("Danger "), "file": "", "sheet": "", "layer": "",
}  # fmt: skip
"""First words of locations outside JSON, and how they are said before what follows."""

_DONE = Translated({"": "", "set_aside": N_("Until then it is set aside."), "left_out": N_("It was left out.")})


@dataclass(frozen=True)
class Change:
    """What a repair did."""

    code: ChangeCode
    count: int
    role: str = ""
    """Of the stages that were numbered."""
    names: tuple[str, ...] = ()
    """Of the first features that were left out."""

    def __str__(self) -> str:
        one, several = CHANGES[self.code]
        more = " …" if self.count > len(self.names) else ""
        names = f" ({', '.join(self.names)}{more})" if self.names else ""
        return ngettext(one, several, self.count).format(count=self.count, role=_(self.role), names=names)


class Words(NamedTuple):
    """What is said of a finding, beside its place."""

    expected: str
    came: str
    action: str


def printable(text: str) -> str:
    """Return text with its control characters written out, so that a terminal shows and does not obey them.

    Examples
    --------
    >>> print(printable("a\\x1b[31mb"))
    a\\u001b[31mb
    """
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def words_of(finding: Finding) -> Words:
    """Return what was expected, what came and what to do, as texts."""
    row = TABLE[finding.code]
    values = {name: _said(value) for name, value in (*finding.values.items(), ("got", finding.got))}
    is_read = finding.level == "inference"
    expected = (row.read or row.expected) if is_read else row.expected
    action = row.near if "near" in values else row.action
    if is_read and row.read:
        action = ""
    done = _DONE[finding.done]
    parts = (done, action) if finding.done == "left_out" else (action, done)
    texts = (_(expected), _(row.came), " ".join(_(part) for part in parts if part))
    return Words(*(text.format_map(values) for text in texts))


def _said(value: object) -> object:
    return _(TERMS.get(value, str(value))) if isinstance(value, Term) else value


def sentence(finding: Finding) -> str:
    """Return a finding in one or two sentences, as a terminal shows it."""
    expected, came, action = words_of(finding)
    places = [place(finding.location, finding.feature), *(place(*other) for other in finding.others)]
    where = ", ".join(places)
    more = finding.count - len(places)
    if more > 0:
        where = _("{where} and {more} more").format(where=where, more=number(more))
    lead = f"{where}: " if where else ""
    if finding.level == "inference":
        said = _("read as {expected}, got {came}.") if came else _("read as {expected}.")
    else:
        said = _("expected {expected}, got {came}.") if came else _("expected {expected}.")
    return printable(f"{lead}{said.format(expected=expected, came=came)} {action}".rstrip())


def path_of(location: Location) -> str:
    """Return a location as a path: `route.sources[0].url`, `line 7, latitude`.

    Examples
    --------
    >>> path_of(("route", "sources", 0, "url")), path_of(("trk", 1, "trkpt", 3, "lat"))
    ('route.sources[0].url', 'track 1, point 3, lat')
    """
    if location[:1] and location[0] in _PLACES:
        return _outside_json(location)
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part[:_NAMES]}"
    return text.removeprefix(".")


def _outside_json(location: Location) -> str:
    parts: list[str] = []
    rest = list(location)
    while rest:
        word = str(rest.pop(0))
        lead = _PLACES.get(word) if rest else None
        parts.append(word[:_NAMES] if lead is None else f"{_(lead)}{str(rest.pop(0))[:_NAMES]}")
    return ", ".join(part for part in parts if part)


def place(location: Location, feature: str = "") -> str:
    """Return where something is, with the feature's id: `features[3] (hazard-7) properties.severity`."""
    if not feature:
        return printable(path_of(location))
    if location[:1] == ("features",) and len(location) > 1:
        return printable(f"{path_of(location[:2])} ({feature}) {path_of(location[2:])}".rstrip())
    return printable(f"{path_of(location)} ({feature})")


_SPOKEN = Translated(
    {"content_note": N_("content note"), "place_name": N_("place name"), "route": N_("about the route")}
)


def spoken_place(location: Location, feature: str = "") -> str:
    """Return where something is as a person would say it; features count from 1.

    Examples
    --------
    >>> spoken_place(("features", 3, "properties", "severity"), "mines")
    'Feature 4 (mines), severity'
    >>> spoken_place(("features", 0, "geometry", "coordinates", 2))
    'Feature 1, position 3'
    """
    if not location:
        return _("The whole file")
    parts: list[str] = []
    rest = location
    if location[0] == "features" and len(location) > 1 and isinstance(location[1], int):
        feature_number = _("Feature {number}").format(number=location[1] + 1)
        parts = [f"{feature_number}{f' ({feature})' if feature else ''}"]
        rest = location[2:]
    elif location == ("features",):
        return _("All features")
    elif location[0] in _PLACES:
        text = path_of(location)
        return text[:1].upper() + text[1:]
    parts += _spoken(rest)
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _spoken(location: Location) -> list[str]:
    if location[:2] == ("geometry", "coordinates"):
        numbers = [part for part in location[2:] if isinstance(part, int)]
        return [_("position {number}").format(number=numbers[-1] + 1) if numbers else _("position")]
    said = []
    for part in location[1:] if location[:1] == ("properties",) else location:
        if isinstance(part, int):
            said.append(_("entry {number}").format(number=part + 1))
        else:
            said.append(_SPOKEN.get(part, part[:_NAMES]))
    return said
