"""The command that publishes: what it takes, what it says, and when it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from routes.languages import N_, current
from routes.languages import gettext as _
from routes.languages.commands import SpokenCommand, language_option
from routes.reading.collection import Dataset, list_routes
from routes.teaching.translation import translate

Decorator = Callable[[Any], Any]


def publish_command(
    find: Callable[[str], Path], read: Callable[[Path], Dataset], level_option: Decorator, force_option: Decorator
) -> click.Command:
    """Return the command, with the command line's own ways to find and read a file and its own options."""

    @click.command(cls=SpokenCommand, short_help=N_("Write routes as a small static site."))
    @click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
    @click.argument("files", metavar="[FILE…]", nargs=-1)
    @level_option
    @force_option
    @language_option
    def publish(folder: Path, files: tuple[str, ...], level: str, force: bool) -> None:
        """Write routes as a static site that needs no server of its own: all bundled ones, or each FILE."""
        if folder.is_dir() and any(folder.iterdir()) and not force:
            raise click.UsageError(
                _("{folder} is not empty; add --force to replace the files of the site in it.").format(folder=folder)
            )
        from routes.publishing import site  # noqa: PLC0415 - drawing takes a second to import; other commands need none

        datasets = [read(find(name)) for name in files or list_routes()]
        click.echo(_("Drawing the maps …"), err=True)
        try:
            written = site.publish(
                folder, [(dataset.key, translate(dataset.route, current())) for dataset in datasets], level=level
            )
        except OSError as error:
            raise click.ClickException(
                _("{folder} can't be written: {strerror}.").format(folder=folder, strerror=error.strerror)
            ) from None
        click.echo(
            _("Wrote {file} and {n} files beside it.").format(file=folder / "index.html", n=len(written) - 1), err=True
        )

    return publish
