"""How much sense the letters of a text make in an encoding, so that the right one can be told from short texts.

A word makes sense whose letters are of one script, in one case after the first, and usual where the encoding is used.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_LATIN = re.compile(r"[A-Za-z\u00aa\u00ba\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+(?:[^\w\s\x00-\x7f]+[^\W\d_]+)*|[^\w\s\x00-\x7f]+")
"""Letters in a row, with whatever signs beyond ASCII stand among them."""
_MARKS = frozenset("–—’‘“”„‚…€°«»¿¡£№§´·•′″‹›™®©×\u00a0、。「」『』（），：；！？・～《》")
"""Signs that texts in any encoding may have."""

_INSIDE = re.compile(r"(?<=[^\W\d_])[„“‚…€°«»¿¡£№§´•″‹›™®©×·\u00a0]+(?=[^\W\d_])")
"""Signs that stand between words, and not in one."""

_COMMON: dict[str, str] = {
    "cp1252": "éèêëàâäáãåçñíìîïóòôöõúùûüßøæœÉÈÀÂÄÁÅÇÑÓÖÚÜØÍ",
    "cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚŘŠŤÚŮÝŽőűŐŰăâîşţöüäÖÜÄôĺľŕđĐÍÔ",
    "cp1254": "çğıöşüâîûÇĞİÖŞÜéäß",
    "cp1257": "ąčęėįšųūžĄČĘĖĮŠŲŪŽāčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽõäöüÕÄÖÜ",
    "cp850": "éèêëàâäáåçñíìîïóòôöúùûüßøæÉÄÅÇÑÖÜØÍÓÁÀÊ",
    "mac_roman": "éèêëàâäáãåçñíìîïóòôöõúùûüßøæœÉÀÄÅÇÑÖÜØÓÁÊ",
    "cp1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґОЕАИНТСРВЛКМДПУЯГЗБЧХЖШЮЦЩЭФІЇЄ",
    "cp1253": "αοιετσνηυρπκμλωδγχθφβξζψάέήίόύώςϊϋΑΟΙΕΤΣΝΗΥΡΠΚΜΛΩΔΓΧΘΦΒΞΖΨΆΈΉΊΌΎΏ",
    "cp1255": "יוהלאמרתבשנכדחעפקגצזטסםןךףץ",
    "cp1256": "ايلمنرتوبةعدسفهكقحجشطصخضذثزئءغظؤآأإىپچگ",
    "cp874": "านรกอเงมยลวดสตทบปคหแพชขจโไใผซธณญฐศษฟภถฝฉฮฆฬฒฎฏฑฌฤะัิีึืุู่้๊๋์ำๅๆ",
}  # fmt: skip
_COMMON |= {"koi8_u": _COMMON["cp1251"], "cp866": _COMMON["cp1251"], "iso8859-5": _COMMON["cp1251"]}
_COMMON |= {"iso8859-2": _COMMON["cp1250"], "iso8859-6": _COMMON["cp1256"]}
_VOWELS = {
    "cp1251": "аеиоуыэюяёіїєАЕИОУЫЭЮЯІЇЄ", "koi8_u": "аеиоуыэюяёіїєАЕИОУЫЭЮЯІЇЄ", "cp866": "аеиоуыэюяёіїєАЕИОУЫЭЮЯІЇЄ",
    "cp1253": "αοιεηυωάέήίόύώϊϋΑΟΙΕΗΥΩΆΈΉΊΌΎΏ", "cp874": "อะัาำิีึืุูเแโใไ",
}  # fmt: skip
"""Letters of which each word of some length has its share, in scripts that write them."""
_RARE = {"cp1252": re.compile(r"[ìòù](?=\w)|õ(?![eos])|[ðþý]"), "cp1250": re.compile("[đŕ]")}
"""Letters that, where they stand so, more often are another encoding's."""
_BROKEN_THAI = re.compile(r"^[ะ-ฺ็-๎]|[เแโใไ](?:$|[ะ-ฺเแโใไ็-๎])|[ัิีึืุู][ัิีึืุูะาำ]|[่้๊๋์]{2}")
"""A vowel or a tone without its consonant."""
_CHINESE = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法"
    "所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天"
    "政四日那社义事平形相全表间样与关各重名称标题描述类别危险纬图们江河山市县省路站边境南北东西朝鲜越老挝泰师延吉珲春丹龙井"
    "沈阳长白昆明广州海门口村镇城区州岛湖桥港湾林森岭峰线稱標題類別險緯經圖們邊東鮮撾學國這個來時會對發動過說產種後臺灣縣"
    "鎮區島橋線龍長廣門點說"
)
_JAPANESE = frozenset("名前題説明緯経度危険国境川江河山市県道駅南北東西朝鮮中越人日"
                      "年月大小上下出入学生間水地方渡満豆町村区島港津"
                      "羅会寧清城海田本都京新高原岡谷浜橋林森岩石松竹池沢野坂崎宮古長福広熊鹿児")  # fmt: skip
_SYLLABLES = frozenset(
    "이름제목설명위도경강산시군구동국대사로의는은을를에서가나다라마하고지기자인한중북남두만압록탈출험종류회령무온성혜단옌연길훈춘"
    "도문용정화신주평양청진선함흥원개해계포장백심천림역리면읍촌읍호수바다길다리터널검문소초소감시수용캠프위험설명메모날짜년월일"
    "연변조선족자치랴오닝닝선양창춘하얼빈베이징상하이쿤밍라오태몽골러시아미얀마방콕치앙라이비엔티안하노이서울부산광주전울제안"
    "김박최정강윤임오송권황홍유배우고민류여차추변엄채원방공현염석설마표명반왕금옥육맹모탁음어은편구야전체상황보호받는곳집학교"
)


@lru_cache(maxsize=32)
def _common(encoding: str) -> frozenset[str]:
    return frozenset(_COMMON[encoding])


def score(text: str, encoding: str) -> float:
    """Return from 0 to 1 how much sense the letters beyond ASCII make; 1 where there are none."""
    total = weight = 0.0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        size = sum(character > "\x7f" for character in word)
        total += size * _word(word, encoding)
        weight += size
    return total / weight if weight else 1.0


def _word(word: str, encoding: str) -> float:
    letters = [character for character in word if character.isalpha() or "\u0e30" <= character <= "\u0e4e"]
    others = [character for character in word if character > "\x7f" and not character.isalpha()]
    others = [character for character in others if character not in _MARKS and not "\u0e30" <= character <= "\u0e4e"]
    if others or _INSIDE.search(word) or all(character <= "\x7f" for character in letters):
        return 0.0 if others or _INSIDE.search(word) else 0.4
    if encoding in _WIDE:
        foreign = [character for character in letters if character > "\x7f"]
        return sum(_WIDE[encoding](character) for character in foreign) / len(foreign)
    if _is_broken(letters, encoding):
        return 0.05
    return _usual(letters, encoding)


def _is_broken(letters: list[str], encoding: str) -> bool:
    """Say whether no word is spelled so: capitals within, two scripts, or a vowel without its consonant."""
    is_mixed = len({bool(_LATIN.match(character)) for character in letters}) > 1
    has_capitals = any(a.islower() and b.isupper() for a, b in pairwise(letters))
    return is_mixed or has_capitals or (encoding == "cp874" and bool(_BROKEN_THAI.search("".join(letters))))


def _usual(letters: list[str], encoding: str) -> float:
    """Return how usual letters of one script are in an encoding."""
    common = _common(encoding)
    foreign = [character for character in letters if character > "\x7f"]
    shouted = len(letters) > 3 and sum(map(str.isupper, letters)) > 1 and not all(map(str.isupper, letters))
    value = sum(1.0 if character in common else 0.25 for character in foreign) / len(foreign)
    if len(letters) > 3 and len(foreign) > 0.8 * len(letters) and _LATIN.match(letters[0]):
        value *= 0.3
    if encoding in _RARE:
        value -= 0.3 * len(_RARE[encoding].findall("".join(letters))) / len(foreign)
    if encoding in _VOWELS and len(letters) > 2:
        vowels = sum(character in _VOWELS[encoding] for character in letters)
        value *= 1.0 if vowels >= 0.2 * len(letters) else 0.5
    if encoding == "cp1253" and len(letters) > 3 and "".join(letters[1:]).islower():
        value *= 1.0 if any(character in "άέήίόύώΆΈΉΊΌΎΏ" for character in letters) else 0.7
    if encoding == "cp1254":  # like Western European, but for six letters
        value = value if any(character in "ğışĞİŞ" for character in foreign) else value * 0.9
    if encoding in ("cp850", "mac_roman", "cp1257", "koi8_u", "cp866", "iso8859-2", "iso8859-5", "iso8859-6"):
        value *= 0.97  # rarer than those that read the same
    return value * (0.6 if shouted else 1.0)


def _korean(character: str) -> float:
    if character in _SYLLABLES:
        return 1.0
    if not "\uac00" <= character <= "\ud7a3":
        return 0.15
    return 0.75 if _bytes(character, "euc_kr") else 0.1


def _simplified(character: str) -> float:
    if character in _CHINESE:
        return 1.0
    lead = _bytes(character, "gb2312")[:1]
    return 0.15 if not lead or lead < b"\xb0" else 0.7 if lead < b"\xd8" else 0.45


def _traditional(character: str) -> float:
    if character in _CHINESE:
        return 1.0
    lead = _bytes(character, "big5")[:1]
    return 0.1 if not lead or lead < b"\xa4" else 0.68 if lead < b"\xc7" else 0.35


def _japanese(character: str) -> float:
    if "\uff61" <= character <= "\uff9f":  # half-width, which any high bytes make
        return 0.1
    if character in _JAPANESE or "\u3041" <= character <= "\u30fe":
        return 1.0
    lead = _bytes(character, "shift_jis")[:1]
    return 0.1 if len(_bytes(character, "shift_jis")) < 2 else 0.66 if b"\x88" <= lead < b"\x98" else 0.35


def _bytes(character: str, encoding: str) -> bytes:
    try:
        return character.encode(encoding)
    except UnicodeError:
        return b""


_WIDE = {"cp949": _korean, "gb18030": _simplified, "big5": _traditional, "cp932": _japanese, "euc_jp": _japanese}
"""Encodings of two bytes a letter, with what says how usual a letter is there."""
