"""Draw an escape route and its hazards from a GeoJSON file."""

from routes.drivers import restrict

restrict()
