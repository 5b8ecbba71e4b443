"""The form that begins a session: seed, cause card, who is in the room, where the file goes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, get_args

from tabletop.console.paint import Part
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.screens.listing import described
from tabletop.console.trouble import Trouble, Unreadable, trouble_of
from tabletop.console.typed import number, one_of
from tabletop.engine.commands import AnyCommand, Configure, PickCause, SetPresence, Startex
from tabletop.engine.refusal import Refused
from tabletop.engine.words import ChanceMode, Presence
from tabletop.runner.card import Attribution, Recording, Roles, SessionCard
from tabletop.runner.handing import HandoutFolder
from tabletop.runner.library import LibraryError
from tabletop.runner.recent import new_session_path
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tabletop.scenario import ScenarioFiles

if TYPE_CHECKING:
    from tabletop.scenario import Scenario

_LARGEST_SEED = 2**31 - 1
DRAW = "draw"
ROLES: tuple[Roles, ...] = get_args(Roles)
RECORDINGS: tuple[Recording, ...] = get_args(Recording)
ATTRIBUTIONS: tuple[Attribution, ...] = get_args(Attribution)
Choice = TypeVar("Choice", bound=str)


@dataclass
class Setup:
    """A session about to begin. `session` is there once its file is."""

    files: ScenarioFiles
    scenario: Scenario
    path: Path | None = None
    seed: int | None = None
    session: Session | None = None
    wanted: tuple[Path, int] | None = None
    card: SessionCard | None = None
    handouts: bool = False

    def sheet(self) -> Sheet:
        """The form."""
        seed = random.randint(1, 9999) if self.seed is None else self.seed
        path = self.path or _free_path(self.scenario.id)
        fields = (
            Field("path", "Session file", str(path), needed=True),
            Field("seed", "Seed, which gives the cause card and chances", str(seed), needed=True),
            Field(
                "cause", "Cause card", DRAW, f"{DRAW}, or one of {', '.join(self.scenario.causes)}"
            ),
            Field("absent", "Absent teams", hint=f"none, or {self._shorts()}"),
            Field("control", "Teams played by control", hint=f"none, or {self._shorts()}"),
            Field("chance", "Chances fall by", "seed", "seed; pick: by you; roll: in the room"),
            Field("options", "Teams see their options", "shown", "shown or hidden"),
            Field("sizes", "People in each team", hint=f"such as 3 2 3 2 4, for {self._shorts()}"),
            Field("roles", "Side that participants play", "own", "own or swapped"),
            Field("recording", "What is recorded", "notes", "notes, audio or none"),
            Field("attribution", "What is said may be ascribed to", "team", "team or nobody"),
            Field("handouts", "Write sheets for the teams, to print", "yes", "yes or no"),
        )
        title = f"New session: {self.scenario.title}"
        return Sheet(title, fields, self._commands, (), "begins (STARTEX)", self._about())

    def give(self, commands: Sequence[AnyCommand]) -> Trouble | None:
        """Make the session file and give the commands; of what is refused no file is left."""
        try:
            self.session = self._created()
            for command in commands:
                self.session.do(command)
            if self.handouts:
                HandoutFolder(self.session).begin()
        except (Refused, StoreError) as error:
            self._withdraw()
            return trouble_of(error)
        except OSError as error:
            self._withdraw()
            message = f"There can be no folder for the sheets: {error.strerror or error}."
            return Trouble(message, "Begin without sheets: no.")
        return None

    def _withdraw(self) -> None:
        """Take back the file just made: its seed, place and card may be typed anew."""
        made, self.session = self.session, None
        if made is not None:
            made.close()
            with suppress(OSError):
                made.path.unlink()

    def _created(self) -> Session:
        path, seed = self.wanted or (_free_path(self.scenario.id), 1)
        return Session.create(path, self.files, seed=seed, card=self.card)

    def _commands(self, filled: Filled) -> tuple[AnyCommand, ...]:
        path = Path(filled["path"]).expanduser()
        self.wanted = (path, number(filled["seed"], 0, _LARGEST_SEED, "Seed"))
        self.card = self._card(filled)
        self.handouts = one_of(filled["handouts"] or "no", ("yes", "no"), "yes or no") == "yes"
        chance = one_of(filled["chance"] or "seed", tuple(map(str, ChanceMode)), "a way")
        options = one_of(filled["options"] or "shown", ("shown", "hidden"), "shown or hidden")
        configure = Configure.model_validate({"chance": ChanceMode(chance), "options": options})
        cards = (DRAW, *self.scenario.causes)
        cause = one_of(filled["cause"] or DRAW, cards, "a cause card")
        return (
            configure,
            PickCause(cause=None if cause == DRAW else cause),
            *self._presence(filled["absent"], Presence.ABSENT),
            *self._presence(filled["control"], Presence.CONTROL),
            Startex(),
        )

    def _card(self, filled: Filled) -> SessionCard:
        """What a reader of the record must know of the room; the file keeps it from its start."""
        return SessionCard(
            sizes=self._sizes(filled["sizes"]),
            roles=_chosen(filled["roles"] or "own", ROLES),
            languages=self.scenario.languages,
            recording=_chosen(filled["recording"] or "notes", RECORDINGS),
            attribution=_chosen(filled["attribution"] or "team", ATTRIBUTIONS),
        )

    def _sizes(self, typed: str) -> dict[str, int]:
        words = typed.replace(",", " ").split()
        if words and len(words) != len(self.scenario.teams):
            wanted = f"A number for each of {self._shorts()}, or nothing."
            raise Unreadable(f"{len(words)} sizes given.", wanted)
        sizes = (number(word, 0, 99, "People in a team") for word in words)
        return dict(zip(self.scenario.teams, sizes, strict=False))

    def _presence(self, typed: str, presence: Presence) -> tuple[SetPresence, ...]:
        words = [] if typed.lower() == "none" else typed.replace(",", " ").split()
        return tuple(SetPresence(team=self._team(word), presence=presence) for word in words)

    def _team(self, word: str) -> str:
        low = word.lower()
        for team in self.scenario.teams.values():
            if low in (team.short.lower(), team.id, str(team.name).lower()):
                return team.id
        raise Unreadable(f"“{word}” is not a team.", f"Teams: {self._shorts()}.")

    def _shorts(self) -> str:
        return " ".join(team.short for team in self.scenario.teams.values())

    def _about(self) -> tuple[Part, ...]:
        cards = "\n".join(f"  {one.id}: {one.text}" for one in self.scenario.causes.values())
        told = f"\nCause cards (for you alone)\n{cards}\n" if cards else ""
        return (f"{described(self.scenario)}\n{self.scenario.summary}\n{told}",)


def _chosen(typed: str, allowed: tuple[Choice, ...]) -> Choice:
    word = one_of(typed, allowed, "possible here")
    return next(one for one in allowed if one == word)


def _free_path(scenario_id: str) -> Path:
    try:
        return new_session_path(scenario_id, f"{datetime.now(UTC):%Y-%m-%d}")
    except LibraryError:
        return Path(f"{scenario_id}.tabletop").resolve()
