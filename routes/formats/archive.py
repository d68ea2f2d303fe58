"""Zip and gzip from strangers, unpacked in memory and within limits."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from routes.formats.upload import Upload, explained

MAX_ENTRIES = 1_000
MAX_RATIO = 300
"""A bomb of zeros reaches 1,032; honest maps stay below 100."""


def gunzip(upload: Upload) -> Upload:
    """Return the file inside a gzip file."""
    limit = upload.limits.max_unpacked_bytes
    with (
        explained(upload, "gzip-damaged"),
        gzip.GzipFile(fileobj=io.BytesIO(upload.data)) as packed,
    ):
        data = packed.read(limit + 1)
    if len(data) > limit:
        raise _too_much(upload)
    _check_ratio(upload, upload.name, len(data), len(upload.data))
    name = upload.name
    for suffix in (".gz", ".gzip"):
        name = name[: -len(suffix)] if name.lower().endswith(suffix) else name
    return upload.part(name, data)


def _too_much(upload: Upload) -> Exception:
    return upload.refusal("unpacked-too-large", most=upload.limits.max_unpacked_bytes // 1_000_000)


def entries(upload: Upload) -> list[zipfile.ZipInfo]:
    """Return what a zip file holds, checked against the limits before anything is unpacked."""
    with (
        explained(upload, "zip-damaged"),
        zipfile.ZipFile(io.BytesIO(upload.data)) as packed,
    ):
        found = [entry for entry in packed.infolist() if not entry.is_dir()]
    if len(found) > MAX_ENTRIES:
        raise upload.refusal("zip-too-many", got=len(found), most=MAX_ENTRIES)
    encrypted = next((entry.filename for entry in found if entry.flag_bits & 1), "")
    if encrypted:
        raise upload.refusal("zip-encrypted", ("file", encrypted))
    if sum(entry.file_size for entry in found) > upload.limits.max_unpacked_bytes:
        raise _too_much(upload)
    for entry in found:
        _check_ratio(upload, entry.filename, entry.file_size, entry.compress_size)
    return found


def _check_ratio(upload: Upload, place: str, size: int, packed: int) -> None:
    if size > 1_000_000 and size > MAX_RATIO * packed:
        raise upload.refusal("packed-too-tight", ("file", place), size // max(packed, 1), most=MAX_RATIO)


def unpack(upload: Upload, *suffixes: str) -> dict[str, bytes]:
    """Return the contents of a zip's files with these suffixes (all of them if none is named) by file name.

    Folders count for nothing: `a/b/map.kml` is `map.kml`, unless that name is taken.
    """
    contents: dict[str, bytes] = {}
    for whole, data in members(upload, [one for one in entries(upload) if _counts(one.filename, suffixes)]):
        path = PurePosixPath(whole.replace("\\", "/"))
        name = path.name if path.name not in contents else "_".join(part for part in path.parts if part != "/")
        contents[name] = data
    return contents


def members(upload: Upload, wanted: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Yield whole name and content of a zip's files, and stop where they are more together than the limit."""
    room = upload.limits.max_unpacked_bytes
    with (
        explained(upload, "zip-damaged"),
        zipfile.ZipFile(io.BytesIO(upload.data)) as packed,
    ):
        for entry in wanted:
            with packed.open(entry) as member:
                data = member.read(room + 1)
            room -= len(data)
            if room < 0:
                raise _too_much(upload)
            yield entry.filename, data


def _counts(path: str, suffixes: tuple[str, ...]) -> bool:
    parts = path.replace("\\", "/").split("/")
    hidden = "__MACOSX" in parts or parts[-1].startswith((".", "~$"))
    return not hidden and (not suffixes or parts[-1].lower().endswith(suffixes))
