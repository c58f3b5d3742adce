"""A Briefing into text."""
