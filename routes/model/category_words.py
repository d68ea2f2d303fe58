"""Words for hazard categories in phrases, in the plural and in other languages: `Police checkpoints`, `Grenzposten`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from routes.model.categories import category_words

_OTHERS: dict[str, tuple[str, ...]] = {
    "landmine": (
        "land mine", "anti personnel mine", "ied", "improvised explosive device", "explosion", "shelling", "bombing",
        "air strike", "drone strike", "landmine ied", "mine", "minen", "landmine", "minenfeld", "tretmine", "mina",
        "campo minado", "mine antipersonnel", "champ de mines", "мина", "минное поле", "міна", "지뢰", "地雷", "لغم",
    ),
    "military_post": (
        "border post", "guard tower", "border troops", "border force", "armed clash", "battle", "grenzposten",
        "grenzsoldat", "grenzpolizei", "wachturm", "militär", "militärposten", "poste militaire", "garde frontière",
        "puesto militar", "guardia fronteriza", "posto militare", "posterunek graniczny", "пограничник", "застава",
        "прикордонник", "국경 초소", "초소", "군인", "哨所", "边防", "軍", "جيش", "shooting", "attack",
    ),
    "broker": (
        "human trafficking", "people smuggling", "abduction", "forced disappearance", "schleuser", "schlepper",
        "menschenhandel", "entführung", "passeur", "traite", "trafiquant", "enlèvement", "coyote", "traficante",
        "trata", "secuestro", "scafista", "tratta", "przemytnik", "контрабандист", "торговля людьми", "브로커",
        "인신매매",
        "人贩子", "拐卖", "蛇头", "مهرب",
    ),
    "surveillance": (
        "überwachung", "kamera", "spitzel", "caméra", "vidéosurveillance", "vigilancia", "cámara", "sorveglianza",
        "monitoring", "видеонаблюдение", "спостереження", "감시", "감시카메라", "监控", "摄像头", "監視", "مراقبة",
    ),
    "checkpoint": (
        "police checkpoint", "border checkpoint", "road block", "kontrollpunkt", "kontrollposten", "grenzkontrolle",
        "straßensperre", "poste de contrôle", "barrage", "contrôle", "puesto de control", "retén", "posto di blocco",
        "punkt kontrolny", "блокпост", "контрольно пропускной пункт", "검문소", "检查站", "檢查站", "検問所", "حاجز",
    ),
    "river": (
        "shipwreck", "presumed drowning", "capsized boat", "fluss", "meer", "ertrinken", "überfahrt", "flussquerung",
        "rivière", "fleuve", "noyade", "río", "ahogamiento", "fiume", "mare", "annegamento", "rzeka", "река",
        "утопление",
        "річка", "강", "익사", "河", "江", "溺水", "نهر", "غرق",
    ),
    "terrain": (
        "harsh environmental condition", "hypothermia", "dehydration", "avalanche", "exposure", "wüste", "gebirge",
        "berg", "dschungel", "kälte", "hitze", "désert", "montagne", "jungle", "froid", "desierto", "montaña", "selva",
        "deserto", "montagna", "góry", "pustynia", "пустыня", "горы", "гори", "산", "사막", "정글", "沙漠", "山",
        "صحراء",
    ),
    "detention": (
        "police post", "police station", "imprisonment", "haft", "gefängnis", "verhaftung", "festnahme", "polizei",
        "détention", "prison", "arrestation", "detención", "cárcel", "arresto", "detenzione", "areszt", "арест",
        "тюрьма", "арешт", "구금", "체포", "감옥", "拘留", "逮捕", "监狱", "اعتقال", "سجن",
    ),
    "forced_return": (
        "push back", "illegal pushback", "abschiebung", "zurückweisung", "expulsion", "refoulement", "deportación",
        "expulsión", "devolución", "respingimento", "deportacja", "депортация", "강제송환", "북송", "遣返",
        "強制送還", "ترحيل",
    ),
    "prison_camp": (
        "detention camp", "reeducation camp", "political prison camp", "arbeitslager", "straflager", "camp de travail",
        "campo de trabajo", "obóz pracy", "лагерь", "трудовой лагерь", "수용소", "정치범수용소", "劳改营",
        "收容所", "معسكر",
    ),
    "other": (
        "skull", "skull and crossbones", "hazard", "contaminated area",
        "dangerous", "dangers", "danger area", "danger zone", "gefahr", "gefahren", "peligro", "pericolo", "perigo",
        "zagrożenie", "опасность", "небезпека", "κίνδυνος", "위험", "危险", "危険", "خطر", "סכנה", "violence",
        "accident",
        "vehicle accident", "robbery or violence",
    ),
}  # fmt: skip
WEAK = frozenset(
    [
        "water",
        "sea",
        "lake",
        "crossing",
        "boat",
        "ford",
        "return",
        "camp",
        "control",
        "check",
        "checks",
        "watch",
        "cold",
        "heat",
        "mine",
        "mines",
        "mina",
        "camera",
        "cameras",
        "court",
        "police",
        "risk",
        "unknown",
        "warning",
        "guard",
        "explosive",
        "forest",
        "mountain",
        "mountains",
        "summit",
        "weather",
        "marsh",
        "snow",
        "exposure",
        "meer",
        "berg",
        "mare",
        "montagne",
        "montagna",
        "montaña",
        "río",
        "attack",
        "battle",
        "accident",
        "prison",
        "山",
        "江",
        "河",
        "강",
        "산",
        "violence",
        "patrol",
        "army",
        "customs",
        "flood",
    ]
)
"""Words that mean a category by themselves, and something harmless in a phrase: drinking water, mountain hut."""
LONGEST_UNSPACED = 16
"""Letters of a phrase in a script that writes no words apart."""
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
LONGEST = 8
"""Words of a phrase; what is longer is a text."""


def category_in(phrase: str, own: Mapping[str, str] | None = None, *, is_said: bool) -> str | None:
    """Return the id of the category that a phrase means by one of its words, or None.

    Parameters
    ----------
    is_said
        Whether the phrase stands where a category is meant, so that every word counts; else a phrase of several words
        counts only by a word that can mean nothing else, at its end.

    Examples
    --------
    >>> category_in("Police checkpoints", is_said=False), category_in("Drinking water", is_said=False)
    ('checkpoint', None)
    """
    words = _singular(phrase)
    if not words or len(words) > LONGEST:
        return None
    known = _known() if not own else {**_known(), **{" ".join(_singular(word)): kind for word, kind in own.items()}}
    for size in range(len(words), 0, -1):
        starts = range(len(words) - size, -1, -1) if is_said else [len(words) - size]
        for start in starts:
            part = words[start : start + size]
            found = known.get(" ".join(part)) or known.get("".join(part))
            is_weak = size < len(words) and not is_said and " ".join(part) in WEAK
            if found and not is_weak:
                return found
    return _unspaced("".join(words))


def _unspaced(text: str) -> str | None:
    """Return the category of a word within a text of a script that writes none apart: the longest counts."""
    whole = unicodedata.normalize("NFC", text)
    if whole.isascii() or len(whole) > LONGEST_UNSPACED or not _EAST_ASIAN.search(whole):
        return None
    return next((kind for word, kind in _known_unspaced() if word in whole), None)


@lru_cache(maxsize=1)
def _known_unspaced() -> tuple[tuple[str, str], ...]:
    """Return words of two letters and more in Chinese, Japanese and Korean, the longest first."""
    words = {unicodedata.normalize("NFC", word).replace(" ", ""): kind for word, kind in _known().items()}
    found = [(word, kind) for word, kind in words.items() if len(word) > 1 and _EAST_ASIAN.search(word)]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    others = {word: kind for kind, words in _OTHERS.items() for word in words}
    return {" ".join(_singular(word)): kind for word, kind in {**others, **category_words()}.items()}


@lru_cache(maxsize=4096)
def _singular(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase without case, accents and the plural's s."""
    plain = unicodedata.normalize("NFKD", phrase[:200].casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return tuple(_one(word) for word in letters.split())


def _one(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
