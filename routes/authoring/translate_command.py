"""The command for translators: writes the file of a translation beside a route, or brings it up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from routes.authoring.translating import updated
from routes.formats.beside import read_translation, translation_path
from routes.languages import N_
from routes.languages.commands import SpokenCommand, SpokenOption, language_option
from routes.reading.collection import Dataset
from routes.rules.findings import DatasetError


def translate_command(
    find: Callable[[str], Path], read: Callable[[Path], Dataset], save: Callable[[Path, bytes], None]
) -> click.Command:
    """Return the command, with the command line's own ways to find, read and write a file."""

    @click.command(cls=SpokenCommand, short_help=N_("Write the file in which a route is translated."))
    @click.argument("file", metavar="FILE")
    @click.option("--language", required=True, metavar="TAG", cls=SpokenOption,
                  help=N_("Language to translate into: ko, de, pt-BR."))  # fmt: skip
    @language_option
    def translate(file: str, language: str) -> None:
        """Write the translation's file beside a route, or bring it up to date.

        Fill in each empty "text" and run it again. Where the original has changed, mend the text, remove its "digest"
        and run it again.
        """
        path = find(file)
        target = translation_path(path, language)
        dataset = read(path)
        try:
            before = read_translation(target) if target.exists() else None
        except DatasetError as error:
            raise click.ClickException(error.report.to_text()) from None
        text, progress = updated(dataset.route, language, dataset.key, before)
        save(target, text.encode())
        click.echo(f"{progress}.", err=True)

    return translate
