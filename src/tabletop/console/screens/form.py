"""A form of lines to fill in. What was typed stays when something is refused."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ValidationError
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tabletop.console.keys import Scope, footer, for_screen, own_binding
from tabletop.console.paint import Part, content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.trouble import Trouble, Unreadable
from tabletop.console.widgets.entry import LIST, Entry
from tabletop.console.widgets.foot import Foot
from tabletop.engine.commands import AnyCommand

Filled = Mapping[str, str]
AGAIN = Trouble("What you typed before is here again.", "Ctrl+U empties a line.")
"""What is told where a draft is shown."""


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a form. `hint` stands in the empty line; `needed` must not stay empty.

    `choose` lets a person choose what stands in the line, beginning with what does; None: nothing.
    `marked`: what stands in the line is selected at first, so that typing takes its place.
    """

    id: str
    label: str
    start: str = ""
    hint: str = ""
    needed: bool = False
    choose: Callable[[str], Awaitable[str | None]] | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a form asks. `make` turns what was typed into commands, or raises Unreadable.

    `of` is what it is about, where another form has the same title.
    """

    title: str
    fields: tuple[Field, ...]
    make: Callable[[Filled], Sequence[AnyCommand]]
    intro: tuple[Part, ...] = ()
    save: str = "save"
    after: tuple[Part, ...] = ()
    of: str = ""


Give = Callable[[Sequence[AnyCommand]], Trouble | None]
"""Gives commands; what was wrong with them."""


def given(sheet: Sheet, filled: Filled, give: Give) -> Trouble | None:
    """Give what a form makes of what was typed; what was wrong with either."""
    try:
        return give(sheet.make(filled))
    except Unreadable as error:
        return error.trouble
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return Trouble(f"{where}: {first['msg']}", "Correct that line.")


class Form(Shown[bool]):
    """Enter goes on to the next line and saves at the last; Ctrl+S or F2 saves at once."""

    SCOPE: ClassVar[Scope] = "form"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("back", "form", "back", first=True),
        own_binding("save", "form", "save", first=True),
        own_binding("choose", "form", "choose", first=True),
        Binding("question_mark", "choose", "list", show=False, priority=True),
        Binding("down", "app.focus_next", "next", show=False, priority=True),
        Binding("up", "app.focus_previous", "previous", show=False, priority=True),
    ]

    def __init__(
        self,
        sheet: Sheet,
        give: Give,
        drafts: dict[str, Filled] | None = None,
    ) -> None:
        """`drafts` keeps what was typed into a form that is left, by what it asks and of what."""
        super().__init__()
        self._sheet = sheet
        self._give = give
        self._drafts = {} if drafts is None else drafts
        self._kept = f"{sheet.title}\n{sheet.of}"
        self._draft = self._drafts.get(self._kept, {})

    def compose(self) -> ComposeResult:
        sheet = self._sheet
        with Vertical(classes="sheet"):
            yield Static(content((sheet.title, "bold")), classes="title")
            with VerticalScroll(id="fields", can_focus=False):
                if sheet.intro:
                    yield Static(content(*sheet.intro), classes="intro")
                for field in sheet.fields:
                    yield Static(content(_label(field)), classes="label")
                    yield Entry(
                        self._draft.get(field.id, field.start),
                        field.hint,
                        id=f"field-{field.id}",
                        entered=self._onward,
                        listed=field.choose is not None,
                        marked=field.marked,
                    )
                if sheet.after:
                    yield Static(content("\n", *sheet.after))
            yield bar()
            yield self._keys()

    def _keys(self) -> Foot:
        """The keys at the foot; that of a list only where a line has one."""
        listed = any(field.choose for field in self._sheet.fields)
        keys = (key for key in for_screen(self.scope) if listed or key.act != "choose")
        return Foot(footer(keys, {"save": f"{self._sheet.save}, as the last Enter does"}))

    def on_mount(self) -> None:
        """Begin at the top, so that the introduction is seen."""
        fields = self.query_one("#fields", VerticalScroll)
        self.call_after_refresh(fields.scroll_home, animate=False)
        if self._draft:
            self.tell(AGAIN)

    def action_choose(self) -> None:
        """Choose what stands in the line from its list, if it has one."""
        entry = self.focused
        choose = self._field(entry).choose if isinstance(entry, Entry) else None
        if isinstance(entry, Entry) and choose is not None:
            self.start(self._chosen(entry, choose))
        else:
            self.tell(Trouble("This line has no list.", "Type into it; Enter goes on."))

    def _field(self, entry: Entry) -> Field:
        return self._sheet.fields[self._entries.index(entry)]

    async def _chosen(self, entry: Entry, choose: Callable[[str], Awaitable[str | None]]) -> None:
        chosen = await choose(entry.value.strip())
        if chosen is not None:
            entry.value = chosen
            entry.cursor_position = len(chosen)

    @property
    def _entries(self) -> list[Entry]:
        return list(self.query(Entry))

    def _onward(self, entry: Entry) -> None:
        """Go to the next line, or save at the last."""
        entries = self._entries
        place = entries.index(entry)
        if place + 1 < len(entries):
            entries[place + 1].focus()
        else:
            self._save()

    def action_save(self) -> None:
        """Give what was typed, to the last letter."""
        self.after_typing(self._save)

    def _save(self) -> None:
        """Close if what was typed is taken, else say why not."""
        trouble = self._attempt()
        if trouble is None:
            self._drafts.pop(self._kept, None)
            self.dismiss(True)
        else:
            self.tell(trouble)

    def _attempt(self) -> Trouble | None:
        filled = self._typed()
        empty = next((one for one in self._sheet.fields if one.needed and not filled[one.id]), None)
        if empty is not None:
            self.query_one(f"#field-{empty.id}", Entry).focus()
            return Trouble(f"“{empty.label}” is empty.", "It is needed.")
        return given(self._sheet, filled, self._give)

    def _typed(self) -> dict[str, str]:
        return {
            field.id: self.query_one(f"#field-{field.id}", Entry).value.strip()
            for field in self._sheet.fields
        }

    def action_back(self) -> None:
        """Close; what was typed waits for the form to be opened again."""
        self.after_typing(self._leave)

    def _leave(self) -> None:
        starts = {field.id: field.start for field in self._sheet.fields}
        draft = {key: text for key, text in self._typed().items() if text != starts[key]}
        if draft:
            self._drafts[self._kept] = draft
        else:
            self._drafts.pop(self._kept, None)
        self.dismiss(False)


def _label(field: Field) -> str:
    needed = " (needed)" if field.needed else ""
    allowed = f" ({field.hint})" if field.start and field.hint else ""
    listed = f"   {LIST} or F5: choose from a list" if field.choose else ""
    return f"{field.label}{allowed}{needed}{listed}"
