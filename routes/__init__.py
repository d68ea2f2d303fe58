"""Draw an escape route and its hazards from a GeoJSON file."""

from routes.gdal_drivers import restrict

restrict()
