"""What is right, wrong and mended in a route file; may import geo and model."""
