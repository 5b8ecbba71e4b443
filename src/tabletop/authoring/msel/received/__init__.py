"""Lists as others send them: bytes of any kind in, cells with their texts out, or a plain refusal."""
