"""Codes of countries by the names that Natural Earth writes, where CLDR's English names differ."""

from __future__ import annotations

NATURAL_EARTH = {
    "Akrotiri": "CY", "Antigua and Barb.": "AG", "Bosnia and Herz.": "BA", "Br. Indian Ocean Ter.": "IO",
    "British Virgin Is.": "VG", "Cabo Verde": "CV", "Cayman Is.": "KY", "Central African Rep.": "CF", "Congo": "CG",
    "Cook Is.": "CK", "Côte d'Ivoire": "CI", "Dem. Rep. Congo": "CD", "Dhekelia": "CY", "Dominican Rep.": "DO",
    "Eq. Guinea": "GQ", "eSwatini": "SZ", "Faeroe Is.": "FO", "Falkland Is.": "FK", "Fr. Polynesia": "PF",
    "Fr. S. Antarctic Lands": "TF", "Heard I. and McDonald Is.": "HM", "Hong Kong": "HK", "Macao": "MO",
    "Macedonia": "MK", "Marshall Is.": "MH", "Myanmar": "MM", "N. Mariana Is.": "MP", "Palestine": "PS",
    "Pitcairn Is.": "PN", "S. Geo. and the Is.": "GS", "S. Sudan": "SS", "Saint Helena": "SH", "Saint Lucia": "LC",
    "Solomon Is.": "SB", "St-Barthélemy": "BL", "St-Martin": "MF", "St. Kitts and Nevis": "KN",
    "St. Pierre and Miquelon": "PM", "St. Vin. and Gren.": "VC", "São Tomé and Principe": "ST",
    "Trinidad and Tobago": "TT", "Turkey": "TR", "Turks and Caicos Is.": "TC", "U.S. Minor Outlying Is.": "UM",
    "U.S. Virgin Is.": "VI", "United States of America": "US", "W. Sahara": "EH", "Wallis and Futuna Is.": "WF",
    "Åland": "AX",
}  # fmt: skip
