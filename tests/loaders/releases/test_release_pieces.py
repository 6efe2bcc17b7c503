"""The small parts that a release is read with, each alone; all laureates here are made up."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.text import fold
from loaders.commands.reading import release_as_json
from loaders.releases.duplicates import announced_in, gather, merged, same_award
from loaders.releases.gathering import Gathering
from loaders.releases.lists.unmarked import entries_without_marker, with_titles
from loaders.releases.names.entries import MAX_SUMMARY, Entry, read_entry
from loaders.releases.names.projects import without_theme
from loaders.releases.names.telling import has_own_project, is_told, stands_alone
from loaders.releases.prose.ordinals import promises, read_ordinal
from loaders.releases.release import Announced, EditionFigures, Release
from loaders.releases.rules import flat
from loaders.releases.text.blocks import Block, blocks_of


def announced(name: str = "Lens", project: str = "", **values: object) -> Announced:
    known = {"award": "label", "distinction": None, "summary": "", "theme": None, "line": 1}
    return Announced(**{**known, "name": name, "project": project, **values})  # type: ignore[arg-type]


def block_of(*lines: str) -> Block:
    (block,) = blocks_of(list(lines))
    return block


class TestSameAward:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (announced("Lens"), announced("Lens")),
            (announced("Lens"), announced("la Ville de Lens")),
            (announced("Ville de Lens"), announced("commune de Lens")),
            (announced("LENS"), announced("Lens", "Phare")),
            (announced("Lens", "Le Phare"), announced("Lens", "le phare")),
            (announced("Lens", distinction="or"), announced("Lens")),
            (announced("le TCO", "Phare"), announced("Territoire de l’Ouest (TCO)", "Phare")),
        ],
    )
    def test_it_is_one(self, one: Announced, other: Announced) -> None:
        assert same_award(one, other)
        assert same_award(other, one)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (announced("Lens"), announced("Sens")),
            (announced("Lens"), announced("Métropole de Lens")),
            (announced("Lens"), announced("Lens", award="encouragement")),
            (announced("Lens", distinction="or"), announced("Lens", distinction="argent")),
            (announced("Lens", "Phare"), announced("Lens", "Tour")),
            (announced("TCO", "Phare"), announced("Territoire de l’Ouest (TCO)")),
            (announced("Lens", "Phare"), announced("Valens", "Phare")),
        ],
    )
    def test_they_are_two(self, one: Announced, other: Announced) -> None:
        assert not same_award(one, other)
        assert not same_award(other, one)

    def test_the_fullest_name_is_kept_with_what_each_adds(self) -> None:
        one = announced("Lens", "Phare", distinction="or", line=3)
        other = announced("la Ville de Lens", summary="Dit ailleurs.", theme="Eau", line=9)
        assert merged(one, other) == announced(
            "la Ville de Lens",
            "Phare",
            distinction="or",
            summary="Dit ailleurs.",
            theme="Eau",
            line=9,
        )

    def test_what_was_said_first_is_kept(self) -> None:
        one = announced(project="Phare", summary="Un.", theme="Eau")
        other = announced(project="phare", summary="Deux.", theme="Air")
        both = merged(one, other)
        assert (both.project, both.summary, both.theme) == ("Phare", "Un.", "Eau")

    def test_the_order_of_the_release_is_kept(self) -> None:
        awards: list[Announced] = []
        for name in ("Lens", "Sens", "la Ville de Lens", "Dens"):
            gather(awards, announced(name))
        assert [award.name for award in awards] == ["la Ville de Lens", "Sens", "Dens"]

    @given(st.lists(st.sampled_from(["Lens", "Ville de Lens", "Sens", "Mens"]), max_size=12))
    def test_no_award_is_gathered_twice_nor_lost(self, names: list[str]) -> None:
        awards: list[Announced] = []
        for name in names:
            gather(awards, announced(name))
        towns = [fold(award.name).split()[-1] for award in awards]
        assert sorted(towns) == sorted({fold(name).split()[-1] for name in names})

    def test_where_it_stands_is_said(self) -> None:
        block = block_of("Le jury a choisi", "la Ville de Lens pour son Phare")
        entry = Entry("la Ville de Lens", "Son  Phare", "Un\nrésumé", block.text.index("la Ville"))
        found = announced_in(block, "label", "or", entry, "Eau")
        assert (found.line, found.start) == (2, 0)
        assert (found.project, found.summary) == ("Son Phare", "Un résumé")


class TestGathering:
    def test_a_name_that_is_not_in_the_block_is_not_taken(self) -> None:
        gathering = Gathering()
        entry = Entry("Ville de Sens", "", "", 0)
        gathering._add(block_of("Ville de Lens"), "label", None, entry, None)
        assert gathering.awards == []
        assert gathering.notes == [
            "Ligne 1 : « Ville de Lens » n’a pas été compris, le lauréat n’est pas reconnu."
        ]

    def test_a_group_of_common_words_is_a_start_up_only(self) -> None:
        gathering, block = Gathering(), block_of("boîtier inventé ouvert")
        entry = Entry("boîtier inventé ouvert", "", "", 0)
        gathering._add(block, "label", None, entry, None)
        gathering._add(block, "startup", None, entry, None)
        assert [award.award for award in gathering.awards] == ["startup"]
        assert len(gathering.notes) == 1

    def test_a_note_is_short(self) -> None:
        gathering = Gathering()
        gathering._not_understood(block_of("mot " * 100), "raison inventée")
        (note,) = gathering.notes
        assert "…" in note
        assert len(note) < 120

    def test_what_goes_on_is_added_to_the_last_and_bounded(self) -> None:
        gathering = Gathering()
        gathering._continue(block_of("Avant tout lauréat"))
        assert gathering.awards == []
        gathering.awards.append(announced("Sens"))
        gathering.awards.append(announced("Lens", summary="Un début."))
        gathering._continue(block_of("Une suite."))
        assert [award.summary for award in gathering.awards] == ["", "Un début. • Une suite."]
        for _ in range(100):
            gathering._continue(block_of("suite " * 100))
        assert len(gathering.awards[-1].summary) <= MAX_SUMMARY


class TestOrdinals:
    @pytest.mark.parametrize(
        ("text", "name", "project"),
        [
            ("Le premier est porté par Nantes : « Phare » plaît.", "Nantes", "Phare"),
            ("Le second, « Phare », est celui de la Ville de Lens.", "la Ville de Lens", "Phare"),
            (
                "Le troisième est porté par la Ville de Lens : « Phare ». Il est « beau ».",
                "la Ville de Lens",
                "Phare",
            ),
        ],
    )
    def test_a_rank_and_one_quote_are_a_laureate(self, text: str, name: str, project: str) -> None:
        entry = read_ordinal(text)
        assert entry is not None
        assert (entry.name, entry.project, entry.summary) == (name, project, "")
        assert text[entry.at :].startswith(name)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Le premier est porté par Nantes.",
            "Le premier est porté par Nantes : « Phare » et « Tour ».",
            "Nantes porte « Phare ».",
            "Le premier jour, « Phare » plut.",
        ],
    )
    def test_anything_less_is_not(self, text: str) -> None:
        assert read_ordinal(text) is None

    @pytest.mark.parametrize(
        ("text", "promised"),
        [
            ("Le jury du label « Territoire Innovant » a retenu deux projets.", True),
            ("Le jury a retenu deux projets.", False),
            ("Le label « Territoire Innovant » fête dix ans.", False),
        ],
    )
    def test_laureates_are_promised_by_the_jury_of_the_label(
        self, text: str, promised: bool
    ) -> None:
        assert promises(text) is promised


class TestThemes:
    def test_the_theme_leaves_the_rest(self) -> None:
        theme, rest = without_theme("à Lens dans la catégorie « Eau vive », pour son Phare")
        assert theme == "Eau vive"
        assert "Eau vive" not in rest
        assert rest.startswith("à Lens")
        assert rest.endswith("pour son Phare")

    @given(st.text(max_size=120))
    def test_without_a_theme_nothing_changes(self, text: str) -> None:
        theme, rest = without_theme(text)
        assert (theme is None) == (rest == text)
        assert len(rest) <= len(text)


class TestTelling:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Ville de Lens", True),
            ("Lens : Phare", True),
            ("Nantes Métropole", True),
            ("Innovation", False),
            ("Lens", False),
        ],
    )
    def test_a_laureate_in_a_list(self, text: str, told: bool) -> None:
        entry = read_entry(text)
        assert entry is not None
        assert is_told(entry) is told

    @pytest.mark.parametrize(
        ("text", "own"),
        [
            ("Nantes, pour son Phare", True),
            ("Nantes, pour « Phare »", True),
            ("Nantes, pour tous", False),
            ("Nantes", False),
            ("", False),
        ],
    )
    def test_a_project_of_its_own(self, text: str, own: bool) -> None:
        assert has_own_project(Block(text, "", None, (0,), (1,), 0)) is own

    @pytest.mark.parametrize(
        ("text", "alone"),
        [("Lens : Phare", True), ("Lens – « Phare »", True), ("Lens", False), ("", False)],
    )
    def test_a_laureate_with_its_project(self, text: str, alone: bool) -> None:
        assert stands_alone(text) is alone


class TestUnmarked:
    def names(self, *lines: str) -> list[tuple[str, str]]:
        entries = [entry for _, entry in entries_without_marker(block_of(*lines))]
        return [(entry.name, entry.project) for entry in entries if entry]

    def test_a_title_on_the_line_below(self) -> None:
        assert self.names("Ville de Lens", "Le phare ouvert") == [
            ("Ville de Lens", "Le phare ouvert")
        ]

    def test_names_alone_are_each_a_laureate(self) -> None:
        assert self.names("Ville de Lens", "Ville de Sens") == [
            ("Ville de Lens", ""),
            ("Ville de Sens", ""),
        ]

    def test_a_title_in_a_paragraph_of_its_own_is_joined(self) -> None:
        blocks = list(with_titles(blocks_of(["Ville de Lens", "", "« Le phare ouvert »"])))
        assert [block.text for block in blocks] == ["Ville de Lens « Le phare ouvert »"]
        assert blocks[0].lines == (1, 3)
        assert blocks[0].line_at(blocks[0].text.index("«")) == 3

    @pytest.mark.parametrize(
        "lines",
        [
            ["Ville de Lens", "", "Ville de Sens"],
            ["Innovation", "", "« Le phare ouvert »"],
            ["Ville de Lens", "", "- « Le phare ouvert »"],
        ],
    )
    def test_other_paragraphs_stay_apart(self, lines: list[str]) -> None:
        blocks = list(blocks_of(lines))
        assert list(with_titles(blocks)) == blocks

    @given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)))
    def test_no_word_is_lost(self, lines: list[str]) -> None:
        blocks = list(blocks_of(lines))
        joined = " ".join(block.text for block in with_titles(blocks))
        assert joined == " ".join(block.text for block in blocks)


class TestFlat:
    @given(st.text())
    def test_it_keeps_the_length(self, text: str) -> None:
        assert len(flat(text)) == len(text)

    @given(st.text())
    def test_it_says_nothing_twice(self, text: str) -> None:
        assert flat(flat(text)) == flat(text)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("ÉVRY – l’Île", "evry - l'ile"),
            ("« Où ? »", '" ou ? "'),
            ("1\u202f000\xa0€", "1 000 €"),
            ("A|B\tC", "a-b c"),
            ("ÀÖØÞ", "aoøþ"),
        ],
    )
    def test_what_it_says(self, text: str, said: str) -> None:
        assert flat(text) == said


class TestAsJson:
    RELEASE = Release(
        "essai.txt",
        2019,
        None,
        ("11",),
        (announced("Lens", start=2, end=6),),
        (EditionFigures(2019, candidates=40), EditionFigures(2018, labelled=3)),
        ("Une remarque.",),
    )

    def test_the_place_of_a_name_is_not_printed(self) -> None:
        (award,) = release_as_json(self.RELEASE)["awards"]
        assert list(award) == [
            "award", "distinction", "name", "project", "summary", "theme", "line",
        ]  # fmt: skip

    def test_figures_always_say_those_that_are_promised(self) -> None:
        assert release_as_json(self.RELEASE)["editions"] == [
            {"edition": 2019, "candidates": 40, "auditioned": None, "labelled": None},
            {"edition": 2018, "auditioned": None, "labelled": 3},
        ]

    def test_it_is_json(self) -> None:
        said = json.loads(json.dumps(release_as_json(self.RELEASE)))
        assert said["stage_date"] is None
        assert said["stage_regions"] == ["11"]
        assert said["notes"] == ["Une remarque."]
