"""The command « check »: say whether the shipped data is in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from geodata.aliases import Alias, load_aliases
from geodata.atlas import Atlas
from geodata.errors import GeodataError, UnknownTerritoryError
from geodata.laureates import Laureate, load_editions, load_laureates
from geodata.selection import is_heard_elsewhere
from geodata.text import fold

SOUND, FAULTY = 0, 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, or a mere note, about a row."""

    row: str
    text: str
    is_fault: bool = True


def check(folder: Path, out: TextIO) -> int:
    """Check the ledger, the editions and the usual names; end the report in a verdict.

    Parameters
    ----------
    folder : Path
        Where ``laureates.csv`` and ``editions.csv`` are, and ``aliases.csv`` may be.
    out : TextIO

    Returns
    -------
    int
        ``SOUND`` or ``FAULTY``.
    """
    try:
        laureates = load_laureates(folder / "laureates.csv")
        editions = load_editions(folder / "editions.csv")
        names = folder / "aliases.csv"
        aliases = load_aliases(names) if names.exists() else ()
    except GeodataError as error:
        print(f"Faute : {error}\nVerdict : les données sont fautives.", file=out)
        return FAULTY
    atlas = Atlas.open()
    findings = [*_findings(laureates, atlas), *_unknown_meanings(aliases, atlas)]
    for finding in findings:
        print(
            f"{'Faute' if finding.is_fault else 'Note'} : {finding.row} : {finding.text}", file=out
        )
    faults = sum(finding.is_fault for finding in findings)
    counted = f"{_count(laureates, 'lauréat')}, {_count(editions, 'édition')}"
    if faults:
        print(f"Verdict : {counted}, {faults} faute{'s' * (faults > 1)}.", file=out)
        return FAULTY
    print(f"Verdict : {counted}, tout est en ordre.", file=out)
    return SOUND


def _findings(laureates: Sequence[Laureate], atlas: Atlas) -> Iterator[Finding]:
    yield from _twins(laureates)
    for laureate in laureates:
        faults = [*_misfits(laureate), *_unknown_codes(laureate, atlas)]
        yield from faults
        if not faults:
            yield from _notes(laureate, atlas)


def _twins(laureates: Iterable[Laureate]) -> Iterator[Finding]:
    alike = defaultdict(list)
    for laureate in laureates:
        where = tuple(sorted(laureate.territories)) or fold(laureate.name_as_written)
        alike[laureate.edition, laureate.award, where, fold(laureate.project)].append(laureate.id)
    for first, *others in alike.values():
        for other in others:
            yield Finding(other, f"même récompense que {first} ; garder une des deux lignes.")


def _misfits(laureate: Laureate) -> Iterator[Finding]:
    places = laureate.territories
    if len(set(places)) < len(places):
        yield Finding(laureate.id, "colonne « territories » : un territoire y est deux fois.")
    kinds = {key.partition(":")[0] for key in places}
    expected = (
        {"startup"} if laureate.award == "startup" else kinds or {laureate.kind} - {"startup"}
    )
    if laureate.kind not in expected:
        right = ", ".join(sorted(expected)) or "rien"
        yield Finding(laureate.id, f"colonne « kind » : « {laureate.kind} » ; écrire {right}.")


def _unknown_meanings(aliases: Iterable[Alias], atlas: Atlas) -> Iterator[Finding]:
    for alias in aliases:
        try:
            atlas.territory(alias.territory)
        except UnknownTerritoryError as error:
            yield Finding(f"aliases.csv, « {alias.alias} »", f"colonne « territory » : {error}")


def _unknown_codes(laureate: Laureate, atlas: Atlas) -> Iterator[Finding]:
    stages = [f"region:{code}" for code in laureate.stage_regions]
    for column, keys in (("territories", laureate.territories), ("stage_regions", stages)):
        for key in keys:
            try:
                atlas.territory(key)
            except UnknownTerritoryError as error:
                yield Finding(laureate.id, f"colonne « {column} » : {error}")


def _notes(laureate: Laureate, atlas: Atlas) -> Iterator[Finding]:
    if is_heard_elsewhere(laureate, atlas):
        yield Finding(laureate.id, "audition dans une autre région.", is_fault=False)
    if not laureate.territories:
        yield Finding(laureate.id, "lieu non établi.", is_fault=False)
    if laureate.edition is None:
        yield Finding(laureate.id, "édition inconnue.", is_fault=False)
    if not laureate.source_url:
        yield Finding(laureate.id, "source sans adresse.", is_fault=False)


def _count(rows: Sized, name: str) -> str:
    return f"{len(rows)} {name}{'s' if len(rows) > 1 else ''}"
