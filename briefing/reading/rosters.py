"""Lists of names at the end of a story: a line-up, a cast, the winners, the candidates.

Such rows have no stop and would pass for topics or headlines; their form tells them apart.
"""

from __future__ import annotations

from briefing.reading.blocks import Line, is_name, words_in

_LONGEST = 320
_TOP = 40  # lines in which a result may stand
_OF_CLUBS = frozenset("de of the and & da do la".split())
_CREDITS = frozenset("photo photos picture image video source text reporting editing".split())


def mark_rosters(lines: list[Line]) -> None:
    """Hint as `list` what stands in a run of rows: three of the form of entries, two of line-ups.

    A match's result under the headline is a table of one row. Linear; only lines about which
    nothing is known are looked at.
    """
    titled = False
    for line in lines[:_TOP]:
        if _is_free(line) and titled and is_result(line.text):
            line.hint = "table"
        titled = titled or (_is_free(line) and words_in(line.text) >= 4)
    number = 0
    while number < len(lines):
        first = number
        while number < len(lines) and _is_free(lines[number]) and is_row(lines[number].text):
            number += 1
        rows = lines[first:number]
        labelled = sum(":" in row.text for row in rows)
        full = any(_separators(row.text) > 3 for row in rows)
        if (len(rows) > 2 and labelled < len(rows) - 1) or (full and len(rows) > 1):
            for row in rows:
                row.hint = "list"
            _part_heading(lines, first)
        number = max(number, first + 1)


def _part_heading(lines: list[Line], first: int) -> None:
    """`The winners` right before the rows is a heading."""
    if first and _is_free(lines[first - 1]):
        before = lines[first - 1]
        if words_in(before.text) < 6 and before.text[-1:].isalpha():
            before.hint = "heading"


def _is_free(line: Line) -> bool:
    return line.is_open and not line.hint and not line.whole and 0 < len(line.text) <= _LONGEST


def is_result(text: str) -> bool:
    """Whether a line is a match's result: `Rovers 2-1 Athletic`, `Lakers 112, Suns 108 (OT)`."""
    if len(text) > 80 or not any(map(str.isdigit, text)):
        return False
    words = text.replace(" - ", "-").replace(" – ", "–").partition(" (")[0].split()
    for number, word in enumerate(words):
        one, other = words[:number], words[number + 1 :]
        if word[-1] == "," and word[:-1].isdigit() and other and _is_score(other[-1]):
            other.pop()
        elif word.isdigit() or not all(map(_is_score, _scores(word))):
            continue
        return _is_club(one) and _is_club(other)
    return False


def _scores(word: str) -> list[str]:
    return word.replace("–", "-").replace(":", "-").split("-", 1)


def _is_score(word: str) -> bool:
    return word.isdigit() and len(word) < 4


def _is_club(words: list[str]) -> bool:
    """Whether words are a club's or a country's name."""
    named = all(word[0].isupper() or word in _OF_CLUBS for word in words)
    return 0 < len(words) < 5 and named and not any(map(str.isdigit, " ".join(words)))


def is_row(text: str) -> bool:
    """Whether a line is an entry and no sentence.

    `Ana Ruiz (Peru)`, `2. Ana Ruiz – Oslo`, `Leeds: Ruiz; Brekke, Berg`.
    """
    if text[-1:] == "." and _separators(text) > 5:
        text = text[:-1]
    if not text or (text[-1] in ".!?…:" and not text.endswith((" Jr.", " Sr."))):
        return False
    text = text.lstrip("0123456789.) \t")
    for sign in (" (", ", ", " – ", " — ", " - ", ": "):
        name, found, rest = text.partition(sign)
        if found and _is_entry(name) and 0 < words_in(rest) < 9:
            return True
    label, colon, rest = text.partition(": ")
    return bool(colon) and _is_label(label) and _is_line_up(rest)


def _is_label(text: str) -> bool:
    words = text.split(" ")
    return len(words) < 5 and text[:1].isupper() and words[0].lower() not in _CREDITS


def _is_line_up(text: str) -> bool:
    """Names between commas and semicolons, minutes and clubs in brackets."""
    parts = text.replace(";", ",").split(", ")
    short = sum(words_in(part.partition(" (")[0]) < 4 and part[:1].isupper() for part in parts)
    return short == len(parts)


def _is_entry(text: str) -> bool:
    """A name, also with a nickname in marks or letters behind it."""
    bare = text.translate(_MARKS).replace("  ", " ")
    return is_name(bare)


def _separators(text: str) -> int:
    return text.count(",") + text.count(";")


_MARKS = str.maketrans("", "", '“”"‘')
