from pathlib import Path

import pytest

from tabletop.debrief.build import debrief
from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tests.debrief.attribution.rehearsed import West
from tests.debrief.conftest import play

__all__ = ["play", "west"]


@pytest.fixture(scope="session")
def west(tmp_path_factory: pytest.TempPathFactory) -> West:
    folder: Path = tmp_path_factory.mktemp("west")
    done = rehearse(find("west_2021_transparency"), 7, folder / "west.tabletop")
    with Session.open(done.path, read_only=True) as session:
        log = debrief(session.scenario, session.facts, session.entries)
        return West(session.scenario, log)
