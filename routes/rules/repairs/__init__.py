"""The repairs, one module each: what is to be done in a JSON value, planned before it is done."""
