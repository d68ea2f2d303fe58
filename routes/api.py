"""The public face, for notebooks and other programs: open a route, draw it, write it; may import all but pages."""

from __future__ import annotations

import os
from pathlib import Path

import folium

from routes import formats
from routes.document.render import build_map as _build_map
from routes.document.render import render as _render
from routes.formats.disk import replace_file
from routes.model import Route
from routes.reading.collection import Dataset, list_routes
from routes.teaching.levels import at_level
from routes.teaching.translation import languages
from routes.teaching.translation import translate as _translate


def open_route(source: str | os.PathLike[str] | bytes, name: str = "", *, strict: bool = False) -> Dataset:
    """Read a file of any readable format as a route; strangers' bytes are read in a process of their own, under limits.

    Parameters
    ----------
    source : str, path or bytes
        Path of a file; the key of a bundled route, like ``"beyond-utopia"``; or the file's own bytes. What the format
        is, is told from the content.
    name : str, optional
        File name for messages and, where the content says nothing, for the format. Needed with bytes only.
    strict : bool, default False
        Accept no inference: what a generous reading adds, moves or leaves out is a fault.

    Returns
    -------
    Dataset
        `route`, and the `report` of what was found while reading. All positions are longitude, latitude in degrees,
        WGS 84.

    Raises
    ------
    DatasetError
        If the file can't be read as a route; its `report` holds every fault at once.
    FileNotFoundError
        If there is no such file and no bundled route of that key.

    Examples
    --------
    >>> import routes
    >>> dataset = routes.open_route("comet-line")
    >>> dataset.key, dataset.route.route.precision, dataset.report.faults
    ('comet-line', 'exact', ())

    Bytes need a name; a column of a table is understood by its heading:

    >>> table = b"title,latitude,longitude\\nYanji,42.9,129.5\\n"
    >>> [place.properties.title for place in routes.open_route(table, "places.csv").route.places]
    ['Yanji']
    """
    if isinstance(source, bytes):
        return formats.open_route_apart(source, name, strict=strict)
    path, bundled = Path(source), list_routes()
    if path.is_file():
        return formats.open_route_apart(path, name, strict=strict)
    if os.fspath(source) in bundled:
        return formats.open_route(bundled[str(source)], name, strict=strict)
    raise FileNotFoundError(f"no file and no bundled route is called {source}; bundled: {', '.join(bundled)}")


def build_map(route: Route | Dataset, *, level: str = "all", style: str = "relief") -> folium.Map:
    """Draw a route on a folium map, to which layers of your own can be added.

    Parameters
    ----------
    route : Route or Dataset
        What `open_route` returned.
    level : str, default "all"
        What hard content is left out, by the age of a class: an id of `routes.teaching.levels.LEVELS`, ``"a"``, ``"b"``
        or ``"c"``, or an alias like ``"gentle"``.
    style : str, default "relief"
        ``"relief"`` or ``"plain"`` are inside the map; a name like ``"OpenStreetMap.Mapnik"`` asks for tiles online.

    Returns
    -------
    folium.Map
        A notebook shows it. folium's own order holds for what you add: latitude, then longitude. Markers, popups and
        shapes of folium work without internet; a plugin that loads scripts from elsewhere does not.

    Raises
    ------
    KeyError
        If there is no such level.

    Examples
    --------
    >>> import folium, routes
    >>> folium_map = routes.build_map(routes.open_route("comet-line"), style="plain")
    >>> _ = folium.CircleMarker([50.85, 4.35], radius=8, tooltip="Brussels").add_to(folium_map)
    >>> "Brussels" in routes.render(folium_map)
    True
    """
    return _build_map(_route_of(route), level=level, style=style)


def render(route: Route | Dataset | folium.Map, *, level: str = "all", style: str = "relief") -> str:
    """Return the map as one HTML document with everything inside.

    Parameters
    ----------
    route : Route, Dataset or folium.Map
        What `open_route` returned, or what `build_map` made, with your layers on it.
    level, style
        As in `build_map`; a map has its own already.

    Returns
    -------
    str
        A document that fetches nothing, and runs the scripts inside it and no others. Only a tile layer that you chose
        may ask for its tiles.

    Raises
    ------
    TypeError
        If a map is not one of `build_map`.
    ValueError
        If a layer of yours wants a script, a sheet or a picture from the network.

    Examples
    --------
    >>> import routes
    >>> html = routes.render(routes.open_route("comet-line"), level="gentle", style="plain")
    >>> html.startswith("<!DOCTYPE html>"), html.count("Content-Security-Policy")
    (True, 1)
    """
    return _render(route if isinstance(route, folium.Map) else _route_of(route), level=level, style=style)


def translate(route: Route | Dataset, language: str) -> Route:
    """Return a route in another language, as far as its file or one beside it translates it; before a level is chosen.

    Parameters
    ----------
    route : Route or Dataset
        What `open_route` returned.
    language : str
        BCP 47 tag, like ``"ko"``.

    Returns
    -------
    Route
        What is not translated stays as it was; `Route.language_of` tells the language of a text.

    Raises
    ------
    ValueError
        If there is no translation into that language.

    Examples
    --------
    >>> import routes
    >>> routes.translate(routes.open_route("beyond-utopia"), "ko").route.title
    '비욘드 유토피아: 북한을 떠나는 먼 길'
    """
    told = _translate(_route_of(route), language)
    if told.route.language.partition("-")[0].casefold() != language.partition("-")[0].casefold():
        raise ValueError(f"expected one of {', '.join(languages(_route_of(route)))}, got {language}")
    return told


def write(route: Route | Dataset, target: str | os.PathLike[str], *, level: str = "all") -> list[str]:
    """Write a route to a file; an existing one is replaced once the new one is whole.

    Parameters
    ----------
    route : Route or Dataset
        What `open_route` returned.
    target : str or path
        Where to; its suffix says the format: ``.html``, ``.geojson``, ``.gpkg``, ``.kml``, ``.gpx``, ``.csv`` or
        ``.xlsx``.
    level : str, default "all"
        As in `build_map`; holds for every format.

    Returns
    -------
    list of str
        What the format can't hold, in sentences; empty if it holds everything.

    Raises
    ------
    ValueError
        If no format has the suffix.
    OSError
        If the file can't be written; what was there before stays.

    Examples
    --------
    >>> import routes, tempfile
    >>> dataset = routes.open_route("comet-line")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     notes = routes.write(dataset, f"{folder}/comet.gpx")
    ...     again = routes.open_route(f"{folder}/comet.gpx")
    >>> [stage.properties.title for stage in again.route.stages] == [s.properties.title for s in dataset.route.stages]
    True
    """
    path = Path(target)
    shown = _route_of(route)
    if path.suffix.lower() == ".html":
        replace_file(path, _render(shown, level=level).encode())
        return []
    written = formats.write(at_level(shown, level), path.suffix.lower())
    replace_file(path, written.data)
    return written.notes


def _route_of(value: Route | Dataset) -> Route:
    return value.route if isinstance(value, Dataset) else value
