"""How people travel a stage, read from its words."""

from __future__ import annotations

import re
from typing import Literal, get_args

Means = Literal["foot", "animal", "road", "rail", "boat", "air", "water"]
"""Ways of travelling that the map tells apart."""

_WORDS: dict[Means, str] = {
    "air": r"flights?|fly|flew|flown|planes?|aeroplanes?|airplanes?|aircraft|by air",
    "boat": r"boats?|ships?|ferry|ferries|rafts?|canoes?|steamers?|steamboats?|schooners?|rowed|sail(?:ed|ing)?|by sea",
    "rail": r"trains?|rail|railway|railroad|trams?",
    "road": r"cars?|bus(?:es)?|coach|trucks?|lorr(?:y|ies)|vans?|taxis?|motorbikes?|bicycles?|carriages?|wagons?|road",
    "animal": r"horses?|horseback|mules?|camels?|donkeys?",
    "foot": r"on foot|walk(?:s|ed|ing)?|foot|hik(?:e|ed|ing)|climb(?:s|ed|ing)?",
    "water": r"wad(?:e|ed|ing)|swims?|swam|swum|swimming|forded|fording",
}
_KOREAN: dict[Means, str] = {
    "air": "비행기|항공편|여객기",
    "boat": r"보트|나룻배|배편|선박|뗏목|바다로|(?<!\w)배[로를와나]",
    "rail": "기차|열차|철도",
    "road": r"자동차|승용차|버스|트럭|택시|오토바이|차량|(?<!\w)차[로를와나]",
    "animal": r"(?<!\w)말[을과]|당나귀|낙타",
    "foot": "도보|걸[어은]|걷",
    "water": "헤엄",
}
"""Korean words carry their particles, so that no word ends where they do."""
_PATTERNS = {means: re.compile(rf"\b(?:{words})\b|{_KOREAN[means]}", re.IGNORECASE) for means, words in _WORDS.items()}
_ACROSS = re.compile(
    r"\b(?:across|through|over|cross(?:es|ed|ing)?)\b[^.;,]{0,24}\b(?:rivers?|streams?)\b"
    r"|\briver crossings?\b|강을 건[너넌]",
    re.IGNORECASE,
)
"""A river is crossed, and nobody says how: through the water, unless there is a bridge or something to travel in."""
_BRIDGE = re.compile(r"\bbridges?\b|다리를", re.IGNORECASE)
_NAMES = re.compile(r"underground railroad", re.IGNORECASE)


def means_of(mode: str) -> list[Means]:
    """Return the ways of travelling that a stage's `mode` names, in the order in which it names them.

    Examples
    --------
    >>> means_of("Train, truck and on foot, under a system of travel permits")
    ['rail', 'road', 'foot']
    >>> means_of("In hiding"), means_of("기차와 트럭, 도보")
    ([], ['rail', 'road', 'foot'])
    >>> means_of("Across a border river"), means_of("Small boat across the river")
    (['water'], ['boat'])
    """
    text = _NAMES.sub("", mode)
    found = {means: match.start() for means, pattern in _PATTERNS.items() if (match := pattern.search(text))}
    across = _ACROSS.search(text)
    if across and found.keys() <= {"foot"} and not _BRIDGE.search(text):
        found["water"] = across.start()
    return sorted(found, key=lambda means: found[means])


def is_flight(mode: str) -> bool:
    """Return whether a stage goes by air: a flight is drawn as a great circle and crosses no border on the ground.

    Examples
    --------
    >>> is_flight("Scheduled flight arranged with the embassy"), is_flight("On foot")
    (True, False)
    """
    return "air" in means_of(mode)


ALL_MEANS: tuple[Means, ...] = get_args(Means)
