"""A debrief as documents, one module a document. A new one is a module and a row in `table.py`.

Nothing is imported here: whoever wants one document does not wait for the rest.
"""
