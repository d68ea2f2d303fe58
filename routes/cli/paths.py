"""Which files the command line is asked to read, and whether it may write one."""

from __future__ import annotations

from pathlib import Path

import click

from routes.formats import readable_files
from routes.languages import gettext as _
from routes.reading.collection import key_of, list_routes


def find(name: str) -> Path:
    """Return the path of a file, or of the bundled route with that key."""
    path = Path(name)
    if path.is_file():
        return path
    bundled = list_routes()
    if name in bundled:
        return bundled[name]
    if path.is_dir():
        raise click.UsageError(_("{name} is a folder; name a file in it.").format(name=name))
    raise click.UsageError(
        _("No file and no bundled route is called {name}. Bundled: {bundled}.").format(
            name=name, bundled=", ".join(bundled) or _("none")
        )
    )


def checked_key(key: str, folder: Path) -> str:
    """Return a key, or refuse one that none of a folder's files has."""
    known = [key_of(path.name) for path in readable_files(folder)]
    if key not in known:
        raise click.UsageError(
            _("No file in {folder} has the key {key}. Known: {known}.").format(
                folder=folder, key=key, known=", ".join(known) or _("none")
            )
        )
    return key


def check_target(target: Path, suffixes: list[str], *, force: bool) -> None:
    """Refuse a file whose suffix says no format, that exists, or that has no folder."""
    if target.suffix.lower() not in suffixes:
        got = target.suffix or _("none")
        raise click.UsageError(
            _("OUT should end in {suffixes}; got {got}.").format(suffixes=", ".join(suffixes), got=got)
        )
    if target.exists() and not force:
        raise click.UsageError(_("{target} exists; add --force to replace it.").format(target=target))
    if not target.parent.is_dir():
        raise click.UsageError(_("There is no folder {parent}; make it first.").format(parent=target.parent))
