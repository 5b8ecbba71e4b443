"""The imperative shell: sessions, their files, the finding of scenarios, and long computations."""
