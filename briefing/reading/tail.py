"""What stands among and behind the story's paragraphs and is none of it, told by its place.

Wording tells a site's furniture only where the site is known. Place tells it anywhere: a run of
lines without stops is a list of headlines, nothing after the last paragraph is a heading, words
that stand again in a paragraph are a pull quote.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.dates import unstick
from briefing.reading.furniture import fold

_STORY_WORDS = 9
_KEY = 4


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
    if line.hint in ("body", "quote", "heading", "caption"):
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
    """Whether a comment mark is a button in the middle: paragraphs follow at once."""
    near = [each for each in lines[number + 1 : number + 8] if not each.reason]
    return sum(tells(each, 20) for each in near) >= 4


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
    _drop_cards(lines, start)
    number = len(lines) - 1
    names = tuple(names)
    while number >= start:
        line = lines[number]
        if line.is_open:
            reason = _tail_reason(lines, number, names)
            if not reason:
                break
            line.reason = reason
        elif line.kind == "caption" and _caption_ends(lines, number, start):
            break
        elif line.kind in ("ago", "clock", "date"):
            line.reason = "date line"
        number -= 1


def _caption_ends(lines: list[Line], number: int, start: int) -> bool:
    return number <= start


def _tail_reason(lines: list[Line], number: int, names: tuple[str, ...]) -> str:
    line = lines[number]
    text = line.text
    if line.hint in ("list", "table", "body", "quote", "notice"):
        return ""
    if any(text.startswith(name) for name in names) and words_in(text) < 90:
        return "author note"
    if is_biography(text):
        return "author note"
    if closed(text):
        in_run = number > 0 and not tells(lines[number - 1]) and not closed(lines[number - 1].text)
        cut_off = text.endswith(("...", "…", "?"))
        return "related link" if in_run and cut_off and words_in(text) < 20 else ""
    before = next(
        (each for each in reversed(lines[max(0, number - 6) : number]) if each.is_open), None
    )
    if before is not None and before.text.endswith((":", ";", "; and", ",")):
        return ""
    if words_in(text) > 30:
        return ""
    if is_name(text):
        return "author note"
    return "trailing line"


_IS = (
    " is a ",
    " is an ",
    " is the ",
    " are ",
    " is senior ",
    " writes ",
    " covers ",
    " reports ",
    " is based ",
    " has covered ",
    " joined ",
    " has written ",
    " has been a ",
    " was a ",
)
_TRADES = (
    "reporter",
    "editor",
    "writer",
    "correspondent",
    "journalist",
    "columnist",
    "professor",
    "fellow",
    "author of",
    "researcher",
    "lecturer",
    "freelance",
    "covers ",
    "covering ",
    "contributor",
    "producer",
    "director of",
    "for the ",
    "based in",
)


def is_biography(text: str) -> bool:
    """Whether a paragraph tells who the writer is: `Ana Ruiz is a reporter in Lima.`"""
    if words_in(text) > 80:
        return False
    text = unstick(text)
    for verb in _IS:
        place = text.find(verb, 0, 90)
        if place > 0 and _is_names(text[:place]):
            rest = text[place : place + 160].lower()
            return any(trade in rest for trade in _TRADES[:13]) and "said" not in rest
    return False


def _is_names(text: str) -> bool:
    for button in (" Twitter ", " Facebook ", " Follow ", " Email "):
        text = text.rpartition(button)[2]
    return all(is_name(each.strip()) for each in text.replace(" and ", ", ").split(", ") if each)


def drop_dated_cards(lines: list[Line], start: int) -> None:
    """Drop the cards at the end of a page, each with its age or date: `8 hours ago`."""
    dated = [n for n in range(start, len(lines)) if lines[n].kind in ("ago", "date")]
    if len(dated) < 3 or len(lines) - dated[-1] > _CARD * 2:
        return
    first = len(dated) - 1
    while first > 0 and dated[first] - dated[first - 1] <= _CARD:
        first -= 1
    if len(dated) - first < 3:
        return
    cut = dated[first]
    while cut > max(start, dated[first] - _CARD // 2) and not tells(lines[cut - 1], 6):
        cut -= 1
    for line in lines[cut:]:
        line.reason = line.reason or "related link"


_CARD = 8


def _drop_cards(lines: list[Line], start: int) -> None:
    """Drop from the first list of links on, where what follows is mostly no story.

    The story is weighed in words, so that teasers of other stories don't save the list.
    """
    told = [
        words_in(line.text)
        if tells(line, _STORY_WORDS) and not line.text.endswith(("…", "..."))
        else 0
        for line in lines
    ]
    whole = sum(told[start:])
    left, stories, others, beside = 0, 0, 0, 0
    cut = None
    for number in range(len(lines) - 1, start - 1, -1):
        line = lines[number]
        left += told[number]
        beside = beside + 1 if told[number] else beside if line.reason else 0
        stories += bool(told[number])
        others += not told[number]
        if left * 4 > whole or beside > 1:
            break
        if line.opens == "list" and others >= 6 and others >= 3 * stories:
            ahead = lines[number + 1 : number + 6]
            if not stories or (stories > 2 and not any(told[number + 1 : number + 1 + len(ahead)])):
                cut = number
    if cut is not None:
        for line in lines[cut:]:
            line.reason = line.reason or "related link"


def drop_repeated(lines: list[Line], start: int, live: bool) -> None:
    """Drop a paragraph that stands a second time, and pull quotes: words that stand again.

    Linear: the first four words of each candidate are looked up over all words once.
    """
    _drop_twice(lines, live)
    words: list[str] = []
    firsts: list[int] = []
    keys: dict[tuple[str, ...], list[int]] = {}
    owned: list[list[str]] = []
    owner: list[int] = []
    for number, line in enumerate(lines):
        firsts.append(len(words))
        if line.reason or line.kind == "title":
            owned.append([])
            continue
        own = fold(line.text).split() if words_in(line.text) <= 600 else line.text.split()
        owned.append(own)
        words += own
        owner += [number] * len(own)
        if number >= start and _KEY <= len(own) <= 60 and _may_be_pulled(line):
            keys.setdefault(tuple(own[:_KEY]), []).append(number)
    if not keys:
        return
    for at, key in enumerate(zip(*(words[shift:] for shift in range(_KEY)), strict=False)):
        for number in keys.get(key, ())[:_MOST_ALIKE]:
            _drop_pulled(lines, number, owner[at], owned, words, at, firsts)


_MOST_ALIKE = 4


def _may_be_pulled(line: Line) -> bool:
    if line.kind or line.hint in ("list", "table", "caption", "title", "heading"):
        return False
    return not closed(line.text) or line.text[0] in "“\"'‘"


def _drop_pulled(
    lines: list[Line],
    number: int,
    holder: int,
    owned: list[list[str]],
    words: list[str],
    at: int,
    firsts: list[int],
) -> None:
    own = owned[number]
    longer = len(owned[holder]) >= len(own) + 2
    if holder == number or lines[number].reason or lines[holder].reason or not longer:
        return
    if at + len(own) > firsts[holder] + len(owned[holder]) or words[at : at + len(own)] != own:
        return
    if len(own) < 6 and lines[number].text[0] not in '“"':
        return
    after = lines[number + 1] if number + 1 < len(lines) else None
    if len(own) <= 10 and not closed(lines[number].text) and after and tells(after):
        # A crosshead may quote the paragraph below it.
        return
    lines[number].reason = "pull quote"
    for after in lines[number + 1 : number + 3]:
        if (
            after.is_open
            and not closed(after.text)
            and (
                is_name(after.text)
                or (lines[number + 1].reason == "pull quote" and words_in(after.text) <= 9)
            )
        ):
            after.reason = "pull quote"
        else:
            break


def _drop_twice(lines: list[Line], live: bool) -> None:
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        if line.reason or line.kind in ("title", "clock", "ago", "date", "byline"):
            continue
        if line.whole and line.kind != "caption":
            # A page's own repetitions are known from its mark-up; tables and lists have some.
            continue
        if words_in(line.text) < 6:
            continue
        first = seen.setdefault(line.text, number)
        if first == number:
            continue
        if line.kind == "caption" or tells(line) or closed(line.text):
            line.reason = "repeated line"
        else:
            line.reason = "related link"
            if not live and lines[first].is_open and not closed(lines[first].text):
                lines[first].reason = "related link"
