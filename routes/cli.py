"""The command line: `escape-routes`, or `python -m routes`."""

from __future__ import annotations

import errno
import json
import sys
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

import click

from routes.authoring.template import template_text
from routes.authoring.translate_command import translate_command
from routes.formats import WRITABLE, open_route_apart, readable_files, write
from routes.formats.disk import replace_file
from routes.installed import data_folder
from routes.publishing.command import publish_command
from routes.reading.collection import Dataset, key_of, list_routes
from routes.rules.findings import DatasetError, Finding, Report
from routes.rules.wording import printable
from routes.serving import DATA_VARIABLE, serve
from routes.teaching.beats import is_moment, steps
from routes.teaching.levels import ALIASES, LEVELS, at_level

FAULTS = 1
"""Exit code when a file has faults; click's own 2 is for usage."""
LONG = 1_000_000  # bytes from which on a step is announced


def _version() -> str:
    try:
        return metadata.version("escape-routes")
    except metadata.PackageNotFoundError:
        return "of a checkout that is not installed"


_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_data = click.option("--data", type=_FOLDER, envvar=DATA_VARIABLE, help="Folder with route files of your own.")
_port = click.option("--port", type=click.IntRange(1, 65_535), help="Port of the page; a free one if not given.")
_host = click.option(
    "--host",
    metavar="ADDRESS",
    help="Address to listen on; only this computer reaches localhost, the default, and the whole network 0.0.0.0.",
)
_level = click.option(
    "--level",
    type=click.Choice([*LEVELS, *ALIASES]),
    default="all",
    show_default=True,
    help="What a class is shown: " + "; ".join(f"{one.id} without {one.leaves_out}" for one in LEVELS.values()) + ".",
)
_force = click.option("--force", is_flag=True, help="Replace the file if it exists.")


class _Commands(click.Group):
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
                f"This did not work ({what}). Try GeoJSON, or send the file to the makers of this program."
            ) from error


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(_version(), prog_name="escape-routes")
@_data
@_port
@_host
@click.pass_context
def main(context: click.Context, data: Path | None, port: int | None, host: str | None) -> None:
    """Draw escape routes and their hazards. Without a command: open the page."""
    context.obj = {"data": data, "port": port, "host": host}
    if context.invoked_subcommand is None:
        sys.exit(serve(data, port, host))


@main.command("open")
@_data
@_port
@_host
@click.pass_obj
def open_page(outer: dict[str, Any], data: Path | None, port: int | None, host: str | None) -> None:
    """Open the page in a browser."""
    sys.exit(serve(data or outer["data"], port or outer["port"], host or outer["host"]))


@main.command("list")
@_data
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
            title = f"unreadable: {replace(error.report, name='').summary().removeprefix(': ')}"
        click.echo(f"{printable(key):{width}}  {printable(title)}")


@main.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option("--strict", is_flag=True, help="Accept no inference; the bundled files pass this.")
@click.option("--format", "layout", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(files: tuple[str, ...], strict: bool, layout: str) -> None:
    """Report what to mend in route files of any format. Exit code 1 if there are faults."""
    reports = []
    for path in [_find(name) for name in files]:
        try:
            reports.append(_read(path, strict=strict).report)
        except DatasetError as error:
            reports.append(error.report)
    if layout == "json":
        click.echo(json.dumps([report.to_json() for report in reports], indent=2))
    else:
        click.echo("\n".join(report.to_text() for report in reports))
    sys.exit(FAULTS if any(report.faults for report in reports) else 0)


@main.command(short_help="Turn a file into another format.")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT", type=click.Path(dir_okay=False, path_type=Path))
@_force
def convert(source: str, target: Path, force: bool) -> None:
    """Turn a file of any readable format into another, by the suffix of OUT."""
    _check_target(target, list(WRITABLE), force=force)
    dataset = _read_or_exit(_find(source))
    _save(dataset.route, target)


@main.command(short_help="Write a route as one .html, or in another format.")
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", "target", required=True, metavar="OUT", type=click.Path(dir_okay=False, path_type=Path),
              help=f"File to write: .html, {', '.join(WRITABLE)}.")  # fmt: skip
@_level
@click.option("--step", help="Step of the story at which the .html opens: 0 is the opening, 4.2 the second beat of 4.")
@_force
def export(file: str, target: Path, level: str, step: str | None, force: bool) -> None:
    """Write a route as one self-contained .html, or in another format. FILE may be a bundled route's key."""
    _check_target(target, [".html", *WRITABLE], force=force)
    is_page = target.suffix.lower() == ".html"
    if step is not None and not is_page:
        raise click.UsageError("--step is for .html files; leave it out for other formats.")
    dataset = _read_or_exit(_find(file))
    if not is_page:
        _save(at_level(dataset.route, level), target)
        return
    last = max(len(steps(dataset.route)) - 1, 0)
    if step is not None and (not is_moment(step) or float(step) >= last + 1):
        raise click.UsageError(f"--step goes from 0 to {last} for this route, with a beat after a dot; got {step}.")
    from routes.document.render import render  # noqa: PLC0415 - drawing takes a second to import; the other commands need none

    click.echo("Drawing the map …", err=True)
    _write(target, render(dataset.route, level=level, step=step).encode())


@main.command(short_help="Write a commented template to start from.")
@click.argument("target", metavar="OUT", type=click.Path(dir_okay=False, path_type=Path))
@_force
def new(target: Path, force: bool) -> None:
    """Write a commented template with one of each kind, to start a route file from."""
    _check_target(target, [".geojson", ".json"], force=force)
    _write(target, template_text().encode())
    click.echo(f"Edit it, then run: python -m routes check {target} --strict", err=True)


def _find(name: str) -> Path:
    """Return the path of a file, or of the bundled route with that key."""
    path = Path(name)
    if path.is_file():
        return path
    bundled = list_routes()
    if name in bundled:
        return bundled[name]
    if path.is_dir():
        raise click.UsageError(f"{name} is a folder; name a file in it.")
    raise click.UsageError(f"No file and no bundled route is called {name}. Bundled: {', '.join(bundled) or 'none'}.")


def _read(path: Path, *, strict: bool = False) -> Dataset:
    try:
        size = path.stat().st_size
        if size > LONG:
            click.echo(f"Reading {path.name} ({size / 1_000_000:.1f} MB) …", err=True)
    except OSError as error:
        raise click.UsageError(f"{path} can't be read: {error.strerror}.") from None
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
        click.echo(f"{dataset.report.summary()}; `check` lists them.", err=True)
    return dataset


def _check_target(target: Path, suffixes: list[str], *, force: bool) -> None:
    if target.suffix.lower() not in suffixes:
        got = target.suffix or "none"
        raise click.UsageError(f"OUT should end in {', '.join(suffixes)}; got {got}.")
    if target.exists() and not force:
        raise click.UsageError(f"{target} exists; add --force to replace it.")
    if not target.parent.is_dir():
        raise click.UsageError(f"There is no folder {target.parent}; make it first.")


def _save(route: Any, target: Path) -> None:
    written = write(route, target.suffix.lower())
    _write(target, written.data)
    for note in written.notes:
        click.echo(note, err=True)


def _write(target: Path, data: bytes) -> None:
    try:
        replace_file(target, data)
    except OSError as error:
        raise click.ClickException(f"{target} can't be written: {error.strerror}.") from None
    click.echo(f"Wrote {target} ({len(data) / 1000:,.0f} KB).", err=True)


main.add_command(publish_command(_find, _read_or_exit, _level, _force))
main.add_command(translate_command(_find, _read_or_exit, _write))
