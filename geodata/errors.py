"""What can go wrong in the domain, said in French for the person who reads it."""


class GeodataError(Exception):
    """The root of the errors of the domain."""


class UnknownTerritoryError(GeodataError):
    """No territory has this kind and code."""


class NoBoundaryError(GeodataError):
    """The sources hold no boundary for this territory."""


class InvalidDataError(GeodataError):
    """A data file breaks its schema: the message names file, line, column and remedy."""


class InvalidSelectionError(GeodataError):
    """A filter has a value that does not exist.

    Parameters
    ----------
    parameter : str
        The filter at fault, by its name in the API.
    message : str
        One sentence in French for the person who asked.
    """

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter = parameter
