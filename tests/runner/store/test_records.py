from tabletop.runner.store.records import head_code


def test_a_head_code_is_short_and_in_two_groups() -> None:
    assert head_code("4f2a91bc" + "0" * 56) == "4f2a-91bc"
