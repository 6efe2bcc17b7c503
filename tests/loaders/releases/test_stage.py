"""When and where a stage was held, its edition and its figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.figures import figures_of
from loaders.releases.stage import edition_of, stage_date, stage_regions
from loaders.releases.text.blocks import Block, blocks_of
from loaders.releases.text.ends import sentences_of
from tests.loaders.corpus import REGIONS as ALL_REGIONS

REGIONS = {"11": "Île-de-France", "53": "Bretagne", "52": "Pays de la Loire", "04": "La Réunion"}


def blocks(*lines: str) -> list[Block]:
    return list(blocks_of([part for line in lines for part in (line, "")]))


class TestSentences:
    def parts(self, text: str) -> list[str]:
        return [sentence for _, sentence in sentences_of(blocks(text)[0])]

    def test_they_end_before_a_capital(self):
        assert self.parts("Un. Deux ! Trois") == ["Un.", "Deux !", "Trois"]

    def test_a_quoted_title_is_kept_whole(self):
        assert self.parts("Le « Un. Deux » va. Fin") == ["Le « Un. Deux » va.", "Fin"]

    @given(st.text("Ab. «»!", min_size=1, max_size=60))
    def test_each_stands_where_it_is_said_to(self, text: str):
        for block in blocks(text):
            for start, sentence in sentences_of(block):
                assert block.text[start:].startswith(sentence)


class TestDates:
    def test_of_the_stage_rather_than_of_the_release(self):
        found, notes = stage_date(blocks("Paris, le 3 mai 2019", "Auditions du 2 mai 2019"))
        assert found is not None
        assert str(found.day) == "2019-05-02"
        assert notes == ()

    def test_the_first_is_noted_when_no_stage_is_dated(self):
        found, notes = stage_date(blocks("Paris, le 3 mai 2019", "le 4 mai 2019"))
        assert found is not None
        assert str(found.day) == "2019-05-03"
        assert "première du communiqué" in notes[0]

    def test_none(self):
        assert stage_date(blocks("Paris")) == (None, ())


class TestEdition:
    def test_several_years_are_noted_not_chosen(self):
        edition, notes = edition_of(blocks("Édition 2018. Édition 2019."), None)
        assert edition is None
        assert "2018, 2019" in notes[0]

    def test_the_year_that_is_named_comes_before_that_of_the_date(self):
        date, _ = stage_date(blocks("Auditions du 3 mars 2022"))
        edition, notes = edition_of(blocks("Label Territoire Innovant 2021"), date)
        assert edition == 2021
        assert "2022" in notes[0]

    @pytest.mark.parametrize(
        ("counts", "expected"),
        [
            ("Les auditions comptent pour l’édition 2022 du label.", 2022),
            ("Elles se tiennent au titre du label « Territoire Innovant » 2022.", 2022),
            ("La Ville avait concouru au titre du label 2018.", 2021),
            ("Elle a concouru au titre du label 2021, au titre du label 2022.", 2021),
        ],
    )
    def test_auditions_count_for_their_year_or_the_next(self, counts: str, expected: int):
        told = blocks("Communiqué", "", "Paris", "", "Auditions du 25 novembre 2021", "", counts)
        date, _ = stage_date(told)
        assert edition_of(told, date)[0] == expected


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("Auditions Île-de-France", ("11",)),
        ("L’étape Bretagne et Pays de la Loire", ("52", "53")),
        ("Prochaine étape : Bretagne", ()),
        ("La Région Bretagne", ()),
        ("étape de la réunion", ()),
    ],
)
def test_regions(line: str, codes: tuple[str, ...]):
    assert stage_regions(blocks(line), REGIONS) == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("L’étape bretonne s’est tenue à Vannes.", "53"),
        ("L’étape francilienne s’est tenue à Melun.", "11"),
        ("L’étape guadeloupéenne s’est tenue au Moule.", "01"),
        ("L’étape de Caen a entendu des dossiers normands.", "28"),
        ("L’étape de Saumur a entendu six collectivités ligériennes.", "52"),
        ("L’étape de Caen a entendu des projets normands et des territoires bretons.", None),
    ],
)
def test_regions_by_their_adjective(told: str, code: str | None):
    assert stage_regions(blocks(told), ALL_REGIONS) == ((code,) if code else ())


def test_figures_are_told_by_year():
    lines = ("En 2018, 60 dossiers déposés et 26 projets labellisés dont 7 labels or.",
             "Cette année, 48 projets ont été auditionnés.")  # fmt: skip
    before, now = figures_of(blocks(*lines), 2019)
    assert (before.edition, before.candidates, before.labelled, before.gold) == (2018, 60, 26, 7)
    assert (now.edition, now.auditioned, now.labelled) == (2019, 48, None)


@pytest.mark.parametrize("line", ["Depuis 2010, 250 labels", "48 projets auditionnés", "En 2018"])
def test_no_figure(line: str):
    assert figures_of(blocks(line), 2019) == ()


class TestRegionsOfHeadings:
    def test_a_release_of_stages_names_them_alone(self):
        lines = (
            "IntercoTOUR : deux étapes",
            "BRETAGNE",
            "Lens a plu.",
            "Pays de la Loire, le 25 juin",
        )
        assert stage_regions(blocks(*lines), REGIONS) == ("52", "53")

    def test_another_release_may_sort_its_laureates_by_region(self):
        assert stage_regions(blocks("Le palmarès", "BRETAGNE", "Lens a plu."), REGIONS) == ()

    @pytest.mark.parametrize(
        "later", ["La suite : étape Bretagne", "Les auditions de la Bretagne auront lieu en juin."]
    )
    def test_what_is_to_come_is_no_stage_of_the_release(self, later: str):
        assert stage_regions(blocks("L’étape Île-de-France a eu lieu.", later), REGIONS) == ("11",)

    def test_a_stage_to_come_is_that_of_the_release_that_announces_it(self):
        assert stage_regions(blocks("Les auditions de la Bretagne auront lieu."), REGIONS) == (
            "53",
        )
