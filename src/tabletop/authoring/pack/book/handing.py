"""What lies in the pack, when each sheet is handed out, and how a turn is ruled by hand."""

from collections.abc import Iterator

from tabletop.authoring.pack.model import FACILITATOR, OBSERVERS, Making, keep_apart
from tabletop.formats.document import Block, Heading, Paragraph, Run, Table, numbered

_PRINT = (
    "Print on one side of the paper, or two turns will share a sheet. A team's folder is yours "
    "until you hand its sheets out: it holds cards and forms of turns that may never be played."
)
_ROWS = (
    ("brief, name_tent", "With the invitation, or before turn zero."),
    ("messages", "Copies of it with the first briefing, more as they are used up."),
    ("turn_…_briefing", "When the turn opens, with your reading it out."),
    ("turn_…_decision", "With the briefing. It comes back before you call time."),
    ("turn_…_cards", "One by one, each when it is due. A card that lapses stays with you."),
    ("turn_…_poll", "After publication; name two or more delegations to each table."),
)
_TURN = (
    "Open the turn: note the time on the running sheet, read the briefing, hand it out with the "
    "decision forms and the cards that are due at the start.",
    "Read the condition of each slip as things stand now, and hand out those for which it holds. "
    "If a later card changes that, take the slip back or bring it, and tell the table.",
    "Hand out each card at its minute. Read its condition then: if it does not hold, the card has "
    "lapsed for good. Its effects count at once; write them on the running sheet.",
    "Carry questions of consent with their slips. Whoever is silent when time is called has said "
    "no; then the option that the table of the decision names stands.",
    "Call time. Note how the board stands: every condition of options is read on this state. A "
    "form without a choice takes the option marked as default.",
    "Chances: for each option that has them roll two ten-sided dice (00 is 100) and count up the "
    "odds from the first line of the table.",
    "Add up the effects of all options, of all teams together, and apply the sum once; no value "
    "leaves its range. Of several changes to one instrument the gravest stands: lapsed before "
    "suspended before active. Marked goes before unmarked.",
    "Read the outcomes from the first to the last, each on what the one before it left, and apply "
    "its effects before you read the next.",
    "Rule: say aloud what follows, amend or reject with a reason, write down a dissent.",
    "Publish: tell each delegation the levels that it sees by name, what it sees of the acts, and "
    "the outcomes of which it learns. Then the poll.",
    "Onward: the first way whose condition holds names the next turn.",
)


def what_lies_here(making: Making) -> Iterator[Block]:
    """The folders and files of the pack, each with the moment when it is handed out."""
    yield Heading(1, "What lies in this pack")
    yield Paragraph((Run(_PRINT, bold=True),))
    folders = ", ".join(keep_apart(team) for team in making.scenario.teams)
    yield Paragraph(f"Each team has a folder ({folders}) with these files:")
    yield Table(("File", "When it is handed out"), _ROWS, shares=(30, 70))
    yield Paragraph("The other folders:")
    yield Table(("File", "What it is for"), tuple(_others(making)), shares=(30, 70))


def _others(making: Making) -> Iterator[tuple[str, str]]:
    yield f"{FACILITATOR}/book", "This book. It never leaves your hands."
    if making.chart is not None:
        yield f"{FACILITATOR}/flow_chart", "The chart as a picture, to print larger or hang up."
    yield (
        f"{FACILITATOR}/cards",
        "Every inject with its readers, time and condition, to play from. Not for handing out.",
    )
    if making.choices.menus:
        yield (
            f"{FACILITATOR}/slips_…",
            "Options that depend on a condition. A slip goes to its team when the condition holds; "
            "the tables of decisions below say when.",
        )
    yield (
        f"{FACILITATOR}/consents_…",
        "Questions of consent. A slip goes to the asked team when the asking team puts the "
        "question, and comes back with a yes or a no.",
    )
    yield f"{OBSERVERS}/turn_…_observed", "For observers, as the turn opens."


def by_hand() -> Iterator[Block]:
    """The steps of a turn without a computer."""
    yield Heading(1, "A turn by hand")
    yield numbered(_TURN)
    yield Paragraph(
        "Afterwards the record is typed in with tabletop run: decisions, words, signals, consents "
        "and readings from the forms, times from the running sheet."
    )
