"""Routes as a small static site that any web server or CDN can serve; knows no Streamlit."""
