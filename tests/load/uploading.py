"""A visitor who brings a file, and how long anybody else waits meanwhile."""

from __future__ import annotations

import asyncio
import threading
import time
from http.client import HTTPConnection
from typing import Any
from uuid import uuid4

from load.visitor import PATIENCE, Visitor
from server import Server
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

EVERY = 0.02
"""Seconds between two questions of whoever waits."""


class Bringer(Visitor):
    """A visitor of the page where files are dropped."""

    async def enter_swap(self) -> None:
        """Open the page where files are dropped."""
        await self._connect()
        message = BackMsg()
        message.rerun_script.page_name = "swap"
        await self._exchange(message)

    async def bring(self, name: str, data: bytes) -> None:
        """Drop a file, and wait until all that comes of it is shown."""
        asked = BackMsg()
        asked.file_urls_request.request_id = "1"
        asked.file_urls_request.file_names.append(name)
        asked.file_urls_request.session_id = self.session
        urls = (await self._exchange(asked, "file_urls_response")).file_urls_response.file_urls[0]
        await asyncio.to_thread(self._put, urls.upload_url, name, data)
        element = next(one.file_uploader for one in self.elements.values() if one.WhichOneof("type") == "file_uploader")
        state = WidgetState(id=element.id)
        info = state.file_uploader_state_value.uploaded_file_info.add(name=name, size=len(data), file_id=urls.file_id)
        info.file_urls.CopyFrom(urls)
        await self._run("bring", state)

    def _put(self, address: str, name: str, data: bytes) -> None:
        server = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        server.request("GET", "/_stcore/health")
        answer = server.getresponse()
        answer.read()
        cookie = (answer.headers["Set-Cookie"] or "").partition(";")[0]
        edge = uuid4().hex
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        told = {
            "Content-Type": f"multipart/form-data; boundary={edge}", "Cookie": cookie,
            "X-Xsrftoken": cookie.partition("=")[2],
        }  # fmt: skip
        server.request("PUT", address, head.encode() + data + f"\r\n--{edge}--\r\n".encode(), told)
        assert server.getresponse().status == 204
        server.close()

    async def _exchange(self, message: BackMsg, awaited: str = "script_finished") -> Any:
        """Send a message and take what comes until what is awaited."""
        assert self._socket
        await self._socket.send(message.SerializeToString())
        seen: set[tuple[int, ...]] = set()
        async with asyncio.timeout(PATIENCE):
            while True:
                came = ForwardMsg.FromString(await self._socket.recv())  # type: ignore[arg-type]
                self._take(came, seen)
                if came.WhichOneof("type") == awaited:
                    return came


async def _bring(port: int, name: str, data: bytes) -> Bringer:
    visitor = Bringer(port)
    await visitor.enter_swap()
    await visitor.bring(name, data)
    await visitor.leave()
    return visitor


def longest_wait(server: Server, name: str, data: bytes) -> tuple[float, Bringer]:
    """Return how many seconds a question to the server took at the most while a visitor brought a file."""
    done, waits = threading.Event(), [0.0]

    def bring() -> Bringer:
        try:
            return asyncio.run(_bring(server.port, name, data))
        finally:
            done.set()

    came: list[Bringer] = []
    thread = threading.Thread(target=lambda: came.append(bring()))
    thread.start()
    asker = HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    while not done.wait(EVERY):
        began = time.perf_counter()
        asker.request("GET", "/_stcore/health")
        asker.getresponse().read()
        waits.append(time.perf_counter() - began)
    asker.close()
    thread.join()
    return max(waits), came[0]
