"""What a person is, in the article's own words.

News tells it beside the name: as a title before it, as an apposition on either side, behind
"who is", "is" or "as". Of all that an article says the fullest wording is taken, callings and
offices before kinship.
"""

from __future__ import annotations

from briefing.model import Passage
from briefing.parser.persons.ahead import apposition_before
from briefing.parser.persons.appositions import apposition_behind
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import CALENDAR, CALLING, PEOPLE, TITLE
from briefing.parser.persons.later import clefted, introduced, of_pronoun, taken_up
from briefing.parser.persons.offices import HONORIFICS, people_before, title_before
from briefing.parser.persons.phrases import KIN, LINKS, NOTHING, Found, is_folk
from briefing.parser.persons.posts import (
    as_what,
    labelled,
    made,
    named_last,
    of_where,
    owned_by_house,
    self_named,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.shared import apposition_shared, shared_behind
from briefing.parser.persons.statements import linked
from briefing.text.tokens import NUMBER

# With `of` these tell whom somebody is for or against, and no calling.
_SOFT = frozenset("critic critics supporter opponent fan admirer advocate believer".split())
_FORMER = frozenset("former ex retired onetime".split())
# Who somebody is beside an office: `a nine-year veteran of the force`.
_LESSER = frozenset("veteran native graduate alumnus alumna".split())
_SINCE = frozenset("on in since until".split())
_WHEN = frozenset("then now today yesterday too also again meanwhile".split())


def find_role(
    field: Field, mentions: list[Mention], named: frozenset[int], earliest: int
) -> Passage | None:
    """The fullest description that stands beside one of a person's names, if any does.

    `named` are the tokens at which the names of people begin: no description begins there;
    `earliest` is the first of them.
    """
    best = office = NOTHING
    for number, each in enumerate(mentions[:30]):
        for find in (
            title_before,
            apposition_behind,
            apposition_before,
            apposition_shared,
            shared_behind,
            linked,
            as_what,
            of_pronoun,
            people_before,
            of_where,
            owned_by_house,
            made,
            named_last,
            self_named,
            labelled,
        ):
            weight, first, last = find(field, each)
            if find is title_before and weight:
                first = _past_others(field, each, first, last, named)
                weight *= last > first
            if field.document.tokens.words[last - 1] in ("'", "’"):
                weight = 0.0  # 'Tom and Ana are grifters' is what somebody calls them
            held = find is title_before and last >= each.titled - 1
            if weight and (held or not _names_another(field, first, last, named)):
                weight += _fullness(field, first, last) - 0.02 * min(number, 10)
                if field.document.tokens.folded[first] == "who":
                    weight *= 0.6  # a title tells more than what somebody did
                weight -= 0.8 * _is_in_heading(field, each)
                told = field.document.tokens.folded[first:last]
                bare = told[0] in HONORIFICS and told[1:] in ([], ["."])
                bare = bare and not _heads(field, each, first)
                weight = 0.03 if bare else max(weight, 0.05)
                best = max(best, (weight, first, last), key=lambda found: found[0])
                if held and not bare and field.kind(last - 1) & TITLE:
                    office = max(office, (weight, first, last), key=lambda found: found[0])
    if _is_past(field, best, office):
        best = office
    own = frozenset(each.first for each in mentions)
    for each in () if best[0] else mentions[:5]:
        best = best if best[0] else taken_up(field, each, named, own)
    if not best[0]:
        best = max(clefted(field, each) for each in mentions[:5])
    if not best[0]:
        best = introduced(field, mentions[0], mentions[0].first == earliest)
    if not best[0]:
        return None
    tokens = field.document.tokens
    if tokens.folded[best[1]] == "'s" and best[2] - best[1] > 1:
        best = (best[0], best[1] + 1, best[2])
    first = best[1] + (best[2] - best[1] > 1 and tokens.folded[best[1]] in _WHEN)
    start, end = tokens.starts[first], tokens.ends[_trimmed(field, first, best[2]) - 1]
    return Passage(field.document.text[start:end], start, end)


def _is_past(field: Field, told: Found, office: Found) -> bool:
    """`a former doctor` of an MP: what somebody was, beside an office that is another one."""
    folded = field.document.tokens.folded
    inside = folded[told[1] : told[2]]
    now = folded[office[1] : office[2]]
    past = told[0] > 0 and inside[0] in _FORMER and office[0] > 0
    return past and now[0] not in _FORMER and now[-1] not in inside


def _heads(field: Field, mention: Mention, title: int) -> bool:
    """`Chief Ana Ruiz of Birch First Nation`: an office, where a chief may be one in name alone."""
    tokens = field.document.tokens
    of = tokens.folded[title] == "chief" and tokens.words[mention.last : mention.last + 1] == ["of"]
    return of and any(word[0].isupper() for word in tokens.words[mention.last + 1 :][:1])


def _is_in_heading(field: Field, mention: Mention) -> bool:
    return field.document.sentences[field.document.sentence_at[mention.first]].kind == "heading"


def _trimmed(field: Field, first: int, last: int) -> int:
    """Where a description ends without `then` or `on Tuesday`."""
    tokens = field.document.tokens
    folded = tokens.folded
    if last - first > 4 and folded[last - 1] == ")" and "(" in folded[first + 1 : last]:
        last = folded.index("(", first + 1)
    if last - first > 2 and folded[last - 2] in _SINCE and folded[first] != "who":
        year = tokens.kinds[last - 1] == NUMBER and len(tokens.words[last - 1]) == 4
        if year or field.kind(last - 1) & CALENDAR:
            return last - 2
    return last - 1 if last - first > 1 and folded[last - 1] in _WHEN else last


def _past_others(
    field: Field, mention: Mention, first: int, last: int, named: frozenset[int]
) -> int:
    """Where a title begins behind somebody else's: `Mayor Ana Bell and | Police Chief Bo Lund`."""
    tokens = field.document.tokens
    others = [n for n in range(first, min(last, mention.first)) if n in named]
    if not others or "'s" in tokens.folded[others[-1] : last]:
        return first
    joints = (n for n in range(last - 1, others[-1], -1) if tokens.words[n].islower())
    joint = next((n for n in joints if not field.kind(n) & (CALLING | TITLE)), -1)
    return joint + 1 if joint > 0 else first


def _names_another(field: Field, first: int, last: int, named: frozenset[int]) -> bool:
    """Whether words describe the next person of a list: `Chinese Vice-Premier He Lifeng`.

    Behind `of` and the like, and with a possessive, a name may stand in a description.
    """
    folded = field.document.tokens.folded
    if folded[first] == "who":
        return False
    head = last - 1 - 2 * (folded[last - 3 : last] == ["chief", "of", "staff"])
    somebody = field.kind(head) & (CALLING | TITLE) or is_folk(folded[head])
    listed = "and" in folded[first:last] or "," in folded[first:last]
    attributive = field.document.tokens.words[last - 1].islower() and somebody and not listed
    for n in range(first, last):
        if n in named and attributive:
            continue
        if n in named:
            return "'s" not in folded[n : min(n + 5, last)]
        if folded[n] in LINKS:
            return False
    return False


def _is_lesser(field: Field, first: int, last: int) -> bool:
    """`Democrat of Nebraska`, `nine-year veteran of the force`: what tells less than an office."""
    tokens = field.document.tokens
    inside = tokens.folded[first:last]
    head = next((n for n, word in enumerate(inside) if word in LINKS), len(inside)) - 1
    party = tokens.words[first + head][0].isupper() and field.kind(first + head) & PEOPLE
    return head >= 0 and bool(party or inside[head] in _LESSER)


def _fullness(field: Field, first: int, last: int) -> float:
    """How much a description tells: its length, an institution in it, no mere kinship."""
    tokens = field.document.tokens
    inside = tokens.folded[first:last]
    weight = 0.1 * min(last - first, 6 if inside[0] == "who" else 14)
    if any(word in ("of", "at", "for", "'s") for word in inside):
        weight += 0.3
    if "of" in inside and any(word in _SOFT for word in inside[: inside.index("of")]):
        weight -= 1.5
    if _is_lesser(field, first, last):
        weight -= 1.2
    heads = (w for n, w in enumerate(inside, first) if field.kind(n) & (CALLING | TITLE))
    head = next(heads, "")
    of_show = head == "star" and any(word[0].isupper() for word in tokens.words[first:last])
    if head in KIN and not of_show:
        weight -= 1.5
    return weight
