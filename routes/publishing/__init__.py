"""Routes as a small static site that any web server or CDN can serve; knows no Streamlit."""

from routes.publishing.site import publish

__all__ = ["publish"]
