"""Numbers on the sphere; may import the model and the basemap."""
