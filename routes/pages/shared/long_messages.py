"""Long messages are sent as they are: the server deflates each inside the loop that answers everybody."""

from __future__ import annotations

from functools import wraps
from typing import Any

from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Opcode

MOST = 4_000_000
"""Bytes of a message that is deflated: about a tenth of a second."""


def send_long_messages_as_they_are() -> None:
    """Let what would take long to deflate go without; every browser takes both, message by message (RFC 7692)."""
    deflate = PerMessageDeflate.encode
    if hasattr(deflate, "__wrapped__"):
        return

    @wraps(deflate)
    def encode(self: Any, frame: Any) -> Any:
        is_whole = frame.fin and frame.opcode in (Opcode.TEXT, Opcode.BINARY)
        return frame if is_whole and len(frame.data) > MOST else deflate(self, frame)

    PerMessageDeflate.encode = encode  # type: ignore[method-assign]
