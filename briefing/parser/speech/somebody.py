"""Whether a phrase is somebody who may speak, and which words of it are a name no panel lists."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.speech.genders import HUMAN, head_of, is_one
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import is_noun
from briefing.parser.speech.vocabulary import (
    BODIES,
    PAPERS,
    callings,
    given_names,
    group,
    roles,
    saying_verbs,
)
from briefing.text.tokens import MARK, NUMBER, WORD

_AIDES = 4
_SIGNS = frozenset("sign signs banner banners billboard headline headstone inscription".split())
TIMES = frozenset("seconds minutes hours days weeks months years decades".split())
_PARTICLES = frozenset("de van von der den bin bint al el la le da di du del dos ten ter".split())
_POINTING = frozenset("you there here this that such".split())
_HEADS = frozenset(
    "government state management council parliament congress police counsel prosecution defence "
    "defense mayor president source spokesperson official owner management staff court".split()
)
# Who finds and rules by office: their findings are told in their words.
_FINDERS = frozenset(
    "coroner judge magistrate ombudsman inspector inspectors auditor auditors investigators judges "
    "researchers reviewers commissioner sheriff adjudicator".split()
)


def describe(page: Page, first: int, last: int) -> Source | None:
    """The tokens as somebody without a listed name, article left out; None if they are nobody."""
    if page.folded[first] == "according" and first + 2 < last:
        first += 2  # according to a source quoted by the Herald
    while first < last - 1 and page.folded[first] in group("art"):
        first += 1
    if page.folded[first] in group("art") or not is_noun(page, last - 1):
        return None
    if page.folded[last - 1].partition("'")[0] in _POINTING:
        return None
    if _is_time(page, first, last) or _is_numeral(page, first, last):
        return None
    ended = page.words[last - 1].islower() and page.folded[last - 1].endswith("ed")
    ended = ended and page.folded[last - 1] not in group("human")
    if ended or page.folded[last - 1] == "'s" or not _may_speak(page, first, last):
        return None
    start = _name_start(page, first, last)
    if start == first and _opens_clause(page, first, last):
        start = last - 1
    return Source(start, _name_end(page, start, last), -1, WORDS)


def _is_time(page: Page, first: int, last: int) -> bool:
    """ "several seconds", and no "minutes" of a board, which say something."""
    if page.folded[last - 1] not in TIMES or "'s" in page.folded[first:last]:
        return False
    return not (first and page.folded[first - 1] in group("art"))


def _is_numeral(page: Page, first: int, last: int) -> bool:
    """ "one" of "one briefing note", and no "one" who speaks."""
    if page.folded[first:last] != ["one"] or last >= len(page.folded):
        return False
    noun = page.kinds[last] == WORD and page.words[last].islower() and is_noun(page, last)
    return (
        noun
        and not page.folded[last].endswith(("ed", "s"))
        and (page.folded[last] not in saying_verbs())
    )


def _opens_clause(page: Page, first: int, last: int) -> bool:
    """Whether a name only follows what "after" governs: after legal consultation Washington …"""
    if last - first < 2 or not first or page.folded[first - 1] not in ("after", "before", "amid"):
        return False
    return page.is_name(last - 1) and page.words[last - 2].islower()


def _may_speak(page: Page, first: int, last: int) -> bool:
    """Whether a phrase looks like somebody: a determiner, a proper name or a plural source."""
    if page.kinds[last - 1] == NUMBER and last - first > 1 and page.is_name(last - 2):
        return True  # Local 212
    if page.is_name(last - 1) or not page.folded[last - 1].isalpha():
        return page.kinds[last - 1] == WORD
    before = page.folded[first - 1] if first else ""
    if before in group("art") or before == "whose":
        return True
    if first and page.kinds[first - 1] == MARK and page.folded[last - 1] in group("body", "paper"):
        return True  # the “Tilby Star” newspaper
    if page.folded[first] in group("det", "anyone"):
        return True
    if any(page.folded[at] in ("'s", "'") for at in range(first, last)):
        return True
    head = head_of(page, Source(first, last, -1, WORDS))
    return _speaks(page.folded[last - 1]) or _speaks(page.folded[head])


def _speaks(noun: str) -> bool:
    """Whether a noun without an article may be somebody, or several who speak."""
    if noun.endswith(("man", "woman", "person", "men", "women", "people")):
        return True
    if noun in group("folk", "human") or noun in _HEADS:
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "ics", "us"))


def _name_start(page: Page, first: int, last: int) -> int:
    """Where an unlisted name begins behind its description: scientist Hamish Telford."""
    at = last
    initial = last - 3
    if initial > first and page.folded[last - 2] == "." and len(page.words[initial]) == 1:
        return initial if page.is_name(initial) and page.is_name(last - 1) else first
    while at > first and page.kinds[at - 1] == WORD:
        particle = page.folded[at - 1] in _PARTICLES and at < last
        if not particle and not page.is_name(at - 1):
            break
        at -= 1
    while at < last and page.folded[at] in _PARTICLES:
        at += 1
    for given in range(at, last - 1):
        if given > first and page.folded[given] in given_names():
            return first if _depends(page, first, given) else given
    for thing in range(last - 3, max(at - 1, last - 5), -1):
        named = page.folded[last - 1] in words("organisation")
        named = named or page.folded[last - 1] in group("body", *BODIES)
        stands = page.is_name(thing + 1) and page.folded[thing] in words("organisation")
        if stands and not named:
            return thing + 1
    firm = page.folded[last - 1] in group("body", *BODIES)  # Marine Trust Banks Inc
    if at == first and last - at > 2 and page.folded[at] in words("calling") and not firm:
        return first + 1
    if last - at < 2 or at == first or page.kinds[at - 1] != WORD:
        return first
    if any(_is_within(page, each) for each in range(first + 1, at)):
        return first
    before = page.folded[at - 1]
    plain = page.words[at - 1].islower() and before not in group("link", "det")
    plain = plain and before not in ("'s", "and")
    return at if plain else first


def _is_within(page: Page, at: int) -> bool:
    """Whether "at a", "in the" stands at a token, so that what follows is no person's name."""
    return page.folded[at] in group("link") and page.folded[at + 1] in group("art")


def _name_end(page: Page, first: int, last: int) -> int:
    """Where an unlisted name ends that a place or a firm follows: Hamish Telford of the Trust."""
    if page.folded[first] in given_names():
        for at in range(first + 2, last):
            if page.folded[at] in ("of", "from", "at"):
                named = all(page.is_name(each) for each in range(first, at))
                return at if named else last
    return last


def _depends(page: Page, first: int, at: int) -> bool:
    """Whether a name only completes a noun: a spokesman for Mayor Ana Ruiz."""
    at -= 1
    while at > first and (page.folded[at] in group("rank") or page.folded[at] == "."):
        at -= 1
    return page.folded[at] in group("link") or page.folded[at] in ("and", "'s")


def is_modifier(page: Page, last: int) -> bool:
    """Whether a name that ends before `last` only completes another's title: Bell aide Tom Bright.

    What stands between the two names is one title or a few, with nothing that may be a verb.
    """
    at = last
    while at < min(len(page.folded) - 1, last + _AIDES) and _is_title(page, at):
        at += 1
    return at > last and at in page.name_from


def _is_title(page: Page, token: int) -> bool:
    """Whether a word in small letters may stand before a name as its title: aide, head coach."""
    if page.kinds[token] != WORD:
        return page.folded[token] == "-"
    word = page.folded[token].rpartition("-")[2]
    if not page.words[token][:1].islower() or word in saying_verbs():
        return False
    return word in roles() or word in group("epithet", "human", "rank", "m", "f", "folk")


def is_somebody(page: Page, source: Source) -> bool:
    """Whether a source is a person, a proper name or a plural of people, and no thing."""
    if source.kind == PERSON:
        return True
    word = page.folded[source.last - 1]
    if source.kind == PRONOUN:
        return word in ("he", "she", "they")
    if page.is_name(source.last - 1) or word in group("folk", "human", "body", "epithet"):
        return True
    return are_human(word) or is_one(page, source)


def can_say(page: Page, source: Source) -> bool:
    """Whether a source may have used a word of its own: somebody, a body, a paper, no thing."""
    if source.kind != WORDS or is_somebody(page, source):
        return True
    noun = page.folded[head_of(page, source)]
    kinds = group("body", "document", "work", "sign", "trait", "anyone", *BODIES)
    return noun in kinds or noun in PAPERS or noun.removesuffix("s").endswith(HUMAN)


def are_human(word: str) -> bool:
    """Whether a noun is a plural of people: authors, rivals."""
    one = word.removesuffix("s")
    if one == word:
        return False
    return one in group("human", "epithet") or one in callings()


def is_sign(page: Page, source: Source) -> bool:
    """Whether a sign, a banner or a motto has the words: “Closed,” said the sign."""
    return source.kind == WORDS and page.folded[head_of(page, source)] in _SIGNS


def is_nobody(page: Page, source: Source) -> bool:
    """Whether words that stand where a source stands name nobody: no one, no minister."""
    if source.kind != WORDS:
        return False
    told = page.folded[source.first : source.last]
    return told[0] == "no" or told in (["none"], ["nobody"], ["nothing"])


def finds(page: Page, source: Source) -> bool:
    """Whether a source is a paper or a body that finds something: a committee has found."""
    if source.kind != WORDS:
        return False
    head = page.folded[head_of(page, source)]
    return head in group("document", "folk", "body") or head in PAPERS


def finds_by_office(page: Page, source: Source) -> bool:
    """Whether a source finds because of what it is or wrote: the coroner, Ana Ruiz; inspectors;
    Ruiz's report.
    """
    if source.kind == WORDS:
        return page.folded[head_of(page, source)] in _FINDERS
    owned = page.folded[source.last : source.last + 2]
    if owned[:1] in (["'s"], ["'"]) and owned[-1] in PAPERS:
        return True
    if page.folded[source.first - 1] == "by" and page.folded[source.first - 2] in PAPERS:
        return True
    role = page.people[source.person].role if source.kind == PERSON else None
    told = role.text.lower().split() if role else []
    return not _FINDERS.isdisjoint([*told, page.folded[source.first - 1]])
