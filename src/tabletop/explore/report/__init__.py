"""The report of an answer: for a terminal, as a page with pictures, and as data for programs."""
