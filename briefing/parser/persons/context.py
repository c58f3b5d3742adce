"""What stands beside a name and speaks for a person, or against one.

The cues are those that news style gives a reader: a title or a calling before the name, an age,
a party or an apposition behind it, a verb that only people take; against it stand articles,
prepositions of place and the nouns of things.
"""

from __future__ import annotations

from briefing.parser.persons.before import is_before_noun, left
from briefing.parser.persons.behind import is_tagged, pronouns, right
from briefing.parser.persons.cues import NO_NOUN, PLACING
from briefing.parser.persons.hints import hint_before
from briefing.parser.persons.kinds import (
    ACTION,
    CALLING,
    COMMON,
    FUNCTION,
    GIVEN,
    NAMELIKE,
    NEVER,
    PLACE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.nobody import SURELY, firm, nobody
from briefing.parser.persons.runs import Field
from briefing.parser.persons.sheets import is_in_line_up, signs
from briefing.parser.persons.titled import in_marks

_GOING = frozenset("visited visits visiting toured reached entered fled leaving".split())
_SERVING = frozenset(
    """
    aide ally lawyer attorney solicitor adviser advisor spokesman spokeswoman spokesperson critic
    loyalist supporter appointee nominee donor fan biographer opponent rival backer confidant
    successor predecessor deputy surrogate wife husband son daughter brother sister widow
    """.split()
)
# What somebody makes, by what is said before the name, and what firms and bodies do.
_MADE = frozenset(
    """
    directed written designed skippered painted played voiced produced edited coached trained
    composed performed sung portrayed illustrated photographed narrated choreographed captained
    """.split()
)
_RUN = frozenset(
    """
    operated owned published fined funded provided sponsored manufactured supplied financed insured
    regulated licensed distributed commissioned powered certified audited conducted out
    """.split()
)
_WORKS = frozenset(
    """
    works work music novels poems poetry paintings writings films songs plays sculptures essays
    photographs compositions diaries teachings
    """.split()
)
_ARRIVED = frozenset(
    """
    arrived landed stopped based lived stayed worked studied played closed opened located filmed
    ended docked moored premiered settled started called finished jailed educated captured
    """.split()
)
_WHENS = frozenset("when while because if until before after once though".split())
_SENT = frozenset("call letter email text message note postcard".split())
_TELLS = frozenset(
    """
    explains explained spoke speaks talked talks listened listens wrote writes thanks waved
    apologised apologized whispered belonged proposed gave
    """.split()
)
_MINDS = frozenset(
    """
    idea opinion dream fault turn mind best friend friends roommate mum mom dad memory birthday
    wedding funeral room bed house
    """.split()
)
_ME = frozenset("i me my i'm i'd i've".split())
_OBJECTS = frozenset("my your his her our their the a an me him them us it this that".split())


def context(field: Field, first: int, last: int, title: int, unknown: bool, opens: bool) -> float:
    """What stands beside a name; `unknown`: no list holds it, so that pronouns are asked too."""
    before = left(field, first, last, title)
    if before < 0 and not unknown and _is_pointed_at(field, first):
        before = 0.0
    if title < 0 and last - first == 1 and _is_where(field, first, last):
        return min(before, -1.5) - 1.0
    if denied := nobody(field, first, last, title):
        return min(before, 0.0) + denied
    house = firm(field, first, last)
    if house == SURELY or (house and title < 0):
        return house
    if opens and _is_order(field, first, last):
        return -3.0
    behind = right(field, last, last - first)
    if title < 0 and _is_origin(field, first, last):
        from_ = field.document.tokens.folded[first - 1] == "from"
        if unknown or from_:
            return before + min(behind, 0.0 if from_ else 0.5)
    weight = before + behind
    if title >= 0 and in_marks(field, title, last):
        return -3.0  # `She wrote “Mrs. Kim Regrets” and`
    if is_in_line_up(field, first, last):
        weight += 2.5
    elif signs(field, first, last):
        weight += 1.5
    if title < 0 and _is_in_marks(field, first, last):
        weight -= 1.5
    if title < 0 and _is_before_calling(field, last):
        weight -= 3.0
    if title < 0 and last - first == 1 and weight < 1 and _is_first_name_here(field, first):
        weight += 0.6
    if unknown and title < 0:
        weight += hint_before(field, first, last)
        made = _maker(field, first)
        weight += made if last - first > 1 else min(made, 0.0)
    if unknown and title < 0 and not _is_fronted(field, first, last):
        told = pronouns(field, last)
        weight += told * (1.0 if last - first > 1 or weight > 0 else 0.5)
        weight += not told and last - first > 1 and is_tagged(field, first, last)
        if last - first == 1 and before >= 0:
            weight += _does_with_own(field, last)
    return weight


def _is_fronted(field: Field, first: int, last: int) -> bool:
    """`Before Lumenta, she was a nurse`: who follows is not what the phrase before is about."""
    folded = field.document.tokens.folded
    if not first or folded[first - 1] not in _FRONTING or last - first > 1:
        return False
    return folded[last : last + 1] == [","] and folded[last + 1 : last + 2] in (["he"], ["she"])


def _does_with_own(field: Field, last: int) -> float:
    """`Kern shook his head`: whose own somebody's things are, with nobody named between."""
    tokens = field.document.tokens
    acts = last < len(tokens.words) and (field.kind(last) & VERB or tokens.words[last] in _MAY)
    if not acts:
        return 0.0
    for n in range(last, min(last + _REACH, len(tokens.words))):
        word = tokens.words[n]
        if word in _IS:
            break
        if word in _OWN and n > last:
            crew = word == "her" and tokens.folded[n + 1 : n + 2] in _OF_SHIPS
            return -1.5 if crew else 1.6
        if not word.islower() or word in _JOINING:
            break
    return 0.0


_REACH = 6
_FRONTING = ("before", "after", "since", "with", "without", "despite", "unlike", "in", "at", "on")
_MAY = ("can", "could", "may", "might", "must", "will", "would", "should", "has", "had")
_IS = ("is", "was", "became", "becomes", "remained", "remains", "made", "makes", "gave", "gives")
_OWN = ("his", "her", "himself", "herself")
_OF_SHIPS = (["crew"], ["captain"], ["cargo"], ["hull"], ["bow"], ["deck"], ["sails"], ["anchor"])
_JOINING = ("and", "but", "or", "that", "which", "who", "to", "for", "with", "by", "of", "than")


def _is_first_name_here(field: Field, first: int) -> bool:
    """`“Come in, Doris,”`, `when Amina woke`, `he explained to Alec`: a first name alone."""
    bits = field.kind(first)
    if not bits & GIVEN or bits & NEVER:
        return False
    tokens = field.document.tokens
    if _is_told_by_me(field, first) or _owns_an_idea(field, first):
        return True
    if not first:
        return False
    before, behind = tokens.folded[first - 1], tokens.words[first + 1 : first + 3]
    if before == "," and len(behind) > 1:
        return behind[0] in ",.?!" and behind[1] in '"”'
    if before in _WHENS and behind and behind[0].islower():
        return not field.kind(first + 1) & (FUNCTION | THING)
    if before == "without":
        return not field.kind(first + 1) & THING if first + 1 < len(tokens.words) else True
    if before == "from" and first > 1 and tokens.folded[first - 2] in _SENT:
        return True
    return before == "to" and first > 1 and tokens.folded[first - 2] in _TELLS


def _owns_an_idea(field: Field, first: int) -> bool:
    """`Dave's idea`, `Dave's fault`: what nobody but a person has."""
    folded = field.document.tokens.folded
    return folded[first + 1 : first + 2] == ["'s"] and not _MINDS.isdisjoint(
        folded[first + 2 : first + 4]
    )


def _is_told_by_me(field: Field, first: int) -> bool:
    """`Dave and I started it`, `I love Dave`: a first name near one who says `I`."""
    folded = field.document.tokens.folded
    sentence = field.document.sentences[field.document.sentence_at[first]]
    near = folded[max(sentence.first, first - _REACH) : min(sentence.last, first + _REACH)]
    return not _ME.isdisjoint(near)


def _maker(field: Field, first: int) -> float:
    """What is done before an unlisted name: `painted by`, `the works of`, not `operated by`."""
    folded = field.document.tokens.folded
    if first < 2 or folded[first - 1] not in ("by", "of"):
        return 0.0
    if folded[first - 1] == "of":
        return 0.7 if folded[first - 2] in _WORKS else 0.0
    return 0.5 if folded[first - 2] in _MADE else -0.5 if folded[first - 2] in _RUN else 0.0


def _is_before_calling(field: Field, last: int) -> bool:
    """`Accra Lions coach Ana Ruiz`: whom somebody works for is a team, a firm or a show.

    Those who serve a person (`Biden aide`, `Lund's lawyer`) tell nothing.
    """
    tokens = field.document.tokens
    if last >= len(tokens.words) or not tokens.words[last].islower():
        return False
    if tokens.folded[last] == "'s":
        return False
    for n in range(last, min(last + 3, len(tokens.words) - 1)):
        bits = field.kind(n) if tokens.words[n].islower() else FUNCTION
        if bits & (CALLING | TITLE) and tokens.words[n + 1][0].isupper():
            return tokens.folded[n] not in _SERVING
        if bits & (FUNCTION | VERB) and not bits & (CALLING | TITLE):
            return False
    return False


def _is_order(field: Field, first: int, last: int) -> bool:
    """`Mark my words`, `Grant me this`: a verb that opens the sentence."""
    if last - first > 1 or not field.kind(first) & COMMON:
        return False
    return any(word in _OBJECTS for word in field.document.tokens.folded[last : last + 1])


def _is_where(field: Field, first: int, last: int) -> bool:
    """`in Whitby`, `visited Murree`, `Jackson, Mississippi`: a single word that tells where."""
    tokens = field.document.tokens
    placed = first and tokens.folded[first - 1] in PLACING | _GOING
    if placed and not _is_pointed_at(field, first):
        return not is_before_noun(field, last, NO_NOUN)
    if _closes_entry(field, first, last) or _is_home(field, first, last):
        return True
    if last + 1 < len(tokens.words) and tokens.words[last] == ",":
        bits = field.kind(last + 1)
        return bool(bits & PLACE and not bits & NAMELIKE) and tokens.words[last + 1][0].isupper()
    return False


def _is_home(field: Field, first: int, last: int) -> bool:
    """`Ana Ruiz, of Clinton, was shot`: a single word between commas behind `of`."""
    words_ = field.document.tokens.words
    return words_[first - 2 : first] == [",", "of"] and words_[last : last + 1] == [","]


def _is_pointed_at(field: Field, first: int) -> bool:
    """`smiled at Ruiz`, not `arrived at Leeds`."""
    folded = field.document.tokens.folded
    if first < 2 or folded[first - 1] != "at" or folded[first - 2] in _ARRIVED:
        return False
    return folded[first - 2].endswith("ed") or bool(field.kind(first - 2) & ACTION)


def _closes_entry(field: Field, first: int, last: int) -> bool:
    """`Ana Ruiz, Szeged`: the home behind the name in a row of a list."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[first]]
    return (
        sentence.kind == "list"
        and last == sentence.last
        and first - sentence.first > 2
        and tokens.words[first - 1] == ","
        and all(tokens.words[n][0].isupper() for n in range(sentence.first, first - 1))
    )


def _is_origin(field: Field, first: int, last: int) -> bool:
    """`a man from Ballina who`: what follows a single word here is said of the man."""
    folded = field.document.tokens.folded
    if not first or last - first > 1 or folded[last : last + 1] == ["'s"]:
        return False
    return folded[first - 1] in ("from", "of")


def _is_in_marks(field: Field, first: int, last: int) -> bool:
    """Whether a name alone stands in quotation marks, as titles of works do."""
    behind = field.document.tokens.words[last : last + 1]
    return in_marks(field, first, last + (behind in ([","], ["."])))
