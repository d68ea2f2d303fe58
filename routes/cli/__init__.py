"""The command line: `escape-routes`, or `python -m routes`."""

from __future__ import annotations

import errno
import json
import sys
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any, NoReturn

import click

from routes.authoring.template import template_text
from routes.authoring.translate_command import translate_command
from routes.cli import options
from routes.cli.paths import check_target, checked_key, find
from routes.formats import WRITABLE, open_route_apart, readable_files, write
from routes.formats.disk import replace_file
from routes.installed import data_folder
from routes.languages import N_, current, number
from routes.languages import gettext as _
from routes.languages.commands import SpokenGroup, language_option
from routes.publishing.command import publish_command
from routes.reading.collection import Dataset, key_of
from routes.rules.findings import DatasetError, Finding, Report
from routes.rules.wording import printable
from routes.serving import serve
from routes.teaching.beats import is_moment, steps
from routes.teaching.levels import at_level
from routes.teaching.translation import translate

FAULTS = 1  # exit code when a file has faults; click's own 2 is for usage
LONG = 1_000_000  # bytes from which on a step is announced


def _version() -> str:
    try:
        return metadata.version("escape-routes")
    except metadata.PackageNotFoundError:
        return _("of a checkout that is not installed")


class _Commands(SpokenGroup):
    """The commands; what none of them foresaw ends in a sentence, not in a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            what = f"{type(error).__name__} in {Path(__file__).parent.name}"
            raise click.ClickException(
                _("This did not work ({what}). Try GeoJSON, or send the file to the makers of this program.").format(
                    what=what
                )
            ) from error


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(_version(), prog_name="escape-routes")
@options.data_option
@options.first_option
@options.port_option
@options.host_option
@language_option
@click.pass_context
def main(context: click.Context, /, **chosen: Any) -> None:
    """Draw escape routes and their dangers. Without a command: open the page."""
    context.obj = chosen
    if context.invoked_subcommand is None:
        _serve(**chosen)


def _serve(data: Path | None, port: int | None, host: str | None, first: str) -> NoReturn:
    sys.exit(serve(data, port, host, first and checked_key(first, data or data_folder())))


@main.command("open")
@options.data_option
@options.first_option
@options.port_option
@options.host_option
@language_option
@click.pass_obj
def open_page(outer: dict[str, Any], /, **chosen: Any) -> None:
    """Open the page in a browser."""
    _serve(**{name: value or outer[name] for name, value in chosen.items()})


@main.command("list")
@options.data_option
@language_option
@click.pass_obj
def list_(outer: dict[str, Any], data: Path | None) -> None:
    """List the route files: key and title."""
    folder = data or outer["data"] or data_folder()
    found = {key_of(path.name): path for path in readable_files(folder)}
    width = max(map(len, found), default=0)
    for key, path in found.items():
        try:
            title = _open(path).route.route.title
        except DatasetError as error:
            summary = replace(error.report, name="").summary().removeprefix(": ")
            title = _("unreadable: {summary}").format(summary=summary)
        click.echo(f"{printable(key):{width}}  {printable(title)}")


@main.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option(
    "--strict", is_flag=True, cls=options.SpokenOption, help=N_("Accept no inference; the bundled files pass this.")
)
@click.option("--format", "layout", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def check(files: tuple[str, ...], strict: bool, layout: str) -> None:
    """Report what to mend in route files of any format. Exit code 1 if there are faults."""
    reports = []
    for path in [find(name) for name in files]:
        try:
            reports.append(_read(path, strict=strict).report)
        except DatasetError as error:
            reports.append(error.report)
    if layout == "json":
        click.echo(json.dumps([report.to_json() for report in reports], indent=2))
    else:
        click.echo("\n".join(report.to_text() for report in reports))
    sys.exit(FAULTS if any(report.faults for report in reports) else 0)


@main.command(short_help=N_("Turn a file into another format."))
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT", type=click.Path(dir_okay=False, path_type=Path))
@options.force_option
@language_option
def convert(source: str, target: Path, force: bool) -> None:
    """Turn a file of any readable format into another, by the suffix of OUT."""
    check_target(target, list(WRITABLE), force=force)
    dataset = _read_or_exit(find(source))
    _save(dataset.route, target)


@main.command(short_help=N_("Write a route as one .html, or in another format."))
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", "target", required=True, metavar="OUT", type=click.Path(dir_okay=False, path_type=Path),
              cls=options.SpokenOption, fill=lambda: {"suffixes": ", ".join(WRITABLE)},
              help=N_("File to write: .html, {suffixes}."))  # fmt: skip
@options.level_option
@click.option(
    "--step",
    cls=options.SpokenOption,
    help=N_("Step of the story at which the .html opens: 0 is the opening, 4.2 the second beat of step 4."),
)
@options.force_option
@language_option
def export(file: str, target: Path, level: str, step: str | None, force: bool) -> None:
    """Write a route as one self-contained .html, or in another format. FILE may be a bundled route's key."""
    check_target(target, [".html", *WRITABLE], force=force)
    is_page = target.suffix.lower() == ".html"
    if step is not None and not is_page:
        raise click.UsageError(_("--step is for .html files; leave it out for other formats."))
    route = translate(_read_or_exit(find(file)).route, current())
    if not is_page:
        _save(at_level(route, level), target)
        return
    last = max(len(steps(route)) - 1, 0)
    if step is not None and (not is_moment(step) or float(step) >= last + 1):
        raise click.UsageError(
            _("--step goes from 0 to {last} for this route, with a beat after a dot; got {step}.").format(
                last=last, step=step
            )
        )
    from routes.document.render import render  # noqa: PLC0415 - drawing takes a second to import; the other commands need none

    click.echo(_("Drawing the map …"), err=True)
    _write(target, render(route, level=level, step=step).encode())


@main.command(short_help=N_("Write a commented template to start from."))
@click.argument("target", metavar="OUT", type=click.Path(dir_okay=False, path_type=Path))
@options.force_option
@language_option
def new(target: Path, force: bool) -> None:
    """Write a commented template with one of each kind, to start a route file from."""
    check_target(target, [".geojson", ".json"], force=force)
    _write(target, template_text().encode())
    click.echo(_("Edit it, then run: python -m routes check {target} --strict").format(target=target), err=True)


def _read(path: Path, *, strict: bool = False) -> Dataset:
    try:
        size = path.stat().st_size
        if size > LONG:
            click.echo(
                _("Reading {name} ({megabytes} MB) …").format(name=path.name, megabytes=number(size / 1_000_000, 1)),
                err=True,
            )
    except OSError as error:
        raise click.UsageError(
            _("{path} can't be read: {strerror}.").format(path=path, strerror=error.strerror)
        ) from None
    return _open(path, strict=strict)


def _open(path: Path, *, strict: bool = False) -> Dataset:
    """Open a route; a file that trips the reader is reported like any other, so that the next one is read."""
    try:
        return open_route_apart(path, strict=strict)
    except DatasetError:
        raise
    except Exception as error:
        raise DatasetError(Report(path.name, (Finding("file-unforeseen", (), type(error).__name__),))) from error


def _read_or_exit(path: Path) -> Dataset:
    try:
        dataset = _read(path)
    except DatasetError as error:
        click.echo(error.report.to_text(), err=True)
        sys.exit(FAULTS)
    if dataset.report.findings:
        click.echo(_("{summary}; `check` lists them.").format(summary=dataset.report.summary()), err=True)
    return dataset


def _save(route: Any, target: Path) -> None:
    written = write(route, target.suffix.lower())
    _write(target, written.data)
    for note in written.notes:
        click.echo(note, err=True)


def _write(target: Path, data: bytes) -> None:
    try:
        replace_file(target, data)
    except OSError as error:
        raise click.ClickException(
            _("{target} can't be written: {strerror}.").format(target=target, strerror=error.strerror)
        ) from None
    click.echo(
        _("Wrote {target} ({kilobytes} KB).").format(target=target, kilobytes=number(len(data) / 1_000)), err=True
    )


main.add_command(publish_command(find, _read_or_exit, options.level_option, options.force_option))
main.add_command(translate_command(find, _read_or_exit, _write))
