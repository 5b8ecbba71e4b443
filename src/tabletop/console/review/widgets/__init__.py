"""The widgets of the review, one module each."""
