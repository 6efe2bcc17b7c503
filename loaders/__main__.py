"""The commands of the loaders: `python -m loaders COMMAND`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loaders.entry import MALFORMED, commands, run

if TYPE_CHECKING:
    from rich.console import Console
    from rich.status import Status

DATA = Path(__file__).parents[1] / "geodata" / "data"

app = commands("python -m loaders", "Lire les communiqués, placer les lauréats, tenir le registre.")


@app.command()
def read(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FICHIER…", help="Communiqués (texte, PDF, Word ou page web)."),
    ] = None,
) -> None:
    """Lire des communiqués et écrire, pour chacun, une ligne de JSON."""
    _require(files, "read")
    from geodata.atlas import Atlas  # noqa: PLC0415 (« --help » answers without the atlas)
    from loaders.commands.reading import read_files  # noqa: PLC0415

    regions = {region.code: region.name for region in Atlas.open().of_kind("region")}
    raise typer.Exit(read_files(files or [], regions, sys.stdout, sys.stderr))


@app.command()
def geocode(  # noqa: PLR0913 (one parameter an option of the command)
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NOM…", help="Noms ; sans nom, un par ligne de l’entrée standard."),
    ] = None,
    region: Annotated[str, typer.Option(metavar="CODE", help="Région probable.")] = "",
    department: Annotated[str, typer.Option(metavar="CODE", help="Département probable.")] = "",
    kind: Annotated[str, typer.Option(metavar="TYPE", help="commune, epci, ept…")] = "",
    year: Annotated[str, typer.Option(metavar="ANNÉE", help="Année des noms.")] = "",
    table: Annotated[
        Path | None,
        typer.Option("--csv", metavar="FICHIER", help="Table avec une colonne « name »."),
    ] = None,
) -> None:
    """Placer des noms sur les territoires de France, une ligne de JSON par nom."""
    from loaders.commands.geocoding import geocode_csv, geocode_lines, make_hints  # noqa: PLC0415

    hints = make_hints(region, department, kind, year)
    if table is not None:
        geocode_csv(table, hints, sys.stdout)
    else:
        geocode_lines(names or (line.rstrip("\r\n") for line in sys.stdin), hints, sys.stdout)


@app.command(name="import")
def import_(  # noqa: PLR0913 (one parameter an option of the command)
    files: Annotated[list[Path] | None, typer.Argument(metavar="FICHIER…")] = None,
    source: Annotated[str, typer.Option(metavar="TITRE", help="Titre de la source.")] = "",
    url: Annotated[str, typer.Option(metavar="ADRESSE", help="Adresse de la source.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Montrer sans rien écrire.")] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Ne rien demander : laisser de côté ce qui est en doute.")
    ] = False,
    data: Annotated[Path, typer.Option(metavar="DOSSIER", help="Dossier du registre.")] = DATA,
) -> None:
    """Lire des communiqués, placer leurs lauréats et les porter au registre."""
    from rich.console import Console  # noqa: PLC0415

    from loaders.commands.deciding import ask_on, leave_out  # noqa: PLC0415
    from loaders.commands.importing import Options, import_files  # noqa: PLC0415

    _require(files, "import")
    console = Console()
    at_terminal = sys.stdin.isatty() and not dry_run
    ask = leave_out if yes else ask_on(console) if at_terminal else None
    options = Options(source, url, dry_run)
    raise typer.Exit(import_files(files or [], data, console, options, ask))


@app.command()
def check(
    data: Annotated[Path, typer.Option(metavar="DOSSIER", help="Dossier du registre.")] = DATA,
) -> None:
    """Vérifier le registre et les éditions, et rendre un verdict."""
    from loaders.commands.checking import check as check_folder  # noqa: PLC0415

    raise typer.Exit(check_folder(data, sys.stdout))


@app.command()
def build(
    packages: Annotated[
        Path, typer.Option(metavar="DOSSIER", help="Où garder les archives officielles.")
    ] = Path(".cache/packages"),
    target: Annotated[Path, typer.Option(metavar="DOSSIER", help="Où écrire l’atlas.")] = DATA,
    names: Annotated[
        bool, typer.Option("--names", help="Ne refaire que l’index des noms, sans réseau.")
    ] = False,
    words: Annotated[
        bool, typer.Option("--words", help="Ne refaire que la liste des mots et des marques.")
    ] = False,
) -> None:
    """Construire l’atlas de France à partir des paquets officiels (réseau et npm requis)."""
    from rich.console import Console  # noqa: PLC0415

    from loaders.geocoding.name_index import write  # noqa: PLC0415

    console = Console(stderr=True)
    alone = names or words
    with console.status("Construction de l’atlas") as status:
        paths = [] if alone else _build_atlas(packages, target, console, status)
        if names or not alone:
            _step(console, status, "Index des noms")
            paths.append(write(target))
        if words or not alone:
            from loaders.building.words import write_words  # noqa: PLC0415

            _step(console, status, "Mots et marques qui ressemblent à un nom")
            paths.append(write_words(packages, target))
        for path in paths:
            typer.echo(f"{path} : {path.stat().st_size / 1e6:.1f} Mo")


def _build_atlas(packages: Path, target: Path, console: "Console", status: "Status") -> list[Path]:
    from loaders.building.build import build as build_atlas  # noqa: PLC0415

    return build_atlas(packages, target, lambda step: _step(console, status, step))


def _step(console: "Console", status: "Status", step: str) -> None:
    console.log(step)
    status.update(step)


def _require(files: list[Path] | None, command: str) -> None:
    if not files:
        typer.echo(f"Donner au moins un fichier : python -m loaders {command} FICHIER…", err=True)
        raise typer.Exit(MALFORMED)


def main() -> int:
    """Run the command of the command line and return its status."""
    return run(app)


if __name__ == "__main__":
    sys.exit(main())
