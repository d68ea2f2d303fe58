"""Which column means what: the names that tables use in several languages, and the visitor's own choice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

KNOWN_COLUMNS: dict[str, tuple[str, ...]] = {
    "latitude": (
        "latitude", "lat", "latdd", "geolat", "latitud", "latitudine", "breite", "breitengrad", "geobreite",
        "breedtegraad", "szerokosc", "szerokoscgeograficzna", "bredd", "breddgrad", "enlem", "широта", "纬度", "緯度",
        "위도", "y", "ycoord", "pointy", "coordy", "northing", "hochwert",
    ),
    "longitude": (
        "longitude", "lon", "lng", "long", "londd", "geolon", "geolng", "longitud", "longitudine", "lange", "laenge",
        "langengrad", "laengengrad", "geolange", "lengtegraad", "dlugosc", "dlugoscgeograficzna", "langd", "boylam",
        "долгота", "经度", "經度", "経度", "경도", "x", "xcoord", "pointx", "coordx", "easting", "rechtswert",
    ),
    "wkt": (
        "wkt", "geometry", "geom", "thegeom", "wktgeom", "wktgeometry", "shape", "geojson", "geometrie", "geometria",
    ),
    "title": (
        "title", "name", "label", "titel", "bezeichnung", "ort", "nom", "titre", "nombre", "titulo", "nome", "titolo",
        "nazwa", "название", "имя", "名称", "名稱", "标题", "名前", "題名", "이름", "제목", "ad", "place", "placename",
    ),
    "description": (
        "description", "desc", "beschreibung", "descripcion", "descrizione", "opis", "описание", "描述", "説明", "설명",
        "notes", "comment", "bemerkung",
    ),
    "category": (
        "category", "hazard", "hazardtype", "kategorie", "categorie", "categoria", "kategoria", "категория", "类别",
        "分類", "분류", "종류", "gefahr", "danger", "peligro", "type", "art", "typ", "tipo",
    ),
    "country": ("country", "land", "pays", "pais", "paese", "kraj", "страна", "国家", "國家", "国", "국가", "나라"),
    "period": ("period", "date", "year", "jahr", "datum", "annee", "ano", "anno", "rok", "год", "年", "연도", "날짜"),
    "order": (
        "order", "seq", "sequence", "step", "stop", "stopnumber", "reihenfolge", "ordre", "orden", "순서", "顺序",
    ),
}  # fmt: skip
"""What a column may be called, once `fold` is applied, best first."""

POSITION_PAIRS = ("coordinates", "coords", "coordinate", "latlon", "latlng", "latlong", "location", "position",
                  "geopoint", "geopoint2d", "koordinaten", "coordenadas", "coordonnees")  # fmt: skip
"""Columns that may hold latitude and longitude in one cell."""


@dataclass(frozen=True)
class ColumnMapping:
    """The column, or property, that a visitor names for each meaning; empty where the reader should guess.

    Examples
    --------
    >>> ColumnMapping(title="Ort").rename({"Ort": "Yanji", "n": 1})
    {'n': 1, 'title': 'Yanji'}
    """

    title: str = ""
    description: str = ""
    category: str = ""
    severity: str = ""
    latitude: str = ""
    longitude: str = ""
    wkt: str = ""
    order: str = ""
    country: str = ""
    period: str = ""
    kind: str = ""
    source: str = ""

    def rename(self, properties: dict[str, Any]) -> dict[str, Any]:
        """Return the properties under the names of the route file, as the mapping says."""
        chosen = {
            ("sources" if target == "source" else target): column
            for target, column in asdict(self).items()
            if column in properties and target not in ("latitude", "longitude", "wkt")
        }
        kept = {name: value for name, value in properties.items() if name not in chosen.values()}
        for target, column in chosen.items():
            value = properties[column]
            kept[target] = [value] if target == "sources" and not isinstance(value, list) else value
        return kept


def fold(name: str) -> str:
    """Return a column's name without case, accents, spaces and punctuation."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    return re.sub(r"[\W_]+", "", "".join(c for c in plain if not unicodedata.combining(c))) or name


_FOLDED = {target: tuple(fold(alias) for alias in aliases) for target, aliases in KNOWN_COLUMNS.items()}


def find_column(columns: Iterable[str], target: str, chosen: str = "") -> str | None:
    """Return the column for a target: the chosen one, else the best known name among the columns.

    Examples
    --------
    >>> find_column(["Ort", "Länge", "Breite"], "longitude")
    'Länge'
    """
    names = list(columns)
    if chosen in names and chosen:
        return chosen
    folded = {fold(name): name for name in reversed(names)}
    return next((folded[alias] for alias in _FOLDED[target] if alias in folded), None)


def recognised(columns: Iterable[str], chosen: ColumnMapping) -> dict[str, str]:
    """Return target to column for the texts of a table whose columns have names in other languages."""
    names = list(columns)
    targets = [target for target in ("title", "description", "category", "country", "period") if target not in names]
    found = {target: find_column(names, target) for target in targets if not getattr(chosen, target)}
    return {target: column for target, column in found.items() if column}


def find_position_pair(columns: Iterable[str]) -> str | None:
    """Return the column that may hold latitude and longitude in one cell."""
    return next((name for name in columns if fold(name) in POSITION_PAIRS), None)
