"""What a site puts around its stories, told by its wording.

The phrases stand in `data/furniture.txt` (read once, when the first text is cleaned). They are
kept in dictionaries by their first words, so that a line costs the same however many there are.
"""

from __future__ import annotations

import os
import re
from functools import cache

from briefing.record import Record

_FILE = os.path.join(os.path.dirname(__file__), "data", "furniture.txt")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|[©@&](?!\w)")
_DIGITS = re.compile(r"\d[\d.,]*")
_LABEL = re.compile(r"[^:|\n]{2,40}(?=\s?[:|])")
# Longer than any phrase-bearing line that was seen; a longer line is the story's.
_MOST_WORDS = 70
_REACH = 60  # letters in which what opens a long bracket is looked for
_MOST_PREFIX = 7
_SHORTEST_SENTENCE = 5  # words
_MOST_SAYING = 12  # words of a clause that says who spoke
SAYS = frozenset(
    """
    said says told tells added adds wrote writes warned warns argued insisted recalled explained
    asked answered replied
    """.split()
)
# With one of these behind its first word, or one in -ed, a line is a sentence.
_VERBS = frozenset(
    """
    is are was were has have had will would could can may might must does did fell rose drew led
    began became came went took gave got made kept left lost won cost cut hit sold bought brought
    paid met ran grew held stood broke found saw put let set spent sent built
    """.split()
)


class Verdict(Record):
    """Why a line is furniture, and what it says of the lines after it (see `Line.opens`)."""

    reason: str
    opens: str


class Phrases(Record):
    """The phrases of the data file by how they match; `holds` by their first words.

    Sentences may begin as the `doubtful` of the `starts` do.
    """

    whole: dict[str, Verdict]
    starts: dict[str, Verdict]
    holds: dict[str, list[tuple[str, Verdict]]]
    labels: dict[str, Verdict]
    doubtful: set[str]


def fold(text: str) -> str:
    """The words of a line in lower case with straight apostrophes, each number as `#`."""
    text = text.lower()
    if not text.isascii():
        text = text.replace("’", "'").replace("‘", "'")
    folded = " ".join(_WORD.findall(text))
    return _DIGITS.sub("#", folded)


@cache
def phrases() -> Phrases:
    """The phrases that the program ships."""
    found = Phrases({}, {}, {}, {}, set())
    verdict = Verdict("", "")
    with open(_FILE, encoding="utf-8") as file:
        for line in map(str.strip, file):
            if line.startswith("["):
                reason, _, opens = line.strip("[]").partition(", ")
                verdict = Verdict(reason, opens)
            elif line and verdict.reason:
                _keep(line, verdict, found)
    return found


def _keep(line: str, verdict: Verdict, found: Phrases) -> None:
    if line.startswith("..."):
        inner = line.strip(".").strip()
        found.holds.setdefault(inner.partition(" ")[0], []).append((inner, verdict))
    elif line.endswith("...?"):
        start = line[:-4].strip()
        found.starts.setdefault(start, verdict)
        found.doubtful.add(start)
    elif line.endswith("..."):
        found.starts.setdefault(line[:-3].strip(), verdict)
    elif line.endswith(" :"):
        found.labels.setdefault(line[:-2], verdict)
    elif line not in found.whole:
        found.whole[line] = verdict
    elif not found.whole[line].opens:
        # A phrase under two heads is the first's; what it opens may come from the later.
        found.whole[line] = found.whole[line]._replace(opens=verdict.opens)


def judge(text: str) -> Verdict | None:
    """Why a line is furniture by its wording, or None. The text is squeezed."""
    verdict = _judge(text)
    return None if verdict and _is_reported(text) else verdict


def _is_reported(text: str) -> bool:
    """Whether a sentence says whose words it tells: `Sign up for a union, said Ines Roe.`

    Behind a label and its colon stands another story's headline.
    """
    told = text[-1] == "." and ":" not in text[:_REACH]
    clauses = text[:-1].split(", ")[1:] if told else []
    return any(_is_saying(each.split()) for each in clauses)


def _is_saying(words: list[str]) -> bool:
    """Whether a clause says who spoke: `the mayor said`, `said Ines Roe`, `he told them`."""
    if not 1 < len(words) <= _MOST_SAYING:
        return False
    return words[0] in SAYS or words[-1] in SAYS or "told" in words


def _is_sentence(text: str, opened: int) -> bool:
    """Whether a line is one though its first words open furniture: `Loading of hides stopped.`"""
    words = text.split()
    behind = [word.strip(".,") for word in words[opened:]]
    if text[-1] != "." or len(words) < _SHORTEST_SENTENCE or not (behind and behind[0].islower()):
        return False
    return has_verb(behind)


def has_verb(words: list[str]) -> bool:
    """Whether one of some words is surely a sentence's verb: `was`, `fell`, `voted`."""
    return any(word in _VERBS or (word.islower() and word.endswith("ed")) for word in words)


def _judge(text: str) -> Verdict | None:
    known = phrases()
    if text.count(" ") >= _MOST_WORDS:
        # `(Additional reporting by …; editing by …)` of a story from many places.
        signed = _by_start(fold(text[:_REACH]), known, text) if text[0] == "(" else None
        return signed if signed and signed.reason == "desk line" else None
    folded = fold(text)
    if not folded:
        return None
    verdict = known.whole.get(folded)
    if verdict:
        return verdict
    if text[0] == "[" and text[-1] == "]" and text.count("[") == 1:
        # "[Read: Why the seals left]"
        text = text[1:-1].strip() or text
    if text[0] == "[" and 3 < text.find("]") < 40:
        # "[Related] Buses add subtitles"
        inner = fold(text[1 : text.find("]")])
        return known.labels.get(inner) or known.whole.get(inner)
    label = _LABEL.match(text)
    if label and not _goes_on(text[label.end() :]):
        verdict = known.labels.get(fold(label[0]))
        if verdict:
            alone = verdict.reason == "related link" and not text[label.end() :].strip(" :|")
            return verdict._replace(opens="list") if alone else verdict
    return _by_start(folded, known, text) or _by_part(folded, known)


def _goes_on(rest: str) -> bool:
    """Whether a sentence goes on behind a colon: `More: they want it shut.`"""
    first = rest.lstrip(": ")[:2]
    return first.islower() and rest[-1] == "."


def _by_start(folded: str, known: Phrases, text: str) -> Verdict | None:
    """The verdict on the longest of a line's beginnings that opens furniture."""
    end, longest = -1, None
    for _ in range(_MOST_PREFIX):
        end = folded.find(" ", end + 1)
        start = folded if end < 0 else folded[:end]
        verdict = known.starts.get(start)
        doubtful = start in known.doubtful
        if verdict and not (doubtful and _is_sentence(text, start.count(" ") + 1)):
            longest = verdict
        if end < 0:
            break
    return longest


def _by_part(folded: str, known: Phrases) -> Verdict | None:
    if len(folded) < 12:
        return None
    for word in folded.split():
        for part, verdict in known.holds.get(word, ()):
            if part in folded:
                return verdict
    return None
