"""Draw an escape route and its hazards from a GeoJSON file."""
