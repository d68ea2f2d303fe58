"""Files on disk: read within a limit, written aside and renamed."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from routes.reading.json_text import refused, too_large
from routes.reading.limits import Limits
from routes.rules.codes import Term


def replace_file(target: Path, data: bytes) -> None:
    """Write a file beside its place and rename it, so that what was there stays until the new one is whole.

    Raises
    ------
    OSError
        If it can't be written, for example because the disk is full; nothing half is left behind.
    """
    target = target.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".part", dir=target.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        aside.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~mask)
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def bytes_of(path: Path, name: str, limits: Limits) -> bytes:
    """Return a file's bytes, once it is known to be a file and its size to be within the limit."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refused(name, "file-unreadable", got=Term("no-file"))
        if status.st_size > limits.max_bytes:
            raise too_large(name, status.st_size, limits)
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except OSError as error:
        raise refused(name, "file-unreadable", got=error.strerror or type(error).__name__) from None
    if len(data) > limits.max_bytes:  # it grew since
        raise too_large(name, len(data), limits)
    return data
