"""Which awards a sentence of prose gives, and to whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.known import in_atlas
from loaders.releases.prose.sentences import Said, Unclear, read_sentence

Expected = list[tuple[str, str | None, str, str]]


def given_by(sentence: str, edition: int | None = 2019) -> Expected:
    said = [
        one for one in read_sentence(sentence, edition, knows=in_atlas) if isinstance(one, Said)
    ]
    for one in said:
        assert sentence[one.entry.at :].startswith(one.entry.name)
    return [(s.mention.award, s.mention.distinction, s.entry.name, s.entry.project) for s in said]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Le Label Or récompense Angoulême pour sa Bulle.",
            [("label", "or", "Angoulême", "Bulle")],
        ),
        (
            "Le jury a retenu pour le label « Territoire Innovant » le projet Ardoise porté par "
            "la Ville d’Angers et le projet Brioche porté par Pornic.",
            [("label", None, "la Ville d’Angers", "Ardoise"), ("label", None, "Pornic", "Brioche")],
        ),
        (
            "Aux côtés de la Ville de Pau, Niort est lauréate du Label Or pour son Marais.",
            [("label", "or", "Niort", "Marais")],
        ),
        (
            "Le jury a souhaité attribuer un Label Argent à Dunkerque, pour sa Dune.",
            [("label", "argent", "Dunkerque", "Dune")],
        ),
        (
            "Les start-ups lauréates sont Fabulina, Imaginon et Chimérix.",
            [("startup", None, name, "") for name in ("Fabulina", "Imaginon", "Chimérix")],
        ),
        ("La start-up lauréate est Fabulina.", [("startup", None, "Fabulina", "")]),
        (
            "Le prix de la meilleure start-up est remporté par Chimérix.",
            [("startup", None, "Chimérix", "")],
        ),
        (
            "Le Label Bronze a été décerné à Lens et le Label Or à Sens.",
            [("label", "bronze", "Lens", ""), ("label", "or", "Sens", "")],
        ),
    ],
)
def test_given(sentence: str, expected: Expected):
    assert given_by(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Les start-ups candidates sont Fabulina et Imaginon.",
        "Les start-ups lauréates sont celles qui innovent le plus.",
        "Les start-ups lauréates seront Fabulina et Imaginon.",
        "Le jury a retenu pour le label des projets exemplaires.",
        "Le Label Or récompense les collectivités innovantes.",
        "Le Label Or récompense la qualité.",
        "Le label Villes Internet récompense Lens.",
        "",
    ],
)
def test_not_given(sentence: str):
    assert given_by(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Le Label Or sera décerné à Lens.", "futur"),
        ("En 2015, le Label Or a été décerné à Lens.", "autre année"),
        ("Le Label Or et le Label Argent ont été remis.", "plusieurs distinctions"),
        ("Elle a reçu le Label Or.", "aucun lauréat"),
    ],
)
def test_what_is_unclear_says_why(sentence: str, reason: str):
    (unclear,) = read_sentence(sentence, 2019)
    assert isinstance(unclear, Unclear)
    assert reason in unclear.reason


def test_the_category_is_read_where_it_is_named():
    sentence = "Le Label Or, dans la catégorie « Eau », est décerné à Lens pour son Phare."
    (said,) = read_sentence(sentence, 2019)
    assert isinstance(said, Said)
    assert said.theme is not None
    assert "Eau" in said.theme


@given(st.lists(st.sampled_from(
    ["Le Label Or ", "est décerné à ", "Lens", "le jury a retenu ", "le projet ", "porté par ",
     " et ", ", ", "pour son ", "les start-ups lauréates sont ", "2015", " « ", " » ", "reçoit "]
), max_size=14))  # fmt: skip
def test_names_stand_in_the_sentence(parts: list[str]):
    sentence = "".join(parts)
    for one in read_sentence(sentence, 2019):
        if isinstance(one, Said):
            assert sentence[one.entry.at :].startswith(one.entry.name)
        else:
            assert 0 <= one.at <= len(sentence)


def test_an_award_won_twice_is_left_to_be_told_one_by_one() -> None:
    (unclear,) = read_sentence("Lens est distinguée à deux reprises par le label Or.", 2019)
    assert isinstance(unclear, Unclear)
    assert unclear.reason == "elle nomme plusieurs distinctions"
