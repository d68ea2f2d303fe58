"""What click itself says when a command line is wrong, in the reader's language, for as long as a command runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click.core
import click.exceptions
import click.parser
import click.types

from routes.languages.texts import N_, gettext

SENTENCES = (
    N_("No such option {name!r}."),
    N_("No such option: {name}"),
    N_("No such command {name!r}."),
    N_("Did you mean {possibility}?"),
    N_("(Did you mean one of: {possibilities}?)"),
    N_("(Possible options: {possibilities})"),
    N_("Missing command."),
    # translators: what is missing, its name in quotes, and a full stop follow
    N_("Missing argument"),
    # translators: what is missing, its name in quotes, and a full stop follow
    N_("Missing option"),
    # translators: what is missing, its name in quotes, and a full stop follow
    N_("Missing parameter"),
    N_("Choose from:\n\t{choices}"),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("{value!r} is not {choice}."),
    N_("{value!r} is not one of {choices}."),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
    N_("{name} {filename!r} is not writable."),
    N_("Got unexpected extra argument ({args})"),
    N_("Got unexpected extra arguments ({args})"),
    N_("Option {name!r} requires an argument."),
    N_("Option {name!r} does not take a value."),
)
_NAMES = (N_("File"), N_("Directory"), N_("Path"), N_("integer"), N_("integer range"))
"""Words that click fills into its sentences, chosen before a language is."""
_MODULES: tuple[Any, ...] = (click.core, click.exceptions, click.parser, click.types)


class _Sentence(str):
    """A sentence into which names are filled in the same language."""

    def format(self, *args: Any, **values: Any) -> str:
        said = {name: gettext(value) if value in _NAMES else value for name, value in values.items()}
        return super().format(*args, **said)


def _said(text: str) -> str:
    return _Sentence(gettext(text))


def _counted(one: str, many: str, number: int) -> str:
    return _said(one if number == 1 else many)


@contextmanager
def spoken() -> Iterator[None]:
    """Let click say its sentences in the language that is spoken; afterwards it is as it was, for other programs."""
    hooks = [(module, name) for module in _MODULES for name in ("_", "ngettext") if hasattr(module, name)]
    before = [getattr(module, name) for module, name in hooks]
    for module, name in hooks:
        setattr(module, name, _said if name == "_" else _counted)
    try:
        yield
    finally:
        for (module, name), own in zip(hooks, before, strict=True):
            setattr(module, name, own)
