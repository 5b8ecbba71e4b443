"""The note-taker's screen: it writes into the same session, beside the facilitator."""
