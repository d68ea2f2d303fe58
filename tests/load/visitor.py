"""A visitor without a browser: speaks Streamlit's protocol over a real connection, as its page in a browser does."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any
from urllib.parse import parse_qs

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 90.0
"""Seconds after which a run that has not ended is an error."""


class Visitor:
    """One session: what the page shows, what the widgets say, which address stands in the browser's bar."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket: ClientConnection | None = None
        self._cache: dict[str, ForwardMsg] = {}
        self._states: dict[str, WidgetState] = {}
        self._page = ""
        self._begun = 0
        self.session = ""
        self.query = ""
        self.elements: dict[tuple[int, ...], Any] = {}
        """By their place on the page; of a place that is drawn anew only the last counts."""
        self.fragments: dict[tuple[int, ...], str] = {}
        self.errors: list[str] = []
        self.times: list[tuple[str, float]] = []
        """What was done and how many seconds it took."""

    async def enter(self, query: str = "") -> None:
        """Open the page at an address, and say that its map is drawn."""
        await self._connect()
        self.query = query
        await self._run("open")
        identifier = self._id_of("bidi_component", "explore_map")
        drawn = json.dumps([{"event": "drawn", "value": True}])
        await self._run(
            "rest", WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{identifier}__events", json_trigger_value=drawn)
        )

    async def _connect(self) -> None:
        url = f"ws://127.0.0.1:{self._port}/_stcore/stream"
        self._socket = await connect(
            url, subprotocols=["streamlit"], max_size=None, ping_timeout=None, open_timeout=PATIENCE
        )

    async def leave(self) -> None:
        """Close the connection."""
        if self._socket:
            await self._socket.close()

    async def filter(self, label: str, value: list[str]) -> None:
        """Choose pills of a filter by their options."""
        place, element = next(
            (at, one.button_group) for at, one in self.elements.items() if one.WhichOneof("type") == "button_group"
            and one.button_group.label == label
        )  # fmt: skip
        state = WidgetState(id=element.id)
        state.string_array_value.data[:] = value
        self._states[element.id] = state
        await self._run("filter", fragment=self.fragments[place])

    async def choose(self, title: str) -> None:
        """Choose a route by its title, which the box shows by its beginning."""
        element = self._route()
        option = next(one for one in self.routes() if title.startswith(one))
        self._states[element.id] = WidgetState(id=element.id, string_value=option)
        await self._run("route")

    def options(self, label: str) -> list[str]:
        """Return what a filter offers, as its buttons say it."""
        groups = (one.button_group for one in self.elements.values() if one.WhichOneof("type") == "button_group")
        return [option.content for option in next(group for group in groups if group.label == label).options]

    def routes(self) -> list[str]:
        """Return what the box of routes offers."""
        return list(self._route().options)

    def _route(self) -> Any:
        boxes = (one.selectbox for one in self.elements.values() if one.WhichOneof("type") == "selectbox")
        return next(box for box in boxes if box.label == "Route")

    def told(self) -> dict[str, Any]:
        """Return what the map was told last."""
        steer = [one.bidi_component for one in self.elements.values() if one.WhichOneof("type") == "bidi_component"]
        return next(json.loads(one.json) for one in reversed(steer) if "step_turn" in one.json)

    def texts(self) -> str:
        """Return the markup that the page shows."""
        return "\n".join(one.html.body for one in self.elements.values() if one.WhichOneof("type") == "html")

    def asked(self) -> dict[str, list[str]]:
        """Return what the address says."""
        return parse_qs(self.query)

    def _id_of(self, kind: str, key: str) -> str:
        found = (getattr(one, kind).id for one in self.elements.values() if one.WhichOneof("type") == kind)
        return next(one for one in found if one.endswith(f"-{key}"))

    async def _run(self, what: str, *triggers: WidgetState, fragment: str = "") -> None:
        """Send the widgets and the address as a browser does, and take what comes until the run has ended."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.page_script_hash, state.fragment_id = self.query, self._page, fragment
        state.widget_states.widgets.extend([*self._states.values(), *triggers])
        state.cached_message_hashes.extend(self._cache)
        state.context_info.url = f"http://127.0.0.1:{self._port}/"
        assert self._socket
        began = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        seen: set[tuple[int, ...]] = set()
        self._begun = 0
        async with asyncio.timeout(PATIENCE):
            while not self._take(ForwardMsg.FromString(await self._socket.recv()), seen):  # type: ignore[arg-type]
                pass
        self.times.append((what, time.perf_counter() - began))
        if not fragment or self._begun > 1:  # what a whole run did not draw is gone
            self.elements = {at: one for at, one in self.elements.items() if at in seen}

    def _take(self, message: ForwardMsg, seen: set[tuple[int, ...]]) -> bool:
        """Take one message; return whether it ends the run."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            metadata, message = message.metadata, self._copy(message.ref_hash)
            message.metadata.CopyFrom(metadata)
            kind = message.WhichOneof("type")
        elif message.metadata.cacheable and message.hash:
            self._cache[message.hash] = message
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            place = tuple(message.metadata.delta_path)
            self.elements[place], self.fragments[place] = message.delta.new_element, message.delta.fragment_id
            seen.add(place)
            if message.delta.new_element.WhichOneof("type") == "exception":
                self.errors.append(message.delta.new_element.exception.message)
        elif kind == "new_session":
            self._page = self._page or message.new_session.page_script_hash
            self.session = self.session or message.new_session.initialize.session_id
            self._begun += 1
            seen.clear()  # a run that was begun anew draws all of it anew
        elif kind == "navigation":
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "script_finished":
            return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _copy(self, reference: str) -> ForwardMsg:
        copy = ForwardMsg()
        copy.CopyFrom(self._cache[reference])
        return copy
