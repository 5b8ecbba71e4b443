"""Notes as scribes write them: the marks on a line, and whole files kept outside the program."""
