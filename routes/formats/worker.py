"""The reading process: answers one request after the other, under limits of processor time and memory.

`python -m routes.formats.worker MODULE:FUNCTION SECONDS` calls the function with each request, a JSON object, and the
bytes that came with it, and sends back what it returns, another JSON object. `routes.formats.apart` starts it.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any, BinaryIO

from routes.formats import frames
from routes.reading.limits import DEFAULT

try:
    import resource
except ImportError:  # Windows has no such limits; the page still ends a reading by the clock
    resource = None  # type: ignore[assignment]

Answer = Callable[[dict[str, Any], bytes], dict[str, Any]]


def main(target: str, seconds: int) -> None:
    """Serve until the page closes the pipe, or until a limit ends the process."""
    module, _, function = target.partition(":")
    answer: Answer = getattr(importlib.import_module(module), function)
    # What libraries print must not come between the frames.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory()
    serve(answer, sys.stdin.buffer, answers, seconds)


def serve(answer: Answer, requests: BinaryIO, answers: BinaryIO, seconds: int) -> None:
    """Answer requests until their stream ends; out of memory is the last answer of a process."""
    frames.send(answers, b"{}")
    while True:
        head = frames.receive(requests, DEFAULT.max_unpacked_bytes)
        data = frames.receive(requests, DEFAULT.max_unpacked_bytes) if head is not None else None
        if head is None or data is None:
            return
        _limit_time(seconds)
        try:
            reply = {"answer": answer(json.loads(head), data)}
            text = json.dumps(reply, ensure_ascii=False).encode("utf-8", "surrogatepass")
        except MemoryError:
            frames.send(answers, b'{"ended": "memory"}')
            return
        except Exception as error:  # whatever one file does must not end the process without a word
            text = json.dumps({"stumbled": type(error).__name__}).encode()
        frames.send(answers, text)


def _limit_memory() -> None:
    if resource is None or not hasattr(resource, "RLIMIT_AS"):
        return
    with contextlib.suppress(OSError, ValueError):  # a system may forbid it; the clock still ends a reading
        bound = _mapped_bytes() + DEFAULT.max_memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (bound, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _mapped_bytes() -> int:
    """Return how much address space the libraries take already."""
    with contextlib.suppress(OSError, ValueError), open("/proc/self/statm", encoding="ascii") as status:
        return int(status.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return DEFAULT.max_memory_bytes


def _limit_time(seconds: int) -> None:
    """Give the next request its own seconds: the system counts those of the whole process."""
    if resource is None:
        return
    with contextlib.suppress(OSError, ValueError):
        soft = int(time.process_time()) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
