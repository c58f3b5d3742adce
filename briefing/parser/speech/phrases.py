"""Where a noun phrase begins and ends, and which noun a name depends on.

There is no grammar of English here: phrases are read outward over words of closed classes, the
names of the people panel and signs, and never more than a few dozen tokens far. A `row` is the
tokens of one sentence that stand outside all marks.
"""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.speech.page import Page
from briefing.parser.speech.vocabulary import (
    BASE,
    PARTICIPLE,
    PAST,
    PRESENT,
    finite_verbs,
    group,
    saying_verbs,
)
from briefing.text.tokens import NUMBER, WORD

PHRASE = 16
TITLES = 6
_AIDES = 4
SPANS = frozenset("week month year night summer winter spring autumn weekend".split())
_SHORT = frozenset(
    "ald adm capt cllr cmdr col const coun cr det dr fr gen gov hon insp lt maj mr mrs ms mx prof "
    "rep reps rev sen sens sgt st supt".split()
)
_GLUE = frozenset(("'s", "&", "-", "/", "'"))
_AWAY = ("back", "out", "off", "away", "down")
_AROUND = frozenset("around across throughout".split())
_PARTNERS = frozenset("co company sons partners associates brothers daughters".split())
_BETWEEN = frozenset("the a an his her their former then late current outgoing fellow".split())
_FOR = frozenset(("of", "on", "for"))
_SEATS = frozenset(
    """
    ministry department committee institute commission bureau office organisation organization
    movement front union agency bank alliance coalition party council centre center foundation
    network forum federation association society league campaign
    """.split()
)
_ABOUT = frozenset(("on", "about", "into", "against"))
_COMPLETED = frozenset("familiar close briefed adviser".split())


def is_noun(page: Page, token: int) -> bool:
    """Whether a token may be the last word of a noun phrase."""
    if page.kinds[token] not in (WORD, NUMBER):
        return False
    return page.folded[token] not in group("prep", "aux", "sub", "adv", "art", "poss")


def is_finite(page: Page, token: int) -> bool:
    """Whether a token is a finite form of a verb of saying."""
    verb = saying_verbs().get(page.folded[token])
    return verb is not None and verb.tense not in (BASE, PARTICIPLE) and page.words[token].islower()


def phrase_start(page: Page, row: list[int], low: int, at: int) -> int:
    """Where the noun phrase begins whose word stands at `at`."""
    stop = max(low, at - PHRASE)
    while at > stop and row[at - 1] + 1 == row[at]:
        word = page.folded[row[at - 1]]
        named = page.name_to.get(row[at - 1] + 1)
        if named and row[at - 1] - named[0] < at - low:
            at -= row[at - 1] - named[0] + 1
            continue
        if word in ("that", "this", "these", "those"):
            break
        if word in SPANS and at - 2 >= low and page.folded[row[at - 2]] in ("last", "next"):
            break
        if word in ("first", "last") and at - 2 >= low and page.folded[row[at - 2]] in group("art"):
            at -= 1
            continue
        if word in group("det") and _is_in_name(page, row, low, at - 1):
            at -= 1
            continue
        if word in group("det"):
            at -= 1
            if word in group("art", "poss"):
                if at - 2 < low or not links(page, row, at - 1):
                    break
                at -= 1
        elif _joins(page, row, low, at - 1):
            at -= 1
        elif page.folded[row[at]] in ("'s", "'"):
            at -= 1  # the judges’ statement: an owner is no verb
        elif not _belongs(page, row[at - 1]) or _is_done(page, row, low, at - 1):
            break
        else:
            at -= 1
    while at < len(row) - 1 and page.folded[row[at]] in _GLUE:
        at += 1
    return at


def _is_in_name(page: Page, row: list[int], low: int, at: int) -> bool:
    """Whether a small word has a capital between two names: Save Our Shore."""
    return at - 1 >= low and all(page.is_name(row[each]) for each in (at - 1, at, at + 1))


def _is_done(page: Page, row: list[int], low: int, at: int) -> bool:
    """Whether a word is what somebody right before it does: Ana Ruiz faced critics."""
    word, before = page.folded[row[at]], row[at - 1]
    if at <= low or not page.words[row[at]].islower():
        return False
    if before + 1 in page.name_to or page.folded[before] in group("folk"):
        return word.endswith("ed") or word in finite_verbs()
    return word in finite_verbs() and page.folded[before] in group("body", "human", "agency")


def _belongs(page: Page, token: int) -> bool:
    """Whether a token may stand inside a noun phrase, before its last word."""
    plain = is_noun(page, token) and page.folded[token] not in group("subject")
    return plain and not is_finite(page, token)


def _joins(page: Page, row: list[int], low: int, at: int) -> bool:
    """Whether the token at `at` joins two parts of one noun phrase."""
    if page.folded[row[at]] in _GLUE:
        return True
    return at - 1 >= low and (links(page, row, at) or is_one_name(page, row, at))


def links(page: Page, row: list[int], at: int) -> bool:
    """Whether the preposition at `at` joins a noun to the noun before it."""
    if at < 1 or page.folded[row[at]] not in group("link") | _AROUND:
        return False
    if at + 1 < len(row) and page.folded[row[at + 1]] in ("example", "instance"):
        return False
    before = row[at - 1]
    if page.folded[before] in _AWAY:
        return False  # hit back at trolls
    if page.folded[row[at]] in _AROUND and page.folded[before] == "from":
        return links(page, row, at - 1)  # businessmen from around the world
    if at > 1 and page.folded[row[at - 2]] in group("aux") and page.words[before].islower():
        return False
    return is_noun(page, before) and not is_finite(page, before)


def is_one_name(page: Page, row: list[int], at: int) -> bool:
    """Whether "and" stands inside an organisation's name: Devon and Cornwall Police."""
    if page.folded[row[at]] not in ("and", "&") or not 0 < at < len(row) - 2:
        return False
    left, right = row[at - 1], row[at + 1]
    if left + 1 in page.name_to or right in page.name_from:
        return False
    if not (page.is_name(left) and page.is_name(right)):
        return False
    if page.folded[right] in _PARTNERS:
        return True
    return page.is_name(row[at + 2]) or _is_remit(page, row, at)


def _is_remit(page: Page, row: list[int], at: int) -> bool:
    """Whether "and" joins what an institution is for: Ministry of Education and Training."""
    places = words("place")
    if page.folded[row[at - 1]] in places or page.folded[row[at + 1]] in places:
        return False
    link = at - 2
    while link > at - _AIDES and link > 0 and page.is_name(row[link]):
        link -= 1
    return link > 0 and page.folded[row[link]] in _FOR and page.folded[row[link - 1]] in _SEATS


def goes_on(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether a noun phrase that began at `start` holds the token at `at`, too."""
    token = row[at]
    word, kind = page.folded[token], page.kinds[token]
    inside = at > start
    if word in _GLUE or (word == "." and inside and _is_short(page, row[at - 1])):
        return inside
    before = page.folded[row[at - 1]] if inside else ""
    if kind == NUMBER or (word in group("det") and (not inside or before in group("link"))):
        return True
    if kind != WORD:
        return False
    if word in ("of", "for"):
        if at + 1 < len(row) and page.folded[row[at + 1]] in ("example", "instance"):
            return False
        return inside and at + 1 < len(row) and _completes(page, token, row[at + 1])
    if word in ("with", "to"):
        return before in _COMPLETED
    if word in ("in", "at", "from", "behind") and at + 1 < len(row):
        place = page.is_name(row[at + 1]) or (word != "in" and page.folded[row[at + 1]] == "the")
        return place and (before in group("folk") or (word == "behind" and inside))
    if word in group("subject", "they"):
        return not inside or (before == "to" and page.folded[row[at - 2]] in _COMPLETED)
    if word in group("prep", "aux", "sub", "adv", "det"):
        counterpart = page.folded[token : token + 2] == ["opposite", "number"]
        kept = word in ("first", "other", "others") or counterpart or before == "number"
        kept = kept or (before == "'s" and page.is_name(token))
        numbered = inside and word in group("det") and page.is_name(token)
        kept = kept or (numbered and page.is_name(row[at - 1]))  # Channel Six
        return kept or _joins_names(page, row, start, at)
    if not inside or not (is_finite(page, token) or _acts(page, row, at)):
        return True
    if _is_plural_noun(page, row, start, at):
        return True
    return before in group("det", "link")


def _is_plural_noun(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether a form that may be a verb ends "the explanatory notes of", whose noun it is."""
    verb = saying_verbs().get(page.folded[row[at]])
    if verb is None or at + 1 >= len(row):
        return False
    if verb.tense == PRESENT and page.folded[row[at + 1]] in ("are", "were", "have"):
        return True  # island states were bitter
    if "n" not in verb.senses:
        return False
    article = start > 0 and page.folded[row[start - 1]] in ("the", "these")
    article = article or page.folded[row[start]] in ("the", "these")
    return article and page.folded[row[at + 1]] == "of" and verb.tense == PRESENT


def _completes(page: Page, link: int, token: int) -> bool:
    """Whether a token right behind "of" or "for" goes on with the phrase, and is no verb."""
    if token != link + 1 or page.kinds[token] not in (WORD, NUMBER):
        return False
    return not (page.words[token].islower() and page.folded[token].endswith("ing"))


def _joins_names(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether "and" stands in a name or joins two titles: co-founder and director Ana Ruiz."""
    if at == start or page.folded[row[at]] not in ("and", "&"):
        return False
    if is_one_name(page, row, at):
        return True
    for place in range(at + 1, min(len(row), at + 1 + TITLES)):
        if row[place] in page.name_from:
            return place > at + 1
        if page.kinds[row[place]] != WORD or page.folded[row[place]] in group("det"):
            return False
    return False


def _acts(page: Page, row: list[int], at: int) -> bool:
    """Whether a word behind a noun is a verb that no list of ours holds: declined to say."""
    token = row[at]
    if not page.words[token].islower() or at + 1 >= len(row):
        return False
    if page.folded[token] in group("named"):
        return row[at + 1] not in page.name_from
    if page.folded[token] in finite_verbs():
        return True
    if page.folded[token].endswith("s") and _is_manner(page, row[at + 1]):
        return True
    if not page.folded[token].endswith(("ed", "ing")):
        return False
    behind = page.folded[row[at + 1]]
    ends = behind in (".", ",", ";") or behind in group("prep", "det", "sub", "adv")
    ends = ends or (row[at + 1] in page.name_from and page.folded[row[at - 1]] in group("body"))
    return ends and page.folded[row[at - 1]] not in group("det")


def _is_manner(page: Page, token: int) -> bool:
    """Whether a word tells how something is done: focuses almost exclusively."""
    word = page.folded[token]
    return word in ("almost", "mostly", "largely") or (word.endswith("ly") and len(word) > 6)


def _is_short(page: Page, token: int) -> bool:
    """Whether a full stop behind the token only ends an abbreviated title or an initial."""
    word = page.words[token].rpartition("-")[2]  # then-Gov.
    return word[:1].isupper() and (len(word) == 1 or word.lower() in _SHORT)


def _is_part_of_title(page: Page, row: list[int], at: int) -> bool:
    """Whether a capital word, or the stop of a short title, stands at `at`: Gov., Most Rev."""
    if page.folded[row[at]] == "." and at:
        return page.folded[row[at - 1]] in group("rank")
    return page.kinds[row[at]] == WORD and page.is_name(row[at])


def _is_of_age(page: Page, row: list[int], at: int) -> bool:
    """Whether a token belongs to an age before a name: 12-year-old."""
    word = page.folded[row[at]]
    if word == "year-old":
        return True
    behind = [page.folded[token] for token in row[at + 1 : at + 3]]
    return (word == "-" and behind[:1] == ["year-old"]) or behind == ["-", "year-old"]


def governor(page: Page, row: list[int], low: int, at: int) -> int:
    """Where the noun stands that a name depends on ("a spokesman for Mayor Ruiz"), else -1."""
    at -= 1
    titles = True
    stop = max(low, at - PHRASE)
    while at >= stop and (_is_of_age(page, row, at) or _is_part_of_title(page, row, at)):
        word = page.folded[row[at]]
        plain = not page.is_name(row[at])
        titles = titles and (plain or word in group("rank") or word in words("demonym"))
        at -= 1
    link = page.folded[row[at]] if at >= low else ""
    while link in _BETWEEN and at > stop:
        at -= 1
        link = page.folded[row[at]]
    about = link in _ABOUT and at > low and page.folded[row[at - 1]] in group("document", "work")
    if at - 1 < low or not titles:
        return -1
    if not about and link not in ("of", "for", "with", "to", "from", "at"):
        return -1
    noun = row[at - 1]
    if page.folded[row[min(at + 1, len(row) - 1)]] in ("state", "staff"):
        return -1  # Secretary of State Ana Ruiz
    verb = saying_verbs().get(page.folded[noun])
    if not is_noun(page, noun) or page.folded[noun] in group("subject") or noun + 1 != row[at]:
        return -1
    return -1 if verb and verb.tense == PAST else at - 1
