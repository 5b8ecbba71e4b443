"""Each act beside how it was read: one printable page, and its picture as a file of its own."""
