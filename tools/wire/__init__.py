"""What `tools/naughty.py` is made of: texts, a scenario full of them, a terminal, a walk."""
