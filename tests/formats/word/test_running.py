from tabletop.formats.document import Run
from tabletop.formats.word.running import paragraph


def test_a_paragraph_keeps_its_style_its_blanks_and_its_signs() -> None:
    made = paragraph((Run("a < b & "), Run(" c", bold=True)), "Quote")
    assert made.style == "Quote"
    assert "".join(run.text for run in made.r_lst) == "a < b &  c"
