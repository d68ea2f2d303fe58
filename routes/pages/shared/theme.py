"""Light or dark: as the address and the session say, else as the visitor's system asks."""

from __future__ import annotations

from routes.languages import gettext as _
from routes.pages.shared import address, state
from routes.pages.shared.viewer import component

PARAMETER = address.one_of("theme", ("light", "dark"), "")
"""Empty, and out of the address, as long as the system is followed."""
_KEY = "theme"


def choose() -> None:
    """Show the switch; the page changes at once, and the address says so after it."""
    component("theme")(
        data={
            "theme": address.value(PARAMETER),
            "words": {"dark": _("Change to dark colours"), "light": _("Change to light colours")},
        },
        key=_KEY,
        height="content",
        on_theme_change=_take,
    )


def _take() -> None:
    address.put(PARAMETER, PARAMETER.read([str(state.told(_KEY).theme or "")]))
