"""Words of French, English or a brand that resemble the name of a territory, and are none.

« Commerce » is no mistyped Commercy: no typing error is looked for in such a word.
"""

from pathlib import Path

from geodata.errors import InvalidDataError
from geodata.files import file_of

WORDS = "words.txt"


def load_words(folder: Path) -> frozenset[str]:
    """Read the words of a folder, in folded letters, one a line.

    Raises
    ------
    InvalidDataError
        Where the file can't be read.
    """
    path = file_of(folder, WORDS)
    try:
        return frozenset(path.read_text(encoding="utf-8").split())
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidDataError(
            f"{path} ne peut être lu : le remettre, ou le refaire par "
            "« python -m loaders build --words »."
        ) from error
