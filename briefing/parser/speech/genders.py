"""What a name, a title or a noun tells of somebody's gender, and whether it is one human being."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.speech.page import Page, Source
from briefing.parser.speech.vocabulary import group, roles

# A human being of unknown gender is SOMEONE; what is "" is nobody for certain, or a thing.
MALE, FEMALE, SOMEONE = "m", "f", "u"
_MENTIONS = 12
_COMPLETING = frozenset("dated close familiar briefed based led named known seen".split())
_OFFICES = frozenset(
    "actor archbishop bishop cardinal craftsman emir headmaster hero host imam priest rabbi sheikh "
    "waiter".split()
)
_FIRMS = frozenset("insurer lender retailer supplier carrier provider manufacturer".split())
_POSTS = frozenset("MP MEP MSP MLA TD CEO GP PC DJ VIP".split())
_SEVERAL = ("men", "people", "children", "folk")
HUMAN = ("er", "or", "ist", "ian", "ee", "man", "woman", "person")


def told_gender(page: Page, number: int, shared: bool) -> str:
    """What titles and role tell of a listed person's gender; "" where they tell nothing.

    Where others share the surname, only titles of the full name count.
    """
    person = page.people[number]
    male, female = group("m"), group("f")
    vote, given = 0, given_vote(person.name)
    for start, _ in person.mentions[:_MENTIONS]:
        token = page.document.token_from(start)
        if shared and page.name_from.get(token, (0,))[0] - token == 1:
            continue
        before = page.folded[token - 1] if token else ""
        if before == "." and token > 1:
            before = page.folded[token - 2]
        before = _kin_before(page, token) or before
        told = (before in male) - (before in female)
        vote += told if told * given >= 0 else 0  # Mr Pike is no form of Olga Pike's name
    if person.role and not vote and is_told(page, number):
        heads = person.role.text.lower().split()
        owned = any(word in group("poss") or word.endswith(("'s", "’s")) for word in heads[:-1])
        nouns = heads[-1:] if owned else heads
        if given < 0:
            nouns = [word for word in nouns if not _is_office(word)]  # Ana Ruiz, chairman, actor
        vote = any(word in male for word in nouns) - any(word in female for word in nouns)
    return MALE if vote > 0 else FEMALE if vote < 0 else ""


def _is_office(word: str) -> bool:
    """Whether a man's noun is what women are called as well: no "husband", no "prince"."""
    return word.endswith("man") or word in _OFFICES


def is_told(page: Page, number: int) -> bool:
    """Whether a role is more than a guess: no "the manager" in a sentence without the name."""
    role = page.people[number].role
    if role is None:
        return False
    token = page.document.token_from(role.start)
    if not token or token >= len(page.folded) or page.folded[token - 1] != "the":
        return True
    stretch = page.document.sentences[page.document.sentence_at[token]]
    mentions = page.people[number].mentions
    return any(stretch.start <= each.start < stretch.end for each in mentions)


def _kin_before(page: Page, token: int) -> str:
    """The noun that a name is set behind between commas: her husband, Jas Gill; else ""."""
    if token < 3 or page.folded[token - 1] != ",":
        return ""
    owned = page.folded[token - 3] in group("poss") or page.folded[token - 3].endswith("'s")
    return page.folded[token - 2] if owned else ""


def titled_sex(page: Page, first: int) -> str:
    """The gender that "Mr" or "Mrs" before a name tells, "" without one."""
    before = page.folded[first - 1] if first else ""
    if before == "." and first > 1:
        before = page.folded[first - 2]
    if before in ("mr", "sir"):
        return MALE
    return FEMALE if before in ("mrs", "ms", "miss", "madam", "mdm") else ""


def given_vote(name: str) -> int:
    """Two for a man's given name, minus two for a woman's, else nothing."""
    told_name = name.lower().split()
    first = told_name[0] if told_name else ""
    leads = len(told_name) > 1 and first in words("family-first")
    if leads and (len(told_name) == 3 or "-" in told_name[1]):
        return 0  # Kim Tae-woo, whose given name stands behind
    told = _given(first) or _given(first.partition("-")[0])
    return {MALE: 2, FEMALE: -2}.get(told, 0)


def _given(name: str) -> str:
    """The gender that a given name tells: "m", "f", "u", or "" for one that is not listed."""
    return next((form for form in "mfu" if name in words(f"given-{form}")), "")


def source_gender(page: Page, source: Source) -> str:
    """The gender of a source that is no listed person: SOMEONE for one human being, else ""."""
    told = noun_gender(page, source) or _name_gender(page, source)
    return told or (SOMEONE if is_one(page, source) else "")


def noun_gender(page: Page, source: Source) -> str:
    """The gender that a description's own noun tells: police spokeswoman; "" for the others."""
    word = page.folded[head_of(page, source)].removeprefix("great-").partition("-of-")[0]
    if word in group("f") or word.endswith(("woman", "mistress")):
        return FEMALE
    return MALE if word in group("m") or word.endswith("man") else ""


def _name_gender(page: Page, source: Source) -> str:
    """The gender of a name that the people panel does not hold; "" where it may be a firm."""
    if not page.is_name(source.first) or source.last - source.first > 3:
        return ""
    listed = page.folded[source.last - 1] in words("family")
    return _given(page.folded[source.first]) or (SOMEONE if listed else "")


def is_given(page: Page, source: Source) -> bool:
    """Whether words that the people panel does not hold are a given name, or open with one."""
    short = source.last - source.first <= 3
    return short and page.is_name(source.first) and _given(page.folded[source.first]) != ""


def is_one(page: Page, source: Source) -> bool:
    """Whether words without a name are one human being: a farmer, his wife."""
    if page.folded[source.first : source.first + 2] == ["one", "of"]:
        several = page.folded[source.last - 1]
        return several in group("folk") or several.endswith(("men", "women"))
    noun = head_of(page, source)
    for at in range(source.first + 1, noun + 1):
        noun = at - 1 if page.folded[at] == "who" else noun
    head, behind = page.folded[noun], page.folded[noun + 1 : noun + 3]
    if behind[:1] == ["who"] or behind == [",", "who"]:
        return not is_plural(head)
    if noun_gender(page, source):
        return True
    if head == "year-old":
        return True
    human = head.endswith(HUMAN) and head not in group("thing")
    human = human or head in group("human") or any(c.isdigit() for c in head)
    titled = head in roles()
    if head in _FIRMS:
        return False
    human = human or (titled and head not in group("epithet", "trait"))
    told = page.words[head_of(page, source)]
    return told in _POSTS or (human and told.islower())


def is_body(page: Page, source: Source) -> bool:
    """Whether words without a name are what speaks with one voice: the council."""
    return page.folded[head_of(page, source)] in group("body")


def head_of(page: Page, source: Source) -> int:
    """The token of the noun that a description is about: the last one before what completes it."""
    for at in range(source.first + 1, source.last):
        if page.folded[at] in group("prep") or page.folded[at] in _COMPLETING:
            return at - 1
    return source.last - 1


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    if word.endswith(_SEVERAL):
        return True
    return word.endswith("s") and not word.endswith("ss")
