"""What properties and columns are called, in many languages and spellings, and which of a file's names means what.

Knows names, not values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NAMES: dict[str, tuple[str, ...]] = {
    "latitude": (
        "latitude", "lat", "lattitude", "latitute",
        "latdd", "geolat", "latitud", "latitudine", "latitudes", "breite", "breitengrad",
        "geobreite", "breedtegraad", "szerokość", "szerokość geograficzna", "bredd", "breddgrad", "bredde",
        "breddegrad", "leveysaste", "enlem", "zeměpisná šířka", "šířka", "zemepisná šírka", "geografska širina",
        "szélesség", "földrajzi szélesség", "широта", "географічна широта", "πλάτος", "γεωγραφικό πλάτος",
        "خط العرض", "عرض جغرافیایی", "קו רוחב", "अक्षांश", "ละติจูด", "vĩ độ", "lintang", "လတ္တီတွဒ်",
        "纬度", "緯度", "위도", "y", "ycoord", "pointy", "coordy", "northing", "hochwert",
    ),
    "longitude": (
        "longitude", "lon", "lng", "long", "londd", "longtitude",
        "longitute", "geolon", "geolng", "longitud", "longitudine", "longitudes",
        "länge", "laenge", "längengrad", "laengengrad", "geolänge", "lengtegraad", "długość", "długość geograficzna",
        "längd", "längdgrad", "lengde", "lengdegrad", "længdegrad", "pituusaste", "boylam", "zeměpisná délka", "délka",
        "zemepisná dĺžka", "geografska dužina", "hosszúság", "földrajzi hosszúság", "долгота", "довгота",
        "географічна довгота", "μήκος", "γεωγραφικό μήκος", "خط الطول", "طول جغرافیایی", "קו אורך", "देशांतर",
        "ลองจิจูด", "kinh độ", "bujur", "လောင်ဂျီတွဒ်", "经度", "經度", "経度", "경도",
        "x", "xcoord", "pointx", "coordx", "easting", "rechtswert",
    ),
    "pair": (
        "coordinates", "coords", "coord", "coordinate", "latlon", "latlng", "latlong", "lonlat", "lnglat", "location",
        "position", "geopoint", "geopoint2d", "gps", "koordinaten", "coordenadas", "coordonnées", "coordinate gps",
        "souřadnice", "koordinaatit", "koordinater", "współrzędne", "координаты", "координати", "συντεταγμένες",
        "الإحداثيات", "קואורדינטות", "พิกัด", "tọa độ", "坐标", "座標", "좌표",
    ),
    "wkt": (
        "wkt", "geometry", "geom", "thegeom", "wktgeom", "wktgeometry", "shape", "geojson", "wkb", "ewkb", "geometrie",
        "geometria",
    ),
    "title": (
        "title", "name", "label", "titre", "titel", "bezeichnung", "ort", "ortsname", "nom", "nombre", "título",
        "nome", "titolo", "nazwa", "název", "jméno", "názov", "naziv", "ime", "név", "nimi", "navn", "namn", "naam",
        "название", "имя", "назва", "όνομα", "τίτλος", "الاسم", "اسم", "نام", "שם", "नाम", "ชื่อ", "tên", "nama",
        "isim", "adı", "ad", "အမည်", "名称", "名稱", "标题", "標題", "名前", "題名", "地名", "이름", "제목", "명칭",
        "지명",
        "place", "place name", "placename", "toponym", "headline", "lieu", "lugar", "luogo", "plaats", "miejsce",
        "místo", "hely", "место", "місце", "τόπος", "מקום", "المكان", "สถานที่", "địa điểm", "地点", "地點", "場所",
        "장소",
        "chapter", "stop", "station", "itemlabel", "city", "town", "village", "stadt", "ville", "ciudad", "text",
    ),
    "description": (
        "description", "desc", "notes", "note", "comment", "comments", "cmt", "popupcontent", "popup", "beschreibung",
        "bemerkung", "remarks", "descripción", "descrizione", "descrição", "opis", "popis", "leírás", "описание",
        "опис", "περιγραφή", "الوصف", "תיאור", "คำอธิบาย", "mô tả", "açıklama", "deskripsi", "kuvaus", "beskrivelse",
        "beskrivning", "beschrijving", "描述", "说明", "說明", "説明", "설명",
    ),
    "category": (
        "category", "hazard", "hazardtype", "danger", "kategorie", "gefahr", "gefahrenart", "catégorie", "categoría",
        "categoria", "peligro", "pericolo", "perigo", "kategoria", "zagrożenie", "категория", "опасность", "категорія",
        "небезпека", "κατηγορία", "κίνδυνος", "الخطر", "فئة", "סכנה", "tehlike", "kategori", "nebezpečí", "veszély",
        "类别", "危险", "分類", "危険", "분류", "위험",
    ),
    "type": ("type", "art", "typ", "tipo", "종류", "тип", "类型", "種類"),
    "country": (
        "country", "country name", "land", "pays", "país", "paese", "kraj", "země", "krajina", "ország", "страна",
        "країна", "χώρα", "البلد", "مدينة", "ארץ", "ประเทศ", "quốc gia", "ülke", "negara", "maa", "国家", "國家", "国",
        "국가", "나라", "admin",
    ),
    "period": (
        "period", "date", "year", "years", "when", "jahr", "datum", "zeitraum", "année", "année(s)", "fecha", "año",
        "anno", "data", "ano", "rok", "dátum", "év", "год", "дата", "рік", "ημερομηνία", "έτος", "التاريخ", "תאריך",
        "วันที่", "ngày", "năm", "tarih", "tahun", "tanggal", "date mise à jour", "日期", "年", "日付", "연도", "날짜",
    ),
    "order": (
        "order", "seq", "sequence", "step", "stop number", "stopnumber", "reihenfolge", "ordre", "orden", "ordine",
        "kolejność", "pořadí", "порядок", "sıra", "sira", "sorrend", "rækkefølge", "volgorde", "ordning", "σειρά",
        "الترتيب", "ลำดับ", "thứ tự", "순서", "顺序", "順序", "順番", "sort order", "stop sequence", "sequence number",
    ),
    "kind": ("kind",),
    "severity": ("severity", "schwere", "gravité", "gravedad", "심각도"),
    "source": ("source", "sources", "url", "link", "website", "href", "web", "quelle", "fuente", "fonte", "źródło"),
}  # fmt: skip
"""Meaning to the words for it, best first."""

SHORT = 3
"""Letters up to which a word means something only where it stands by itself: `x`, `lat`, `ort`."""
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "ı": "i", "ß": "ss"})
_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[\W_]+|(?<=\D)(?=\d)")


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return a name without case, accents, spaces and punctuation.

    Examples
    --------
    >>> fold("Đường_dẫn Übergang"), fold("???")
    ('duongdanubergang', '???')
    """
    plain = unicodedata.normalize("NFKD", name[:200].casefold().translate(_LETTERS))
    return re.sub(r"[\W_]+", "", "".join(c for c in plain if not unicodedata.combining(c))) or name


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded.

    Examples
    --------
    >>> parts("decimalLatitude"), parts("_place_latitude"), parts("Lat. (N)")
    (('decimal', 'latitude'), ('place', 'latitude'), ('lat', 'n'))
    """
    return tuple(fold(part) for part in _PARTS.split(name[:200]) if part and re.search(r"\w", part))


FOLDED = {meaning: tuple(dict.fromkeys(fold(word) for word in words)) for meaning, words in NAMES.items()}
_SINGLE = {"x", "y"}


def named(names: Iterable[str], meaning: str) -> str | None:
    """Return the name that is one of the words for a meaning, whole; the best word counts.

    Examples
    --------
    >>> named(["Ort", "Länge", "Breite"], "longitude"), named(["Längengrad (Ost)"], "longitude")
    ('Länge', None)
    """
    by_fold = {fold(name): name for name in reversed(list(names))}
    return next((by_fold[word] for word in FOLDED[meaning] if word in by_fold), None)


def holding(names: Iterable[str], meaning: str) -> list[str]:
    """Return the names that hold a word for a meaning among others, in the order in which they come.

    Examples
    --------
    >>> holding(["gbifID", "decimalLatitude", "GPS Latitude", "platform"], "latitude")
    ['decimalLatitude', 'GPS Latitude']
    """
    words = [word for word in FOLDED[meaning] if word not in _SINGLE]
    return [name for name in names if _holds(name, words)]


def _holds(name: str, words: Iterable[str]) -> bool:
    found = set(parts(name))
    whole = fold(name)
    return any(
        word in found or (not word.isascii() and len(word) > 1 and word in whole) or (len(word) >= 8 and word in whole)
        for word in words
    )


def rest_of(name: str, meaning: str) -> str:
    """Return what a name says beside the word for its meaning: `source_lat` is of `source`."""
    words = set(FOLDED[meaning])
    return " ".join(part for part in parts(name) if part not in words)
