"""Words that tell of what a classroom level hides, and every text that a document or an export holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from routes.teaching.levels import level_of

WORDS = {
    "sexual violence": r"rap(?:e[ds]?|ing|ists?)|sex|sexual\w*|prostitut\w*|brothels?|molest\w*|forced marriages?",
    "torture": r"tortur\w*|flog(?:s|ged|gings?)?|whip(?:s|ped|pings?)?|lash(?:es|ed|ings?)|waterboard\w*|thumbscrews?",
    "killing": r"kill(?:s|ed|ers?|ings?)?|murder\w*|execut(?:e[ds]?|ing|ions?|ioners?)|massacre\w*|lynch\w*|assassin\w*"
    r"|behead\w*|guillotin\w*|hanged|gunned|shoot(?:s|ing)? (?:to|at|on|people|her|him|them)|firing squads?|genocid\w*"
    r"|(?:was|were|been|be|and|them|him|her|had) shot|shot (?:at|by|dead|him|her|them|\w+ times)|noose",
    "suicide": r"suicid\w*|kill(?:ed)? (?:him|her|them|our)sel\w*|took (?:his|her|their) own li\w*|poison pills?",
    "violence": r"violen\w*|beat(?:en|ings?)|stab(?:s|bed|bing)?|brutal\w*|assault\w*|blood(?:y|shed)?|bleed\w*"
    r"|wound(?:s|ed)?|kidnap\w*|gunfire|maim\w*|punch(?:ed|es|ing)?",
    "death": r"dead|deadly|deaths?|die[sd]?|dying|drown\w*|corpses?|fatal\w*|lethal\w*|perish\w*|starv(?:ed?|ing|ation)"
    r"|froze to|bodies|funerals?|buried|burials?|graves?|lo(?:st|ses?|sing) (?:his|her|their) li(?:fe|ves)",
}
"""Theme of a content note to the words that tell of it."""

ALLOWED = re.compile(
    r"Convention against Torture|Dead Sea|same sex|each sex|buried in|grave(?:st|ly)|grave harm|punched the air|"
    r"execution of (?:this|the) law",
    re.IGNORECASE,
)
"""Names and turns of speech that tell of nothing hidden."""

BETWEEN = re.compile(r"[_\-/%+.]+")
"""What stands between the words of an address or an id."""


def telling(level: str) -> re.Pattern[str]:
    """Return what matches any word that tells of what a level hides."""
    words = "|".join(WORDS[theme] for theme in sorted(level_of(level).hidden))
    return re.compile(rf"(?<![\w])(?:{words})(?![\w])", re.IGNORECASE)


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text inside JSON values with its place; names of members count as texts."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield f"{path}.{name}", str(name)
            yield from texts(part, f"{path}.{name}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from texts(part, f"{path}[{index}]")
    elif isinstance(value, str):
        yield path, value


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def traces(value: Any, level: str) -> list[str]:
    """Return where JSON values tell of what a level hides: the place, the word, and what stands around it."""
    pattern = telling(level)
    found = []
    for path, text in texts(value):
        plain = ALLOWED.sub(_blank, BETWEEN.sub(_blank, text))
        for match in pattern.finditer(plain):
            around = text[max(match.start() - 40, 0) : match.end() + 30].replace("\n", " ")
            found.append(f"{path}: {match[0]!r} in “{around}”")
    return found


def data_of(html: str) -> dict[str, Any]:
    """Return what a map document holds of a route."""
    found = re.search(r'<script type="application/json" id="route-data">(.*?)</script>', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data
