"""The marks of a mail that another quotes; the texts are invented."""

from loaders.formats.quoted import without_quote_marks


def test_each_level_of_quotation_is_taken_away() -> None:
    lines = ["Bravo !", "> > - or : Ville de Lens (Le phare", "> > des mines)", "> >", "> Merci"]
    assert without_quote_marks(lines) == [
        "Bravo !", "- or : Ville de Lens (Le phare", "des mines)", "", "Merci",
    ]  # fmt: skip


def test_a_list_whose_marks_are_angles_is_left() -> None:
    lines = ["Label Or :", "> Ville de Lens", "> Ville de Sens", "", "> Ville de Foix"]
    assert without_quote_marks(lines) == lines
