"""Who is as old as an age says: `Thomas Sam, 42`, `the suspect, aged 34`, `19-year-old student`."""

from __future__ import annotations

from briefing.parser.amounts.behind import Place, is_later, words_behind
from briefing.parser.amounts.clauses import before_aside, left_clause
from briefing.parser.amounts.nouns import classes, has_noun, is_verb, noun_phrase
from briefing.parser.amounts.parts import LONGEST
from briefing.parser.amounts.units import Found
from briefing.text.tokens import WORD, Tokens


def holder(line: Tokens, found: Found, until: int) -> Place | None:
    """The words that name the person or thing of this age."""
    follows = line.kinds[until] == WORD and line.folded[until] not in classes().stop
    follows = follows and not (is_later(line, until) or line.folded[until] in classes().time)
    phrase = noun_phrase(line, until) if follows else None
    if phrase and not is_verb(line, phrase.first):
        return phrase.first, _named(line, phrase.last)
    e = found.first
    if e > 1 and line.folded[e - 2 : e] == ["age", "of"]:
        behind = words_behind(line, until + 1) if line.words[until] == "," else None
        return _person(line, behind) or _person(line, left_clause(line, e - 2))
    following = until + (line.words[until] == ",")
    if e and line.folded[e - 1] in classes().determiner and line.folded[e - 1] != "both":
        return words_behind(line, following, LONGEST)
    died, ahead = _who_died(line, e), _name_behind(line, following)
    if died or (e and line.folded[e - 1] == "at"):
        return died or _person(line, left_clause(line, e)) or _person(line, ahead)
    return (
        _named_before(line, e)
        or _person(line, left_clause(line, found.first))
        or _person(line, ahead)
    )


_DIED = ("died", "dies")
_CAUSE = 9  # tokens between `died` and the age


def _who_died(line: Tokens, e: int) -> Place | None:
    """The subject of `died on Friday from a stroke, aged 72`: no stroke is so old."""
    for k in range(e - 1, max(0, e - _CAUSE), -1):
        if line.folded[k] in _DIED:
            if k == e - 1:
                return None
            end = before_aside(line, k) if line.words[k - 1] == "," else k
            return _person(line, left_clause(line, end))
    return None


def _name_behind(line: Tokens, k: int) -> Place | None:
    """The words at k, if they begin as who is so old does: `Aged 34, Tom Sam left`."""
    named = line.words[k][:1].isupper() or line.folded[k] in classes().determiner
    return words_behind(line, k, LONGEST) if named else None


def _person(line: Tokens, place: Place | None) -> Place | None:
    """Of a clause its subject, if that names someone: nobody is as old as a clause."""
    if place is None:
        return None
    start, end = place
    start += line.folded[start] in ("and", "but", "when", "as", "not")
    if line.folded[start] in classes().preposition:
        return None
    for k in range(start, end):
        word = line.folded[k]
        if word.partition("'")[0] in classes().pronoun:
            return None
        if is_verb(line, k) or word in classes().third_person:
            end = k
            break
    return (start, end) if has_noun(line, start, end) else None


_BETWEEN_NAME_AND_AGE = frozenset(
    ", ( “ - aged age a the of at now then only young old as both who is was turned turns".split()
)


def _named_before(line: Tokens, e: int) -> Place | None:
    """The name or noun that ends before token e: `Thomas Sam`, `the suspect`."""
    while e > 0 and line.folded[e - 1] in _BETWEEN_NAME_AND_AGE:
        e -= 1
    start = e
    while start > max(0, e - 6):
        word = line.folded[start - 1]
        if line.words[start - 1] == "." and _is_initial(line, start - 2):
            start -= 2
            continue
        if line.words[start - 1] == "/" and line.starts[start] == line.ends[start - 1]:
            start -= 2
            continue
        if line.kinds[start - 1] != WORD:
            break
        if line.words[start - 1] == "Per" and line.words[start].istitle():
            return start - 1, e
        if word in classes().stop and word not in classes().determiner:
            break
        if word in classes().reporting:
            break
        start -= 1
        if word in classes().determiner:
            break
    while start < e and line.folded[start] in classes().opening:
        start += 1
    return (start, e) if has_noun(line, start, e) else None


def _is_initial(line: Tokens, k: int) -> bool:
    """Whether token k is one capital letter, as in `P. Sam`."""
    return k >= 0 and len(line.words[k]) == 1 and line.words[k].isupper()


def _named(line: Tokens, k: int) -> int:
    """The end of the name behind `19-year-old student`."""
    while line.words[k][:1].isupper() and line.folded[k] not in classes().stop:
        k += 1
    return k
