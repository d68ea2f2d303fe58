"""Draw an escape route and its hazards from a GeoJSON file.

`open_route`, `translate`, `build_map`, `render` and `write` are the public face; they are loaded when they are first
used, so that importing `routes` is cheap and changes nothing for other libraries of the process.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from routes.api import build_map as build_map
    from routes.api import open_route as open_route
    from routes.api import render as render
    from routes.api import translate as translate
    from routes.api import write as write

__all__ = ["build_map", "open_route", "render", "translate", "write"]


def __getattr__(name: str) -> Any:
    """Load a part of the public face on its first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from routes import api  # noqa: PLC0415 - that is the point

    return getattr(api, name)


def __dir__() -> list[str]:
    """List the public face, loaded or not."""
    return sorted({*globals(), *__all__})
