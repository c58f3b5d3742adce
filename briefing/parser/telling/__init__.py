"""How sentences are weighed for the summary."""
