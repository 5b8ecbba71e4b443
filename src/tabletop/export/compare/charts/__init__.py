"""The pictures of a comparison. They are read without colour: by letters, dashes and places."""
