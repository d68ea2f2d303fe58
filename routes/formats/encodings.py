"""Text from bytes of unknown encoding: UTF-8 first, then the encoding whose letters make most sense."""

from __future__ import annotations

import codecs
import re

from routes.formats.upload import Upload

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "éèêëàâäáãåçñíìîïóòôöõúùûüßøæœÉÈÀÂÄÁÅÇÑÓÖÚÜØ–—’‘“”…€°«»·¿¡£"
_CENTRAL = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉŘŠŤŮŽőűŐŰăâîşţöüä–’„”"
_CHINESE = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法"
    "所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天"
    "政四日那社义事平形相全表间样与关各重名称标题描述类别危险纬图们江河山市县省路站边境南北东西朝鲜越老挝泰师"
    "稱標題類別險緯經圖們邊東鮮撾學國這個來時會對發動過說產種後"
)
_JAPANESE = "名前題説明緯経度危険国境川江河山市県道駅南北東西朝鮮中越人日年月大小上下出入学生間水地方渡満豆"
_SYLLABLES = "이름제목설명위도경강산시군구동국대사로의는은을를에서가나다라마하고지기자인한중북남두만압록탈출험종류"
_COMMON = {
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "mac_roman": _WESTERN,
    "cp949": _SYLLABLES,
    "gb18030": _CHINESE,
    "big5": _CHINESE,
    "shift_jis": _JAPANESE,
}
_LABELS = {
    "cp1252": "Windows-1252 (Western European)",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp949": "CP949 (Korean)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "shift_jis": "Shift JIS (Japanese)",
}
"""Encodings that are tried, the first of equals wins."""
_WIDE = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_CYRILLIC_WORD = re.compile(r"(?<![a-zA-Z])[А-Яа-яЁё][а-яё]*(?![a-zA-Zа-яё])")
_KANA = re.compile(r"[\u3041-\u30ff]")
SAMPLE = 200_000


def _score(text: str, encoding: str) -> float:
    """Share of the letters outside ASCII that are usual in what the encoding is used for."""
    foreign = [character for character in text if ord(character) > 127]
    if encoding == "cp1251":
        usual = sum(len(word) for word in _CYRILLIC_WORD.findall(text))
    else:
        common = frozenset(_COMMON[encoding])
        usual = sum(character in common for character in foreign)
    if encoding == "shift_jis":
        usual += len(_KANA.findall(text))
    return usual / len(foreign) if foreign else 1.0


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def guess_encoding(data: bytes) -> str:
    """Return the likeliest encoding of text that is not UTF-8.

    Examples
    --------
    >>> guess_encoding("Straße über die Brücke".encode("cp1252"))
    'cp1252'
    """
    sample = data[:SAMPLE]
    sample = sample[: sample.rfind(b"\n") + 1] or sample if len(data) > SAMPLE else sample
    if sample[1:200:2].count(0) > len(sample[1:200:2]) * 0.7:
        return "utf-16-le"
    if sample[0:200:2].count(0) > len(sample[0:200:2]) * 0.7:
        return "utf-16-be"
    scores = {}
    for encoding in _LABELS:
        text = _try(sample, encoding)
        if text is not None:
            scores[encoding] = _score(text, encoding)
    return max(scores, key=lambda encoding: scores[encoding], default="latin-1")


def decode(upload: Upload) -> str:
    """Return the file's text; note a warning where it is not clean UTF-8."""
    data = upload.data
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = _try(data, encoding)
            if text is not None:
                return text
    text = _try(data, "utf-8")
    if text is not None and "\0" not in text[:200]:
        return text
    rough = data.decode("utf-8", errors="replace")
    damaged = rough.count("\ufffd")
    foreign = len(rough) - len(rough.encode("ascii", errors="ignore"))
    if foreign > 4 * damaged and "\0" not in rough[:200]:
        upload.note(
            "warning", "", "text in UTF-8", f"{damaged} damaged letters", "Look for the sign \ufffd and mend the words."
        )
        return rough
    encoding = guess_encoding(data)
    text = data.decode(encoding, errors="replace")
    upload.note(
        "warning",
        "",
        "text in UTF-8",
        f"what reads as {_LABELS.get(encoding) or _WIDE.get(encoding, encoding)}",
        "Check accents and names, then save it as UTF-8.",
    )
    return text
