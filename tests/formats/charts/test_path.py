from xml.etree import ElementTree

from tabletop.formats.charts import STYLE
from tabletop.formats.charts.path import Band, Path, Step, drawn

PATH = Path(
    title="Tension <b>",
    low=0,
    high=10,
    bands=(Band("calm", 0), Band("strained", 4), Band("acute", 7)),
    start=4,
    steps=(Step(0.5, 6, "c3: 4 to 6"), Step(1.5, 2, "c9: 6 to 2")),
)


def whole(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(drawn(path, ("Turn 1", "Turn 2"), 500.0).inline)


def test_the_picture_says_in_words_from_where_to_where() -> None:
    assert whole(PATH).findtext("title") == "Tension <b>: from 4 at the start to 2 at the end."


def test_every_change_is_a_dot_that_tells_it() -> None:
    assert [dot.findtext("title") for dot in whole(PATH).iter("circle")] == [
        "c3: 4 to 6",
        "c9: 6 to 2",
    ]


def test_a_higher_value_stands_higher() -> None:
    up, down = (float(dot.get("cy", "")) for dot in whole(PATH).iter("circle"))
    assert up < down


def test_bands_fill_the_range_and_name_their_beginning() -> None:
    boxes = list(whole(PATH).iter("rect"))
    heights = [float(one.get("height", "")) for one in boxes]
    assert [one.get("class") for one in boxes] == ["band0", "band1", "band2"]
    assert heights[0] / heights[1] == 4 / 3
    texts = {one.text for one in whole(PATH).iter("text")}
    assert {"calm 0+", "strained 4+", "acute 7+"} <= texts


def test_a_range_that_begins_within_a_band_shows_what_is_left_of_it() -> None:
    short = Path("Trust", 5, 10, PATH.bands, 5, ())
    texts = {one.text for one in whole(short).iter("text")}
    assert {"strained 5+", "acute 7+"} <= texts
    assert not any((text or "").startswith("calm") for text in texts)


def test_the_file_of_its_own_is_the_same_each_time() -> None:
    first, second = (drawn(PATH, ("Turn 1",), 500.0).standalone(STYLE) for _ in range(2))
    assert first == second
    assert ElementTree.fromstring(first).tag == "{http://www.w3.org/2000/svg}svg"
