"""What leaves the application as one HTML file: the scene of the Forum, the map to embed."""
