"""Reading sessions: a timeline, the state and each team's knowledge at a moment, search, marks."""
