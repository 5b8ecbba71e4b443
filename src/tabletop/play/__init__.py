"""Playing a session without people: legal commands, drawn by a seed or read from a script."""
