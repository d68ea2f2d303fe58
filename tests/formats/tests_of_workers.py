"""What the reading processes of the tests do; no test itself."""

from __future__ import annotations

import os
import sys
import threading
from typing import Any


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    kind = request["do"]
    if kind == "spin":
        while True:
            pass
    if kind == "grow":
        held = []
        while True:
            held.append(bytearray(50_000_000))
    if kind == "wait":
        threading.Event().wait()
    if kind == "die":
        os._exit(3)
    if kind == "stumble":
        raise ZeroDivisionError("what the file holds")
    if kind == "print":
        print("noise", flush=True)
        os.write(1, b"more noise")
        sys.stdout.flush()
        return {"value": "printed"}
    if kind == "drivers":
        import pyogrio

        return {"value": list(pyogrio.list_drivers())}
    return {"value": request.get("value"), "length": len(data), "process": os.getpid()}
