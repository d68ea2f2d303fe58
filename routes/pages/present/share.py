"""A link to what is shown, as an address, a QR code and a frame for other sites; no outside service."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

import segno

from routes.pages.shared.shelf import Entry

_LOCAL = {"localhost", "127.0.0.1", "::1", "0.0.0.0"}  # noqa: S104 - compared with, never bound to


def link(page_url: str, path: str, **view: str | int | None) -> str:
    """Return the address of a page of this app with a view in it.

    Parameters
    ----------
    page_url
        The address of any page of the app.
    path
        Last part of the page's address, for example `present`.
    view
        Parameters; empty ones and None are left out.

    Examples
    --------
    >>> link("http://example.org/maps/explore?q=a", "present", route="one", step=2, level="")
    'http://example.org/maps/present?route=one&step=2'
    """
    parts = urlsplit(page_url)
    folder = parts.path.rsplit("/", 1)[0]
    query = urlencode({name: value for name, value in view.items() if value not in (None, "")})
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{path}", query, ""))


def sources_link(page_url: str, entry: Entry, level: str) -> str:
    """Return the short address at which the sources of a route are read, empty where no phone would reach it."""
    if entry.is_mine or is_local(page_url):
        return ""
    return link(page_url, "explore", route=entry.key, level="" if level == "all" else level)


def is_local(url: str) -> bool:
    """Return whether an address works on this computer only."""
    return (urlsplit(url).hostname or "") in _LOCAL


def qr_image(url: str) -> str:
    """Return a QR code as an address that an image takes: black on white, with the quiet zone of ISO/IEC 18004."""
    code = segno.make(url, error="m", micro=False)
    return str(code.svg_data_uri(border=4, scale=10, dark="#000", light="#fff"))


def embed_snippet(url: str, title: str) -> str:
    """Return HTML that shows the page in a frame on another site."""
    return (
        f'<iframe src="{escape(url, quote=True)}" title="{escape(title, quote=True)}" '
        'width="100%" height="600" style="border:0" allow="fullscreen"></iframe>'
    )
