"""Plain texts and tables as the formats of documents: one module a format, no rule of play."""
