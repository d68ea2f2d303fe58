"""Notes every name and address beyond this computer that the process asks for; Python imports it at its start."""

import os
import socket

_LOCAL = ("127.", "::1", "localhost")


def _note(host: object) -> None:
    text = host.decode() if isinstance(host, bytes) else str(host or "")
    if text and not text.startswith(_LOCAL):
        with open(os.environ["OUTSIDE_LOG"], "a", encoding="utf-8") as log:
            log.write(f"{text}\n")


_resolve = socket.getaddrinfo


def _resolved(host: object, *rest: object, **options: object) -> object:
    _note(host)
    return _resolve(host, *rest, **options)


class _Socket(socket.socket):
    def connect(self, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _note(address[0])
        super().connect(address)

    def connect_ex(self, address: object) -> int:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _note(address[0])
        return super().connect_ex(address)


socket.getaddrinfo = _resolved
socket.socket = _Socket
