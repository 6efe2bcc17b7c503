"""The history of an invented department: mergers, chains, restorations, renamings."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.territories import FormerCommune
from loaders.building.history import History, YearlyList

Row = dict[str, Any]


def commune(code: str, name: str, *old_codes: str) -> Row:
    row: Row = {"type": "commune-actuelle", "code": code, "nom": name}
    return row | ({"anciensCodes": list(old_codes)} if old_codes else {})


def part(code: str, holder: str, kind: str = "commune-deleguee") -> Row:
    return {"type": kind, "code": code, "nom": f"Partie {code}", "chefLieu": holder}


def history(**lists: Iterable[Row]) -> History:
    """Build a history from lists named by their year, such as ``y2019``."""
    return History([YearlyList(int(year[1:]), rows) for year, rows in lists.items()])


AUBE, BRUYERE, CHENE = commune("01", "Aube"), commune("02", "Bruyère"), commune("03", "Chêne")
MERGED = history(y2019=[AUBE, BRUYERE, CHENE], y2022=[AUBE, part("02", "01"), CHENE])
CHAIN = history(
    y2019=[AUBE, BRUYERE, CHENE],
    y2021=[AUBE, BRUYERE, part("03", "02", "commune-associee")],
    y2023=[AUBE, part("02", "01"), part("03", "01")],
)
RESTORED = history(
    y2019=[AUBE, part("02", "01"), CHENE],
    y2024=[AUBE, BRUYERE, CHENE],
)
THERE_AND_BACK = history(
    y2019=[AUBE, BRUYERE], y2021=[AUBE, part("02", "01")], y2024=[AUBE, BRUYERE]
)
RENUMBERED = history(y2019=[AUBE, BRUYERE], y2023=[AUBE, commune("09", "Bruyère", "02")])
RENAMED = history(y2019=[AUBE, BRUYERE], y2023=[AUBE, commune("02", "Bruyère-les-Bains")])


class TestHolder:
    @pytest.mark.parametrize(
        ("told", "code", "year", "holder"),
        [
            (MERGED, "01", 2019, "01"),
            (MERGED, "02", 2019, "01"),
            (MERGED, "02", 2021, "01"),
            (MERGED, "99", 2019, None),
            (CHAIN, "03", 2019, "01"),
            (CHAIN, "03", 2020, "01"),
            (CHAIN, "02", 2022, "01"),
            (RESTORED, "01", 2019, "01"),
            (RESTORED, "02", 2019, "02"),
            (THERE_AND_BACK, "02", 2019, "02"),
            (RENUMBERED, "02", 2019, "09"),
            (RENAMED, "02", 2019, "02"),
        ],
    )
    def test_who_holds_a_commune_today(
        self, told: History, code: str, year: int, holder: str | None
    ) -> None:
        assert told.holder_today(code, year) == holder

    def test_a_part_of_a_commune_that_is_no_more_leads_nowhere(self) -> None:
        lost = history(y2019=[AUBE, BRUYERE], y2022=[AUBE, part("02", "77")])
        assert lost.holder_today("02", 2019) is None

    def test_a_year_without_a_list_is_told_by_the_one_before(self) -> None:
        assert CHAIN.list_of(2020).year == 2019
        assert CHAIN.list_of(2021).year == 2021
        assert CHAIN.list_of(2030).year == 2023

    def test_arrondissements_are_no_communes(self) -> None:
        listed = YearlyList(
            2019, [AUBE, {"type": "arrondissement-municipal", "code": "01A", "commune": "01"}]
        )
        assert listed.names == {"01": "Aube"}
        assert listed.holder("01A") is None


class TestAbsorbed:
    def test_what_each_commune_took_in(self) -> None:
        assert MERGED.absorbed_since(2019) == {"01": ["02"]}
        assert CHAIN.absorbed_since(2019) == {"01": ["02", "03"]}
        assert CHAIN.absorbed_since(2021) == {"01": ["02"]}
        assert CHAIN.absorbed_since(2023) == {}

    def test_a_restored_commune_was_not_absorbed(self) -> None:
        assert RESTORED.absorbed_since(2019) == {}
        assert RENAMED.absorbed_since(2019) == {}


class TestPresentMembers:
    def test_a_merger_inside_a_perimeter_changes_no_land(self) -> None:
        assert MERGED.present_members(["01", "02"], 2019) == ({"01"}, set())

    def test_a_merger_with_a_neighbour_is_said(self) -> None:
        assert MERGED.present_members(["01", "03"], 2019) == ({"01", "03"}, {"01"})
        assert MERGED.present_members(["02"], 2019) == ({"01"}, {"01"})

    def test_a_merger_of_before_is_part_of_the_perimeter(self) -> None:
        assert MERGED.present_members(["01"], 2022) == ({"01"}, set())

    def test_chains_are_followed(self) -> None:
        assert CHAIN.present_members(["03"], 2019) == ({"01"}, {"01"})
        assert CHAIN.present_members(["01", "02", "03"], 2019) == ({"01"}, set())

    def test_a_commune_restored_since_is_in_the_perimeter_too(self) -> None:
        assert RESTORED.present_members(["01"], 2019) == ({"01", "02"}, set())
        assert RESTORED.present_members(["03"], 2019) == ({"03"}, set())

    def test_a_commune_merged_then_restored_is_itself(self) -> None:
        assert THERE_AND_BACK.present_members(["02"], 2019) == ({"02"}, set())
        assert THERE_AND_BACK.present_members(["01"], 2019) == ({"01"}, set())
        assert THERE_AND_BACK.present_members(["01"], 2021) == ({"01", "02"}, set())
        assert THERE_AND_BACK.absorbed_since(2019) == {}

    def test_a_new_code_is_no_new_land(self) -> None:
        assert RENUMBERED.present_members(["02"], 2019) == ({"09"}, set())

    def test_a_commune_that_no_list_knows_is_left_out(self) -> None:
        assert MERGED.present_members(["01", "02", "99"], 2019) == ({"01"}, set())
        assert MERGED.present_members([], 2019) == (set(), set())

    @given(st.sets(st.sampled_from(["01", "02", "03"])), st.sampled_from([2019, 2021, 2023]))
    def test_land_is_never_lost_and_growth_is_always_said(
        self, members: set[str], year: int
    ) -> None:
        known = members & CHAIN.list_of(year).names.keys()
        communes, changed = CHAIN.present_members(known, year)
        assert {CHAIN.holder_today(code, year) for code in known} == communes
        assert changed <= communes
        whole = set(CHAIN.list_of(year).names)
        assert bool(changed) == ("01" in communes and known != whole and year < 2023)


def insee(name: str, code: str, **more: str) -> Row:
    start = more.get("dateDebut", "1943-01-01")
    kind = more.pop("type", "COM")
    return {"id": f"{kind}-{code}@{start}", "type": kind, "nom": name, "code": code, **more}


class TestFormerCommunes:
    def test_a_merger_between_two_lists(self) -> None:
        assert MERGED.former_communes([]) == [FormerCommune("02", "Bruyère", "2022", "01")]

    def test_a_chain_leads_to_the_holder_of_today(self) -> None:
        assert CHAIN.former_communes([]) == [
            FormerCommune("02", "Bruyère", "2023", "01"),
            FormerCommune("03", "Chêne", "2021", "01"),
        ]

    def test_a_former_name_of_a_present_commune(self) -> None:
        assert RENAMED.former_communes([]) == [FormerCommune("02", "Bruyère", "2023", "02")]

    def test_a_name_only_written_otherwise_is_no_former_name(self) -> None:
        told = history(y2019=[commune("02", "Bruyere")], y2023=[commune("02", "BRUYÈRE")])
        assert told.former_communes([]) == []

    def test_a_commune_that_is_back_is_no_former_one(self) -> None:
        told = history(y2019=[AUBE, part("02", "01")], y2024=[AUBE, BRUYERE])
        assert told.former_communes([]) == []

    def test_a_new_code_under_the_same_name_is_no_former_name(self) -> None:
        assert RENUMBERED.former_communes([]) == []

    def test_the_successors_of_insee_are_followed(self) -> None:
        entries = [
            insee("Aube", "01"),
            insee("Dune", "04", dateFin="1965-01-01", successeur="COMA-04@1965-01-01"),
            insee("Dune", "04", type="COMA", dateDebut="1965-01-01", pole="COM-02@1943-01-01"),
            insee("Bruyère", "02", dateFin="1980-03-01", pole="COM-01@1943-01-01"),
        ]
        assert MERGED.former_communes(entries) == [
            FormerCommune("02", "Bruyère", "2022", "01"),
            FormerCommune("04", "Dune", "1965-01-01", "01"),
        ]

    def test_insee_and_the_lists_are_joined(self) -> None:
        """What merged into 02 in 1965 went to 01 with it in 2022."""
        entries = [
            insee("Dune", "04", dateFin="1965-01-01", pole="COM-02@1943-01-01"),
            insee("Bruyère", "02"),
        ]
        assert FormerCommune("04", "Dune", "1965-01-01", "01") in MERGED.former_communes(entries)

    def test_a_new_code_of_before_the_lists(self) -> None:
        entries = [
            insee("Chêne", "78", dateFin="1968-01-01", successeur="COM-03@1968-01-01"),
            insee("Chêne", "03", dateDebut="1968-01-01"),
        ]
        assert FormerCommune("78", "Chêne", "1968-01-01", "03") in MERGED.former_communes(entries)

    @pytest.mark.parametrize(
        "entries",
        [
            [insee("Dune", "04", dateFin="1965-01-01", successeur="COM-99@1943-01-01")],
            [insee("Dune", "04", dateFin="1965-01-01")],
            [insee("Dune", "04", dateFin="1965-01-01", successeur="COM-04@1943-01-01")],
            [
                insee("Dune", "04", dateFin="1965-01-01", successeur="COM-05@1943-01-01"),
                insee("Écume", "05", dateFin="1966-01-01", successeur="COM-04@1943-01-01"),
            ],
            [insee("Dune", "04", type="COMD", dateFin="1965-01-01", pole="COM-01@1943-01-01")],
            [
                insee("Dune", "04", dateFin="1965-01-01", pole="COM-88@1943-01-01"),
                insee("Falaise", "88"),
            ],
        ],
        ids=["unknown", "none", "itself", "circle", "a part", "a holder in no list"],
    )
    def test_what_leads_to_no_present_commune_is_left_out(
        self, entries: list[Mapping[str, Any]]
    ) -> None:
        assert MERGED.former_communes(entries) == MERGED.former_communes([])

    def test_one_name_that_ended_several_times_is_listed_once_with_its_last_end(self) -> None:
        entries = [
            insee("Dune", "04", dateFin="1965-01-01", pole="COM-01@1943-01-01"),
            insee(
                "DUNE", "04", dateDebut="1970-01-01", dateFin="1990-01-01", pole="COM-01@1943-01-01"
            ),
            insee("Aube", "01"),
        ]
        assert [(f.name, f.until) for f in MERGED.former_communes(entries) if f.code == "04"] == [
            ("DUNE", "1990-01-01")
        ]

    def test_the_order_is_that_of_the_codes(self) -> None:
        codes = [former.code for former in CHAIN.former_communes([])]
        assert codes == sorted(codes)
