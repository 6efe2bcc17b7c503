"""The clauses that give an award, in the letters of `loaders.releases.prose.clauses`.

Between their parts may stand other words, a place, an apposition; each says how it reads.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """A pattern for letters, and a sentence that it reads.

    Parameters
    ----------
    pattern : re.Pattern
        Its groups are ``who``, the laureates, ``award``, and where they matter ``verb``,
        ``honour`` (a verb whose subject must be the jury), ``applause``, ``ahead`` and
        ``bare`` (what stands before), ``when`` (what stands after), ``titled`` (« au titre
        de »), ``colon``, ``only``.
    example : str
    """

    pattern: re.Pattern[str]
    example: str


# What may follow a laureate of an enumeration: an apposition, its project.
ITS = (
    r"(?:,x(?=[,&]))?(?:,?[fx]Sx?|,?f|,?Sx?|,Q[xf]{0,2}S?|&[xf]S|&f(?=[,.;!]|$))?"
    r"(?:,[xf](?=[,&.;!]|$))?"
)
_BARE = rf"(?P<who>T{ITS}(?:[,;&]{{1,2}}T{ITS})*)"
_TO = rf"(?P<who>A{ITS}(?:[,;&]{{1,2}}[AT]{ITS})*)"


def _clause(pattern: str, example: str) -> Clause:
    return Clause(re.compile(pattern), example)


FOR_ANY_NAME = (
    _clause(
        r"(?P<who>T)[,xfOAYFP]{0,5}(?:Rx?)?(?P<verb>R)[xfAOFY,:SP]{0,7}(?:,QR[xf]?)?(?P<award>M)",
        "Lens, dans le Pas-de-Calais, a reçu à Lyon le label Or.",
    ),
    _clause(
        rf"^(?P<award>M),(?P<who>TR{ITS}(?:,Q[xf]*)?(?:,?&T(?=[fS.!]){ITS})+)",
        "Côté or, Lens l’emporte avec « Phare », et Sens avec « Tour ».",
    ),
    _clause(
        r"^(?:x?,)?x?(?P<award>M),(?P<who>T)x?(?P<verb>R)(?=[.!,;f]|$)",
        "Dans le cadre du label « Territoire Innovant », Lens est récompensée.",
    ),
    _clause(
        r"(?P<award>M)[xO]{0,3}Rx?(?P<who>Y)",
        "Le label Or est remporté par Lens.",
    ),
    _clause(
        rf"(?P<award>M)(?:,Gx,)?[xfOFS,]{{0,7}}G[x,]{{0,3}}{_TO}",
        "Le label Or, enfin, va à Lens pour « Phare », à Sens et à Arras.",
    ),
    _clause(
        rf"(?P<verb>G)x?(?P<award>M)[xfOS]{{0,2}}{_TO}",
        "Le jury attribue le label Or à Lens.",
    ),
    _clause(
        rf"(?P<award>M)[xO,]{{0,3}}H[x,]{{0,2}}(?P<who>T{ITS})",
        "Le label Or récompense Lens pour son Phare.",
    ),
    _clause(
        rf"(?P<honour>H)[xf,]?(?P<award>M)[x,]?{_BARE}",
        "Le jury a retenu pour le label Or Lens et Sens.",
    ),
    _clause(
        r"(?P<honour>H)x?(?P<who>T)[x,]{0,2}(?P<award>M)",
        "Le jury a distingué Lens par le label Or.",
    ),
)
CLAUSES = (
    *FOR_ANY_NAME,
    _clause(
        rf"M[xO]{{0,2}},[^TGRKMHF:]{{1,8}},H[x,]{{0,2}}(?P<who>T{ITS})".replace(
            "M", "(?P<award>M)", 1
        ),
        "Le jury du label « Territoire Innovant », réuni mardi à Lyon, a retenu Lens.",
    ),
    _clause(
        rf"^[x,]{{0,3}}(?P<verb>R)(?P<award>M){_BARE}",
        "Ont été labellisés le projet « A » de Lens et le projet « B » de Sens.",
    ),
    _clause(
        r"(?P<award>M),Px(?P<only>:)x?(?P<who>T)",
        "Quant au bronze, il n’y en a qu’un : celui de Lens.",
    ),
    _clause(
        rf"(?P<award>M)[,:.x]{{0,4}}(?:P|:x)x?G[x,]{{0,3}}{_TO}",
        "Vient le label Or : il est remis à Lens.",
    ),
    _clause(
        r"(?P<verb>G)x?(?P<who>A)[x,]{0,3}(?P<award>M)",
        "Ils ont remis à Lens le label Or.",
    ),
    _clause(
        r"Gx?(?P<who>A)(?:,?fS)?,(?P<titled>x)(?P<award>M)(?=[.,;!]|$)",
        "Elle revient à Lens pour « Phare », au titre des encouragements.",
    ),
    _clause(
        r"^x,(?P<titled>x)(?P<award>M),(?P<who>[AF])",
        "Coup de cœur, à titre d’encouragement, pour Lens.",
    ),
    _clause(
        r"Ex?(?P<who>A)x?(?P<verb>G)x?(?P<award>M)",
        "C’est à Lens que revient le label Or.",
    ),
    _clause(
        r"(?P<applause>B)(?P<who>A),?[xf]?(?P<award>M)",
        "Bravo à Lens pour son label Or !",
    ),
    _clause(
        rf"^Lx?(?P<award>M)x?{_BARE}",
        "Les lauréats du label Or sont Lens et Sens.",
    ),
    _clause(
        r"^(?P<ahead>x?)(?P<verb>R)[xOA,]{0,2}(?P<award>M)x?(?P<who>T)\.?$",
        "Ont reçu le label Or Lens et Sens.",
    ),
    _clause(
        rf"(?P<award>M)[xf,]{{0,2}}(?P<colon>:)x?{_BARE}\.?$",
        "Sont lauréats du label Or : Lens pour « Phare », Sens et Arras.",
    ),
    _clause(
        rf"(?P<award>M)xG[xf]{{0,2}}(?P<colon>:)x?{_BARE}\.?$",
        "Le label Or a été remis hier soir : Lens et Sens.",
    ),
    _clause(
        rf"R[xAO,]{{0,4}}(?P<award>M)[x,AO]{{0,3}}(?P<colon>:)x?{_BARE}\.?$",
        "Deux villes reçoivent le label Or à Lyon : Lens et Sens.",
    ),
    _clause(
        rf"^(?P<bare>[&x:,.]{{0,5}})(?P<award>M)x?(?:,&x,)?(?P<who>[AF]){ITS}(?P<when>(?:x[AO]?)?)(?=[,.;!]|$)",
        "Le label Or pour Lens hier soir à Lyon.",
    ),
    _clause(
        r"^x?,?(?P<who>F)(?:x?S|,x)?,(?P<is>x)(?P<award>M)(?=[:,.;!f]|$)",
        "Pour Lens, ce sera un encouragement.",
    ),
    _clause(
        rf"^(?P<among>x)(?P<award>M)x?,x?(?P<who>T(?=,?f|,?S|[,&]T){ITS}(?:[,;&]{{1,2}}T{ITS})*)",
        "Parmi les collectivités labellisées, Lens, pour son Phare.",
    ),
    _clause(
        r"(?P<who>T),Q[xfOAS]{1,4},x?(?P<verb>R)[xf,]{0,5}(?P<award>M)",
        "Lens, qui teste ce service, a reçu hier le label Or.",
    ),
)
# Where the sentence says no award, which the whole release does.
UNNAMED = (
    _clause(rf"^Lx?{_BARE}\.?$", "Les lauréats sont Lens et Sens."),
    _clause(rf"(?P<honour>H)[xf]?:?{_BARE}\.?$", "Le jury a retenu Lens et Sens."),
    _clause(r"^[x,]{0,2}(?P<who>T)x?(?P<verb>R)(?=f)", "Lens a été primée pour son application."),
)
TO_IT = (
    _clause(
        r"(?P<who>[TAOF])[^TAOFRG]{0,5}(?P<award>M)[^TAOF]{0,3}D",
        "Fierté pour Lens : le label Or lui est remis.",
    ),
)
RELATIVE = _clause(
    r"(?P<who>[TAOF]),?x?(?:Qx?(?P<verb>R)[xfAO,]{0,4}|UGx?)(?P<award>M)",
    "Aux côtés de Lens, qui obtient le label Or.",
)
ASIDE = _clause(
    r"(?P<who>[TAOF])(?:,[xP])?(?P<award>m)", "Lens (label Or) et Sens, la voisine (label Argent)."
)
APPOSED = _clause(r"(?P<who>[TAOF]),(?P<award>M)", "Lens, labellisée pour « Phare ».")
LABELLED = _clause(
    r"(?P<verb>K)x?(?P<who>[TO])", "Le jury a choisi de labelliser le projet de Lens."
)
_PAIR_BEFORE = rf"T(?:[,xO]{{0,4}}R)?x?M{ITS}"
_PAIR_AFTER = rf"(?:(?:M(?:x?S)?[x,]?(?:Gx?)?|Gx?Mx?)[AF]|MHx?T){ITS}"
IN_TURN = _clause(
    rf"(?:{_PAIR_BEFORE}|{_PAIR_AFTER})(?:[,&;]{{1,3}}(?:x,?)?(?:{_PAIR_BEFORE}|{_PAIR_AFTER}))+",
    "Le label Or va à Lens et le label Argent à Sens.",
)
_ITS_TITLE = r"(?:[xf]?S|f)?"
SEVERAL_AWARDS = _clause(
    rf"T[,xOA]{{0,5}}R[xOA,]{{0,8}}(?:Mx?:x?)?(?P<list>M{_ITS_TITLE}(?:[,&]{{1,2}}x?M{_ITS_TITLE})+)"
    r"[.!]?$",
    "Lens remporte un label Or et un encouragement.",
)
