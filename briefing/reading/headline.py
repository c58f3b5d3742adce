"""Which of the first lines is the title."""

from __future__ import annotations

from briefing.reading.blocks import Line, tells, words_in
from briefing.reading.byline import agency_of, has_lead, is_outlet, is_role, read_byline
from briefing.reading.dates import find_stamps
from briefing.reading.furniture import judge

FAR = 60  # lines that the head may take
_MOST_TITLE_WORDS = 30


def find_title(lines: list[Line], known: str | None) -> int | None:
    """The number of the line that is the title; None where no line reads as one."""
    if known is not None:
        wanted = letters_of(known)
        return next(
            (n for n, each in enumerate(lines[:FAR]) if letters_of(each.text) == wanted), None
        )
    short: int | None = None
    for number, line in enumerate(lines[:FAR]):
        if line.hint == "title":
            return number
        if tells(line, 10) and not line.text.endswith(("?", "!", "?’", "?”", "!’", "!”")):
            break
        if short is not None and _is_sentence(lines[short].text, 2) and _is_meta(line):
            break
        if not _may_be_title(line):
            continue
        words = words_in(line.text)
        if words >= 5 and short is not None and _is_sentence(lines[short].text, 4):
            break
        if (words >= 5 or line.hint == "heading") and _goes_on(lines, number):
            return _without_outlet(lines, number)
        if short is None or words > words_in(lines[short].text):
            short = number
    return short if short is not None and _has_story(lines, short) else None


def _without_outlet(lines: list[Line], number: int) -> int:
    """The number of the title itself where the first is the window's: `Ferry stays | The Post`."""
    title, _, outlet = lines[number].text.rpartition(" | ")
    if not title or not outlet:
        return number
    wanted = letters_of(title)
    same = (n for n in range(number + 1, min(len(lines), number + FAR)) if lines[n].is_open)
    again = next((n for n in same if letters_of(lines[n].text) == wanted), None)
    if again is None:
        return number
    lines[number].reason = "repeated title"
    return again


def _is_meta(line: Line) -> bool:
    return line.kind in ("date", "byline") or (
        has_lead(line.text) and bool(read_byline(line.text).names)
    )


def _is_sentence(text: str, least: int) -> bool:
    """Whether a few words are a headline and no section's name: `Council keeps night ferry`."""
    words = text.split()
    return len(words) >= least and any(word.islower() and len(word) > 3 for word in words)


def _goes_on(lines: list[Line], number: int) -> bool:
    """Whether anything follows: a text of one line has no title."""
    return any(line.is_open for line in lines[number + 1 : number + FAR])


def _has_story(lines: list[Line], number: int) -> bool:
    """Whether a paragraph follows: three words alone are no article with a title."""
    return any(tells(line, 6) for line in lines[number + 1 : number + FAR])


def _may_be_title(line: Line) -> bool:
    text = line.text
    if line.reason or line.kind or line.hint not in ("", "heading", "title"):
        return False
    end = text.rstrip("\"'”’»)")[-1:]
    if end in (".", ":", ",", ";", "") or words_in(text) > _MOST_TITLE_WORDS:
        return False
    if has_lead(text) and (read_byline(text).names or _is_by_outlet(text)):
        return False
    if len(text) <= 5 and text.isupper() and " " not in text:
        return False  # initials: an agency's, a broadcaster's
    low = text.lower()
    when = low.startswith(("posted", "updated", "published")) or " by " in low or "|" in low
    if when and find_stamps(text):
        return False
    if " > " in text or " » " in text or " / " in text or text.startswith((">", "@", "http")):
        return False
    if "|" in text and (words_in(text) <= 5 or " | " not in text):
        return False
    if words_in(text) <= 5 and ("|" in text or is_role(text) or agency_of(text)):
        return False
    verdict = judge(text)
    return verdict is None


def _is_by_outlet(text: str) -> bool:
    """`By Express News Service`: the paper's own byline."""
    return text[:3].lower() == "by " and words_in(text) <= 6 and is_outlet(text[3:])


def letters_of(text: str) -> str:
    """A line's letters and digits, so that a title meets its repetition."""
    return "".join(sign for sign in text.lower() if sign.isalnum())
