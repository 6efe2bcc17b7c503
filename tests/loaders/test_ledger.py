"""The ledger: what a release changes in it, and how it is written."""

from dataclasses import replace

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.laureates import (
    EDITIONS,
    LEDGER,
    Edition,
    Laureate,
    load_editions,
    load_laureates,
)
from loaders import ledger as ledger_module
from loaders.geocoder import Geocoder
from loaders.ledger import (
    LedgerError,
    Source,
    apply,
    complete_editions,
    locked,
    plan,
    write,
)
from loaders.releases.release import Announced, EditionFigures, Release

SOURCE = Source("Communiqué inventé", "https://exemple.invalid/communique")


def announced(name="Ville de Rennes", award="label", distinction=None, project="Projet inventé"):
    return Announced(award, distinction, name, project, "Résumé inventé.", None, 3)


def release(*awards, edition=2021, regions=("53",), notes=()):
    return Release("essai.txt", edition, "2021-06-01", regions, awards, (), notes)


def changes(rel, rows=()):
    return plan(rel, SOURCE, rows, Geocoder.open())


def imported(rel, rows=()):
    return apply(changes(rel, rows), rows)


class TestPlan:
    def test_a_new_award_becomes_a_row_with_its_source_and_its_place(self):
        (change,) = changes(release(announced(), notes=("Année rétablie.",)))
        row = change.laureate
        assert change.action == "new"
        assert (row.id, row.kind, row.territories) == (
            "2021-label-rennes",
            "commune",
            ("commune:35238",),
        )
        assert (row.match_method, row.match_score, row.confidence) == ("exact", 1.0, "high")
        assert (row.source_title, row.source_url) == (SOURCE.title, SOURCE.url)
        assert (row.source_date, row.stage_regions, row.note) == (
            "2021-06-01",
            ("53",),
            "Année rétablie.",
        )

    def test_it_notes_what_is_doubtful_of_it_and_not_what_is_of_other_lines(self):
        others = (
            "Nommés sans être lus comme lauréats, à vérifier : Lens (ligne 4).",
            "Ligne 4 : phrase écartée, aucun lauréat n’y est reconnu.",
            "Ligne 6 : « Lens : or » n’a pas été compris, le lauréat n’est pas reconnu.",
            "Ligne 8 : le concours de start-up y est nommé, et aucune start-up n’est lue.",
        )
        of_all = "Date 2021 : année rétablie, seule année possible."
        supposed = "la liste ne dit pas de quel prix ; supposée celle du label."
        notes = (*others, f"Ligne 5 : {supposed}", of_all)
        sure, unsure = changes(
            release(announced(), replace(announced("Ville de Lens"), doubt=supposed), notes=notes)
        )
        assert (sure.laureate.note, sure.laureate.confidence) == (of_all, "high")
        assert unsure.laureate.note == f"{of_all} Lecture confirmée, d’abord en doute : {supposed}"
        assert unsure.laureate.confidence == "medium"

    @pytest.mark.parametrize(
        ("name", "method"), [("Saint-Denis", "ambiguous"), ("Nulle-Part", "unmatched")]
    )
    def test_a_doubtful_name_has_no_place(self, name, method):
        (change,) = changes(release(announced(name), regions=()))
        row = change.laureate
        assert (row.territories, row.match_method, row.match_score) == ((), method, None)
        assert row.name_as_written == name

    def test_the_stage_region_ranks_homonyms_and_walls_none_out(self):
        first, second = changes(
            release(announced("Saint-Denis"), announced("Erdre et Gesvres"), regions=("04",))
        )
        assert first.laureate.territories == ("commune:97411",)
        assert second.laureate.territories == ("epci:244400503",)

    def test_a_start_up_is_never_placed_by_its_name(self):
        (change,) = changes(release(announced("Rennes", award="startup")))
        assert (change.answer, change.laureate.territories) == (None, ())

    def test_an_unknown_edition_stays_unknown(self):
        (change,) = changes(release(announced(), edition=None))
        assert change.laureate.edition is None
        assert change.laureate.id == "sans-edition-label-rennes"

    def test_the_same_award_reworded_is_known(self):
        rows = imported(release(announced(project="Portail de données ouvertes")))
        again = release(announced("RENNES", project="portail des données ouvertes"))
        (change,) = changes(again, rows)
        assert (change.action, change.laureate) == ("known", rows[0])

    def test_another_project_of_the_same_territory_is_another_row(self):
        rows = imported(release(announced(project="Portail de données ouvertes")))
        (change,) = changes(release(announced(project="Cantines sans plastique")), rows)
        assert (change.action, change.laureate.id) == ("new", "2021-label-rennes-2")

    @pytest.mark.parametrize("other", [{"edition": 2022}, {"award": "encouragement"}])
    def test_another_year_or_award_is_another_row(self, other):
        rows = imported(release(announced()))
        award = announced(award=other.get("award", "label"))
        (change,) = changes(release(award, edition=other.get("edition", 2021)), rows)
        assert change.action == "new"

    def test_twins_within_one_release_are_one_row(self):
        assert [c.action for c in changes(release(announced(), announced()))] == ["new", "known"]

    def test_a_level_announced_later_completes_the_row(self):
        rows = imported(release(announced()))
        (change,) = changes(release(announced(distinction="or")), rows)
        assert (change.action, change.laureate.distinction) == ("completed", "or")
        assert SOURCE.title in change.laureate.note
        assert apply([change], rows) == [change.laureate]

    def test_a_contradiction_changes_nothing(self):
        rows = imported(release(announced(distinction="or")))
        (change,) = changes(release(announced(distinction="bronze")), rows)
        assert (change.action, change.laureate.distinction) == ("conflict", "or")
        assert apply([change], rows) == rows

    def test_a_name_without_letters_still_has_an_id(self):
        (change,) = changes(release(announced("¿?!")))
        assert change.laureate.id == "2021-label-sans-nom"


names = st.sampled_from(
    ["Ville de Rennes", "Rennes", "Nantes Métropole", "Saint-Denis", "Jeune pousse inventée"]
)
levels = st.sampled_from([None, "or", "argent"])
awards = st.builds(announced, names, st.sampled_from(["label", "encouragement", "startup"]), levels)


@settings(max_examples=40, deadline=None)
@given(st.lists(awards, max_size=5))
def test_importing_twice_changes_nothing(announcements):
    rel = release(*announcements)
    once = imported(rel)
    assert {c.action for c in changes(rel, once)} <= {"known", "conflict"}
    assert imported(rel, once) == once
    assert len({row.id for row in once}) == len(once)


class TestEditions:
    def test_unknown_figures_are_filled_and_known_ones_stay(self):
        known = complete_editions([], [EditionFigures(2018, auditioned=41)], SOURCE)
        more = complete_editions(
            known, [EditionFigures(2018, auditioned=99, labelled=26), EditionFigures(2017)], SOURCE
        )
        assert [(e.edition, e.auditioned, e.labelled) for e in more] == [(2018, 41, 26)]
        assert more[0].source_title == SOURCE.title

    def test_nothing_given_changes_nothing(self):
        editions = load_editions()
        assert set(complete_editions(editions, [], SOURCE)) == set(editions)


class TestWrite:
    @pytest.mark.parametrize(
        ("path", "load", "model", "key"),
        [
            (LEDGER, load_laureates, Laureate, None),
            (EDITIONS, load_editions, Edition, lambda e: e.edition),
        ],
    )
    def test_the_shipped_files_come_out_byte_for_byte(self, tmp_path, path, load, model, key):
        rows = load()
        copy = tmp_path / path.name
        write(copy, sorted(rows, key=key) if key else rows, model)
        assert copy.read_bytes() == path.read_bytes()

    @settings(max_examples=30, deadline=None)
    @given(
        text=st.text(
            st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80
        )
    )
    def test_any_text_comes_back(self, tmp_path_factory, text):
        path = tmp_path_factory.mktemp("ledger") / "laureates.csv"
        row = load_laureates()[0].model_copy(update={"project": text, "summary": f'"{text},'})
        write(path, [row], Laureate)
        assert load_laureates(path) == (row,)

    def test_a_lone_carriage_return_breaks_no_row(self, tmp_path):
        path = tmp_path / "laureates.csv"
        write(path, [load_laureates()[0].model_copy(update={"project": "a\rb"})], Laureate)
        assert load_laureates(path)[0].project == "a b"

    def test_a_failure_leaves_the_former_file_and_no_draft(self, tmp_path, monkeypatch):
        path = tmp_path / "laureates.csv"
        path.write_text("avant", encoding="utf-8")

        def fail(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(ledger_module.os, "fsync", fail)
        with pytest.raises(LedgerError, match=r"plein\) ; il est resté tel qu’il"):
            write(path, load_laureates(), Laureate)
        assert [p.name for p in tmp_path.iterdir()] == ["laureates.csv"]
        assert path.read_text(encoding="utf-8") == "avant"

    def test_the_draft_of_a_killed_run_is_swept_and_nothing_else(self, tmp_path):
        path = tmp_path / "laureates.csv"
        for name in (".laureates.csv.abc.draft", ".editions.csv.abc.draft", "note.draft"):
            (tmp_path / name).write_text("inventé", encoding="utf-8")
        write(path, (), Laureate)
        assert {p.name for p in tmp_path.iterdir()} == {
            "laureates.csv",
            ".editions.csv.abc.draft",
            "note.draft",
        }

    def test_a_folder_that_does_not_exist_is_said(self, tmp_path):
        with pytest.raises(LedgerError, match="ne peut être écrit"):
            write(tmp_path / "absent" / "laureates.csv", [], Laureate)


def test_one_import_at_a_time(tmp_path, monkeypatch):
    path = tmp_path / "laureates.csv"
    monkeypatch.setattr(ledger_module, "LOCK_SECONDS", 0.1)
    done = []
    with (
        FileLock(tmp_path / ".laureates.csv.lock"),
        pytest.raises(LedgerError, match="autre importation"),
    ):
        locked(path, lambda: done.append(1))
    locked(path, lambda: done.append(2))
    assert done == [2]
