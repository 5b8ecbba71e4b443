"""Lists of events of many shapes, as others make them."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

Row = Sequence[object]


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def workbook(rows: Iterable[Row], title: str = "MSEL", merged: Iterable[str] = ()) -> Workbook:
    """A workbook of one sheet."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = title
    fill(page, rows, merged)
    return book


def fill(page: Worksheet, rows: Iterable[Row], merged: Iterable[str] = ()) -> None:
    """Put rows into a sheet, then merge cells."""
    for row in rows:
        page.append(list(row))
    for span in merged:
        page.merge_cells(span)


WORKSHOP = b"""\
Turn,When,To,From,Message,What we hope for
1,Start,All,Moderator,"Welcome. Smoke is seen over the port of Ardun.",
1,10 min,Arda,Harbour master,"A tanker is adrift; two crew are missing.","Arda asks its neighbours"
1,20 min,"Borsa, Coria",News agency,"Photograph of the tanker, date unclear.",
2,Start,All,Moderator,"Two days later.",
2,15 min,Coria,Embassy,"Your consul is refused access.","Coria protests or asks"
"""

RUSSIAN = """\
Учение «Рубеж-21»;;;;;;
;;;;;;
№ п/п;Время;Вводная;Кому;От кого;Способ доведения;Ожидаемые действия
Этап 1. Обострение;;;;;;
1;Ч+0:10;Станция зафиксировала нарушение границы;Беларусь;Дежурный генерал;телефон;Запросить Польшу
2;Ч+0:25;"В сети появилась фотография; дата неизвестна";всем;Редакция;СМИ;
Этап 2. Переговоры;;;;;;
3;Ч+1:10;Посол вызван в министерство;Польша, Литва;МИД;нота;Готовить ответ
4;по готовности;Звонок из Брюсселя;Литва;Штаб;горячая линия;
""".encode("cp1251")

LITHUANIAN = """\
Eil. Nr.\tDiena\tLaikas\tGavėjas\tSiuntėjas\tBūdas\tTurinys\tPastabos
1\t1 diena\t9.00\tvisi\tVedėjas\tinstruktažas\tPradžia. Šalys susirenka.\t
2\t1 diena\t9.30\tLietuva\tPasienio tarnyba\tTelefonas\tPastebėtas sraigtasparnis.\tsvarbu
3\t2 diena\t10.00\tLenkija ir Lietuva\tŽiniasklaida\tspauda\tStraipsnis apie įvykį.\t
""".encode("cp1257")


def military() -> bytes:
    """Date-time groups, a storyline, an event for control alone, an id twice, a comment."""
    book = workbook(
        [
            ("EXERCISE NORTHERN LANTERN 21",),
            ("Main Events List, version 3.2",),
            (),
            ("Serial", "DTG", "Storyline", "Event", "Inject Text", "Originator", "Recipient",
             "Means", "Expected Reaction", "OPR", "Remarks"),
            ("1.001", "140730ZAPR21", "AIR", "Track lost", "Track 0455 lost at low level.", "CRC",
             "HQ BLUE", "RAP", "HQ BLUE requests confirmation", "EXCON AIR"),
            ("1.002", "140745ZAPR21", "AIR", "Query", "Agency asks about a crossing.", "News desk",
             "HQ BLUE, HQ GREEN", "Telephone", "PAO coordinates", "EXCON MEDIA", "After 1.001"),
            ("1.003", "140810ZAPR21", "AIR", "Check", "Are staff in seats?", "EXCON", "EXCON"),
            ("2.001", "150600ZAPR21", "DIP", "Note", "Note verbale handed over.", "MFA RED",
             "HQ GREEN", "Note verbale", "", "EXCON DIP", "=1/0"),
            ("2.001", "150615ZAPR21", "DIP", "Second note", "A second note follows.", "MFA RED",
             "ALL", "Chat tool", "", "EXCON DIP"),
        ]
    )  # fmt: skip
    page = book["MSEL"]
    page["E5"].comment = Comment("check the distance", "somebody")
    return saved(book)


def polish() -> bytes:
    """Two rows of headings, merged cells, real dates and times."""
    rows: list[Row] = [
        ("Ćwiczenie ŻUBR-21",),
        ("Lp.", "Czas", None, "Przekazanie", None, "Treść", "Oczekiwane działania", "Uwagi"),
        (None, "Data", "Godzina", "Odbiorca", "Sposób"),
        (1, datetime(2021, 4, 14), time(9), "Wszyscy", "odprawa", "Zauważono śmigłowiec."),
        (2, None, time(9, 20), "Polska", "telefon", "Straż zgłasza ślad.", "Pyta Białoruś"),
        (3, None, time(9, 45), "Białoruś i Litwa", "e-mail", "Prośba o dane.", None, "pilne"),
        (4, datetime(2021, 4, 15), time(8, 30), "Litwa", "media", "Artykuł w gazecie."),
    ]
    merged = ("A1:H1", "A2:A3", "B2:C2", "D2:E2", "F2:F3", "G2:G3", "H2:H3", "B4:B6")
    return saved(workbook(rows, "Scenariusz", merged))


def several_sheets() -> bytes:
    """A page to read, two days on two sheets, a hidden sheet, a hidden row, repeated headings."""
    book = workbook([("How to use this file",)], "Read me")
    heading = ("Inject #", "Time", "Player", "Sender", "Method", "Subject", "Message", "Status")
    first = (
        heading,
        (1, "+00:05", "Blue Cell", "White Cell", "Email", "Picture", "As briefed.", "draft"),
        (2, "+00:35", "All except Red Cell", "Media", "TV", "News", "Ships are shown.", "draft"),
        heading,
    )
    second = (
        heading,
        (3, "+00:10", "Red Cell", "Capital", "Phone", "Instruction", "Call us back.", "draft"),
        (4, "+00:10", "EXCON", "White Cell", "-", "Check", "Check the radios.", "draft"),
        (5, None, "Blue Cell; Red Cell", "Capital", "In person", "Meeting", "At ten.", "draft"),
    )
    for name, rows in (("Day 1", first), ("Day 2", second)):
        fill(book.create_sheet(name), rows)
    book["Day 1"].row_dimensions[3].hidden = True
    words = book.create_sheet("Words")
    words["A1"] = "Phone"
    words.sheet_state = "hidden"
    return saved(book)


def emergency() -> bytes:
    """Days as merged rows, days and hours counted, a row of totals."""
    rows: list[Row] = [
        ("MSEL",),
        ("Event #", "Event Time", "Event Description", "Responsible Controller",
         "Recipient Player(s)", "Expected Outcome of Player Action"),
        ("DAY 1 – Detection",),
        (1, "D+0 09:30", "An unusual order of fuel.", "Controller 1", "Ministry of Defence",
         "Ask for confirmation"),
        (2, "D+0 10:15", "A convoy is filmed.", "Controller 1",
         "Ministry of Defence / Foreign Ministry"),
        (),
        ("DAY 2 – Response",),
        (3, "D+1 H+3", "Ambassador calls.", "Controller 2", "Foreign Ministry", "Call back"),
        (4, "sometime", "A rumour.", "Controller 2", "All players"),
        ("Total", "4 events"),
    ]  # fmt: skip
    return saved(workbook(rows, "MSEL", ("A3:F3", "A7:F7")))
