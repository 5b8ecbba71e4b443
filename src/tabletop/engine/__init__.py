"""The rules of play: pure, exact, the same on every machine."""
