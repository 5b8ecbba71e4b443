"""A scenario as a flow chart: what to draw, and one writer for each form it is drawn in.

A new form is a module with a function from `Graph` to bytes, and a row in `WRITERS`.
"""

from tabletop.authoring.graph.flow import flow
from tabletop.authoring.graph.inside import inside
from tabletop.authoring.graph.table import WRITERS, Writer

__all__ = ["WRITERS", "Writer", "flow", "inside"]
