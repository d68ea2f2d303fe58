"""The author's kit: the template, the format guide, the schema, and the format property by property."""

from __future__ import annotations

import streamlit as st

from routes.authoring import guide
from routes.authoring.schema import schema_text
from routes.authoring.template import template_text
from routes.languages import gettext as _
from routes.model.categories import CATEGORIES
from routes.pages.shared import texts


def show() -> None:
    """Show the downloads, and what each property means."""
    texts.show("kit")
    with st.container(horizontal=True, key="kit"):
        for label, make, name, mime in (
            (_("Template"), template_text, "template.geojson", "application/geo+json"),
            (_("Format guide"), guide.guide_text, guide.guide_path().name, "text/markdown"),
            (_("JSON Schema"), schema_text, "route.schema.json", "application/schema+json"),
        ):
            st.download_button(
                label, make, file_name=name, mime=mime, key=f"kit-{mime}", icon=":material/download:", on_click="ignore"
            )
    with st.expander(_("The format, property by property"), icon=":material/menu_book:"):
        tables = [
            {"title": _(title), "place": _(place), "rows": guide.properties_of(section)}
            for section, (title, place) in guide.SECTIONS.items()
        ]
        texts.show("guide", tables=tables, categories=list(CATEGORIES.values()))
