"""The two themes, dark and light. Text has a contrast of 4.5 to 1 or more on its ground."""

from textual.theme import Theme

DARK = Theme(
    name="tabletop-dark",
    dark=True,
    primary="#56b4e9",
    secondary="#c8c8c8",
    warning="#e69f00",
    error="#e69f00",
    success="#009e73",
    accent="#f0e442",
    foreground="#f2f2f2",
    background="#121212",
    surface="#1a1a1a",
    panel="#1f1f1f",
    variables={"boost-row": "#2a2a2a", "hint-ink": "#a0a0a0", "border-quiet": "#6a6a6a"},
)

LIGHT = Theme(
    name="tabletop-light",
    dark=False,
    primary="#005a8c",
    secondary="#454545",
    warning="#7a4a00",
    error="#8f2d00",
    success="#005f45",
    accent="#7a2f5d",
    foreground="#161616",
    background="#fcfcfa",
    surface="#f4f4f1",
    panel="#ecece8",
    variables={"boost-row": "#dcdcd8", "hint-ink": "#555555", "border-quiet": "#7a7a7a"},
)
