"""What each line is that stays: body, heading, list or notice."""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.blocks import Line, closed, is_name, tells, words_in

_NOTES = (
    "editor's note:", "editors' note:", "editor's note -", "editor's note –", "editor's note —",
    "correction:", "corrections:", "correction (", "correction -", "correction –", "correction —",
    "clarification:", "clarification (", "publisher's note:", "this is a breaking",
    "this is a developing", "an earlier version of this", "a previous version of this",
    "this breaking news story", "this developing story",
)  # fmt: skip


# "Correction 9/6/31, 7:05 p.m.: A picture in this story was …", "Update, June 9: …"
@cache
def _dated_note() -> re.Pattern[str]:
    return re.compile(
        r"(?:corrections?|clarification|correction appended|editor's note)[, (]+(?:on |at )?"
        r"(?:\d\d?[/.]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d)[^:;]{0,40}"
        r"[:)]"
    )


_MENDING = ("correction", "clarification", "editor's note")
_PIECES = ("this story ", "this article ", "this post ", "this piece ", "this report ")


_MENDED = ("amended", "corrected", "updated", "clarified", "corrects", "has been edited")


def is_note(text: str) -> bool:
    """Whether a paragraph is the editor's word on the story itself: a correction, an update."""
    low = text[:140].lower().replace("’", "'").lstrip("( *")
    if low.startswith(_NOTES) or (low.startswith(_MENDING) and _dated_note().match(low)):
        return True
    return low.startswith(_PIECES) and any(word in low for word in _MENDED)


def give_kinds(lines: list[Line], start: int) -> None:
    """Make every line that is left a paragraph of its kind; none is without kind or reason."""
    _mark_rows(lines, start)
    first = next((n for n, line in enumerate(lines) if tells(line) and line.hint != "list"), 0)
    asked = _is_interview(lines)
    # A lead may stand behind a bullet; several over the story are its points.
    points = sum(line.hint == "list" and not line.reason for line in lines[:first]) > 1
    for number, line in enumerate(lines):
        if line.kind in ("date", "clock", "ago") and not line.reason:
            line.kind, line.reason = "", "date line"
        if line.reason or line.kind:
            continue
        text = line.text
        if is_note(text) or line.hint == "notice":
            line.kind = "notice"
        elif line.hint in ("list", "table"):
            line.kind = "body" if number < first and line.hint == "list" and not points else "list"
        elif line.hint in ("heading", "caption"):
            line.kind = line.hint
        elif line.hint in ("body", "quote"):
            line.kind = "body"
        else:
            # Over the first paragraph stands a standfirst and no heading.
            over = number < first and words_in(text) > 7
            line.kind = (
                "heading" if not over and _is_heading(lines, number, start, asked) else "body"
            )


def _mark_rows(lines: list[Line], start: int) -> None:
    """Make a list of three or more short lines in a row: ingredients, figures of a match.

    The first heads the list, the last may head the paragraph behind it; over the story both are
    of the list.
    """
    run: list[Line] = []
    told = False
    for line in lines[start:]:
        if line.reason:
            continue
        if line.is_open and not line.hint and _is_row(line.text):
            run.append(line)
            continue
        if len(run) >= (4 if told else 3):
            for row in run[int(told) : -1 if tells(line, 4) and told else None]:
                row.kind = "list"
        run = []
        told = told or tells(line)


def _is_row(text: str) -> bool:
    return words_in(text) <= 10 and not closed(text) and text[-1] not in ":;,"


def _is_interview(lines: list[Line]) -> bool:
    """Whether the lines that ask are an interviewer's: three, and two of them say `you`."""
    asked = [
        line.text.lower().replace("?", "").split()
        for line in lines
        if line.is_open and line.text.endswith("?") and words_in(line.text) <= 20
    ]
    return len(asked) > 2 and sum(not _YOU.isdisjoint(words) for words in asked) > 1


_YOU = frozenset(("you", "your", "yours", "you’re", "you're", "you’ve", "you've", "yourself"))


_SAYING = frozenset("said says added wrote writes asked replied continued read reads".split())
_NO_HEADING_ENDS = tuple(".,;…!。！।॥۔։።")
_VALUES = "0123456789$£€¥"
_VALUE = 2  # words


def _is_heading(lines: list[Line], number: int, start: int, asked: bool) -> bool:
    """Whether a line heads the paragraph after it: short, without a full stop."""
    text = lines[number].text
    words = words_in(text)
    end = text.rstrip("\"'”’»)")[-1:]
    if number < start or words > 14 or end in _NO_HEADING_ENDS:
        return False
    after = next((each for each in lines[number + 1 : number + 5] if not each.reason), None)
    if after is None:
        return False
    if end == ":":
        # A label over its paragraph: "In short:"; with a name it says who speaks.
        told = tells(after) and after.hint not in ("list", "quote") and after.text[0] not in '“"‘'
        says = text[:-1].rpartition(" ")[2] in _SAYING
        return told and words <= 3 and text[0].isupper() and not (says or is_name(text[:-1]))
    label, colon, value = text.partition(": ")
    if colon and (label.isupper() or (value[0] in _VALUES and words_in(value) <= _VALUE)):
        # A transcript names its speaker in capitals; "The bill: $40,000" says all of it.
        return False
    if end == "?" and (asked or words == 1):
        return False
    if end == "?":
        # An interviewer's question is answered within marks; a heading's by the story.
        return words <= 10 and text[0] not in '“"' and after.text[:1] not in "“\"'‘"
    return True
