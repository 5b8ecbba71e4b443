"""What the keys of the run screen do: each act asks what it needs and gives commands."""
