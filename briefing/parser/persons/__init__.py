"""People by name: who they are, what they are called, what they are."""
