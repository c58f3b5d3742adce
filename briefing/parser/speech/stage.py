"""What the speeches of an article are read from, and what is known of each."""

from __future__ import annotations

from briefing.parser.speech.cast import Cast, Speaker
from briefing.parser.speech.frames import Attribution, Frame
from briefing.parser.speech.marks import Marked
from briefing.parser.speech.page import Page
from briefing.record import Record


class Speech(Record):
    """Marked words that somebody said: their number, the frame and the place they stand in, what
    the frame tells of the speaker, and who that is. `goes_on`: with the former speech's words.
    `heard`: the name of a hearer whom only a pronoun tells.
    """

    marked: int
    frame: int
    position: int
    kind: str
    told: Attribution | None
    speaker: Speaker | None
    goes_on: bool
    heard: str | None = None


class Stage(Record):
    """What the speeches of an article are read from; `found` are those so far."""

    page: Page
    cast: Cast
    frames: list[Frame]
    marked: list[Marked]
    found: list[Speech]
