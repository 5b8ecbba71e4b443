"""`python -m tabletop` is the command `tabletop`."""

from tabletop.cli import main

main()
