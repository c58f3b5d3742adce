"""What a figure counts or measures: the words of its sentence that make it make sense alone.

A small grammar of noun phrases without a parser: what is counted stands behind a count, what is
measured is the subject of the clause, or stands before `of`, or behind `of` and `for`.
"""

from __future__ import annotations

from functools import cache

from briefing.parser.lexicon import words
from briefing.parser.measures import Found
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens

_DETERMINERS = frozenset(
    """
    the a an this that these those its his her their our my your every each all some any no both
    another
    """.split()
)
_PREPOSITIONS = frozenset(
    """
    of in on at by for with from to into over under about after before between among against during
    through across within without until till per than like near off up down out via despite toward
    towards amid including around along behind beside besides beyond inside outside onto upon
    throughout alongside aboard below above following versus
    """.split()
)
_AUXILIARIES = frozenset(
    """
    is are was were be been being am has have had having do does did will would can could may might
    must shall should isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't
    haven't hasn't hadn't
    """.split()
)
_PRONOUNS = frozenset(
    """
    he she it they we i you who which what whom whose him them us me himself herself itself
    themselves there here someone anyone everyone nobody it's he's she's they're we're i'm there's
    i've we've they've that's
    """.split()
)
_CONJUNCTIONS = frozenset(
    """
    and or but nor so yet while when if because although as whereas though unless where whether
    once since
    """.split()
)
_ADVERBS = frozenset(
    """
    also just only even still already now then again ago earlier later so far nearly almost about
    more less most least very too well yesterday today tomorrow tonight alone together each away
    ahead apart early late soon not however meanwhile instead approximately roughly around over
    an a the additional further another other total estimated whopping record staggering mere some
    up down back currently recently once reportedly least under below above than minimum maximum
    """.split()
)
_RELATIVES = frozenset("who which that whose whom where when while because although if as".split())
_PLURALS = frozenset(
    """
    people men women children police troops staff cattle sheep fish aircraft personnel media species
    series feet teeth mice geese crew crews criteria dead wounded injured missing others youth
    spacecraft deer poultry percent townsfolk folk livestock businessmen policemen policewomen
    lawmen servicemen congressmen fishermen firemen sportsmen salmon
    """.split()
)
_NOT_PLURAL = frozenset(
    """
    is was has this us plus its his as various previous serious religious famous dangerous
    less towards always perhaps across besides thus yes does years-old business process access
    congress press success pass boss loss class mass glass cross gas bus virus campus status
    indigenous infectious numerous anonymous
    """.split()
)
_NOT_VERBS = frozenset(
    """
    hundred red bed need speed indeed feed seed exceed armed united unprecedented experienced
    estimated combined unnamed suspected alleged registered proposed planned wounded injured
    skilled retired aged gifted limited so-called disabled displaced infected detained
    """.split()
)
_DASHES = ("—", "–", "--", ";", ":", "…", "(", ")", "[", "]", "?", "!", "•", "|")
_LONGEST = 10


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Finite verbs that are nothing else, and those that may be plural nouns too."""
    entries = words("finite_verbs")
    return (
        frozenset(each for each in entries if each[0] != "?"),
        frozenset(each[1:] for each in entries if each[0] == "?"),
    )


def is_plural(line: Tokens, k: int) -> bool:
    """Whether token k looks like a noun in the plural."""
    word = line.folded[k]
    if line.kinds[k] != WORD:
        return False
    if word in _PLURALS:
        return True
    if len(word) < 4 or not word.endswith("s") or word in _NOT_PLURAL:
        return (
            word in ("mps", "ngos", "gps", "pcs", "tvs", "cds", "msps", "evs", "suvs", "it's")
            and word != "it's"
        )
    return not word.endswith(("ss", "ous", "'s", "sis")) and word not in _verbs()[0]


def noun_phrase(line: Tokens, j: int) -> tuple[int, int, bool] | None:
    """The noun phrase at token j: its first token, the token behind it, whether it is plural."""
    while line.kinds[j] == MARK or line.folded[j] in _LEADING:
        if line.folded[j] == "more" and line.folded[j + 1] in ("than", "or", "likely"):
            return None
        j += 1
    if line.words[j] == "-":
        j += 1
    first, k = j, j
    finite, either = _verbs()
    while k < first + 8:
        word, kind = line.folded[k], line.kinds[k]
        if kind == WORD and is_plural(line, k):
            after = line.folded[k + 1]
            if not (is_plural(line, k + 1) and after not in finite and after not in either):
                if after not in ("dealers", "officers", "officials"):
                    return first, k + 1, True
        elif kind == MARK or line.words[k] in ("-", "/", "&"):
            if k == first or kind == MARK and line.kinds[k + 1] != WORD:
                break
        elif word in ("and", "or"):
            if k == first or not _adjectives_join(line, k):
                break
        elif kind != WORD or _stops_phrase(line, k) or (k > first and _is_verb(line, k)):
            break
        k += 1
    return (first, k, False) if k > first else None


_OPENING = frozenset("meanwhile that hence thus then also but and or so hero".split())
_LEADING = frozenset(
    "more other further additional extra of the new such its his her their our those these".split()
)


@cache
def _stops() -> frozenset[str]:
    return (
        _PREPOSITIONS
        | _AUXILIARIES
        | _PRONOUNS
        | _CONJUNCTIONS
        | _DETERMINERS
        | frozenset(
            "ago later earlier now then here too also each today yesterday have not".split()
        )
    )


def _stops_phrase(line: Tokens, k: int) -> bool:
    """Whether token k cannot stand inside a noun phrase; `US` is no pronoun."""
    return line.folded[k] in _stops() and line.words[k] not in ("US", "IT", "WHO", "IS", "AT", "May")


def _adjectives_join(line: Tokens, k: int) -> bool:
    """Whether `and` at k joins adjectives before one plural: `Israeli and Palestinian doctors`."""
    return (
        line.kinds[k + 1] == WORD
        and line.folded[k + 1] not in _stops()
        and line.kinds[k + 2] == WORD
        and is_plural(line, k + 2)
        and line.folded[k - 1].isalpha()
        and line.words[k - 1][0].isupper() == line.words[k + 1][0].isupper()
    )


def _is_verb(line: Tokens, k: int) -> bool:
    word = line.folded[k]
    if word in _verbs()[0] or word in _AUXILIARIES:
        return True
    return (
        word.endswith("ed")
        and len(word) > 3
        and word not in _NOT_VERBS
        and line.words[k][0].islower()
    )


def _extend(line: Tokens, k: int, limit: int) -> int:
    """The end of what still belongs to a noun phrase that ends at k: `of …`, `in …`, `killed in …`."""
    start, finite = k, _verbs()[0]
    while k < start + limit:
        word, kind = line.folded[k], line.kinds[k]
        joined = (
            line.words[k] in ("-", "'s", "’s", "/", "&")
            or kind == MARK
            and line.words[k] in ("’", "'")
        )
        if kind == NUMBER and line.folded[k - 1] in _PREPOSITIONS | _DETERMINERS:
            if not line.words[k].isdigit():
                break
        elif not joined and (kind != WORD or word in finite or word in _AUXILIARIES):
            break
        elif (
            word in _RELATIVES
            or (word in _PRONOUNS and word != "who")
            or word in ("and", "or", "but", "ago", "so")
        ):
            if (
                word != "and"
                or line.words[k + 1][:1].islower()
                and line.folded[k - 2] not in _PREPOSITIONS
            ):
                break
        k += 1
    return _trim_right(line, start, k)


def _trim_right(line: Tokens, first: int, last: int) -> int:
    """Leaves off small words at the end that lead nowhere."""
    while last > first and (
        line.folded[last - 1] in _PREPOSITIONS
        or line.folded[last - 1] in _DETERMINERS
        or line.folded[last - 1] in _ADVERBS
        or line.folded[last - 1] in _CONJUNCTIONS
        or line.kinds[last - 1] not in (WORD, NUMBER)
    ):
        last -= 1
    return last


def find_about(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """Tokens from and to (exclusive) of what a figure is about; `until` ends the whole figure."""
    if found.kind == "age":
        return _of_age(line, found, until)
    right = _right(line, found, until)
    if right:
        return right
    held = _held(line, found, until)
    if held:
        return held
    left = _left(line, found.first)
    if left and _has_noun(line, *left):
        return left
    behind = _complement(line, until)
    if behind and _has_noun(line, *behind):
        return behind
    return left or behind


def counted(line: Tokens, found: Found, until: int) -> tuple[int, int, bool] | None:
    """The noun phrase behind a count, if one stands there."""
    word = line.folded[until]
    if (
        word == "of"
        or word in ("more", "other", "further", "additional", "extra", "new")
        or word == "-"
    ):
        return noun_phrase(line, until)
    if line.kinds[until] not in (WORD, MARK) or _stops_phrase(line, until):
        return None
    if _is_verb(line, until) and not is_plural(line, until) and not is_plural(line, until + 1):
        return None
    return noun_phrase(line, until)


def _right(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """What stands behind the figure, where that is what it measures."""
    word = line.folded[until]
    if found.bare:
        phrase = counted(line, found, until)
        if not phrase:
            return None
        if word == "more" and not phrase[2]:
            return None
        return phrase[0], _extend(line, phrase[1], 7 if phrase[2] else 5)
    kind = found.kind
    if kind == "multiple":
        return None
    if word == "of" or (kind == "money" and word in ("for", "worth")):
        return _complement(line, until)
    if (
        kind == "money"
        and word == "in"
        and line.kinds[until + 1] == WORD
        and not _is_time(line, until + 1)
    ):
        return _complement(line, until)
    if kind == "fraction" and word in _DETERMINERS:
        return _complement(line, until)
    if kind == "duration" and word == "since":
        return _clause(line, until)
    if line.kinds[until] in (WORD, MARK) or line.words[until] == "-":
        if word not in _stops() and word not in _ADVERBS and not _is_verb(line, until):
            if kind == "quantity" and word in (
                "long",
                "tall",
                "high",
                "wide",
                "deep",
                "thick",
                "north",
                "south",
                "east",
                "west",
                "clear",
            ):
                return None
            phrase = noun_phrase(line, until)
            if phrase and word not in ("weaker", "stronger", "higher", "lower"):
                return phrase[0], _extend(line, phrase[1], 6)
    return None


def _is_time(line: Tokens, k: int) -> bool:
    """Whether `in` before k leads to a time or place and not to what an amount consists of."""
    word = line.folded[k]
    return (
        word in _DETERMINERS
        or line.words[k][0].isupper()
        or word
        in (
            "early",
            "late",
            "mid",
            "order",
            "recent",
            "just",
            "total",
            "nearly",
            "one",
            "two",
            "three",
        )
    )


def _complement(line: Tokens, until: int) -> tuple[int, int] | None:
    """The phrase behind the figure: `of Iraqi territory`, `for flood defences`, `to run`."""
    k = until
    while line.folded[k] in _PREPOSITIONS and line.folded[k] != "to" or line.folded[k] == "worth":
        k += 1
    if line.folded[k] in ("the", "a", "an") and line.kinds[k + 1] == WORD:
        k += 0
    if line.kinds[k] != WORD and line.kinds[k] != MARK:
        return None
    end = _extend(line, k, 9)
    return (k, end) if end > k else None


def _clause(line: Tokens, k: int) -> tuple[int, int] | None:
    """Words from k to the next mark, at most ten."""
    end = k
    while end < k + _LONGEST and line.kinds[end] == WORD:
        end += 1
    end = _trim_right(line, k, end)
    return (k, end) if end > k else None


def _held(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """`a fine of $500`, `levies of 10 per cent on …`, `crowd of 61,204`."""
    e = _behind_modifiers(line, found.first)
    if line.folded[e - 1] != "of" or e < 2:
        return None
    first = e - 1
    while first > 0 and first > e - 6 and line.kinds[first - 1] == WORD:
        if _stops_phrase(line, first - 1) or (first < e - 1 and _is_verb(line, first - 1)):
            break
        first -= 1
    if first == e - 1:
        return None
    if (
        line.folded[until] in ("on", "for", "in", "against", "from")
        and not line.words[until + 1][:1].isdigit()
    ):
        end = _extend(line, until, 7)
        if end > until + 1 and not (line.folded[until] == "in" and _is_time(line, until + 1)):
            return first, end
    return first, e - 1


_MODIFYING = frozenset(
    """
    about around roughly nearly almost approximately some over more less fewer under than at least up
    most just only an a the estimated close to as many much well reported record total further
    additional another exactly or between additional mere whopping staggering
    """.split()
)


def _behind_modifiers(line: Tokens, i: int) -> int:
    """The token where the words that qualify the figure at i begin."""
    e = i
    while e > 0 and line.folded[e - 1] in _MODIFYING and e > i - 5:
        e -= 1
    return e


def _left(line: Tokens, first: int) -> tuple[int, int] | None:
    """The clause before the figure: subject, verb, object; the best of it if it is long."""
    e = _trim_right(line, 0, first)
    walked = 0
    while e > 0 and walked < 3:
        b = _clause_start(line, e)
        if b > 1 and line.folded[b - 1] in _RELATIVES and _verb_groups(line, b, e) > 1:
            b = _clause_start(line, b - 1)
        span = _best_part(line, b, e)
        if span and _has_noun(line, *span):
            return span
        if walked == 0:
            weak = span
        e, walked = _trim_right(line, 0, max(b - 1, 0)), walked + 1
        if (
            walked == 1
            and span is None
            and any(line.kinds[k] == NUMBER for k in range(max(0, e - 3), e))
        ):
            return None
    return weak if walked else None


def _verb_groups(line: Tokens, b: int, e: int) -> int:
    """How many verbs stand apart from each other between two tokens."""
    verbs = [k for k in range(b, e) if _is_verb(line, k)]
    return sum(1 for n, k in enumerate(verbs) if not n or k - verbs[n - 1] > 2)


def _clause_start(line: Tokens, e: int) -> int:
    """Where the clause that ends at token e begins; at most 24 tokens back."""
    b, verb = e, False
    while b > 0 and b > e - 24:
        word = line.folded[b - 1]
        if line.words[b - 1] in _DASHES or line.words[b - 1] == ",":
            break
        if line.kinds[b - 1] == MARK and line.words[b - 1] not in ("'", "’"):
            break
        if word in _RELATIVES and b < e:
            break
        if word in ("and", "or", "but", "after", "before", "since") and verb:
            break
        verb = verb or _is_verb(line, b - 1)
        b -= 1
    return b


def _best_part(line: Tokens, b: int, e: int) -> tuple[int, int] | None:
    """Of the clause b to e all, if short; else its object, else its subject, else its end."""
    while b < e and (
        line.folded[b] in _ADVERBS - _DETERMINERS
        or line.folded[b] in _CONJUNCTIONS
        or line.folded[b] in _OPENING
    ):
        b += 1
    e = _trim_right(line, b, e)
    if e <= b:
        return None
    if e - b <= _LONGEST:
        return b, e
    verbs = [k for k in range(b, e) if _is_verb(line, k)]
    if verbs:
        last = verbs[-1]
        if _has_noun(line, last + 1, e) and e - last <= _LONGEST + 2:
            return last + 1, e
        start = b
        while verbs[0] - start > _LONGEST:
            start += 1
        if _has_noun(line, start, verbs[0]):
            return start, verbs[0]
    return e - _LONGEST + 2, e


def _has_noun(line: Tokens, first: int, last: int) -> bool:
    """Whether a stretch holds a word that may name something."""
    for k in range(first, last):
        word = line.folded[k]
        if (
            line.kinds[k] == WORD
            and len(word) > 2
            and word not in _stops()
            and word not in _ADVERBS
            and not _is_verb(line, k)
            and not word.endswith("ly")
        ):
            return True
    return False


def _of_age(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """Who is that old: `19-year-old student`, `Thomas Sam, 42`, `the suspect, aged 34`."""
    phrase = (
        noun_phrase(line, until)
        if line.kinds[until] == WORD and line.folded[until] not in _stops()
        else None
    )
    if phrase and not _is_verb(line, phrase[0]):
        return phrase[0], _named(line, phrase[1])
    e = found.first
    while e > 0 and (
        line.words[e - 1] in (",", "(", "“", "-")
        or line.folded[e - 1] in ("aged", "age", "a", "the", "of", "at")
    ):
        e -= 1
    start = e
    while start > 0 and start > e - 6 and line.kinds[start - 1] == WORD:
        word = line.folded[start - 1]
        if word in _stops() and word not in _DETERMINERS:
            break
        start -= 1
        if word in _DETERMINERS:
            break
    while start < e and line.folded[start] in _OPENING:
        start += 1
    if start < e and _has_noun(line, start, e):
        return start, e
    return _left(line, found.first) or _clause(line, until)


def _named(line: Tokens, k: int) -> int:
    """Takes in the name behind `19-year-old student`."""
    while line.kinds[k] == WORD and line.words[k][0].isupper() and line.folded[k] not in _stops():
        k += 1
    return k
