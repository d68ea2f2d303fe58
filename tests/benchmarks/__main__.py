"""Prints the table of benchmarks: `python tests/benchmarks`. Compare ratios; absolute times vary with the machine."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "e2e"), str(HERE.parent), str(HERE.parent.parent)]

from browser import arguments, find_chromium  # noqa: E402
from crowds import visited  # noqa: E402
from documents import answering, making, reading  # noqa: E402
from pages import running  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from rows import table  # noqa: E402
from saved import saved  # noqa: E402


def main() -> int:
    """Run everything; the exit code says whether every limit is kept."""
    rows = making()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        rows += reading(Path(folder))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments())
        rows += running(browser)
        rows += answering(browser, Path(folder))
        rows += saved(browser, Path(folder))
        print(f"Chromium {browser.version}\n")
        browser.close()
    rows += visited()
    print(table(rows))
    return 0 if all(row.is_kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
