"""Files on disk: written aside and renamed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


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
