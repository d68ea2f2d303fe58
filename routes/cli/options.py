"""Options that several commands of the command line share."""

from __future__ import annotations

from pathlib import Path

import click

from routes.languages import N_
from routes.languages import gettext as _
from routes.languages.commands import SpokenOption
from routes.serving import DATA_VARIABLE, FIRST_VARIABLE
from routes.teaching.levels import ALIASES, LEVELS

__all__ = ["SpokenOption", "data_option", "first_option", "force_option", "host_option", "level_option", "port_option"]

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
data_option = click.option(
    "--data", cls=SpokenOption, type=_FOLDER, envvar=DATA_VARIABLE, help=N_("Folder with route files of your own.")
)
first_option = click.option(
    "--first",
    cls=SpokenOption,
    metavar="KEY",
    envvar=FIRST_VARIABLE,
    default="",
    help=N_("Key of the route that the page shows first, as the command list names it."),
)
port_option = click.option(
    "--port", cls=SpokenOption, type=click.IntRange(1, 65_535), help=N_("Port of the page; a free one if not given.")
)
host_option = click.option(
    "--host",
    cls=SpokenOption,
    metavar="ADDRESS",
    help=N_("Address to listen on; only this computer reaches localhost, the default, and the whole network 0.0.0.0."),
)


def _levels() -> dict[str, str]:
    """Return what fills the help of `--level`."""
    without = _("{level} without {themes}")
    return {"levels": "; ".join(without.format(level=one.id, themes=one.leaves_out) for one in LEVELS.values())}


level_option = click.option(
    "--level",
    type=click.Choice([*LEVELS, *ALIASES]),
    default="all",
    show_default=True,
    cls=SpokenOption,
    fill=_levels,
    help=N_("What a class is shown: {levels}."),
)
force_option = click.option("--force", is_flag=True, cls=SpokenOption, help=N_("Replace the file if it exists."))
