"""Names in the sheets of results: line-ups, scorers, cricket cards, and the foot of a letter."""

from __future__ import annotations

from briefing.parser.persons.kinds import COMMON, NAMELIKE, NEVER
from briefing.parser.persons.runs import PARTICLES, Field
from briefing.text.tokens import NUMBER, WORD

_LABELS = frozenset("bowling scorers goals goalscorers tries booked substitutes subs".split())
_ORDINALS = frozenset("st nd rd th".split())
_DISMISSALS = frozenset("c b lbw st not run".split())
# The tokens of a team's row.
_LEAST, _MOST = 14, 90


def is_in_line_up(field: Field, first: int, last: int) -> bool:
    """`Leeds: Ruiz; Brekke, Pato, Tico (Lund 60); Berg`: names alone between the marks of a row."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[first]]
    labelled = tokens.folded[sentence.first] in _LABELS and tokens.words[first - 1] in ",;:-"
    if labelled and last < sentence.last and tokens.words[last] not in "-–:":
        return not field.kind(first) & NEVER or bool(field.kind(first) & NAMELIKE)
    on = tokens.words[first - 1] == "(" and tokens.kinds[min(last, len(tokens.kinds) - 1)] == NUMBER
    if not first or not (on or tokens.words[first - 1] in ",;:"):
        return False
    if sentence.kind != "list" and not _is_team_sheet(field, sentence.first, sentence.last):
        return False
    if last < sentence.last and not on and tokens.words[last] not in ",;(":
        return False
    if last - first == 1 and field.kind(first) & NEVER:
        return False
    near = tokens.words[max(sentence.first, first - 60) : min(sentence.last, last + 60)]
    return near.count(",") + near.count(";") > 3


def _is_team_sheet(field: Field, first: int, last: int) -> bool:
    """`Leeds: Ruiz; Brekke, Pato; Tico (Lund 60), Berg`: no word without a capital in the row."""
    if not _LEAST < last - first < _MOST:
        return False
    words_ = field.document.tokens.words[first:last]
    labelled = bool(field.kind(first) & COMMON)  # `Offices: Leith; Hull, Goole`
    if labelled or ":" not in words_[:5] or words_.count(";") < 2 or words_.count(",") < 4:
        return False
    return not any(word.islower() and word not in PARTICLES for word in words_)


def signs(field: Field, first: int, last: int) -> bool:
    """`Ana Ruiz, Brindle Bay`: a name and a home that are a line of their own under a letter."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[first]]
    if first - sentence.first > 1 or not 3 < sentence.last - first < 9 or last - first < 2:
        return False
    if tokens.words[last : last + 1] != [","] or tokens.words[sentence.last - 1] == ".":
        return False
    home = range(last + 1, sentence.last)
    return all(tokens.kinds[n] != WORD or tokens.words[n][0].isupper() for n in home)


def is_of_card(field: Field, at: int) -> bool:
    """`Lund c Brekke b Ruiz`, `Lund not out`: a row of a cricket card."""
    tokens = field.document.tokens
    following = tokens.words[at + 1]
    if tokens.words[at] not in _DISMISSALS:
        return False
    caught = tokens.folded[at] not in ("not", "run") and following[0].isupper()
    return caught or following == "out"


def is_minute(field: Field, at: int) -> bool:
    """`(Lund 14th minute, Brekke 76th)`, `Leeds 2 (Lund 14, Brekke 76)`: when somebody scored."""
    tokens = field.document.tokens
    if at < 2 or tokens.kinds[at] != NUMBER or tokens.words[at - 2] not in ("(", ",", ";"):
        return False
    if any(word in _ORDINALS for word in tokens.folded[at + 1 : at + 2]):
        return True
    begin = field.document.sentences[field.document.sentence_at[at]].first
    for n in range(at - 2, max(begin, at - _MOST), -1):
        if tokens.words[n] == "(":
            return tokens.kinds[n - 1] == NUMBER
        if tokens.words[n] == ")":
            return False
    return False
