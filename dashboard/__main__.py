"""The commands of the dashboard: ``python -m dashboard COMMAND``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from loaders.entry import commands, run

app = commands(
    "python -m dashboard", "Emporter la carte en un seul fichier ; la servir à beaucoup de monde."
)


@app.command()
def scene(  # noqa: PLR0913 (one parameter an option of the command)
    out: Annotated[Path, typer.Option(metavar="FICHIER.html", help="Le fichier à écrire.")] = Path(
        "forum.html"
    ),
    year: Annotated[
        list[str] | None, typer.Option(metavar="ANNÉE", help="Édition, répétable.")
    ] = None,
    region: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Région du lauréat, répétable.")
    ] = None,
    award: Annotated[
        list[str] | None,
        typer.Option(metavar="RÉCOMPENSE", help="label, encouragement ou startup, répétable."),
    ] = None,
    distinction: Annotated[
        list[str] | None,
        typer.Option(metavar="NIVEAU", help="or, argent ou bronze, répétable."),
    ] = None,
    territory: Annotated[
        str, typer.Option(metavar="TYPE:CODE", help="Territoire, comme epci:200056232.")
    ] = "",
    q: Annotated[str, typer.Option(metavar="MOTS", help="Mots cherchés, tous exigés.")] = "",
    order: Annotated[
        str, typer.Option(metavar="ORDRE", help="year, region ou list ; list avec --laureate.")
    ] = "",
    laureate: Annotated[
        list[str] | None,
        typer.Option(metavar="IDENTIFIANT", help="Lauréat de la liste, dans l’ordre, répétable."),
    ] = None,
    delay: Annotated[str, typer.Option(metavar="SECONDES", help="Durée d’une étape : 12.")] = "",
    title: Annotated[str, typer.Option(metavar="TITRE", help="Titre de la scène.")] = "",
    address: Annotated[
        str, typer.Option(metavar="ADRESSE", help="Adresse publique de la carte (code QR).")
    ] = "",
) -> None:
    """Écrire la scène du Forum : un fichier HTML qui n’a besoin de rien d’autre."""
    from dashboard.commands import write_scene  # noqa: PLC0415 (« --help » answers at once)
    from dashboard.stage.wishes import Wish  # noqa: PLC0415

    filters = {
        "year": year or [],
        "region": region or [],
        "award": award or [],
        "distinction": distinction or [],
        "territory": [territory],
        "q": [q],
    }
    wish = Wish(order, tuple(laureate or ()), delay, title, address)
    typer.echo(write_scene(out, filters, wish))


@app.command()
def serve(
    workers: Annotated[
        str, typer.Option(metavar="NOMBRE", help="Processus de l’application.")
    ] = "2",
    port: Annotated[str, typer.Option(metavar="PORT", help="Où nginx écoute.")] = "8501",
) -> None:
    """Servir la carte par plusieurs processus derrière nginx, sur cette machine."""
    from dashboard.serving import serve as serve_map  # noqa: PLC0415

    serve_map(workers, port, lambda said: print(said, flush=True))


def main() -> int:
    """Run the command of the command line and return its status."""
    return run(app)


if __name__ == "__main__":
    sys.exit(main())
