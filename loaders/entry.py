"""What the commands of every package have in common: encoding, errors, exit status."""

import os
import sys
from io import TextIOWrapper

import typer

from geodata.errors import GeodataError
from loaders.errors import LoaderError

MALFORMED = 2
INTERRUPTED = 130
BROKEN_PIPE = 1


def commands(name: str, purpose: str) -> typer.Typer:
    """Return a set of commands, to which they are then added.

    Parameters
    ----------
    name : str
        How it is called, such as ``python -m loaders``.
    purpose : str
        In French, for ``--help``.
    """
    app = typer.Typer(name=name, add_completion=False, pretty_exceptions_enable=False)

    @app.callback(help=purpose)
    def several() -> None:
        """Ask for the name of a command, even where there is one only."""

    return app


def run(app: typer.Typer) -> int:
    """Run the command of the command line, and return its exit status.

    What it was asked is read in UTF-8, and what it says is written so, wherever it
    runs. An error that was foreseen is one sentence on the error stream.
    """
    _speak_utf8()
    try:
        status = app(sys.argv[1:] or ["--help"], standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException:
        print(_not_understood(app.info.name or ""), file=sys.stderr)
        return MALFORMED
    except (LoaderError, GeodataError) as error:
        print(error, file=sys.stderr)
        return MALFORMED
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status if isinstance(status, int) else 0


def _speak_utf8() -> None:
    """Read and write UTF-8, whatever the locale; a byte that is none becomes « � »."""
    streams = {"replace": (sys.stdin,), "backslashreplace": (sys.stdout, sys.stderr)}
    for errors, several in streams.items():
        for stream in several:
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors=errors)


def _not_understood(name: str) -> str:
    from loaders.documents import printable  # noqa: PLC0415 (only an error needs what it loads)

    asked = printable(" ".join(sys.argv[1:]))
    return f"La commande « {asked} » n’est pas comprise ; « {name} --help » dit ce qui existe."
