"""An Article into the items of the panels."""
