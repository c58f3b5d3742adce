"""Words that stand twice: pull quotes, repeated paragraphs and headlines."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.furniture import fold
from briefing.record import Record

_KEY = 4
_MOST_ALIKE = 4
_LONGEST = 60  # words of a pull quote


class _Words(Record):
    """The words of all lines in one list; `firsts` tells where each line's begin."""

    words: list[str]
    firsts: list[int]

    def of(self, number: int) -> list[str]:
        return self.words[self.firsts[number] : self.firsts[number + 1]]

    def owner(self, at: int) -> int:
        return bisect_right(self.firsts, at) - 1


def drop_repeated(lines: list[Line], start: int, live: bool) -> None:
    """Drop a paragraph that stands a second time, and pull quotes: words that stand again.

    Linear: the first four words of each candidate are looked up over all words once.
    """
    _drop_twice(lines, live)
    pulled = [n for n, line in enumerate(lines) if n >= start and _may_be_pulled(line)]
    if not pulled:
        return
    all_words = _words_of(lines)
    keys: dict[tuple[str, ...], list[int]] = {}
    for number in pulled:
        own = all_words.of(number)
        if _KEY <= len(own) <= _LONGEST:
            keys.setdefault(tuple(own[:_KEY]), []).append(number)
    runs = zip(*(islice(all_words.words, shift, None) for shift in range(_KEY)), strict=False)
    for at, key in enumerate(runs):
        for number in keys.get(key, ())[:_MOST_ALIKE]:
            _drop_pulled(lines, number, all_words, at)


def _words_of(lines: list[Line]) -> _Words:
    found = _Words([], [])
    for line in lines:
        found.firsts.append(len(found.words))
        if not line.reason and line.kind != "title":
            short = words_in(line.text) <= 600
            found.words.extend((fold(line.text) if short else line.text).split())
    found.firsts.append(len(found.words))
    return found


def _may_be_pulled(line: Line) -> bool:
    if line.kind or line.hint in ("list", "table", "caption", "title", "heading"):
        return False
    if line.reason or line.text.count(" ") < _KEY - 1:
        return False
    return not closed(line.text) or line.text[0] in "“\"'‘"


def _drop_pulled(lines: list[Line], number: int, all_words: _Words, at: int) -> None:
    """Drop the line if its words stand at `at` too, inside a longer line."""
    holder = all_words.owner(at)
    own = all_words.of(number)
    end = all_words.firsts[holder + 1]
    longer = end - all_words.firsts[holder] >= len(own) + 2
    if holder == number or lines[number].reason or lines[holder].reason or not longer:
        return
    if at + len(own) > end or all_words.words[at : at + len(own)] != own:
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
                is_name(after.text.partition(", ")[0])
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
        again = number > 0 and line.text == lines[number - 1].text and closed(line.text)
        if line.whole and line.kind != "caption" and not (again and line.hint in ("", "body")):
            # A page's own repetitions are known from its mark-up; tables and lists have some.
            continue
        if words_in(line.text) < (3 if again else 6):
            continue
        first = seen.setdefault(line.text, number)
        if first == number and again:
            first = number - 1
        if first == number:
            continue
        if line.kind == "caption" or tells(line) or closed(line.text):
            line.reason = "repeated line"
        else:
            line.reason = "related link"
            if not live and lines[first].is_open and not closed(lines[first].text):
                lines[first].reason = "related link"
