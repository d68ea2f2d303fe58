"""The bar at the foot of a phone's screen: Story, Map, List, Filters; wider windows don't show it."""

from __future__ import annotations

import streamlit as st

from routes.languages import N_, Translated
from routes.languages import gettext as _
from routes.pages.shared import choice
from routes.pages.shared.state import session
from routes.pages.shared.viewer import component

WORDS = Translated(
    {
        "bar": N_("Parts of the page"),
        "story": N_("Story"),
        "map": N_("Map"),
        "list": N_("List"),
        "filters": N_("Filters"),
    }
)


def show(passing: int, total: int) -> None:
    """Show the bar; it says how many hazards pass where not all do, and tells screen readers when that changes."""
    asked = component("bar")(
        data={
            "count": f"{passing:,}/{total:,}" if passing < total else "",
            "said": _said(passing, total),
            "words": dict(WORDS),
        },
        key="bar-steer",
        height=1,
        on_go_change=lambda: None,
    )
    present = session().pages.get("present")
    if asked.go and present:
        level = choice.level()
        view = {"route": choice.chosen_key()} | ({} if level == choice.LEVEL.default else {"level": level})
        st.switch_page(present, query_params=view)


def _said(passing: int, total: int) -> str:
    if not passing:
        return _("No danger passes these filters.")
    if passing == total:
        return _("All {total:,} dangers shown").format(total=total)
    return _("{count:,} of {total:,} dangers shown").format(count=passing, total=total)
