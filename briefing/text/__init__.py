"""Words and sentences with their places: what reading and parser both need to know."""
