"""What can go wrong in the domain, said in French for the person who reads it."""


class GeodataError(Exception):
    """The root of the errors of the domain."""


class UnknownTerritoryError(GeodataError):
    """No territory has this kind and code."""


class NoBoundaryError(GeodataError):
    """The sources hold no boundary for this territory."""


class InvalidDataError(GeodataError):
    """A data file breaks its schema: the message names file, line, column and remedy."""
