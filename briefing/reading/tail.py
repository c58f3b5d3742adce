"""What stands among and behind the story's paragraphs and is none of it, told by its place.

Wording tells a site's furniture only where the site is known. Place tells it anywhere: a run of
lines without stops is a list of headlines, and nothing after the last paragraph is a heading.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.reading.appeals import asks_for_money
from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.furniture import SAYS, has_verb
from briefing.reading.notes import is_biography, tells_of_writer

_STORY_WORDS = 9
_SET = ("title", "byline", "heading")  # kinds that no link has


def drop_lists(lines: list[Line]) -> None:
    """Drop the headlines that follow `Related stories` and its like, until the story goes on.

    A short line right before the story is kept as its heading where the headlines are longer.
    """
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line.reason or line.opens != "list":
            continue
        first = number
        while number < len(lines) and not _goes_on(lines, number, number - first):
            number += 1
        run = [each for each in lines[first:number] if not each.reason]
        if number < len(lines) and run and _is_heading_after(run):
            run.pop()
        for each in run:
            each.kind = ""
            each.reason = "related link"


def _goes_on(lines: list[Line], number: int, passed: int) -> bool:
    """Whether the story goes on at a line behind a list of headlines."""
    line = lines[number]
    if line.hint in ("body", "quote", "heading", "caption") or line.kind in _SET:
        return True
    if line.text.lower() == "end of list":
        return True
    text = line.text
    if not tells(line, _STORY_WORDS) or text.endswith(("...", "…", "?", "!")):
        return line.kind == "caption"
    after = next((each for each in lines[number + 1 : number + 4] if not each.reason), None)
    if words_in(text) >= 16 or after is None or tells(after, _STORY_WORDS):
        return True
    return passed < 3 or closed(after.text) or words_in(after.text) < 6


def _is_heading_after(run: list[Line]) -> bool:
    last = run[-1]
    if last.kind or last.hint == "list" or words_in(last.text) > 8:
        return False
    longer = [words_in(each.text) for each in run[:-1] if not each.kind]
    return bool(longer) and sorted(longer)[len(longer) // 2] >= words_in(last.text) + 2


def drop_behind_end(lines: list[Line]) -> None:
    """Drop all that follows a comment form or the like once most of the story is told."""
    told = [words_in(line.text) if tells(line) else 0 for line in lines]
    whole, so_far = sum(told), 0
    for number, line in enumerate(lines):
        so_far += told[number]
        if line.opens == "end" and so_far * 2 > whole and so_far and not _resumes(lines, number):
            for each in lines[number + 1 :]:
                each.reason = each.reason or line.reason
            return


def _resumes(lines: list[Line], number: int) -> bool:
    """Whether a comment mark is a button in the middle: paragraphs follow at once.

    Behind a note on the writer one or two are a note of their own.
    """
    near = [each for each in lines[number + 1 : number + 8] if not each.reason]
    if sum(tells(each, 20) for each in near) >= 4:
        return True
    if lines[number].reason == "author note":
        return False
    # Between comments stand names and dates.
    after = lines[number + 1 : number + 5]
    told = [tells(each) for each in after]
    return told[:1] == [True] and sum(told) > 1 and not any(map(_is_of_comment, after))


def _is_of_comment(line: Line) -> bool:
    return line.kind in ("date", "ago", "clock") or is_name(line.text)


def drop_pairs(lines: list[Line], start: int) -> None:
    """Drop headlines of other stories that stand between two paragraphs: headings come singly.

    A short line behind longer ones may head the paragraph below it, and stays.
    """
    run: list[Line] = []
    told = False
    for line in lines[start:]:
        if line.reason:
            continue
        if _may_link(line):
            run.append(line)
            continue
        tells_on = tells(line, _STORY_WORDS)
        if told and tells_on and 1 < len(run) < 4:
            for each in run[: -1 if _is_heading_after(run) else None]:
                each.reason = "related link"
        told, run = tells_on, []


def _may_link(line: Line) -> bool:
    """Whether a line may be another story's headline: some words, no stop, nobody's name."""
    text = line.text
    free = line.is_open and not line.hint and not line.whole
    return free and 4 <= words_in(text) <= 16 and not closed(text) and text[-1] not in ":;,"


def drop_shouted(lines: list[Line], start: int) -> None:
    """Drop headlines of other stories in capitals, as US broadcasters set them in the text."""
    shouted = [
        line
        for line in lines[start:]
        if line.is_open
        and not line.hint
        and line.text.isupper()
        and line.text[-1] != "."
        and words_in(line.text) >= 5
    ]
    if sum(words_in(line.text) >= 8 for line in shouted) * 2 >= max(1, len(shouted)):
        for line in shouted:
            line.reason = "related link"


def drop_tail(lines: list[Line], start: int, names: Iterable[str]) -> None:
    """Drop what follows the last paragraph: links, topics, the writer's life.

    Bullets, rows of a table and lines behind a colon are the story's and stay.
    """
    number = len(lines) - 1
    names = tuple(names)
    while number >= start:
        line = lines[number]
        if line.is_open:
            reason = _tail_reason(lines, number, names)
            if not reason:
                break
            line.reason = reason
        elif line.kind in ("ago", "clock", "date"):
            line.reason = "date line"
        number -= 1


def _tail_reason(lines: list[Line], number: int, names: tuple[str, ...]) -> str:
    line = lines[number]
    text = line.text
    if line.hint == "list" and is_name(text) and number and lines[number - 1].hint != "list":
        return "author note"
    if line.hint == "list" and is_biography(text):
        return "author note"
    if line.hint in ("", "body") and asks_for_money(text):
        return "sign-up prompt"
    if line.hint in ("list", "table", "body", "quote", "notice"):
        return ""
    if tells_of_writer(text, names):
        return "author note"
    if is_prompt(text):
        return "follow line"
    if closed(text):
        in_run = number > 0 and not tells(lines[number - 1]) and not closed(lines[number - 1].text)
        cut_off = text.endswith(("...", "…", "?"))
        return "related link" if in_run and cut_off and words_in(text) < 20 else ""
    before = next(
        (each for each in reversed(lines[max(0, number - 6) : number]) if each.is_open), None
    )
    if before is not None and before.text.endswith((":", ";", "; and", ",")):
        return ""
    if words_in(text) > 30 or _is_service(text) or _is_of_match(text):
        return ""
    if is_name(text):
        return "author note"
    return "" if _goes_with(lines, number) else "trailing line"


def _goes_with(lines: list[Line], number: int) -> bool:
    """Whether a page's last line is a sentence without its stop: `The vote was 6-1`."""
    line = lines[number]
    if not (line.whole and number and tells(lines[number - 1]) and words_in(line.text) > 2):
        return False
    words = line.text.split()
    spoken = words[0][0] in '“"' and not SAYS.isdisjoint(word.strip('.,”"') for word in words)
    return spoken or (has_verb(words[1:-1]) and not line.text.istitle())


def _is_service(text: str) -> bool:
    """Where and when what a review tells of can be had; the line often has no stop."""
    where = any(sign in text for sign in (" is at the ", " is at ", " runs at ", " is on at "))
    return where and any(sign in text for sign in (" from ", " until ", " till "))


def _is_of_match(text: str) -> bool:
    """Whether a line tells a match's figures, or where one goes: `Attendance: 18,204`."""
    return text.partition(":")[0].lower() in _MATCH


_MATCH = frozenset(
    """
    attendance referee referees umpire umpires crowd scorers goals tries subs substitutes booked
    toss half-time full-time cost costs ticket tickets price admission when where what doors venue
    """.split()
)
_PLATFORMS = frozenset(
    """
    twitter x facebook instagram tiktok youtube linkedin threads bluesky telegram whatsapp google
    mastodon pinterest snapchat
    """.split()
)
_ASKS = frozenset("follow like find join get contact reach write email e-mail subscribe".split())


def is_prompt(text: str) -> bool:
    """Whether a line behind the story asks to follow or to write: `Follow Ana Ruiz on X.`"""
    words = text.lower().replace(",", " ").replace(".", " ").replace("!", " ").split()
    if len(words) > 30 or words[0] not in _ASKS or text.find(' "') >= 0 or " “" in text:
        return False
    there = "on" in words and not _PLATFORMS.isdisjoint(words)
    written = "@" in text and text[text.index("@") + 1 : text.index("@") + 2].isalnum()
    return there or (written and (" at " in text or " on " in text or ":" in text))
