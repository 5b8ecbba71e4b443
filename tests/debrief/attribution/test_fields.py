from collections.abc import Iterator

import pytest

from tabletop.debrief.attribution.fields import FIELDS, TAGS, Field
from tabletop.debrief.attribution.rewriting import parts
from tabletop.debrief.datum import Datum
from tabletop.debrief.model import Debrief


def models(model: type[Datum]) -> Iterator[type[Datum]]:
    """Every class of the debrief's model that a debrief is made of."""
    yield model
    for field in model.model_fields.values():
        for inner in parts(field.annotation):
            yield from models(inner)


MODELS = sorted(set(models(Debrief)), key=lambda one: one.__name__)


@pytest.mark.parametrize("model", MODELS, ids=lambda one: one.__name__)
def test_every_field_of_the_model_has_a_row(model: type[Datum]) -> None:
    """Whoever adds a field decides what it tells of people: a row in attribution/fields.py."""
    assert set(FIELDS.get(model.__name__, ())) == set(model.model_fields)


@pytest.mark.parametrize("model", MODELS, ids=lambda one: one.__name__)
def test_what_holds_further_data_is_a_part_or_left_out(model: type[Datum]) -> None:
    for name, field in model.model_fields.items():
        holds = bool(list(parts(field.annotation)))
        assert holds <= (FIELDS[model.__name__][name] in (Field.PART, Field.OUT)), name


def test_no_row_is_left_of_a_model_that_is_gone() -> None:
    assert set(FIELDS) == {one.__name__ for one in MODELS}


def test_titles_are_of_texts_of_people() -> None:
    assert all(FIELDS[model][field] is Field.PEOPLE for model, field in TAGS)
