"""Pictures of an answer as SVG inside a page: the same bytes for the same answer.

Colours are classes that the page's style sheet gives a meaning, in light, in dark and in print; no
meaning rests on colour alone.
"""
