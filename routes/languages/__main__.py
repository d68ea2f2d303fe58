"""The translators' commands: `python -m routes.languages extract`, `update`, `compile`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from routes.languages.catalogues import LANGUAGES, SOURCE, path_of
from routes.languages.extraction import DOMAINS, extracted

USAGE = """usage: python -m routes.languages COMMAND [LANGUAGE]
  extract           write messages.pot and scripts.pot, the texts without translations, into this folder
  update [LANGUAGE] bring the catalogues up to date with the code, or begin one for a new language
  compile           write a .mo beside each .po, which other tools and a faster start can use"""


def main(arguments: list[str]) -> int:
    """Run a command."""
    command, *rest = arguments or [""]
    languages = rest or [language for language in LANGUAGES if language != SOURCE]
    if command == "extract":
        for domain in DOMAINS:
            _write(Path(f"{domain}.pot"), extracted(domain))
    elif command == "update":
        for language in languages:
            for domain in DOMAINS:
                update(path_of(language, domain), language, domain)
    elif command == "compile":
        for language in languages:
            for domain in DOMAINS:
                with (
                    path_of(language, domain).open("rb") as file,
                    path_of(language, domain).with_suffix(".mo").open("wb") as made,
                ):
                    write_mo(made, read_po(file))
    else:
        sys.stderr.write(USAGE + "\n")
        return 2
    return 0


def update(path: Path, language: str, domain: str) -> None:
    """Bring a catalogue up to date: new texts come in empty, those that are gone leave."""
    template = extracted(domain)
    catalog: Any = template
    locale = language.replace("-", "_")
    if path.is_file():
        with path.open("rb") as file:
            catalog = read_po(file, locale=locale)
        begun = catalog.creation_date
        catalog.update(template, no_fuzzy_matching=True)
        catalog.creation_date = begun  # a new date each time would be the one thing that two branches always change
    else:
        catalog.locale = locale
    catalog.obsolete.clear()
    catalog.fuzzy = False
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, catalog)


def _write(path: Path, catalog: Any) -> None:
    with path.open("wb") as file:
        write_po(file, catalog, width=0, omit_header=False, sort_by_file=False, include_lineno=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
