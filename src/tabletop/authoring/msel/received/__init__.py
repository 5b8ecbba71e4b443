"""Lists as others send them: any bytes in, cells with their texts out, or a plain refusal."""
