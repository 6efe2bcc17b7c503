"""What a text puts between quotation marks."""

import re
from typing import NamedTuple

IN_FLAT_TEXT = re.compile(r'"[^"]{1,300}"')
_QUOTED = re.compile(r"«(?P<french>[^«»]{0,300})»|[“\"](?P<other>[^“”\"]{0,300})[”\"]")
_LENGTHS = range(2, 201)


class Quoted(NamedTuple):
    """What is quoted, and where its marks stand."""

    title: str
    start: int
    end: int


def titles_in(text: str) -> list[Quoted]:
    """Return what a text quotes and that is as long as a title.

    Examples
    --------
    >>> titles_in("Lens, « Phare », puis “Quai”")
    [Quoted(title='Phare', start=6, end=15), Quoted(title='Quai', start=22, end=28)]
    """
    found = (
        Quoted((quote["french"] or quote["other"] or "").strip(), *quote.span())
        for quote in _QUOTED.finditer(text)
    )
    return [quoted for quoted in found if len(quoted.title) in _LENGTHS]


def unquoted(text: str) -> str:
    """Put points in the place of what a text quotes, which keeps its length.

    Examples
    --------
    >>> unquoted("Lens, « Phare »")
    'Lens, .........'
    """
    return _QUOTED.sub(lambda quote: "." * len(quote[0]), text)
