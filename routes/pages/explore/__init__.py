"""The Explore page: the map with its filters and all that the route says."""
