"""What stands before Streamlit's own server: it writes the first view into the document and packs the scripts."""

from __future__ import annotations

import gc
import gzip
import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from routes.languages import best, speaking
from routes.pages.front.hosts import is_answered
from routes.pages.front.index import written
from routes.pages.front.scripts import compressed
from routes.pages.front.view import view_of
from routes.pages.shared import fetched, shelf
from routes.pages.shared.language import NAME

Made = TypeVar("Made")
SCRIPT = Path(__file__).parent.parent / "navigation.py"
"""What runs for each visit."""
_FOREVER = "public, immutable, max-age=31536000"
"""The names of scripts and styles change with their contents."""


class Front:
    """Answers for Streamlit's scripts, and completes its document; all else passes by."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and not is_answered(scope["path"], Headers(scope=scope).get("host", "")):
            await Response("This server does not answer to this name.\n", 403)(scope, receive, send)
            return
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        takes_gzip = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        packed = await run_in_threadpool(compressed, scope["path"]) if takes_gzip else None
        if packed:
            headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "Cache-Control": _FOREVER}
            await Response(packed[0], headers=headers, media_type=packed[1])(scope, receive, send)
            return
        # A file must come as bytes, not by its path, and a document as it is.
        asked = [one for one in scope["headers"] if one[0] != b"accept-encoding" or "." in _last_part(scope)]
        await self.app(
            {**scope, "headers": asked, "extensions": {}}, receive, _Completed(scope, send, takes_gzip=takes_gzip)
        )


class _Completed:
    """Passes an answer on; a whole HTML document is kept until it is complete, and completed."""

    def __init__(self, scope: Scope, send: Send, *, takes_gzip: bool) -> None:
        self.scope, self.send, self.takes_gzip = scope, send, takes_gzip
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_document(message):
            self.start = message
        elif self.start is None or message["type"] != "http.response.body":
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        headers = MutableHeaders(raw=start["headers"])
        for name in ("etag", "last-modified"):
            del headers[name]
        if _last_part(self.scope) == fetched.PATH:
            await self._send_map(start, headers)
            return
        body = await run_in_threadpool(_document, self.body, self.scope)
        headers["vary"] = "Accept-Encoding"
        if self.takes_gzip:
            body = gzip.compress(body, mtime=0)
            headers["content-encoding"] = "gzip"
        await self._send(start, headers, body)

    async def _send_map(self, start: Message, headers: MutableHeaders) -> None:
        """Send a map, as text: it is a document only inside its sandboxed frame."""
        found = await run_in_threadpool(_quietly, fetched.answer, _query(self.scope))
        headers["content-type"] = "text/plain; charset=utf-8"
        headers["x-content-type-options"] = "nosniff"
        headers["vary"] = "Accept-Encoding"
        if found is None:
            await self._send({**start, "status": 404}, headers, b"No such map.")
            return
        body, name = found
        headers["etag"] = f'"{name}"'
        headers["cache-control"] = "no-cache"  # kept, and asked whether it is still the same
        if Headers(scope=self.scope).get("if-none-match", "").removeprefix("W/") == headers["etag"]:
            await self._send({**start, "status": 304}, headers, b"")
            return
        if self.takes_gzip:
            headers["content-encoding"] = "gzip"
        await self._send(start, headers, body if self.takes_gzip else gzip.decompress(body))

    async def _send(self, start: Message, headers: MutableHeaders, body: bytes) -> None:
        headers["content-length"] = str(len(body))
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body})


def _is_document(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    is_html = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and is_html and "content-encoding" not in headers


def _document(body: bytes, scope: Scope) -> bytes:
    query = _query(scope)
    with speaking(_language(query.get(NAME, ""), Headers(scope=scope).get("accept-language", ""))):
        return written(body.decode(), _quietly(view_of, _last_part(scope), query)).encode()


def _last_part(scope: Scope) -> str:
    return str(scope["path"]).rstrip("/").rpartition("/")[2]


def _query(scope: Scope) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(scope["query_string"].decode("latin-1")).items()}


def _language(asked: str, wished: str) -> str:
    """Return the language that an address asks for, else the first that the browser wishes for."""
    return best([asked or wished.partition(",")[0].partition(";")[0]])


def _quietly(make: Callable[..., Made], *asked: Any) -> Made:
    """Return what is made for no visit: Streamlit warns of whatever a thread without one asks of it."""
    here = threading.get_ident()
    said = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    said.addFilter(elsewhere := lambda record: record.thread != here)
    try:
        return make(*asked)
    finally:
        said.removeFilter(elsewhere)


def make_ready() -> None:
    """Make what the first visitor will ask for: the routes, the default one's first view and its map."""
    _quietly(view_of, "", {})
    for entry in _quietly(shelf.bundled)[:1]:
        _quietly(fetched.answer, {"route": entry.key})
    gc.freeze()  # what is there for good need not be searched for garbage again


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Get ready beside the server's own start, which does not wait."""
    threading.Thread(target=make_ready, daemon=True).start()
    yield


MIDDLEWARE: list[Middleware] = [Middleware(Front)]
