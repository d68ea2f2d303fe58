"""Reads strangers' files in processes of their own, so that none can hold the page, its memory or its processor.

A few processes are kept warm. What comes back is JSON, which the caller validates; a process that passes a limit is
ended and another takes its place.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from routes.formats import frames, gdal_drivers
from routes.garbage import put_off
from routes.reading.limits import DEFAULT

Reason = Literal["time", "memory", "busy", "unwanted", "stumbled", "died"]
POLL_SECONDS = 0.2
_ROOT = str(Path(gdal_drivers.__file__).parents[2])
"""Where the package lies; the folder in which the program was started, with a stranger's files in it, is no place to
import from, hence `-P`."""
MOST_ANSWER = 4 * DEFAULT.max_unpacked_bytes


class NoAnswerError(Exception):
    """No answer came, and why.

    Attributes
    ----------
    reason
        ``time`` or ``memory``: the limit that was passed; ``busy``: all processes were taken; ``unwanted``: the visitor
        has left; ``stumbled``: the reader raised what it should not; ``died``: the process ended by itself.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


def _as_it_is(value: dict[str, Any]) -> dict[str, Any]:
    return value


class _Worker:
    """One reading process, and the thread that waits for its answers."""

    def __init__(self, target: str, seconds: int) -> None:
        environment = dict(os.environ)
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [_ROOT, environment.get("PYTHONPATH", "")]))
        gdal_drivers.restrict(environment)
        self._process = subprocess.Popen(  # noqa: S603 - our own module with our own arguments
            [sys.executable, "-P", "-m", "routes.formats.worker", target, str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._is_ready = False

    def _listen(self) -> None:
        stream = cast(BinaryIO, self._process.stdout)
        try:
            while (frame := frames.receive(stream, MOST_ANSWER)) is not None:
                self._answers.put(frame)
        except (OSError, ValueError):
            pass
        self._answers.put(None)

    def ask(self, request: dict[str, Any], data: bytes, is_wanted: Callable[[], bool]) -> dict[str, Any]:
        """Return the answer to a request; the process is of no more use after `NoAnswerError` but for ``stumbled``."""
        if not self._is_ready:
            self._wait(DEFAULT.max_start_seconds, is_wanted)
            self._is_ready = True
        try:
            frames.send(cast(BinaryIO, self._process.stdin), json.dumps(request).encode(), data)
        except OSError as error:
            raise NoAnswerError("died") from error
        answer = self._wait(DEFAULT.max_wait_seconds, is_wanted)
        # The hook lets other visitors' threads run between two objects; without one a long answer holds them all up,
        # and so does the search for garbage among its objects.
        with put_off():
            reply: dict[str, Any] = json.loads(answer, object_hook=_as_it_is)
        if "ended" in reply:
            raise NoAnswerError("memory")
        if "stumbled" in reply:
            raise NoAnswerError("stumbled", str(reply["stumbled"]))
        return cast(dict[str, Any], reply["answer"])

    def _wait(self, seconds: float, is_wanted: Callable[[], bool]) -> bytes:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if not is_wanted():
                raise NoAnswerError("unwanted")
            try:
                frame = self._answers.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
            if frame is None:
                raise NoAnswerError(self._reason())
            return frame
        raise NoAnswerError("time")

    def _reason(self) -> Reason:
        code = self._process.wait()
        if code == -getattr(signal, "SIGXCPU", 0) and code:
            return "time"
        return "memory" if code == -getattr(signal, "SIGKILL", 0) and code else "died"

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()


class Workers:
    """A few reading processes that take one request each at a time.

    Parameters
    ----------
    target
        ``module:function`` that answers in the process.
    count
        How many processes there are at the most.
    seconds
        Processor seconds that one request may take.
    """

    def __init__(self, target: str, count: int = 2, seconds: int = DEFAULT.max_seconds) -> None:
        self._target = target
        self._seconds = seconds
        self._idle: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(count):
            self._idle.put(None)

    def warm(self) -> None:
        """Start the processes that are not running, so that the first visitor need not wait."""
        taken: list[_Worker | None] = []
        while True:
            try:
                taken.append(self._idle.get_nowait())
            except queue.Empty:
                break
        for worker in taken:
            self._idle.put(worker or self._started())

    def ask(
        self, request: dict[str, Any], data: bytes = b"", is_wanted: Callable[[], bool] = lambda: True
    ) -> dict[str, Any]:
        """Return the answer of a process.

        Parameters
        ----------
        is_wanted
            Asked a few times a second; once it says no, the reading is ended.

        Raises
        ------
        NoAnswerError
            With the limit that was passed, or why else nothing came back.
        """
        worker = self._take(is_wanted)
        try:
            answer = worker.ask(request, data, is_wanted)
        except NoAnswerError as ended:
            if ended.reason == "stumbled":
                self._idle.put(worker)
            else:
                self._replace(worker)
            raise
        except BaseException:
            self._replace(worker)
            raise
        self._idle.put(worker)
        return answer

    def _take(self, is_wanted: Callable[[], bool]) -> _Worker:
        deadline = time.monotonic() + DEFAULT.max_queue_seconds
        while time.monotonic() < deadline:
            if not is_wanted():
                raise NoAnswerError("unwanted")
            try:
                return self._idle.get(timeout=POLL_SECONDS) or self._started()
            except queue.Empty:
                continue
        raise NoAnswerError("busy")

    def _started(self) -> _Worker:
        return _Worker(self._target, self._seconds)

    def _replace(self, worker: _Worker) -> None:
        worker.end()
        self._idle.put(None)

    def end(self) -> None:
        """End all processes that are idle."""
        while True:
            try:
                worker = self._idle.get_nowait()
            except queue.Empty:
                return
            if worker:
                worker.end()
