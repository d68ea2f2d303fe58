"""Where the data lies: inside the package when it was installed from a wheel, else beside it."""

from __future__ import annotations

from pathlib import Path


def data_folder() -> Path:
    """Return the folder with the bundled routes and the basemap."""
    package = Path(__file__).resolve().parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"
