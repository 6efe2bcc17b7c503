"""The names of regions inside a French sentence."""

_OF = {"24": "du", "32": "des", "44": "du", "52": "des"}
_IN = {"32": "dans les", "44": "dans le", "04": "à", "06": "à"}
_ISLANDS = ("975", "977", "978", "986")


def of_region(code: str, name: str) -> str:
    """Put « de » before the name of a region.

    Examples
    --------
    >>> of_region("11", "Île-de-France"), of_region("32", "Hauts-de-France")
    ('d’Île-de-France', 'des Hauts-de-France')
    """
    if code in _OF:
        return f"{_OF[code]} {name}"
    return f"d’{name}" if name[0] in "AEIOUYÉÎ" else f"de {name}"


def in_region(code: str, name: str) -> str:
    """Put « en », « à » or « dans » before the name of a region.

    Examples
    --------
    >>> in_region("52", "Pays de la Loire"), in_region("04", "La Réunion")
    ('en Pays de la Loire', 'à La Réunion')
    """
    return f"{_IN.get(code, 'à' if code in _ISLANDS else 'en')} {name}"
