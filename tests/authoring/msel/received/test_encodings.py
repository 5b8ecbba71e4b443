"""The encoding of a text file is found by its marks, or by its letters."""

import pytest

from tabletop.authoring.msel.received.encodings import decode
from tabletop.authoring.msel.received.grid import ListError

RUSSIAN = "Время;Кому;Вводная\n10:00;Польша;Замечен вертолёт над лесом"
POLISH = "Czas;Odbiorca;Treść\n10:00;Wszyscy;Zauważono śmigłowiec, źródło nieznane"
LITHUANIAN = "Laikas;Gavėjas;Turinys\n10:00;Lenkija;Pastebėtas sraigtasparnis, šaltinis nežinomas"
GERMAN = "Zeit;An;Text\n10:00;Alle;Ein Hubschrauber überfliegt die Grenze, Größe unklar"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (LITHUANIAN, "cp1257"),
        (GERMAN, "cp1252"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16-le"),
        ("Time;To\n10:00;All", "utf-16-be"),
    ],
)
def test_letters_tell_the_encoding(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_is_believed(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


def test_one_foreign_letter_leaves_doubt() -> None:
    assert decode("Zürich".encode("cp1252")).doubtful
    assert not decode(RUSSIAN.encode("cp1251")).doubtful


def test_what_a_person_says_is_done() -> None:
    assert decode("Zürich".encode("cp1252"), "cp1252").text == "Zürich"
    with pytest.raises(ListError, match="not text in utf-8"):
        decode(b"\xff\xfa", "utf-8")
    with pytest.raises(ListError, match="not an encoding"):
        decode(b"x", "cp9999")
