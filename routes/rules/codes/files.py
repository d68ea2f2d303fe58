"""Findings about files as such: their size, their format, their text, their JSON and XML, archives and layers."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

FileCode = Literal[
    "file-unforeseen", "file-unreadable", "file-too-large", "file-empty", "file-pdf", "file-picture", "file-old-excel",
    "file-rar", "file-7z", "file-empty-zip", "file-shapefile-part", "file-fit", "file-html",
    "file-svg", "file-mapinfo", "file-office", "file-other-xml", "file-broken-xml", "file-not-xml",
    "file-unknown", "gzip-damaged", "gzip-archive", "zip-damaged", "zip-too-many", "zip-encrypted", "zip-without-map",
    "unpacked-too-large", "packed-too-tight", "text-damaged", "text-not-utf8", "faults-beyond", "geojson-expected",
    "geojson-type", "geojson-topojson", "geojson-overpass",
    "json-comma", "json-name", "json-trailing-comma", "json-colon", "json-quote", "json-control", "json-escape",
    "json-value", "json-after-end", "json-cut-off", "json-start", "json-syntax", "json-number", "json-too-many",
    "json-too-deep", "json-sequence", "json-surrogate", "json-name-twice", "names-too-many", "xml-mended",
    "xml-entities",
    "xml-too-deep", "xml-too-many", "xml-cut-off", "xml-broken",
]  # fmt: skip

_ANY = "{loadable}"
_INSIDE = "Unpack it on your computer and load what is inside."
_LOAD_INSIDE = "Unpack it and load what is inside."
_NO_PICTURE = "Load the data behind the map, not its picture."
_ONE_OF_THESE = "Export the data in one of these formats."
_SPLIT = "Simplify the lines or split the file."
_PARTS = "Drop its .shp, .shx, .dbf and .prj together, or zip them."
_DAMAGED = "a damaged file, or one of a kind that can't be read"
_CUT_OFF = "The file seems to be cut off; copy or export it again."

TABLE: dict[FileCode, Row] = {
    "file-unforeseen": Row(
        "fault", "a file that the reader foresees", "one that it stumbles over ({got})",
        "Open it in the program that made it and save it as GeoJSON, or send it to the makers of this program.",
    ),
    "file-unreadable": Row("fault", "a file that can be read", action="Check its name and rights."),
    "file-too-large": Row(
        "fault", "a file of at most {most} MB", "{got:,.1f} MB",
        "Simplify the lines, for example on mapshaper.org, or split the file.",
    ),
    "file-empty": Row("fault", _ANY, "an empty file", "Save or download it again; it holds nothing."),
    "file-pdf": Row("fault", _ANY, "a PDF", "Load the data behind the map, not its print."),
    "file-picture": Row("fault", _ANY, "a picture", _NO_PICTURE),
    "file-old-excel": Row(
        "fault", _ANY, "an old Excel file or one with a password", "Save it as .xlsx without a password."
    ),
    "file-rar": Row("fault", _ANY, "a RAR archive", _LOAD_INSIDE),
    "file-7z": Row("fault", _ANY, "a 7z archive", _LOAD_INSIDE),
    "file-empty-zip": Row("fault", _ANY, "an empty zip file", "Pack it again; it holds nothing."),
    "file-shapefile-part": Row("fault", _ANY, "one part of a Shapefile", _PARTS),
    "file-fit": Row("fault", _ANY, "a Garmin FIT file", "Export the activity as GPX."),
    "file-html": Row(
        "fault", _ANY, "a web page", "Download the file itself; a link to a file may lead to a page about it."
    ),
    "file-svg": Row("fault", _ANY, "a drawing in SVG", _NO_PICTURE),
    "file-mapinfo": Row("fault", _ANY, "a MapInfo file", "Open it in QGIS and export it as GeoJSON."),
    "file-office": Row("fault", _ANY, "an office document", "Save it as .xlsx or .csv."),
    "file-other-xml": Row("fault", _ANY, "XML that starts with <{got}>", _ONE_OF_THESE),
    "file-broken-xml": Row("fault", _ANY, "broken XML", _ONE_OF_THESE),
    "file-not-xml": Row("fault", "XML, which starts with <{root}>", action="Export it again."),
    "file-unknown": Row("fault", _ANY, "something else", _ONE_OF_THESE),
    "gzip-damaged": Row("fault", "a whole gzip file", _DAMAGED, _INSIDE),
    "gzip-archive": Row("fault", "one file in a gzip", "an archive of files", _LOAD_INSIDE),
    "zip-damaged": Row("fault", "a whole zip file", _DAMAGED, _INSIDE),
    "zip-too-many": Row("fault", "at most {most:,} files in a zip", "{got:,}", "Pack only the map's files."),
    "zip-encrypted": Row("fault", "a zip without a password", "an encrypted one", "Pack it again without."),
    "zip-without-map": Row("fault", _ANY + " in the zip", action="Pack the map's own file."),
    "unpacked-too-large": Row("fault", "at most {most} MB after unpacking", "more", _SPLIT),
    "packed-too-tight": Row("fault", "packed at most {most:,} to 1", "{got:,} to 1", _INSIDE),
    "text-damaged": Row(
        "warning", "text in UTF-8", "{got} damaged letters", "Look for the sign \ufffd and mend the words."
    ),
    "text-not-utf8": Row(
        "warning", "text in UTF-8", "what reads as {got}", "Check accents and names, then save it as UTF-8."
    ),
    "faults-beyond": Row(
        "fault", "no further fault", "{got:,} more places like these", "Mend these first, then check again."
    ),
    "geojson-expected": Row("fault", "a GeoJSON FeatureCollection", action="Export the data as GeoJSON."),
    "geojson-type": Row(
        "fault", "a GeoJSON FeatureCollection", "type {got}", action="Export the data as GeoJSON."
    ),
    "geojson-topojson": Row(
        "fault", "a GeoJSON FeatureCollection", "TopoJSON",
        "Load it on the page “Swap the route”, or convert it on mapshaper.org.",
    ),
    "geojson-overpass": Row(
        "fault", "a GeoJSON FeatureCollection", "OpenStreetMap JSON", "Export it as GeoJSON from overpass-turbo.eu."
    ),
    "json-comma": Row(
        "fault", "a comma or a closing bracket", action="Add the comma or close the bracket just before it."
    ),
    "json-name": Row(
        "fault", "a name in double quotes", action="Remove the comma before it, or put the name in quotes."
    ),
    "json-trailing-comma": Row("fault", "no comma before a closing bracket", action="Remove the comma."),
    "json-colon": Row("fault", "a colon after the name", action="Put a colon between the name and its value."),
    "json-quote": Row(
        "fault", "a closing double quote", action="Close the quote; if the file was cut off, get it again."
    ),
    "json-control": Row("fault", "text without line breaks inside quotes", action="Write the line break as \\n."),
    "json-escape": Row(
        "fault", "a known escape after the backslash", action="Write a backslash in text as \\\\."
    ),
    "json-value": Row(
        "fault", "a value", action="Put a value here, or remove the comma or the words that stand in its place."
    ),
    "json-after-end": Row(
        "fault", "the end of the file", action="Remove what follows the last closing bracket."
    ),
    "json-cut-off": Row(
        "fault", "a closing bracket", "the end of the file", "The file was cut off; save or download it again."
    ),
    "json-start": Row("fault", "JSON, which starts with {{", action="Export the data as GeoJSON."),
    "json-syntax": Row("fault", "JSON", action="{reason}."),
    "json-number": Row("fault", "a finite number", action="Write a finite number, or leave the value out."),
    "json-too-many": Row("fault", "at most {most:,} values", "more", _SPLIT),
    "json-too-deep": Row(
        "fault", "at most {most} levels of brackets inside one another", "more",
        "Export the file again as plain GeoJSON.",
    ),
    "json-sequence": Row("inference", "one collection", "{got:,} JSON values one after the other"),
    "json-surrogate": Row("warning", "whole characters", "half a surrogate pair", "Shown as \ufffd."),
    "json-name-twice": Row("warning", "each name once in an object", "{got} twice", "The last one counts."),
    "names-too-many": Row(
        "fault", "at most {most:,} names in one object or feature", "more", "Make each of them a feature of its own.",
    ),
    "xml-mended": Row("warning", "well-formed XML", action="It was read all the same; save it anew."),
    "xml-entities": Row(
        "fault", "XML without entities", "a document type that defines some",
        "Remove the part from <!DOCTYPE to ]>; such parts can carry attacks.",
    ),
    "xml-too-deep": Row(
        "fault", "at most {most} elements inside one another", "more",
        "Export the file again, with the parts that matter.",
    ),
    "xml-too-many": Row(
        "fault", "at most {most:,} elements", "more", "Export the file again, with the parts that matter."
    ),
    "xml-cut-off": Row("fault", "well-formed XML", action=_CUT_OFF),
    "xml-broken": Row("fault", "well-formed XML", action="Mend that line, or export it again."),
}  # fmt: skip
