"""The commands geocode, import, check and build, as a person or a script meets them."""

import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from geodata.laureates import EDITIONS, LEDGER, load_editions, load_laureates
from loaders import __main__ as command
from loaders.commands import geocoding, importing
from loaders.commands.checking import check
from loaders.commands.importing import import_files
from loaders.geocoding.answers import Hints
from tests.loaders.corpus import RELEASES, as_pdf
from tests.loaders.reading_tables import rows_of

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "press-releases" / "2019-06-26-ile-de-france.txt"
DOUBTFUL = """Label « Territoire Innovant » Bretagne, 4 juin 2019

Pour le Label, le jury a retenu :

1/ La Ville de Rennes, pour son projet de Portail inventé, un essai.

2/ La Ville de Saint-Denis, pour son projet de Jardins inventés, un essai.

3/ La Ville de Strasbourgg, pour son projet de Ponts inventés, un essai.
"""
WHY = ("Nom officiel", "rien ne les départage", "malgré une faute de frappe")
GEOCODED = ["input", "status", "territories", "candidates", "method", "score", "former"]


def loaders(monkeypatch, capsys, *arguments, stdin=""):
    """Run a command in this process; return its status, its output and its errors."""
    monkeypatch.setattr(sys, "argv", ["loaders", *map(str, arguments)])
    monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
    status = command.main()
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def run(monkeypatch, capsys):
    def runner(*arguments, stdin=""):
        return loaders(monkeypatch, capsys, *arguments, stdin=stdin)

    return runner


@pytest.fixture
def folder(tmp_path):
    """A ledger with its header and no row."""
    for path in (LEDGER, EDITIONS):
        header = path.read_text(encoding="utf-8").splitlines()[0]
        (tmp_path / path.name).write_text(f"{header}\n", encoding="utf-8")
    return tmp_path


class TestGeocode:
    def test_a_line_a_name_in_order_with_exactly_these_keys(self, run):
        status, out, err = run("geocode", "Rennes", "Saint-Denis", "Berlin")
        answers = [json.loads(line) for line in out.splitlines()]
        assert (status, err) == (0, "")
        assert [a["input"] for a in answers] == ["Rennes", "Saint-Denis", "Berlin"]
        assert [a["status"] for a in answers] == ["matched", "ambiguous", "unmatched"]
        assert all(list(a) == GEOCODED for a in answers)
        assert answers[0]["territories"] == [{"kind": "commune", "code": "35238", "name": "Rennes"}]
        assert list(answers[1]["candidates"][0]) == [
            "kind",
            "code",
            "name",
            "department",
            "score",
        ]

    def test_a_former_commune_is_said(self, run):
        _, out, _ = run("geocode", "Annecy-le-Vieux")
        answer = json.loads(out)
        assert answer["former"] == {
            "code": "74011",
            "name": "Annecy-le-Vieux",
            "until": "2017-01-01",
        }

    def test_names_come_from_the_standard_input(self, run):
        _, out, _ = run("geocode", "--department", "93", stdin="Saint-Denis\r\n\nL’Haÿ\n")
        answers = [json.loads(line) for line in out.splitlines()]
        assert [a["input"] for a in answers] == ["Saint-Denis", "", "L’Haÿ"]
        assert answers[0]["territories"][0]["code"] == "93066"

    def test_a_table_brings_its_own_hints(self, run, tmp_path):
        table = tmp_path / "noms.csv"
        table.write_text(
            "department,name,kind\n93,Saint-Denis,\n,Saint-Denis,\n,Vienne,departement\n",
            encoding="utf-8",
        )
        _, out, _ = run("geocode", "--csv", table, "--department", "974")
        codes = [json.loads(line)["territories"][0]["code"] for line in out.splitlines()]
        assert codes == ["93066", "97411", "86"]

    def test_a_long_table_shows_its_progress_beside_clean_answers(self, tmp_path, monkeypatch):
        class Terminal(io.StringIO):
            def isatty(self):
                return True

        table, screen, out = tmp_path / "noms.csv", Terminal(), io.StringIO()
        table.write_text("name\nRennes\nLyon\nPau\n", encoding="utf-8")
        monkeypatch.setattr(geocoding, "LONG", 2)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(sys, "stderr", screen)
        geocoding.geocode_csv(table, Hints(), out)
        assert "3 noms placés" in screen.getvalue()
        answers = [json.loads(line) for line in out.getvalue().splitlines()]
        assert [answer["input"] for answer in answers] == ["Rennes", "Lyon", "Pau"]

    def test_a_unicode_separator_ends_no_row_of_a_table(self, run, tmp_path):
        table = tmp_path / "noms.csv"
        table.write_text("name,department\nRen\u2028nes,35\nLyon,\n", encoding="utf-8")
        _, out, _ = run("geocode", "--csv", table)
        lines = out.removesuffix("\n").split("\n")
        assert [json.loads(line)["input"] for line in lines] == ["Ren\u2028nes", "Lyon"]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--kind", "ville", "x"], "kind : « ville » n’existe pas ; écrire commune"),
            (["--region", "99", "x"], "region : « 99 » n’est pas un code"),
            (["--department", "<b>", "x"], "department : « <b> »"),
            (["--year", "demain", "x"], "year : « demain » n’est pas une année"),
            (["--csv", "absent.csv"], "absent.csv n’est pas un CSV lisible"),
        ],
    )
    def test_a_wrong_hint_is_one_sentence_and_status_2(self, run, arguments, said):
        status, out, err = run("geocode", *arguments)
        assert (status, out) == (2, "")
        assert said in err
        assert err.count("\n") == 1

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("nom\nRennes\n", "ligne 1 : il manque la colonne « name »"),
            ("name,kind\nRennes,\nLyon,cité\n", "ligne 3, kind : « cité »"),
            ('name\n"Rennes\n', "CSV mal formé"),
            ("", "ligne 1"),
        ],
    )
    def test_a_wrong_table_prints_nothing(self, run, tmp_path, text, said):
        table = tmp_path / "noms.csv"
        table.write_text(text, encoding="utf-8")
        status, out, err = run("geocode", "--csv", table)
        assert (status, out) == (2, "")
        assert said in err


class TestImport:
    def quiet(self):
        return Console(file=io.StringIO(), width=200)

    def test_a_release_is_read_placed_and_written(self, run, folder):
        status, out, _ = run("import", RELEASES / "numbered.txt", "--data", folder)
        rows = load_laureates(folder / "laureates.csv")
        assert status == 0
        assert len(rows) > 1
        assert "Lignes ajoutées" in out
        assert all(row.source_title.endswith("numbered.txt") for row in rows)

    def test_twice_writes_nothing(self, folder):
        paths = sorted(RELEASES.glob("*.txt"))
        assert import_files(paths, folder, self.quiet()) == 0
        before = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.glob("*.csv")}
        assert import_files(paths, folder, self.quiet()) == 0
        after = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.glob("*.csv")}
        assert after == before

    def test_a_dry_run_shows_and_writes_nothing(self, run, folder):
        before = (folder / "laureates.csv").read_bytes()
        _, out, _ = run("import", RELEASES / "numbered.txt", "--data", folder, "--dry-run")
        assert "rien n’a été écrit" in out
        assert (folder / "laureates.csv").read_bytes() == before

    def test_one_unreadable_file_stops_all(self, run, folder):
        status, _, err = run(
            "import", RELEASES / "numbered.txt", folder / "absent.txt", "--data", folder
        )
        assert (status, err.count("\n")) == (2, 1)
        assert load_laureates(folder / "laureates.csv") == ()

    def test_a_broken_ledger_is_left_as_it_is(self, run, folder):
        ledger = folder / "laureates.csv"
        ledger.write_text("id\n", encoding="utf-8")
        status, _, err = run("import", RELEASES / "numbered.txt", "--data", folder)
        assert (status, ledger.read_text(encoding="utf-8")) == (2, "id\n")
        assert "laureates.csv, ligne 1" in err

    def test_no_award_is_status_1(self, run, folder):
        other = next(RELEASES.glob("*other*"), None) or folder / "vide.txt"
        if not other.exists():
            other.write_text("Rien de tel ici.\n", encoding="utf-8")
        status, out, _ = run("import", other, "--data", folder)
        assert status == 1
        assert "Aucun lauréat reconnu" in out

    def test_no_file_is_status_2(self, run):
        assert run("import")[0] == 2

    def test_a_source_is_kept_with_each_row(self, run, folder):
        arguments = ("--source", "Titre inventé", "--url", "https://exemple.invalid/")
        run("import", RELEASES / "numbered.txt", "--data", folder, *arguments)
        rows = load_laureates(folder / "laureates.csv")
        sources = {(row.source_title, row.source_url) for row in rows}
        assert sources == {("Titre inventé", "https://exemple.invalid/")}

    def test_a_name_is_text_for_the_terminal_too(self, folder):
        hostile = folder / "essai.txt"
        hostile.write_text(
            "Label « Territoire Innovant » Bretagne, 4 juin 2019\n\n"
            "Pour le Label, le jury a retenu :\n\n"
            "1/ La Ville de Rennes, pour son projet [bold red]inventé[/] =1+1.\n",
            encoding="utf-8",
        )
        console = self.quiet()
        import_files([hostile], folder, console)
        (row,) = load_laureates(folder / "laureates.csv")
        assert "[bold red]" in f"{row.name_as_written}{row.project}{row.summary}"

    @pytest.mark.skipif(not SHARED.exists(), reason="the real release is not on this machine")
    def test_the_real_release_adds_nothing_to_the_shipped_ledger(self, tmp_path):
        for path in (LEDGER, EDITIONS):
            shutil.copy(path, tmp_path)
        assert import_files([SHARED], tmp_path, self.quiet()) == 0
        assert (tmp_path / LEDGER.name).read_bytes() == LEDGER.read_bytes()
        assert (tmp_path / EDITIONS.name).read_bytes() == EDITIONS.read_bytes()

    @pytest.mark.skipif(not SHARED.exists(), reason="the real release is not on this machine")
    def test_the_real_release_fills_an_empty_ledger(self, folder):
        import_files([SHARED], folder, self.quiet())
        rows = load_laureates(folder / "laureates.csv")
        placed = {row.territories for row in rows if row.territories}
        assert len(rows) == 5
        assert placed == {("epci:200056232",), ("commune:93064",), ("epci:244400503",)}
        (edition,) = load_editions(folder / "editions.csv")
        assert (edition.edition, edition.auditioned, edition.labelled) == (2018, 41, 26)

    def test_a_pdf_then_its_text_adds_nothing(self, folder):
        lines = [
            "Label Territoire Innovant Bretagne, 4 juin 2019",
            "Pour le Label, le jury a retenu :",
            "1/ La Ville de Rennes, pour son projet de Portail de quartier, un essai.",
        ]
        pdf, text = folder / "essai.pdf", folder / "essai.txt"
        pdf.write_bytes(as_pdf("\n\n".join(lines)))
        text.write_text("\n\n".join(lines), encoding="utf-8")
        import_files([pdf], folder, self.quiet())
        once = (folder / "laureates.csv").read_bytes()
        import_files([text], folder, self.quiet())
        assert len(load_laureates(folder / "laureates.csv")) == 1
        assert (folder / "laureates.csv").read_bytes() == once

    def test_the_former_file_is_kept(self, folder):
        before = (folder / "laureates.csv").read_bytes()
        import_files([RELEASES / "numbered.txt"], folder, self.quiet())
        assert (folder / "laureates.csv.bak").read_bytes() == before

    def test_several_releases_are_written_together_or_not_at_all(self, folder, monkeypatch):
        before = (folder / "laureates.csv").read_bytes()
        plans = iter([importing.plan])

        def plan_once(*arguments):
            return next(plans)(*arguments)

        monkeypatch.setattr(importing, "plan", plan_once)
        paths = [RELEASES / "numbered.txt", RELEASES / "levels.txt"]
        with pytest.raises(StopIteration):
            import_files(paths, folder, self.quiet())
        assert (folder / "laureates.csv").read_bytes() == before

    def test_yes_takes_only_what_is_certain(self, run, folder):
        release = folder / "essai.txt"
        release.write_text(DOUBTFUL, encoding="utf-8")
        status, out, _ = run("import", release, "--data", folder, "--yes")
        (row,) = load_laureates(folder / "laureates.csv")
        assert (status, row.territories) == (0, ("commune:35238",))
        assert "laissés de côté, à décider : 2" in out

    def test_each_award_says_where_it_was_read_and_why_it_stands_there(self, folder):
        release = folder / "essai.txt"
        release.write_text(DOUBTFUL, encoding="utf-8")
        console = self.quiet()
        import_files([release], folder, console)
        rows = rows_of(console.file.getvalue())
        text = DOUBTFUL.splitlines()
        for (name, award, where), _, _ in rows:
            line, start, end = (int(part) for part in re.findall(r"\d+", where))
            assert text[line - 1][start - 1 : end] == name
            assert award == "Label"
        assert [" ".join(found).split(" (")[0] for _, found, _ in rows] == [
            "Rennes",
            "lieu non établi ? Saint-Denis",
            "Strasbourg",
        ]
        assert [" ".join(found).count(why) for (_, found, _), why in zip(rows, WHY, strict=True)]
        assert [said for _, _, said in rows] == [
            ["ajout"],
            ["ajout", "lieu en doute"],
            ["ajout", "lieu en doute"],
        ]

    def test_an_award_heard_elsewhere_is_a_note_of_the_import(self, folder):
        release = folder / "essai.txt"
        release.write_text(DOUBTFUL.replace("Rennes", "Lyon"), encoding="utf-8")
        console = self.quiet()
        import_files([release], folder, console)
        assert (
            "Remarque : Audition dans une autre région que celle du lauréat : La Ville de Lyon."
            in console.file.getvalue()
        )

    def test_a_name_that_a_village_shares_with_a_vanished_city_is_asked_about(self, run, folder):
        release = folder / "essai.txt"
        release.write_text(
            DOUBTFUL.replace("Rennes", "Évry").replace("2019", "2022"), encoding="utf-8"
        )
        run("import", release, "--data", folder, "--yes")
        assert load_laureates(folder / "laureates.csv") == ()
        release.write_text(
            DOUBTFUL.replace("Rennes", "Évry").replace("2019", "2018"), encoding="utf-8"
        )
        run("import", release, "--data", folder, "--yes")
        (row,) = load_laureates(folder / "laureates.csv")
        assert row.territories == ("commune:91228",)

    def test_without_a_terminal_a_doubt_has_no_place(self, run, folder):
        release = folder / "essai.txt"
        release.write_text(DOUBTFUL, encoding="utf-8")
        run("import", release, "--data", folder)
        rows = {row.name_as_written: row for row in load_laureates(folder / "laureates.csv")}
        assert rows["La Ville de Saint-Denis"].territories == ()
        assert rows["La Ville de Saint-Denis"].match_method == "ambiguous"

    def test_an_import_killed_anywhere_leaves_the_old_ledger_or_the_new_one(self, folder):
        """Killed before each thing that it does to a file; then run again."""
        ledger = folder / "ledger"
        ledger.mkdir()
        for path in folder.glob("*.csv"):
            path.rename(ledger / path.name)
        run = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-m", "tests.loaders.killing", str(ledger)],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        points = json.loads(run.stdout)
        states = [(point["editions"], point["laureates"]) for point in points]
        assert sum(point["event"] == "os.rename" for point in points) == 4
        assert states[0] == ("old", "old")
        assert ("new", "old") in states  # between the two renames
        assert {state for pair in states for state in pair} == {"old", "new"}
        assert all(point["former"] in ("absent", "old") for point in points)
        assert all(point["again"] == ["new", "new"] for point in points)
        assert not any(point["drafts"] for point in points)


class TestCheck:
    def report(self, folder):
        out = io.StringIO()
        return check(folder, out), out.getvalue()

    def test_the_shipped_data_is_in_order(self, run):
        status, out, _ = run("check")
        assert status == 0
        assert out.splitlines()[-1].endswith("tout est en ordre.")
        assert "2019-encouragement-erdre-et-gesvres : audition dans une autre région" in out

    def spoiled(self, folder, before, after):
        for path in (LEDGER, EDITIONS):
            text = path.read_text(encoding="utf-8")
            (folder / path.name).write_text(text.replace(before, after), encoding="utf-8")
        return self.report(folder)

    @pytest.mark.parametrize(
        ("before", "after", "said"),
        [
            ("epci:200056232", "epci:999999999", "« epci:999999999 » n’est pas un territoire"),
            (",11,", ",99,", "« region:99 » n’est pas un territoire"),
            ("2018,label,or", "2018,label,diamant", "colonne « distinction »"),
            ("Saclay,epci,", "Saclay,region,", "« region » ; écrire epci."),
            ("commune:59599 ", "commune:59599 commune:59599 ", "un territoire y est deux fois"),
        ],
    )
    def test_a_fault_is_named(self, folder, before, after, said):
        status, report = self.spoiled(folder, before, after)
        assert status == 1
        assert said in report
        assert report.splitlines()[-1].startswith("Verdict : ")

    def test_the_same_award_twice_is_a_fault(self, folder):
        shutil.copy(EDITIONS, folder)
        lines = LEDGER.read_text(encoding="utf-8").splitlines()
        twin = lines[1].replace("2023-label-", "2023-label-autre-", 1)
        text = "\n".join([*lines, twin, ""])
        (folder / LEDGER.name).write_text(text, encoding="utf-8")
        status, report = self.report(folder)
        assert (status, "même récompense que" in report) == (1, True)

    def test_a_usual_name_of_no_territory_is_a_fault(self, folder):
        for path in (LEDGER, EDITIONS):
            shutil.copy(path, folder)
        aliases = "alias,territory,source,until\nInventé,epci:1,inventée,\n"
        (folder / "aliases.csv").write_text(aliases, encoding="utf-8")
        status, report = self.report(folder)
        assert (status, "aliases.csv, « Inventé » : colonne « territory »" in report) == (1, True)

    def test_an_absent_ledger_is_said(self, tmp_path):
        status, report = self.report(tmp_path)
        assert (status, "n’existe pas" in report) == (1, True)


class TestBuild:
    def test_without_npm_it_says_so_and_writes_nothing(self, run, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", "")
        target = tmp_path / "atlas"
        status, out, err = run("build", "--packages", tmp_path / "paquets", "--target", target)
        assert (status, out, target.exists()) == (2, "", False)
        assert "npm est introuvable" in err
