"""Help for the writer of a scenario: checks, charts, lists, a first draft."""
