"""The one table of what is kept: each screen, how one gets there, and at which sizes."""

from dataclasses import dataclass

from textual.message_pump import MessagePump

from tabletop.console.audience.app import Audience
from tabletop.console.review.screens.browse import Browse
from tabletop.console.review.screens.marks import Marks
from tabletop.console.review.screens.search import Search
from tabletop.console.screens.blank import Blank
from tabletop.console.screens.choose import Choose
from tabletop.console.screens.confirm import Confirm
from tabletop.console.screens.decisions import Decisions
from tabletop.console.screens.deliveries import Deliveries
from tabletop.console.screens.find import Find
from tabletop.console.screens.form import Form
from tabletop.console.screens.home import Home
from tabletop.console.screens.hot_wash import HotWash
from tabletop.console.screens.pick import Pick
from tabletop.console.screens.poll import Poll
from tabletop.console.screens.read import Read
from tabletop.console.screens.rulings import Rulings
from tabletop.console.screens.run import Run
from tabletop.console.screens.talk import Talk
from tabletop.console.screens.too_small import TooSmall
from tabletop.console.scribe.app import Scribe
from tabletop.console.scribe.receipts import Receipts
from tabletop.engine.view import PUBLIC
from tests.console.snapshots.openings import (
    Opening,
    Size,
    at,
    audience,
    home,
    review,
    scribe,
    set_up,
)

SIZES: tuple[Size, ...] = ((80, 24), (100, 30), (120, 40))
SMALLEST = SIZES[:1]
NARROW: tuple[Size, ...] = ((79, 24), (80, 23), (40, 10))
THEMES = ("dark", "light")


@dataclass(frozen=True, slots=True)
class Case:
    """A screen to be kept under `name`: of the class `shows`, after `keys` in the app opened.

    `keys` are written as `at_the_keys.strike` reads them.
    """

    name: str
    shows: type[MessagePump]
    opens: Opening
    keys: str = ""
    sizes: tuple[Size, ...] = SIZES


CASES: tuple[Case, ...] = (
    Case("home_first", Home, home()),
    Case("home", Home, home("deliberation", "closed")),
    Case("open_a_file", Form, home(), "o", SMALLEST),
    Case("set_up", Form, set_up()),
    Case("run_setup", Run, at("setup")),
    Case("run_briefing", Run, at("briefing")),
    Case("run_deliberation", Run, at("deliberation")),
    Case("run_adjudication", Run, at("adjudication")),
    Case("run_assessment", Run, at("assessment")),
    Case("run_hot_wash", Run, at("hot wash")),
    Case("run_closed", Run, at("closed")),
    Case("run_one_panel", Run, at("decided"), "<tab> +"),
    Case("not_now", Run, at("deliberation"), "r", SMALLEST),
    Case("decisions", Decisions, at("deliberation"), "d {1 2}"),
    Case("reasons", Form, at("decided"), "e <enter>"),
    Case("rulings", Rulings, at("adjudication"), "r"),
    Case("ruling", Form, at("adjudication"), "r m", SMALLEST),
    Case("learned", Read, at("adjudication"), "r v"),
    Case("poll", Poll, at("assessment"), "p"),
    Case("requests", Talk, at("deliberation"), "k"),
    Case("meetings", Talk, at("deliberation"), "f"),
    Case("deliveries", Deliveries, at("decided"), "v"),
    Case("inject", Read, at("deliberation"), "<home> <enter>"),
    Case("improvise", Form, at("deliberation"), "i {Fog over the northern half} <enter> {nobody}"),
    Case("choose", Choose, at("deliberation"), "i <down> ? 1 3"),
    Case("pick", Pick, at("deliberation"), "c"),
    Case("find", Find, at("deliberation"), "/ {doctor}"),
    Case("confirm", Confirm, at("decided"), "<space>"),
    Case("undo", Form, at("decided"), "u <down> <enter>"),
    Case("record", Read, at("hot wash"), "R"),
    Case("day", Form, at("decided"), "D"),
    Case("note", Form, at("deliberation"), "n {They hesitate}", SMALLEST),
    Case("keys", Pick, at("deliberation"), "?"),
    Case("by_word", Find, at("deliberation"), ": {time}"),
    Case("hot_wash", HotWash, at("hot wash"), "h"),
    Case("picture", Read, at("hot wash"), "h p"),
    Case("blank", Blank, at("deliberation"), "b", SMALLEST),
    Case("too_small", TooSmall, at("deliberation"), "", NARROW),
    Case("screen_public", Audience, audience(PUBLIC, "deliberation")),
    Case("screen_team", Audience, audience("norrmark", "deliberation")),
    Case("screen_learned", Audience, audience(PUBLIC, "assessment")),
    Case("screen_hot_wash", Audience, audience(PUBLIC, "hot wash")),
    Case("scribe", Scribe, scribe("deliberation"), "{They hesitate @ost #turning_point !2 ~ ^}"),
    Case("receipts", Receipts, scribe("deliberation"), "<f2>"),
    Case("review", Browse, review("hot wash"), "g {9} <enter>"),
    Case("review_decisions", Browse, review("hot wash"), "<end> d"),
    Case("review_search", Search, review("hot wash"), "/ {crew}"),
    Case("marks", Marks, review("hot wash"), "M"),
)
