"""What can go wrong when the application is served."""

from geodata.errors import GeodataError


class ServingError(GeodataError):
    """The application can't be served as asked; the message says what mends it."""
