"""What every test has: no network, and no folder of one's own from outside."""

from __future__ import annotations

import socket

import pytest

LOCAL = {"127.0.0.1", "::1", "localhost", ""}


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ESCAPE_ROUTES_DATA", raising=False)


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> object:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family in (socket.AF_INET, socket.AF_INET6) and host not in LOCAL:
            raise OSError(f"a test tried to reach {host}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
