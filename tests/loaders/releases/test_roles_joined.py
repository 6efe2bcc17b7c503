"""Sentences whose words play several roles at once: every one of them is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.known import in_atlas
from loaders.releases.context import Context
from loaders.releases.names.naming import looks_like_a_name
from loaders.releases.prose import grammar
from loaders.releases.prose.clauses import letters_of, tokens_of
from loaders.releases.prose.doubts import head_of
from loaders.releases.prose.recipients import recipients_of, strangers_of
from loaders.releases.prose.sentences import Said, read_sentence
from loaders.releases.rules import flat
from loaders.releases.text.mentions import find_mentions

ONLY_LABEL = Context(label_only=True, levels=True)
Read = list[tuple[str | None, str, str]]
LENS, SENS = "la Ville de Lens", "la Ville de Sens"

LABELS: dict[str, Read] = {
    "Le label Or récompense la Ville de Lens pour son Phare.": [("or", LENS, "Phare")],
    "Le label Or récompense le travail de la Ville de Lens, avec « Phare ».": [
        ("or", LENS, "Phare")
    ],
    "La Ville de Lens, qui obtient le label Or pour « Phare », et la Ville de Sens, à qui revient "
    "le label Bronze pour « Pont », étaient voisines.": [
        ("or", "La Ville de Lens", "Phare"),
        ("bronze", SENS, "Pont"),
    ],
    "Sur scène : Lens (label Or, pour « Phare »), Sens (label Argent) et Arras (label Bronze).": [
        ("or", "Lens", "Phare"),
        ("argent", "Sens", ""),
        ("bronze", "Arras", ""),
    ],
    "Le label Or a été décerné à Lens, pour « Phare », et le réseau a aussi attribué un label "
    "Bronze à la commune de Bécherel, 650 habitants, pour « Cité ».": [
        ("or", "Lens", "Phare"),
        ("bronze", "la commune de Bécherel", "Cité"),
    ],
    "Le jury, composé d’élus, a d’abord retenu le projet « Phare » porté par la Ville de Lens.": [
        (None, LENS, "Phare")
    ],
    "Le jury a retenu pour le label « Territoire Innovant » le projet Phare porté par Lens et le "
    "projet Pont porté par Sens.": [(None, "Lens", "Phare"), (None, "Sens", "Pont")],
    "Le label a été décerné au projet « Phare », porté par la Ville de Lens, et à celui de la "
    "Ville de Sens, intitulé « Pont ».": [(None, LENS, "Phare"), (None, SENS, "Pont")],
    "Le label Bronze est remporté par la Ville de Lens, pour son projet Phare.": [
        ("bronze", LENS, "Phare")
    ],
    "Jeudi, à Lyon, la Ville de Lens a reçu le label Or.": [("or", LENS, "")],
    "Le label Or est remis à la commune d’Ayen (Corrèze), 700 habitants, pour « Café ».": [
        ("or", "la commune d’Ayen (Corrèze)", "Café")
    ],
    "Le label a été décerné à la Ville de Lens, au niveau bronze, pour le projet « Phare ».": [
        ("bronze", LENS, "Phare")
    ],
    "Le label Or a été remis à Lens pour « Horizon 2035 », qui ne coûte rien.": [
        ("or", "Lens", "Horizon 2035")
    ],
    "Le label Or est décerné à Lens, ville minière, dont le « Phare » éclaire la plaine.": [
        ("or", "Lens", "Phare")
    ],
    "Agglopolys, Communauté d’agglomération de Blois, a reçu le label Or.": [
        ("or", "Agglopolys", "")
    ],
    "La Ville de Lens et la Ville de Sens se partagent le label Or pour « Pont ».": [
        ("or", "La Ville de Lens et la Ville de Sens", "Pont")
    ],
    "Le jury a retenu le projet « Rives », porté par les communes de Lens et de Sens.": [
        (None, "les communes de Lens et de Sens", "Rives")
    ],
    "Le label or distingue « Phare », un projet de la Ville de Lens : des agents formés.": [
        ("or", LENS, "Phare")
    ],
    "Le Prix du public du label « Territoire Innovant », décerné par les élus, est revenu à la "
    "Ville de Lens pour « Phare ».": [(None, LENS, "Phare")],
    "Ont été labellisés le projet « Phare » de la Ville de Lens et le projet « Pont » de la Ville "
    "de Sens, que nous saluons.": [(None, LENS, "Phare"), (None, SENS, "Pont")],
    "Le jury du label « Territoire Innovant », réuni le 21 juin à Chambéry, a en effet retenu le "
    "projet « Phare », porté par la Ville de Lens.": [(None, LENS, "Phare")],
    "L’étape de Limoges a distingué la Ville de Lens, niveau Or, pour « Phare », et la Ville "
    "de Sens, niveau Bronze, pour « Pont ».": [("or", LENS, "Phare"), ("bronze", SENS, "Pont")],
    "Le label Or est allé à Lens, auteur de « Phare », tandis que le label Bronze récompense la "
    "Ville de Sens pour « Pont ».": [("or", "Lens", ""), ("bronze", SENS, "Pont")],
    "Ils ont attribué un label Or à la Ville de Lens, dont le projet « Phare » éclaire la plaine, "
    "et un label Argent au projet « Pont », porté par la Ville de Sens.": [
        ("or", LENS, "Phare"),
        ("argent", SENS, "Pont"),
    ],
    "Le jury a retenu, au niveau Argent, « Phare », de la Ville de Lens.": [
        ("argent", LENS, "Phare")
    ],
    "Le label Or est décerné à la communauté de communes Coutances mer et bocage.": [
        ("or", "la communauté de communes Coutances mer et bocage", "")
    ],
    "Quant au bronze, il échoit à la Ville de Lens pour « Phare ».": [("bronze", LENS, "Phare")],
    "Derrière, l’argent récompense la Ville de Lens.": [("argent", LENS, "")],
    "La Ville de Lens, de son côté, s’est vu remettre le bronze ; elle sourit.": [
        ("bronze", "La Ville de Lens", "")
    ],
    "Le label Or est décerné à Fantaisie-sur-Mer.": [("or", "Fantaisie-sur-Mer", "")],
    "Le label Or est décerné à Fantaisie-sur-Mer et à Lens.": [
        ("or", "Fantaisie-sur-Mer", ""),
        ("or", "Lens", ""),
    ],
}

NOTHING = (
    "Depuis la création du label Or, Lens et Sens l’ont reçu.",
    "Le jury a salué la Ville de Lens, pour son Phare.",
    "Les Trophées de l’e-démocratie ont distingué en octobre la Ville de Brest.",
    "Quatre projets d’Auvergne-Rhône-Alpes décrochent le label Or.",
    "La Nièvre en or à Nantes.",
    "À Épinal, trois territoires du Grand Est labellisés Or.",
    "La Ville de Dijon, lauréate du label « Territoire Innovant » en 2017, accueillait la soirée.",
    "L’IntercoTOUR Grand Est remet le label « Territoire Innovant » à Nancy",
    "Réuni à Lyon pour son Forum, le réseau a dévoilé les lauréats du label Or.",
    "Le Département du Lot, lui, n’obtient aucun label Or.",
    "Le label Or sera remis à Lens, qui s’en réjouit.",
    "Voici les territoires qui reçoivent le label Or.",
)

STARTUPS: dict[str, list[str]] = {
    "Les start-ups Fabulina et Imaginon sont les lauréates du concours start-up.": [
        "Fabulina",
        "Imaginon",
    ],
    "Enfin, dans le cadre du concours des start-up, Fabulina et Imaginon se voient récompensées.": [
        "Fabulina",
        "Imaginon",
    ],
    "Fabulina a été désignée lauréate du concours start-up, pour son outil.": ["Fabulina"],
    "Le trophée des start-up revient à Fabulina, qui compte ; l’accessit est attribué à Imaginon, "
    "qui mesure.": ["Fabulina", "Imaginon"],
    "Au concours start-up, c’est Fabulina (mesures) qui l’emporte, devant Imaginon.": ["Fabulina"],
    "Parmi les huit finalistes du concours start-up, le jury a retenu Fabulina, qui lit.": [
        "Fabulina"
    ],
    "Côté start-up, la pépite lensoise Fabulina l’a emporté d’une courte tête.": ["Fabulina"],
    "Dans le cadre du concours start-up, c’est Fabulina qui l’a emporté.": ["Fabulina"],
    "La start-up Fabulina, qui recycle l’eau, a remporté le concours des start-up.": ["Fabulina"],
    "Deux start-up se sont partagé le premier prix : Fabulina, qui teint, et Imaginon, qui lit.": [
        "Fabulina",
        "Imaginon",
    ],
    "Parmi les lauréats du Trophée des start-up figure Fabulina, une entreprise de Lens.": [
        "Fabulina"
    ],
    "Le concours start-up a vu s’imposer Fabulina, qui rejoue les flux.": ["Fabulina"],
    "Quant au concours start-up, il a vu la victoire de Fabulina, de Lens.": ["Fabulina"],
    "Cinq territoires et deux jeunes pousses distingués à Lens": [],
    "Le prix du public du concours start-up est revenu à Fabulina, jeune pousse.": ["Fabulina"],
}


CLAUSES_OF_THE_GRAMMAR = [
    clause
    for said in vars(grammar).values()
    for clause in (said if isinstance(said, tuple) else (said,))
    if isinstance(clause, grammar.Clause)
]


@pytest.mark.parametrize("clause", CLAUSES_OF_THE_GRAMMAR, ids=lambda clause: clause.example)
def test_each_clause_reads_its_example(clause: grammar.Clause):
    text = clause.example
    letters = letters_of(text, tokens_of(text, find_mentions(text), in_atlas, levels=True))
    assert clause.pattern.search(letters), letters
    said = read(text)
    assert said
    assert {one.entry.name for one in said} <= {"Lens", "Sens", "Arras"}


def read(sentence: str) -> list[Said]:
    found = read_sentence(sentence, 2019, ONLY_LABEL, in_atlas)
    return [said for said in found if isinstance(said, Said)]


@pytest.mark.parametrize(("sentence", "awards"), LABELS.items())
def test_labels(sentence: str, awards: Read):
    said = read(sentence)
    assert [(s.mention.distinction, s.entry.name, s.entry.project) for s in said] == awards
    for one in said:
        assert sentence[one.entry.at :].startswith(one.entry.name)


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing(sentence: str):
    assert read(sentence) == []


@pytest.mark.parametrize(("sentence", "names"), STARTUPS.items())
def test_startups(sentence: str, names: list[str]):
    said = [one for one in read_sentence(sentence, 2019) if isinstance(one, Said)]
    assert [(one.mention.award, one.entry.name) for one in said] == [("startup", n) for n in names]


@pytest.mark.parametrize(
    ("verb", "read_"),
    [
        ("Mention d’encouragement pour la Ville de Lens et son projet « Phare », un agenda.", True),
        ("Le jury donne un coup de pouce à la Ville de Lens, pour « Phare ».", True),
        ("Des encouragements ont été adressés à la Ville de Lens pour son projet « Phare ».", True),
        ("Les encouragements du public ont porté la Ville de Lens et « Phare ».", False),
    ],
)
def test_encouragements(verb: str, read_: bool):
    told = [(s.mention.award, s.entry.name, s.entry.project) for s in read(verb)]
    assert told == ([("encouragement", LENS, "Phare")] if read_ else [])


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("Fantaisie-sur-Mer", True),
        ("Val de Fantaisie", True),
        ("À Fantaisie", False),
        ("Maire", False),
        ("Enfin", False),
        ("Fantaisie, ville", False),
        ("Ville ouverte à tous", False),
        ("", False),
    ],
)
def test_a_proper_name(text: str, proper: bool):
    assert looks_like_a_name(text) is proper


@given(st.text(alphabet=" ,.;:'’LensdVillrçoitbelOrag–-etàéquip()«»", max_size=200))
def test_whoever_is_read_stands_in_the_sentence(text: str):
    mentions = find_mentions(text)
    for said in (*recipients_of(text, mentions, in_atlas), *strangers_of(text, mentions)):
        place = text[said.entry.at :]
        assert place.startswith(said.entry.name)
        assert said.entry.name


@given(st.text(max_size=120), st.integers(0, 120))
def test_the_head_of_a_sentence_keeps_its_places(text: str, end: int):
    words = flat(text)
    head = head_of(words, min(end, len(words)))
    assert len(head) <= len(words)
    kept = [(a, b) for a, b in zip(head, words, strict=False) if a != " "]
    assert all(a == b for a, b in kept)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Le jury attribue un encouragement au projet d’Erdre et Gesvres, pour ses sites.",
         ["Erdre et Gesvres"]),
        ("Le label Or est décerné à celui de Lens et de Sens.", ["Lens et de Sens"]),
        ("Le label Or est décerné à Lens et Sens.", ["Lens", "Sens"]),
    ],
)  # fmt: skip
def test_one_project_has_one_name_where_no_atlas_can_tell(sentence: str, names: list[str]) -> None:
    said = [one for one in read_sentence(sentence, None) if isinstance(one, Said)]
    assert [one.entry.name for one in said] == names
