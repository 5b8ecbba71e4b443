"""Charts over the turns of a game as SVG: plain data in, the same bytes for the same data.

Colours are classes that a style sheet gives a meaning, `PRINTED` where there is none; no meaning
rests on colour alone.
"""
