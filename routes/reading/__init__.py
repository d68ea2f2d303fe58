"""Any GeoJSON value to a Route and a Report; may import rules, geo and model."""
