"""The screen of an audience: for a projector, or a team's own laptop. It only shows."""
