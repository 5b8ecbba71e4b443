"""Everything that can happen in a scenario, exactly where that is possible.

Equal states of the game are merged, so that play is followed as a set of states with their
probabilities and not road by road. `things` says what is kept, `compile` turns a scenario into
tables, `forward` follows play from STARTEX to the endings, `backward` asks what is still to come.
"""
