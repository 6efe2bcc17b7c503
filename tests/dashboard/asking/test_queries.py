import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.queries import PARAMETERS, read_selection
from geodata.atlas import Atlas
from geodata.selection import Selection

ATLAS = Atlas.open()


def test_no_parameter_is_the_whole() -> None:
    assert read_selection([], ATLAS) == (Selection(), ())


def test_every_filter_is_read() -> None:
    selection, problems = read_selection(
        [
            ("year", "2018"),
            ("year", "2019"),
            ("region", "11"),
            ("award", "label"),
            ("distinction", "or"),
            ("theme", "Construire les villes de demain"),
            ("territory", "epci:200056232"),
            ("q", "  données ouvertes "),
        ],
        ATLAS,
    )
    assert problems == ()
    assert selection == Selection(
        years=frozenset({2018, 2019}),
        regions=frozenset({"11"}),
        awards=frozenset({"label"}),
        distinctions=frozenset({"or"}),
        themes=frozenset({"Construire les villes de demain"}),
        territory="epci:200056232",
        text="données ouvertes",
    )


@pytest.mark.parametrize("name", PARAMETERS)
def test_an_empty_value_is_no_filter(name: str) -> None:
    assert read_selection([(name, " ")], ATLAS) == (Selection(), ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("year", "abc"),
        ("year", "2008"),
        ("year", "2101"),
        ("year", "-2019"),
        ("year", "2019.0"),
        ("year", "２０１９"),
        ("region", "99"),
        ("region", "Bretagne"),
        ("award", "or"),
        ("award", "LABEL"),
        ("distinction", "label"),
        ("distinction", "platine"),
        ("territory", "epci:1"),
        ("territory", "canton:0101"),
        ("territory", "93064"),
        ("territory", "commune:"),
    ],
)
def test_a_wrong_value_is_left_out_and_named(name: str, value: str) -> None:
    selection, problems = read_selection([(name, value), ("q", "eau")], ATLAS)
    assert selection == Selection(text="eau")
    (problem,) = problems
    assert (problem.parameter, problem.value) == (name, value)
    assert f"« {value} »" in problem.message
    assert problem.message.endswith(".")


def test_an_unknown_parameter_is_named_with_those_that_exist() -> None:
    _, (problem,) = read_selection([("yeer", "2019")], ATLAS)
    assert problem.parameter == "yeer"
    assert "« yeer »" in problem.message
    assert all(name in problem.message for name in PARAMETERS)


@pytest.mark.parametrize("name", ["q", "theme", "year", "territory"])
def test_a_value_too_long_is_refused_without_being_repeated(name: str) -> None:
    _, (problem,) = read_selection([(name, "9" * 201)], ATLAS)
    assert problem.parameter == name
    assert "200 caractères" in problem.message
    assert len(problem.message) < 100


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [("q", "eau", "air"), ("territory", "commune:93064", "commune:35238")],
)
def test_a_single_parameter_takes_its_first_value(name: str, first: str, second: str) -> None:
    selection, (problem,) = read_selection([(name, first), (name, second)], ATLAS)
    assert selection == read_selection([(name, first)], ATLAS)[0]
    assert "qu’une valeur" in problem.message


def test_every_problem_is_told() -> None:
    _, problems = read_selection([("year", "x"), ("region", "y"), ("z", "1")], ATLAS)
    assert [problem.parameter for problem in problems] == ["year", "region", "z"]


@given(
    st.lists(st.tuples(st.one_of(st.sampled_from(PARAMETERS), st.text()), st.text()), max_size=6)
)
def test_anything_is_read_or_reported(parameters: list[tuple[str, str]]) -> None:
    selection, problems = read_selection(parameters, ATLAS)
    assert isinstance(selection, Selection)
    assert len(problems) <= len(parameters)
    assert all(2009 <= year <= 2100 for year in selection.years)
    assert len(selection.text) <= 200
