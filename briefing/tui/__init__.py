"""The reader: a Textual app that is handed its briefing."""
