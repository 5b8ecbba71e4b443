"""Texts that a chart must show as written, whatever they mean elsewhere."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import strategies as st

from tabletop.authoring.graph.model import Edge, Graph, Kind, Node
from tabletop.text import clean_line

NAUGHTY = (
    'say "hello"',
    "a ] b",
    "a --> b",
    "<script>alert(1)</script>",
    "%% comment",
    '%%{init: {"theme": "dark"}}%%',
    "back\\nslash \\N \\l \\",
    "&lt;b&gt; &amp; &#60;",
    "#quot; #35;",
    "1. item",
    "- item",
    "`code` *bold* _it_ ~~x~~",
    "$$x^2$$",
    "fa:fa-car",
    "ﬂ°°60¶ß",
    "end",
    "a;b|c{d}(e)[f]",
    "]]> <!-- c -->",
    "😀 👍🏽",
    "שלום עולם مرحبا",
    "漢字かな交じり文",
    "Ąžuolų šilai, żółć, Противостояние, Їжа",
    "W" * 120,
    "\N{EM SPACE}x\N{NO-BREAK SPACE}y",
)

characters = st.characters(codec="utf-8")
written = (
    st.sampled_from(NAUGHTY)
    | st.text(characters, max_size=60)
    | st.text('\\nlrNGE"&;#<>[]{}()|%-`*_.:$ é', max_size=40)
)
texts = written.map(clean_line).filter(bool)
"""Texts as a scenario can hold them: clean, and never empty."""


def chart(said: Sequence[str]) -> Graph:
    """One node of each kind and an edge from each to the next, all with the texts `said`."""
    kinds = [kind for kind in Kind if kind is not Kind.WAY]
    nodes = [
        Node(f"n{at}", kind, said[at % len(said)], (said[(at + 1) % len(said)],))
        for at, kind in enumerate(kinds)
    ]
    edges = [
        Edge(here.key, there.key, said[at % len(said)], at % 3)
        for at, (here, there) in enumerate(pairwise(nodes))
    ]
    return Graph(said[0], said[-1], tuple(nodes), tuple(edges))


def letters(text: str) -> str:
    """`text` without the blanks that breaking it into lines may add or take away."""
    return "".join(text.split())
