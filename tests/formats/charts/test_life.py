from xml.etree import ElementTree

from tabletop.formats.charts.life import Event, Life, Span, drawn

LIFE = Life(
    "Hotline & co",
    (
        Span(0, 0.5, "active", "active", "active until c3"),
        Span(0.5, 2, "lapsed", "lapsed", "lapsed"),
    ),
    (Event(1.0, "2 left", "c7: 2 left"),),
)


def whole() -> ElementTree.Element:
    return ElementTree.fromstring(drawn("Lives", (LIFE,), ("Turn 1", "Turn 2"), 700.0).inline)


def test_each_span_is_a_bar_as_long_as_it_lasted() -> None:
    bars = list(whole().iter("rect"))
    assert [bar.get("class") for bar in bars] == ["span active", "span lapsed"]
    short, long = (float(bar.get("width", "")) for bar in bars)
    assert abs(long / short - 3) < 0.01


def test_a_bar_says_its_status_in_words_too() -> None:
    texts = [one.text for one in whole().iter("text")]
    assert {"active", "lapsed", "2 left", "Hotline & co"} <= set(texts)


def test_an_event_tells_itself_where_the_pointer_rests() -> None:
    assert "c7: 2 left" in [one.findtext("title") for one in whole().iter("g")]
