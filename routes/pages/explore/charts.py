"""A statistic's series as a chart, with its values as a table for those who read them."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

from routes.languages import gettext as _
from routes.model import Statistic

_COLOURS = ("#1b5480", "#c4571b", "#55651a", "#6d2e6b")
_FEW = 3


def can_draw(statistic: Statistic) -> bool:
    """Return whether a series has enough numbers for a chart."""
    return sum(observation.value is not None for observation in statistic.series) >= _FEW


def _line(text: str) -> str:
    """Put a text on one line: in the chart's code U+2028 would end a line."""
    return " ".join(text.split())


def rows(statistic: Statistic) -> pd.DataFrame:
    """Return label, part, value and note of each bar; where parts add up to the value they stand for it."""
    found = []
    for observation in statistic.series:
        parts = observation.parts if observation.value is None else {}
        complete = observation.parts and abs(sum(observation.parts.values()) - (observation.value or 0)) < 1
        if complete:
            parts = observation.parts
        for part, value in parts.items():
            found.append((_line(observation.label), _line(part.capitalize()), value, observation.note))
        if not parts and observation.value is not None:
            found.append((_line(observation.label), _("Total"), observation.value, observation.note))
    return pd.DataFrame(found, columns=["label", "part", "value", "note"])


def draw(statistic: Statistic) -> None:
    """Draw the bars, and offer the numbers as a table."""
    frame = rows(statistic)
    names = list(dict.fromkeys(frame["part"]))
    ordered = sorted(names, key=lambda name: name == _("Total"))
    chart = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X("label:N", sort=list(dict.fromkeys(frame["label"])), title=None, axis=alt.Axis(labelAngle=-45)),
            y=alt.Y("value:Q", title=None, stack="zero"),
            color=alt.Color(
                "part:N",
                title=None,
                scale=alt.Scale(domain=ordered, range=[*_COLOURS[: len(ordered) - 1], "#7a8087"][-len(ordered) :]),
                legend=alt.Legend(orient="top") if len(ordered) > 1 else None,
            ),
            tooltip=[
                alt.Tooltip("label:N", title=_("When")),
                alt.Tooltip("part:N", title=_("Who")),
                alt.Tooltip("value:Q", title=_("Value"), format=","),
                alt.Tooltip("note:N", title=_("Note")),
            ],
        )
        .properties(height=300)
    )
    st.altair_chart(chart, width="stretch")
    with st.expander(_("The numbers as a table")):
        table = pd.DataFrame(
            [
                {
                    _("When"): one.label,
                    _("Value"): one.value,
                    **{k.capitalize(): v for k, v in one.parts.items()},
                    _("Note"): one.note,
                }
                for one in statistic.series
            ]
        )
        st.dataframe(table, hide_index=True)
