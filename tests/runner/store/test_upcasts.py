from tabletop.runner.store.upcasts import FORMAT, OLDEST, UPCASTS, lift

FAKE = {
    1: lambda body: {**body, "path": f"{body['path']}>2"},
    2: lambda body: {**body, "path": f"{body['path']}>3"},
}


def test_a_body_goes_through_every_number_in_order() -> None:
    assert lift({"path": "1"}, 1, FAKE, today=3) == {"path": "1>2>3"}
    assert lift({"path": "2"}, 2, FAKE, today=3) == {"path": "2>3"}


def test_a_body_of_today_stays_as_it_is() -> None:
    assert lift({"path": "3"}, 3, FAKE, today=3) == {"path": "3"}


def test_every_released_format_has_its_upcast() -> None:
    assert set(UPCASTS) == set(range(OLDEST, FORMAT))
