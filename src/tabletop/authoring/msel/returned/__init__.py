"""A list of ours that a colleague has edited: what was changed in it, and into the scenario."""
