"""The reader on the screen. The only part that imports Textual."""

from textual import constants

# Textual draws at the next of so many moments a second: at 60 a key waits 8 ms for nothing on
# average, and one that is held down is answered no more often than it comes anyhow.
constants.MAX_FPS = 240  # type: ignore[misc]  # it is read once, when the screen is imported
