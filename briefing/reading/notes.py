"""Notes that tell who the writers are, behind a story or under its headline."""

from __future__ import annotations

import re

from briefing.reading.blocks import Line, is_name, words_in
from briefing.reading.byline import read_byline
from briefing.reading.dates import unstick

_NOTE = 90  # words of a note on a writer at most
_OPENING = 16  # words of a note in which its writer is named
_WORKS = ("covers", "writes", "reports", "edits", "joined", "has covered", "has worked")
_IS = (
    " is a ", " is an ", " is the ", " are ", " is senior ", " writes ", " covers ", " reports ",
    " is our ", " is based ", " has covered ", " joined ", " has written ", " has been a ",
    " was a ",
)  # fmt: skip
_TITLES = frozenset("Dr Prof Professor".split())
_DEGREES = frozenset("PhD Ph.D. MD M.D. MA MSc RN RD MS".split())
_TRADES = (
    "reporter", "editor", "writer", "correspondent", "journalist", "columnist", "professor",
    "fellow", "author of", "researcher", "lecturer", "freelance", "covers ",
)  # fmt: skip


def mark_writers_notes(lines: list[Line], start: int, names: tuple[str, ...]) -> None:
    """Find the notes on the writers behind a story: what follows them is the site's."""
    for number in range(start, len(lines)):
        line = lines[number]
        undecided = line.is_open or line.opens == "list"
        if undecided and words_in(line.text) < _NOTE and _is_note_on(line.text, names):
            line.reason, line.opens = "author note", "end"
            before = lines[max(0, number - 1)]
            if before.is_open and before.text in names:
                before.reason = "author note"


def _is_note_on(text: str, names: tuple[str, ...]) -> bool:
    """`Ana Ruiz is a reporter in Lima.`, `Ruiz covers the coast.`, `Written by Ana Ruiz`."""
    for name in names:
        own = next((each for each in (name, name.split()[-1]) if text.startswith(f"{each} ")), None)
        if own and any(text.startswith(f"{own} {verb} ") for verb in _WORKS):
            return True
        if own == name and is_biography(text):
            return True
        if text in (f"Written by {name}", f"About {name}", f"More from {name}"):
            return True
    return False


def tells_of_writer(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line behind a story tells of one who wrote it, `names`, or of any writer."""
    if any(text.startswith(name) for name in names) and words_in(text) < _NOTE:
        return True
    if any(text.startswith(f"{name.split()[0]} {verb} ") for name in names for verb in _WORKS):
        return True
    return is_biography(text) or _is_on_writer(text, names)


def is_biography(text: str) -> bool:
    """Whether a paragraph tells who the writer is: `Ana Ruiz is a reporter in Lima.`"""
    if words_in(text) > 80:
        return False
    text = unstick(text)
    for verb in _IS:
        place = text.find(verb, 0, 90)
        if place > 0 and _is_names(text[:place]):
            rest = text[place : place + 160].lower()
            return any(trade in rest for trade in _TRADES) and "said" not in rest
    return False


def _is_on_writer(text: str, names: tuple[str, ...]) -> bool:
    """Whether a paragraph tells of a writer by one name: `Based in Lima, Ana writes about …`.

    Whoever is told of by more of a name, `Eva Ruiz`, is somebody else.
    """
    low = text.lower()
    if " said" in low or " says" in low or not any(trade in low for trade in _TRADES):
        return False
    own = {part for name in names for part in name.split() if part[0].isupper()}
    words = text.split()[:_OPENING]
    return any(
        word.strip(",.") in own
        and (not number or words[number - 1] in own or _ends_name(words[number - 1]))
        for number, word in enumerate(words)
    )


def _ends_name(word: str) -> bool:
    """Whether the next word begins a name, since this is no part of one: `said`, `Lima,`."""
    return not word[0].isupper() or word[-1] in ",;:"


def described_names(lines: list[Line]) -> tuple[str, ...]:
    """Who wrote it by the notes behind the story that tell who the writers are.

    None of whom the story tells: a note may be on someone it is about.
    """
    found: list[str] = []
    for line in lines:
        if line.reason == "author note" and is_biography(line.text):
            found += [name for part in _sentences(line.text) for name in _described(part)]
    told = "\n".join(line.text for line in lines if not line.reason) if found else ""
    return tuple(name for name in dict.fromkeys(found) if name.split()[-1] not in told)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)


def _described(sentence: str) -> tuple[str, ...]:
    """Whom a sentence of a note tells of as a writer: `Dr Ana Ruiz is a historian in Lima.`"""
    place = min((n for n in (sentence.find(verb, 0, 90) for verb in _IS) if n > 0), default=0)
    named = sentence[:place].lstrip("• ")
    if not named or not _is_names(named):
        return ()
    named = ", ".join(each for each in named.split(", ") if each.strip(",") not in _DEGREES)
    return tuple(name for each in read_byline(named).names if is_name(name := _untitled(each)))


def _untitled(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.rstrip(".") in _TITLES else name


def _is_names(text: str) -> bool:
    for button in (" Twitter ", " Facebook ", " Follow ", " Email "):
        text = text.rpartition(button)[2]
    parts = (each.strip(" ,") for each in text.replace(" and ", ", ").split(", "))
    return all(is_name(each) or each in _DEGREES for each in parts if each)
