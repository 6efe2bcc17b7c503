"""The commands of the loaders: `python -m loaders COMMAND`."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from loaders.documents import printable
from loaders.reading import read_files

MALFORMED = 2
INTERRUPTED = 130

app = typer.Typer(
    name="python -m loaders",
    help="Lire les communiqués, placer les lauréats, tenir le registre.",
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def commands() -> None:
    """Lire les communiqués, placer les lauréats, tenir le registre."""


@app.command()
def read(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FICHIER…", help="Communiqués (texte, PDF ou page web)."),
    ] = None,
) -> None:
    """Lire des communiqués et écrire, pour chacun, une ligne de JSON."""
    if not files:
        typer.echo("Donner au moins un fichier : python -m loaders read FICHIER…", err=True)
        raise typer.Exit(MALFORMED)
    from geodata.atlas import Atlas  # noqa: PLC0415 (« --help » answers without the atlas)

    regions = {region.code: region.name for region in Atlas.open().of_kind("region")}
    raise typer.Exit(read_files(files, regions, sys.stdout, sys.stderr))


def main() -> int:
    """Run the command of the command line and return its status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = app(sys.argv[1:] or ["--help"], standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException:
        asked = printable(" ".join(sys.argv[1:]))
        print(
            f"La commande « {asked} » n’est pas comprise ; "
            "« python -m loaders --help » dit ce qui existe.",
            file=sys.stderr,
        )
        return MALFORMED
    except typer.Abort:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status if isinstance(status, int) else 0


if __name__ == "__main__":
    sys.exit(main())
