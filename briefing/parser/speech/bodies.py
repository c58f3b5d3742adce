"""Which company, ministry or club "the company", "the ministry", "it" means."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.lexicon import words
from briefing.parser.speech.cast import CROWD, Cast
from briefing.parser.speech.genders import HUMAN
from briefing.parser.speech.page import Page, Source
from briefing.parser.speech.prominence import Named, place_weight
from briefing.parser.speech.vocabulary import (
    BODIES,
    finite_verbs,
    given_names,
    group,
    saying_verbs,
    titles,
)
from briefing.text.tokens import WORD

# Nouns for a body whose own name need not tell what it is: Lumenta for "the company".
_PLAIN = frozenset("agency regulator watchdog authority body institute movement party".split())
_LINKS = frozenset(("of", "for", "the", "and", "&"))
_PLACES = frozenset(
    "street road avenue lane square park river bridge hill bay lake island station airport valley "
    "beach coast forest mountain village peninsula cape point estate square theatre stadium".split()
)
_RULINGS = frozenset("fined banned licensed censured sanctioned rebuked prosecuted".split())
_LONGEST = 9
_REACH = 6
_TELLING = frozenset(
    "posted wrote said shared announced published uploaded post posts video message statement "
    "account page note writing posting photo photos clip".split()
)
_NEAR = 2
_LONG = 2


def by_body(cast: Cast, source: Source) -> str | None:
    """The name of the only body that "the company" can mean, None where more than one can."""
    page = cast.page
    definite = source.first > 0 and page.folded[source.first - 1] in ("the", "this")
    noun = page.folded[source.last - 1]
    plain = all(page.words[at].islower() for at in range(source.first, source.last))
    if not definite or source.last - source.first > (_LONG if plain else 1):
        return None
    if noun not in group("body", *BODIES):
        return None
    bodies = _before(cast, source.first)
    if not plain:
        own = [each for each in bodies if _holds(page, each, noun)]
        return _only(own)
    named = [each for each in bodies if _is_named(cast, each, noun)]
    any_name = noun in group("firm", "club", "charity", "paper", "band") or noun in _PLAIN
    alone = source.last - source.first == 1
    any_name = any_name and (alone or noun in group("firm") or noun in _PLAIN)
    firm = noun in group("firm")
    rulers = {each.name for each in bodies if firm and _rules(page, each)}
    acting = {each.name for each in bodies if not _carries(page, each)}
    for each in bodies:
        if each.name in rulers or each.name not in acting:
            continue
        letter = _is_acronym(page, each) and noun[0] in page.folded[each.first]
        if _may_be(cast, each) if any_name else letter:
            named.append(each)
    exact = [each for each in named if noun in _noun_of(page, each)]
    found = _only(exact or named)
    if found:
        cast.called.setdefault(found, set()).add(noun)
    return found


def acting_body(cast: Cast, token: int) -> Named | None:
    """The body that the sentence before "it" at a token is about, if it is about one."""
    sentence = cast.page.document.sentence_at[token]
    for each in reversed(_before(cast, token)):
        if sentence - cast.page.document.sentence_at[each.first] > _NEAR:
            return None
        if place_weight(cast.page, each) > 1 and _opens(cast.page, each.first):
            return each
    return None


def _opens(page: Page, first: int) -> bool:
    """Whether a name is the first thing in its sentence, an article aside."""
    opening = page.document.sentences[page.document.sentence_at[first]].first
    return first - opening <= 1


def _before(cast: Cast, token: int) -> list[Named]:
    """The last bodies that are named before a token, in text order."""
    if not cast.bodies:
        cast.bodies.append(_read_bodies(cast))
    bodies = cast.bodies[0]
    at = bisect_left(bodies, (token,))
    return bodies[max(0, at - CROWD) : at]


def _only(bodies: list[Named]) -> str | None:
    """The name of the bodies, if they are one: which of several is meant, nothing tells."""
    names = {each.name for each in bodies}
    return names.pop() if len(names) == 1 else None


def _holds(page: Page, body: Named, noun: str) -> bool:
    """Whether a longer name holds the word that is written with a capital: the College."""
    inside = range(body.first, body.last)
    return len(inside) > 1 and any(page.folded[at] == noun for at in inside)


def _is_named(cast: Cast, body: Named, noun: str) -> bool:
    """Whether a name holds the noun or one of its class, or has it beside: Ministry of Health."""
    return any(_alike(word, noun) for word in _words_of(cast, body))


def _is_acronym(page: Page, body: Named) -> bool:
    """Whether a name is one word in capitals, which tells nothing of its kind."""
    return body.last - body.first == 1 and page.words[body.first].isupper()


def _may_be(cast: Cast, body: Named) -> bool:
    """Whether a name tells no class, so that it may be of any: Lumenta for "the company"."""
    kinds = group("body", *BODIES) - {"crown"}
    if _is_acronym(cast.page, body):
        return not cast.called.get(body.name, set()) & kinds
    return not _words_of(cast, body) & kinds


def _carries(page: Page, body: Named) -> bool:
    """Whether a name is only where somebody told something: wrote on X, a post on Facebook."""
    told = page.folded[max(0, body.first - _REACH) : body.first]
    return told[-1:] == ["on"] and not _TELLING.isdisjoint(told)


def _rules(page: Page, body: Named) -> bool:
    """Whether a body is told as an authority over a firm: `was fined £2m by Ofwat`."""
    near = page.folded[max(0, body.first - _REACH) : body.first]
    return near[-1:] == ["by"] and any(word in _RULINGS for word in near)


def _words_of(cast: Cast, body: Named) -> set[str]:
    """The words of a name, the noun that stands beside it, and what it has been called."""
    own = {cast.page.folded[at] for at in range(body.first, body.last)}
    return own | _noun_of(cast.page, body) | cast.called.get(body.name, set())


def _alike(word: str, noun: str) -> bool:
    """Whether two nouns are one kind of body."""
    return word == noun or any(word in group(row) and noun in group(row) for row in BODIES)


def _noun_of(page: Page, body: Named) -> set[str]:
    """The noun that stands right before a name or is set behind it: the charity Warm Hearths."""
    found = {page.folded[body.first - 1]} if body.first else set()
    folded, at = page.folded, body.last
    if at + 2 < len(folded) and folded[at] == "," and folded[at + 1] in group("art"):
        for place in range(at + 2, min(len(folded), at + 2 + _LONGEST)):
            if page.kinds[place] != WORD or folded[place] in group("prep", "sub"):
                found.add(folded[place - 1])
                break
    return found & (group("body") | group(*BODIES))


def _read_bodies(cast: Cast) -> list[Named]:
    """All names outside the marks that are no person's, no place's and no day's."""
    page = cast.page
    found: list[Named] = []
    at, size = 0, len(page.folded)
    small = {page.folded[each] for each in range(size) if page.words[each].islower()}
    while at < size:
        named = page.name_from.get(at)
        if named:
            at = named[0]
        elif cast.inside[at] or page.kinds[at] != WORD or not page.is_name(at):
            at += 1
        else:
            last = _run_end(cast, at)
            first = _without_opening(page, at, last, small)
            if first < last and not _is_heading(page, at, last) and _may_act(page, first, last):
                found.append(Named(first, last, -1, _text(page, first, last), "", False))
            at = last
    opened: dict[str, str] = {}
    for each in found:
        opened.setdefault(page.folded[each.first], each.name)
    return [_in_full(each, opened[page.folded[each.first]]) for each in found]


def _is_heading(page: Page, first: int, last: int) -> bool:
    """Whether several words are all of their sentence, as in a headline of capitals."""
    sentence = page.document.sentences[page.document.sentence_at[first]]
    return last - first > 1 and (first, last) == (sentence.first, sentence.last)


def _run_end(cast: Cast, first: int) -> int:
    """Where the run of capitalised words ends that begins at `first`."""
    page, last = cast.page, first + 1
    sentence = page.document.sentences[page.document.sentence_at[first]]
    stop = min(sentence.last, first + _LONGEST)
    while last < stop and not cast.inside[last] and last not in page.name_from:
        link = last
        while link < stop and page.folded[link] in _LINKS:
            link += 1
        joined = page.folded[last] in ("'", "-") and last + 1 < stop and page.is_name(last + 1)
        if page.kinds[last] == WORD and page.is_name(last):
            last += 1
        elif joined:
            last += 2
        elif (
            last < link < stop
            and page.is_name(link)
            and (_is_institution(page, first, last) or _is_one_name(page, last, link))
        ):
            last = link + 1
        else:
            break
    return last


def _is_one_name(page: Page, last: int, link: int) -> bool:
    """Whether "and" stands in an institution's name: the Grain and Feed Commission."""
    joined = page.folded[last] in ("and", "&") and link == last + 1
    return joined and link + 1 < len(page.folded) and page.folded[link + 1] in group("body")


def _is_institution(page: Page, first: int, last: int) -> bool:
    """Whether words of a name are a kind of body, so that "of" may go on with it."""
    return any(page.folded[at] in group("body", *BODIES) for at in range(first, last))


def _without_opening(page: Page, first: int, last: int, small: set[str]) -> int:
    """The first token of a name without a common word that only opens the sentence."""
    opening = page.document.sentences[page.document.sentence_at[first]].first
    if first != opening:
        return first
    word = page.folded[first]
    if word in ("the", "a", "an"):
        return first + 1
    common = word in small or word in words("common", "function")
    common = common or word in group("prep", "sub", "adv", "det")
    if last - first > 1 and _is_entitling(word):
        return first + 1
    if last - first == 1 and page.words[first].isupper() and len(word) > 2:
        return first
    if last - first == 1:
        ending = word.endswith(("s", "ing", "ed", "ly")) and page.folded[last : last + 1] != ["'s"]
        dull = common or ending or not _acts(page, last)
        return last if dull else first
    return first + 1 if common and not _is_institution(page, first + 1, last) else first


def _acts(page: Page, token: int) -> bool:
    """Whether what follows a word that opens a sentence can be its verb, or shows it a name."""
    word = page.folded[token] if token < len(page.folded) else "."
    if word in ("'s", ",", "(", "and") or word in group("aux", "adv"):
        return True
    if word in group("folk") or word[:-1] in group("human", "epithet", "m", "f"):
        return False  # expectant mothers
    if word.endswith("s") and token + 1 < len(page.folded) and _is_past(page.folded[token + 1]):
        return False  # workers returned: what the word opens is a name of several, no sentence
    return word.endswith("s") or _is_past(word) or word in saying_verbs()


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in finite_verbs() or word in group("aux")


def _is_work(page: Page, first: int) -> bool:
    """Whether a name is a book's or the like: his memoir, Rind; the album Salt."""
    at = first - 1
    if at > 0 and page.folded[at] == ",":
        at -= 1
    return at >= 0 and page.folded[at] in group("work") - group("paper")


def _is_where(page: Page, first: int) -> bool:
    """Whether a name only says where something is: at Carmel Hall, in the Waihou Valley."""
    at = first - 1
    if at > 0 and page.folded[at] == "the":
        at -= 1
    if at < 1 or page.folded[at] not in ("at", "in"):
        return False
    before = page.folded[at - 1]
    if before in group("folk") or before.removesuffix("s").endswith(HUMAN):
        return page.folded[at] == "in"
    return page.folded[at - 1] not in ("stake", "shares", "share", "interest", "investment")


def _may_act(page: Page, first: int, last: int) -> bool:
    """Whether a name can be a body's: no place, day, people or person that the panel misses."""
    if not page.words[first].replace("-", "").isalpha() or _is_work(page, first):
        return False
    if page.folded[last - 1] in _PLACES or _is_where(page, first):
        return False
    person = page.folded[first] in given_names() and not page.folded[last - 1].endswith("s")
    if last in page.name_from or person:
        return False
    before = page.folded[first - 1] if first else ""
    if before in group("human", "epithet", "m", "f", "rank") or _is_entitling(before):
        return False
    listed = words("place", "demonym", "calendar")
    return not all(
        page.folded[at] in listed or page.folded[at] in group("rank", "adv", "prep")
        for at in range(first, last)
    )


def _is_entitling(word: str) -> bool:
    """Whether a word may stand before the name of a person: a title, or a calling of no firm."""
    return word in titles() or word in words("calling")


def _text(page: Page, first: int, last: int) -> str:
    tokens = page.document.tokens
    return page.document.text[tokens.starts[first] : tokens.ends[last - 1]]


def _in_full(body: Named, opened: str) -> Named:
    """The mention with the name that came in first, where this one shortens or completes it."""
    own, first = body.name.split(), opened.split()
    return body._replace(name=opened) if own[: len(first)] == first[: len(own)] else body
