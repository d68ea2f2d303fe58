"""Route to folium map to one HTML string; may import teaching, geo, rules, basemap and model."""
