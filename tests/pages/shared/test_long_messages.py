"""A long message is not deflated, and those before and after it are read as ever."""

from __future__ import annotations

from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode

from routes.pages.shared.long_messages import MOST, send_long_messages_as_they_are


def test_what_would_hold_up_others_is_sent_as_it_is():
    send_long_messages_as_they_are()
    ours, theirs = (PerMessageDeflate(False, False, 12, 12) for _ in range(2))
    sent = [b"short " * 100, b"x" * (MOST + 1), b"short " * 100]
    frames = [ours.encode(Frame(Opcode.BINARY, data)) for data in sent]
    assert [frame.rsv1 for frame in frames] == [True, False, True]
    assert len(frames[0].data) < len(sent[0])
    assert [bytes(theirs.decode(frame).data) for frame in frames] == sent


def test_it_is_done_once_however_many_pages_are_drawn():
    send_long_messages_as_they_are()
    before = PerMessageDeflate.encode
    send_long_messages_as_they_are()
    assert PerMessageDeflate.encode is before
