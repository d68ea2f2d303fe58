"""What stands before Streamlit's own server: it writes the first view into the document and packs the scripts."""

from __future__ import annotations

import gc
import gzip
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
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
from routes.pages.shared import shelf, shown
from routes.pages.shared.language import NAME

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
        # A file must come as bytes, not by its path.
        await self.app({**scope, "extensions": {}}, receive, _Completed(scope, send, takes_gzip=takes_gzip))


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
        body = await run_in_threadpool(_document, self.body, self.scope)
        headers = MutableHeaders(raw=start["headers"])
        for name in ("etag", "last-modified"):
            del headers[name]
        headers["vary"] = "Accept-Encoding"
        if self.takes_gzip:
            body = gzip.compress(body, mtime=0)
            headers["content-encoding"] = "gzip"
        headers["content-length"] = str(len(body))
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body})


def _is_document(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    is_html = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and is_html and "content-encoding" not in headers


def _document(body: bytes, scope: Scope) -> bytes:
    page = scope["path"].rstrip("/").rpartition("/")[2]
    query = {name: values[-1] for name, values in parse_qs(scope["query_string"].decode("latin-1")).items()}
    with speaking(_language(query.get(NAME, ""), Headers(scope=scope).get("accept-language", ""))):
        return written(body.decode(), view_of(page, query)).encode()


def _language(asked: str, wished: str) -> str:
    """Return the language that an address asks for, else the first that the browser wishes for."""
    return best([asked or wished.partition(",")[0].partition(";")[0]])


def make_ready() -> None:
    """Make what the first visitor will ask for: the routes, the default one's first view and its map."""
    here = threading.get_ident()
    said = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    said.addFilter(elsewhere := lambda record: record.thread != here)  # no visit asks yet, as Streamlit would warn
    try:
        view_of("", {})
        for entry in shelf.bundled()[:1]:
            shown.map_document(entry, level="all")
    finally:
        said.removeFilter(elsewhere)
        gc.freeze()  # what is there for good need not be searched for garbage again


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Get ready beside the server's own start, which does not wait."""
    threading.Thread(target=make_ready, daemon=True).start()
    yield


MIDDLEWARE: list[Middleware] = [Middleware(Front)]
