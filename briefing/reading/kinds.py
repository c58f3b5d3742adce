"""What each line is that stays: body, heading, list or notice."""

from __future__ import annotations

from briefing.reading.blocks import Line, closed, tells, words_in

_NOTES = (
    "editor's note:", "editors' note:", "editor's note -", "editor's note –", "editor's note —",
    "correction:", "corrections:", "correction (", "correction -", "correction –", "correction —",
    "clarification:", "clarification (", "publisher's note:", "this is a breaking",
    "this is a developing", "an earlier version of this", "a previous version of this",
    "this breaking news story", "this developing story",
)  # fmt: skip


_PIECES = ("this story ", "this article ", "this post ", "this piece ", "this report ")


_MENDED = ("amended", "corrected", "updated", "clarified", "corrects", "has been edited")


def is_note(text: str) -> bool:
    """Whether a paragraph is the editor's word on the story itself: a correction, an update."""
    low = text[:140].lower().replace("’", "'").lstrip("( *")
    if low.startswith(_NOTES):
        return True
    return low.startswith(_PIECES) and any(word in low for word in _MENDED)


def give_kinds(lines: list[Line], start: int) -> None:
    """Make every line that is left a paragraph of its kind; none is without kind or reason."""
    _mark_rows(lines, start)
    first = next((n for n, line in enumerate(lines) if tells(line) and line.hint != "list"), 0)
    for number, line in enumerate(lines):
        if line.kind in ("date", "clock", "ago") and not line.reason:
            line.kind, line.reason = "", "date line"
        if line.reason or line.kind:
            continue
        text = line.text
        if is_note(text) or line.hint == "notice":
            line.kind = "notice"
        elif line.hint in ("list", "table"):
            line.kind = "body" if number < first and line.hint == "list" else "list"
        elif line.hint in ("heading", "caption"):
            line.kind = line.hint
        elif line.hint in ("body", "quote"):
            line.kind = "body"
        else:
            line.kind = "heading" if _is_heading(lines, number, start) else "body"


def _mark_rows(lines: list[Line], start: int) -> None:
    """Make a list of three or more short lines in a row: ingredients, figures of a match.

    The first heads the list, the last may head the paragraph behind it.
    """
    run: list[Line] = []
    for line in lines[start:]:
        if line.reason:
            continue
        if line.is_open and not line.hint and _is_row(line.text):
            run.append(line)
            continue
        if len(run) >= 4:
            for row in run[1 : -1 if tells(line, 4) else None]:
                row.kind = "list"
        run = []


def _is_row(text: str) -> bool:
    return words_in(text) <= 10 and not closed(text) and text[-1] not in ":;,"


def _is_heading(lines: list[Line], number: int, start: int) -> bool:
    """Whether a line heads the paragraph after it: short, without a full stop."""
    text = lines[number].text
    words = words_in(text)
    end = text.rstrip("\"'”’»)")[-1:]
    if number < start or words > 14 or end in (".", ":", ",", ";", "…", "!"):
        return False
    after = next((each for each in lines[number + 1 : number + 5] if not each.reason), None)
    if after is None:
        return False
    label, colon, _ = text.partition(": ")
    if colon and label.isupper():
        # A transcript names its speaker in capitals.
        return False
    if end == "?":
        # An interviewer's question is answered within marks; a heading's by the story.
        return words <= 10 and text[0] not in '“"' and after.text[:1] not in "“\"'‘"
    return True
