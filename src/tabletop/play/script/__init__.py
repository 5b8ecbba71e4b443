"""Scripts: what a rehearsal is to do and what is expected of it; read, followed, recorded."""

from tabletop.play.script.model import NO_SCRIPT, Script, TurnScript

__all__ = ["NO_SCRIPT", "Script", "TurnScript"]
