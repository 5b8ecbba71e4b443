"""The console line by line: the same acts without a full screen.

For screen readers, for scripts that feed it lines, and for a terminal that cannot show the rest.
"""

from tabletop.console.plain.desk import play, set_up
from tabletop.console.plain.lines import Closed, Lines, Terminal

__all__ = ["Closed", "Lines", "Terminal", "play", "set_up"]
