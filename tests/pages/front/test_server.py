"""What stands before Streamlit's server completes its document, packs its scripts, and lets all else pass."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from streamlit import file_util

from routes.pages.front import server

DOCUMENT = '<html><head><title>Streamlit</title></head><body><div id="root"></div></body></html>'


async def _inner(request: Any) -> Response:
    path = request.url.path
    if path == "/plain":
        return PlainTextResponse(DOCUMENT)
    headers = {
        "ETag": "x",
        **(
            {"Content-Encoding": "gzip"}
            if request.method == "GET" and "gzip" in request.headers.get("accept-encoding", "")
            else {}
        ),
    }
    is_refused = path == "/gone" or "refused" in str(request.url)
    return HTMLResponse(DOCUMENT, 404 if is_refused else 200, headers=headers)


def get(
    path: str, accept: str = "gzip", query: str = "", method: str = "GET", *, known: str = "", host: str = "localhost"
) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of the answer to a request."""
    app = server.Front(Starlette(routes=[Route("/{path:path}", _inner, methods=["GET", "PUT"])]))
    heard: list[dict[str, Any]] = []
    scope = {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(), "root_path": "",
        "query_string": query.encode(),
        "headers": [
            (b"accept-encoding", accept.encode()), (b"if-none-match", known.encode()), (b"host", host.encode()),
        ],
        "server": ("127.0.0.1", 80), "scheme": "http", "http_version": "1.1",
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        heard.append(message)

    with ThreadPoolExecutor(1) as thread:  # a browser's tests keep a loop in this one
        thread.submit(anyio.run, app, scope, receive, send).result()
    headers = {name.decode(): value.decode() for name, value in heard[0]["headers"]}
    return heard[0]["status"], headers, b"".join(one.get("body", b"") for one in heard[1:])


@pytest.mark.parametrize("method", ["GET", "PUT", "HEAD"])
def test_another_sites_name_leads_to_nothing_of_a_route(method: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("streamlit.config.get_option", lambda _: ["localhost"])
    assert get("/", host="evil.example", method=method)[0] == 403
    assert b"Gobi" not in get("/swap", host="evil.example", query="route=gobi-route", method=method)[2]
    assert get("/", host="localhost:8501", method=method)[0] == 200
    assert get("/_stcore/health", host="10.0.0.1", method=method)[0] == 200


@pytest.mark.parametrize("accept", ["gzip", "identity"])
def test_a_document_says_what_its_address_shows(accept: str):
    status, headers, body = get("/", accept, "route=gobi-route")
    assert status == 200
    assert int(headers["content-length"]) == len(body)
    assert "etag" not in headers
    html = (gzip.decompress(body) if accept == "gzip" else body).decode()
    assert "Gobi" in html
    assert "<title>Streamlit" not in html


@pytest.mark.parametrize(("path", "method"), [("/plain", "GET"), ("/gone", "GET"), ("/", "HEAD")])
def test_all_else_passes(path: str, method: str):
    _, headers, body = get(path, method=method)
    assert body in (DOCUMENT.encode(), b"")
    assert "content-encoding" not in headers


def test_a_script_is_packed_for_whoever_takes_it():
    name = next((Path(file_util.get_static_dir()) / "static" / "js").glob("*.js")).name
    _, headers, _ = get(f"/static/js/{name}")
    assert headers["content-encoding"] == "gzip"
    assert "immutable" in headers["cache-control"]
    assert get(f"/static/js/{name}", "identity")[1].get("content-encoding") is None


def test_a_map_comes_as_text_and_once():
    status, headers, body = get("/base/route-map", query="route=beyond-utopia&level=all&lang=en")
    assert status == 200
    assert headers["content-type"].startswith("text/plain")
    assert headers["x-content-type-options"] == "nosniff"
    assert gzip.decompress(body).startswith(b"<!DOCTYPE html>")
    assert get("/route-map", "identity", "route=beyond-utopia")[2] == gzip.decompress(body)
    status, _, body = get("/route-map", query="route=beyond-utopia", known=headers["etag"])
    assert (status, body) == (304, b"")


@pytest.mark.parametrize("query", ["", "route=none", "route=beyond-utopia&refused"])
def test_what_the_server_refuses_and_what_is_not_there_is_no_map(query: str):
    status, _, body = get("/route-map", query=query)
    assert status == 404
    assert len(body) < 200


def test_what_is_made_for_no_visit_is_not_warned_of(caplog: pytest.LogCaptureFixture):
    get("/route-map", query="route=comet-line")
    get("/", query="route=comet-line")
    assert "ScriptRunContext" not in caplog.text


def test_the_script_that_runs_is_there():
    assert server.SCRIPT.is_file()
    server.make_ready()
