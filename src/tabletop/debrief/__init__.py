"""The debrief: everything that the log of a session tells, as plain data.

Nothing is imported here: a session knows its facts without waiting for the analysis.
"""
