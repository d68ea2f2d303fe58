"""Help for who writes a route file: schema, guide, template, sketch; may import formats, model and basemap."""
