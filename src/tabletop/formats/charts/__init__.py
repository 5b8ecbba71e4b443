"""Charts over the turns of a game as SVG: plain data in, the same bytes for the same data.

Colours are classes that a page's style sheet gives a meaning; `STYLE` where there is none.
No meaning rests on colour alone.
"""

STYLE = """
text { font-family: Arial, Liberation Sans, sans-serif; font-size: 13px; fill: #000000; }
.quiet { fill: #444444; font-size: 12px; }
.figure { font-weight: bold; }
.grid { stroke: #bbbbbb; stroke-width: 0.75; }
.band0 { fill: #f7f7f7; } .band1 { fill: #ececec; }
.band2 { fill: #e0e0e0; } .band3 { fill: #d4d4d4; }
.path { fill: none; stroke: #2f6fad; stroke-width: 2.2; }
.dot { fill: #2f6fad; }
.mark { stroke: #000000; stroke-width: 1.6; }
.active { fill: #2f6fad; stroke: #2f6fad; }
.suspended { fill: #d9d9d9; stroke: #555555; }
.lapsed { fill: #ffffff; stroke: #555555; stroke-dasharray: 4 3; }
.on { fill: #000000; stroke: none; font-size: 12px; }
.on.active { fill: #ffffff; }
"""
"""The look of a chart in a file of its own, without anything that only browsers know."""
