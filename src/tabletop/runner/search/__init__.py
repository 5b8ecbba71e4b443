"""Searching the texts of sessions: Latin and Cyrillic, whatever the diacritics."""
