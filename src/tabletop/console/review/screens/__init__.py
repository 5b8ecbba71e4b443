"""The screens of the review, one module each."""
