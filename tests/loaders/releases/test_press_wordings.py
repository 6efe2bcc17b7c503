"""Prose as the French press writes it: every sentence here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release

TITLE = "Les Interconnectés : le label « Territoire Innovant » 2019 (inventé)"
Read = list[tuple[str, str | None, str]]


def awards_of(*lines: str, title: str = TITLE) -> Read:
    read = read_release(Document("essai.txt", (title, "", *lines)), {}, in_atlas)
    return [(a.award, a.distinction, a.name) for a in read.awards]


def labels(level: str | None, *names: str) -> Read:
    return [("label", level, name) for name in names]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Vierzon, dans le Cher, a eu le bronze.", labels("bronze", "Vierzon")),
        ("Vierzon et Tulle ont eu l’argent.", labels("argent", "Vierzon", "Tulle")),
        ("Vierzon est également en or pour « Quais ».", labels("or", "Vierzon")),
        ("Vierzon et Tulle pourront désormais arborer l’or.", labels("or", "Vierzon", "Tulle")),
        ("Vierzon se voit octroyer l’argent.", labels("argent", "Vierzon")),
        ("Le bronze est octroyé à Vierzon.", labels("bronze", "Vierzon")),
        ("Le dernier argent, enfin, distingue Vierzon.", labels("argent", "Vierzon")),
        (
            "Vierzon décroche l’or grâce à sa gare, tandis que la ville de Tulle obtient le bronze "
            "pour son lavoir.",
            [("label", "or", "Vierzon"), ("label", "bronze", "la ville de Tulle")],
        ),
        (
            "Le label des Mobilités distingue les communes de Vierzon et de Naves pour Rive.",
            labels(None, "les communes de Vierzon et de Naves"),
        ),
        (
            "Le label Or distingue les villes de Vierzon et de Tulle pour leurs portails.",
            labels("or", "Vierzon", "Tulle"),
        ),
        (
            "Du côté des villes, Vierzon, dans le Cher, a reçu l’argent pour Quais, quand la "
            "commune de Tulle, en Corrèze, a eu le bronze.",
            [("label", "argent", "Vierzon"), ("label", "bronze", "la commune de Tulle")],
        ),
        (
            "Vierzon dans le Cher et Tulle en Corrèze ont eu le bronze.",
            labels("bronze", "Vierzon", "Tulle"),
        ),
        (
            "Les mentions ont été attribuées à la communauté de communes de l’Ernée, à celle du "
            "Pays de Bitche ainsi qu’au conseil général du Cher.",
            [
                ("encouragement", None, "la communauté de communes de l’Ernée"),
                ("encouragement", None, "Pays de Bitche"),
                ("encouragement", None, "conseil général du Cher"),
            ],
        ),
        (
            "Le jury a accordé une mention « Eau » à la communauté de communes Sources et Fabul, "
            "et une mention « Air » à Tulle pour son observatoire.",
            [
                ("encouragement", None, "la communauté de communes Sources et Fabul"),
                ("encouragement", None, "Tulle"),
            ],
        ),
        (
            "Trois villes se voient octroyer l’argent. Vierzon, Tulle et Arras obtiennent la "
            "distinction.",
            labels("argent", "Vierzon", "Tulle", "Arras"),
        ),
        (
            "Place au premier label. Il a été décerné à Vierzon, pour ses quais. Une plaque d’or à "
            "la clé.",
            labels("or", "Vierzon"),
        ),
        (
            "Le jury a désigné les labels et le gagnant du concours start-up. Ce dernier est allé "
            "à Imaginon, société de Tulle.",
            [("startup", None, "Imaginon")],
        ),
        (
            "L’encouragement « eau » a été remis à Vierzon, celui des livres est revenu "
            "à Tulle et à Arras.",
            [("encouragement", None, name) for name in ("Vierzon", "Tulle", "Arras")],
        ),
        (
            "Vierzon, Tulle, conseil départemental du Cher. Trois collectivités se sont vu "
            "attribuer à Lyon le label « Territoire Innovant ».",
            labels(None, "Vierzon", "Tulle", "conseil départemental du Cher"),
        ),
        ("Le jury a donné une mention « Eau » à Tulle.", [("encouragement", None, "Tulle")]),
        (
            "La ville de Vierzon et celle de Tulle ont eu l’argent.",
            labels("argent", "La ville de Vierzon", "Tulle"),
        ),
        ("La catégorie Eau met à l’honneur Vierzon pour « Quais ».", labels(None, "Vierzon")),
        (
            "Dans le domaine de la Lecture, le jury récompense VIERZON pour Quais.",
            labels(None, "VIERZON"),
        ),
        (
            "Le concours start-up salue enfin Imaginon & Fils, jeune pousse de Tulle.",
            [("startup", None, "Imaginon & Fils")],
        ),
        (
            "Côté argent, Vierzon l’emporte avec « Quais », qui dit où marcher, et Tulle avec "
            "« Lavoir ».",
            labels("argent", "Vierzon", "Tulle"),
        ),
        (
            "Quant au bronze, il n’y en a qu’un : celui du syndicat intercommunal d’eau du Lot.",
            labels("bronze", "syndicat intercommunal d’eau du Lot"),
        ),
    ],
)
def test_wording_gives_its_award(sentence: str, read: Read) -> None:
    assert awards_of(sentence) == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Vierzon repart avec les applaudissements du jury mais sans label.",
        "Vierzon a eu le temps de préparer son dossier du label.",
        "Vierzon pourra afficher le programme du label.",
        "La statue de Vierzon est en bronze massif.",
        "Les mentions légales ont été envoyées à Vierzon.",
        "Restait le prix du public du label. Il a été décerné à Vierzon.",
        "Le maire de Tulle a salué le label. Ce dernier est allé à Vierzon dans la soirée.",
        "Place au premier label. Il a été créé à Vierzon.",
        "Deux villes attendent l’argent. Vierzon obtient la distinction régionale.",
        "Le label existe depuis sa création à Tulle. Il a été décerné à Vierzon.",
        "L’encouragement a ému la salle, celui de Tulle est revenu à Vierzon.",
        "Vierzon, Tulle, Arras. Quatre collectivités se sont vu attribuer le label.",
        "Vierzon, Tulle et le soleil. Trois collectivités se sont vu attribuer le label.",
        "Vierzon, Tulle. Deux collectivités attendent le label.",
        "Dans le domaine de la Lecture, la Région récompense Vierzon pour Quais.",
        "La catégorie Eau met en difficulté Vierzon pour « Quais ».",
        "Côté argent, la soirée fut longue, et Tulle a applaudi.",
        "Quant au bronze, il n’y en aura pas : celui de Vierzon attendra.",
        "Vierzon décroche l’attention grâce à sa gare, tandis que Tulle prépare le bronze.",
    ],
)
def test_near_miss_is_left(sentence: str) -> None:
    assert awards_of(sentence) == []


TOLD = (
    "Premier sur scène, le maire de Vierzon a présenté « Quais ». Tulle lui a succédé avec un "
    "lavoir. La dernière plaque est partie à Arras, dont « Place » avait déjà séduit."
)


def test_paragraph_tells_each_of_those_its_heading_counts() -> None:
    assert awards_of("Trois fois l’or", "", TOLD) == labels("or", "Vierzon", "Tulle", "Arras")


@pytest.mark.parametrize("heading", ["Deux fois l’or", "Trois fois l’or en dix ans", "L’or"])
def test_paragraph_of_another_count_is_left(heading: str) -> None:
    assert awards_of(heading, "", TOLD) == []


COUNTED = "Deux labels d’or, un de bronze et un coup de cœur du jury : le cru est bon."


@pytest.mark.parametrize(
    "told",
    [
        "Le dossier de la commune de Naves a fait fondre la salle. Elle reçoit le coup de cœur.",
        "Le coup de cœur du jury a été remis à la commune de Naves.",
    ],
)
def test_favourite_counted_among_labels_is_an_encouragement(told: str) -> None:
    assert awards_of(COUNTED, "", told) == [("encouragement", None, "la commune de Naves")]
    assert awards_of(told) == []
    assert (
        awards_of(COUNTED, "", f"En 2017, {told[:1].lower()}{told[1:]}".replace(". E", ", e")) == []
    )


def test_title_of_the_network_tells_whose_label_it_is() -> None:
    title = "Les Interconnectés récompensent cinq villes (inventé)"
    past = "[1] ce projet avait déjà reçu un Territoria d’argent en 2017"
    lines = ("Le jury a désigné les cinq labels.", "", "Vierzon obtient l’or.")
    assert awards_of(*lines, "", past, title=title) == labels("or", "Vierzon")
    other = "Les Territoria ont été remis mardi."
    assert awards_of(*lines, "", other, title=title) == []
    assert awards_of(*lines, title="Une ville à l’honneur (inventé)") == []
