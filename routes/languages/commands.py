"""Commands of click whose help is in the language that is spoken when it is asked for."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from copy import copy
from itertools import pairwise
from typing import Any

import click

from routes.languages.catalogues import LANGUAGES, SOURCE
from routes.languages.click_words import spoken
from routes.languages.current import VARIABLE, best, speaking
from routes.languages.texts import N_, gettext

_OF_CLICK = (
    N_("Options"),
    N_("Commands"),
    N_("Usage: "),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
)
"""What click itself says in a help text, in English alone."""
_OF_USAGE = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."))
_MORE = re.compile(r"\[(?:default: (?P<default>[^\[\]]*)|required)\]")


class SpokenFormatter(click.HelpFormatter):
    """Writes help texts; what click itself says in them is said in the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        for part in _OF_USAGE:
            args = args.replace(part, gettext(part))
        super().write_usage(prog, args, prefix or gettext("Usage: "))

    def write_heading(self, heading: str) -> None:
        """Write what a list is of."""
        super().write_heading(_of_click(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *more: Any, **options: Any) -> None:
        """Write a list with explanations."""
        super().write_dl([(name, _MORE.sub(_said_more, _of_click(told))) for name, told in rows], *more, **options)


class SpokenContext(click.Context):
    """Where a command runs: its help is written in the reader's language."""

    formatter_class = SpokenFormatter


def _of_click(text: str) -> str:
    return gettext(text) if text in _OF_CLICK else text


def _said_more(found: re.Match[str]) -> str:
    default = found["default"]
    said = gettext("required") if default is None else gettext("default: {value}").format(value=default)
    return f"[{said}]"


class SpokenOption(click.Option):
    """An option with help in the reader's language.

    Parameters
    ----------
    fill
        Returns what is filled into the help, by name.
    """

    def __init__(self, *names: Any, fill: Callable[[], dict[str, str]] = dict, **options: Any) -> None:
        super().__init__(*names, **options)
        self.fill = fill

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return what stands in the list of options."""
        spoken = copy(self)
        spoken.help = _said(self.help).format(**self.fill())
        return click.Option.get_help_record(spoken, ctx)


class SpokenCommand(click.Command):
    """A command with help in the reader's language."""

    context_class = SpokenContext

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what stands in the list of commands."""
        return click.Command.get_short_help_str(_spoken(self), limit)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        click.Command.format_help_text(_spoken(self), ctx, formatter)


class SpokenGroup(click.Group):
    """Commands that speak the language of `--lang`, of the environment, or English."""

    command_class = SpokenCommand
    context_class = SpokenContext

    def main(self, args: Any = None, *more: Any, **options: Any) -> Any:
        """Run a command in the reader's language."""
        given = list(sys.argv[1:] if args is None else args)
        with speaking(best(_asked(given))), spoken():
            alone = options.get("standalone_mode", True)
            try:
                ended = super().main(given, *more, **{**options, "standalone_mode": False})
            except (click.ClickException, click.Abort) as error:
                if not alone:
                    raise
                sys.exit(_told(error))
            if not alone:
                return ended
            sys.exit(ended if isinstance(ended, int) else 0)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the commands are for."""
        click.Command.format_help_text(_spoken(self), ctx, formatter)


def _told(error: click.ClickException | click.Abort) -> int:
    """Write what went wrong, with what click says around it in the reader's language; return the exit code."""
    if isinstance(error, click.Abort):
        click.echo(gettext("Aborted!"), err=True)
        return 1
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(context.get_usage(), err=True)
        if names := context.command.get_help_option_names(context):
            hint = gettext("Try '{command} {option}' for help.")
            click.echo(hint.format(command=context.command_path, option=max(names, key=len)), err=True)
        click.echo(err=True)
    click.echo(gettext("Error: {message}").format(message=error.format_message()), err=True)
    return error.exit_code


def _said(text: str | None) -> str:
    return gettext(" ".join(text.split())) if text else ""


def _spoken(command: Any) -> Any:
    spoken = copy(command)
    spoken.help = _said(command.help)
    spoken.short_help = _said(command.short_help)
    return spoken


def _asked(arguments: list[str]) -> list[str]:
    """Return the languages that are asked for, the one in the arguments first."""
    found = [after for before, after in pairwise(arguments) if before == "--lang"]
    found += [one.partition("=")[2] for one in arguments if one.startswith("--lang=")]
    return [*found, os.environ.get(VARIABLE, "")]


def _known(_context: Any, _option: Any, value: str | None) -> str | None:
    if value and best([value]) == SOURCE and not value.lower().startswith(SOURCE):
        raise click.BadParameter(
            gettext("expected one of {languages}, got {value}").format(**_languages(), value=value)
        )
    return value


def _languages() -> dict[str, str]:
    return {"languages": ", ".join(LANGUAGES)}


def language_option(command: Any) -> Any:
    """Add `--lang` to a command."""
    return click.option(
        "--lang",
        cls=SpokenOption,
        fill=_languages,
        metavar="LANGUAGE",
        callback=_known,
        expose_value=False,
        help=N_("Language of texts and files: {languages}."),
    )(command)
