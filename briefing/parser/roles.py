"""What a person is, in the article's own words.

News tells it beside the name: as a title before it, as an apposition on either side, behind
"who is", "is" or "as". Of all that an article says the fullest wording is taken, callings and
offices before kinship.
"""

from __future__ import annotations

from briefing.model import Passage
from briefing.parser.kinds import (
    ACRONYM,
    ACTION,
    BRAND,
    CALENDAR,
    CALLING,
    FUNCTION,
    ORG,
    PEOPLE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.lexicon import words
from briefing.parser.mentions import Mention
from briefing.parser.runs import Field, takes_stop
from briefing.text.tokens import MARK, NUMBER, WORD

PERSONAL = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady mme monsieur madame herr frau don doña u datuk dato
    datin seri sri tan tun tengku puan encik haji hajjah alhaji hajiya malam shri smt
    """.split()
)
_DETERMINERS = frozenset("a an the his her its their our my your".split())
_INDEFINITE = frozenset("a an one".split())
_KIN = frozenset(
    """
    wife husband mother father son daughter brother sister uncle aunt nephew niece cousin widow
    grandson granddaughter grandfather grandmother girlfriend boyfriend fiancé fiancée partner
    friend neighbour neighbor colleague teammate twin parent mum mom sibling rival opponent ally
    man woman resident victim suspect star boy girl player member
    """.split()
)
_LINKS = frozenset("of for at in with to from and on & de by".split())
_RELATIVES = frozenset("who which that whose when where while".split())
_ENDS = _RELATIVES | frozenset(
    """
    said says told but was is has had were are will would can could after before because since if
    """.split()
)
_CLOSINGS = frozenset(
    [",", ".", ";", ":", ")", "—", "–", "-", "--", "?", "!", "”", '"', "’", "and", "..."]
)
_ASIDES = frozenset(
    """
    aged from of now two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty
    """.split()
)
_ADVERBS = frozenset("also now then currently formerly previously himself herself once".split())
_DOES = frozenset(
    """
    runs heads leads chairs owns founded manages works worked teaches directs oversees represents
    plays played coaches edits studies studied serves served covers wrote
    """.split()
)
_MAKING = frozenset("appointed named elected made nominated chose picked appoints names".split())
_COPULAS = frozenset("is was became remains".split())
_NAMED = frozenset("named elected appointed chosen made sworn been".split())
_REACH = 24

Found = tuple[float, int, int]
_NONE: Found = (0.0, 0, 0)


def find_role(field: Field, mentions: list[Mention], named: frozenset[int]) -> Passage | None:
    """The fullest description that stands beside one of a person's names, if any does.

    `named` are the tokens at which the names of people begin: no description begins there.
    """
    best = _NONE
    for number, each in enumerate(mentions[:30]):
        for find in (
            _title,
            _behind,
            _before_comma,
            _linked,
            _as_what,
            _of_pronoun,
            _people,
            _taken_up,
            _of_where,
            _made,
            _named_last,
        ):
            weight, first, last = find(field, each)
            if weight and not _names_another(field, first, last, named):
                weight += _fullness(field, first, last) - 0.02 * min(number, 10)
                weight = max(weight, 0.05)
                best = max(best, (weight, first, last), key=lambda found: found[0])
    if not best[0] and mentions[0].first == min(named):
        best = _introduced(field, mentions[0])
    if not best[0]:
        return None
    tokens = field.document.tokens
    start, end = tokens.starts[best[1]], tokens.ends[best[2] - 1]
    return Passage(field.document.text[start:end], start, end)


def _names_another(field: Field, first: int, last: int, named: frozenset[int]) -> bool:
    """Whether words describe the next person of a list: `Chinese Vice-Premier He Lifeng`.

    Behind `of` and the like, and with a possessive, a name may stand in a description.
    """
    folded = field.document.tokens.folded
    for n in range(first, last):
        if n in named:
            return "'s" not in folded[n : min(n + 5, last)]
        if folded[n] in _LINKS:
            return False
    return False


def _fullness(field: Field, first: int, last: int) -> float:
    """How much a description tells: its length, an institution in it, no mere kinship."""
    tokens = field.document.tokens
    weight = 0.1 * min(last - first, 14)
    inside = tokens.folded[first:last]
    if any(word in ("of", "at", "for", "'s") for word in inside):
        weight += 0.3
    heads = (w for n, w in enumerate(inside, first) if field.kind(n) & (CALLING | TITLE))
    if next(heads, "") in _KIN:
        weight -= 1.5
    return weight


def _title(field: Field, mention: Mention) -> Found:
    """The words right before a name: `Treasury Secretary`, `Accra Lions coach`."""
    if mention.title < 0:
        return _NONE
    tokens = field.document.tokens
    first, last = mention.title, mention.titled
    while last > first and (tokens.kinds[last - 1] != WORD or tokens.folded[last - 1] in PERSONAL):
        last -= 1
    while first < last and (
        tokens.folded[first] in PERSONAL
        or tokens.words[first] == "."
        or (tokens.folded[first] not in _LINKS and field.kind(first) & FUNCTION)
    ):
        first += 1
    if "(" in tokens.words[first:last]:
        last = tokens.words.index("(", first)
    if last <= first:
        return _NONE
    if last < mention.titled and tokens.words[last] == ".":
        last += 1
    first = _phrase_start(field, first)
    return (1.0, first, last)


def _phrase_start(field: Field, head: int) -> int:
    """Where the words that belong to a calling begin, walking back from it."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[head]].first
    sure = at = head
    while at > begin and head - at < 8:
        before = at - 1
        word = tokens.folded[before]
        if word in _DETERMINERS:
            return at
        if word == "'s":
            return _possessor_start(field, before, begin)
        if tokens.words[before] == "." and before > begin and field.kind(before - 1) & TITLE:
            at -= 1
            continue
        over = _over_link(field, before, sure == at, begin)
        if over >= 0:
            at = sure = over
            continue
        if not _goes_before(field, before):
            break
        at = before
        if _belongs(field, at, begin) and all(_is_noun(field, n) for n in range(at + 1, sure)):
            sure = at
    if sure < head and sure > begin and tokens.folded[sure - 1] == "to":
        sure += 1
    return sure


def _over_link(field: Field, link: int, close: bool, begin: int) -> int:
    """The token before the link of `captain and coach Ana` or `Bank of Italy governor Ana`; or -1."""
    tokens = field.document.tokens
    if not close or link <= begin:
        return -1
    bits = field.kind(link - 1)
    if tokens.words[link] == "and" and bits & CALLING:
        return link - 1
    house = tokens.words[link - 1][0].isupper() and bits & (ORG | THING)
    return link - 1 if tokens.words[link] == "of" and house else -1


def _goes_before(field: Field, token: int) -> bool:
    """Whether a word may stand among those before a calling: no verb, no function word."""
    tokens = field.document.tokens
    word, bits = tokens.folded[token], field.kind(token)
    if tokens.kinds[token] != WORD or bits & CALENDAR:
        return False
    if word in words("role_modifiers"):
        return True
    if bits & FUNCTION or (bits & VERB and not bits & CALLING):
        return False
    plain = tokens.words[token][0].islower() and word.endswith("ed")
    return not plain or tokens.folded[token - 1] in _DETERMINERS


def _belongs(field: Field, token: int, begin: int) -> bool:
    """Whether a word before a calling surely belongs to it."""
    word = field.document.tokens.words[token]
    bits = field.kind(token)
    if bits & (CALLING | PEOPLE) or word.lower() in words("role_modifiers"):
        return True
    return word[0].isupper() and (token > begin or not word.endswith(("ed", "ing", "ly")))


def _is_noun(field: Field, token: int) -> bool:
    """Whether a word in lower case that no list of modifiers holds can be a noun."""
    return not field.document.tokens.words[token].endswith(("s", "ed", "ing", "ly"))


def _possessor_start(field: Field, at: int, begin: int) -> int:
    """`Norway's`, `the company's`: the words before a possessive that go with it."""
    tokens = field.document.tokens
    first = at
    while first > begin and at - first < 5:
        before = first - 1
        if tokens.kinds[before] != WORD or tokens.folded[before] in _DETERMINERS:
            break
        if not tokens.words[before][0].isupper() and first < at:
            break
        first = before
    return first if first < at else at + 1


def _behind(field: Field, mention: Mention) -> Found:
    """The apposition behind a name: `, deputy governor of the central bank,`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = mention.last
    if at + 1 >= sentence.last or tokens.words[at] not in (",", "(", "—", "–", "-", "--"):
        return _NONE
    at = _past_asides(field, at + 1, sentence.last)
    if tokens.folded[at] == "who" and at + 2 < sentence.last and tokens.folded[at + 1] in _COPULAS:
        at += 2
    if tokens.words[at].startswith(("R-", "D-")):
        return (0.5, at, at + 1)
    first = _past_determiner(field, at, sentence.last)
    last = _phrase_end(field, first, sentence.last)
    one = tokens.folded[first] == "one"
    if (
        last <= first
        or (field.kind(first) & FUNCTION and not one)
        or tokens.folded[first] in _LINKS
    ):
        return _NONE
    closing = tokens.folded[last] if last < sentence.last else "."
    if closing not in _CLOSINGS and closing not in _RELATIVES:
        return _NONE
    if _has_calling(field, first, last):
        return (1.5, first, last)
    if last - first < 16 and closing in _CLOSINGS:
        if tokens.folded[at] in _INDEFINITE or (first > at and tokens.folded[at] == "the"):
            return (1.0, first, last)
        if _is_bare_phrase(field, first, last):
            return (0.8, first, last)
    return _NONE


def _past_asides(field: Field, at: int, stop: int) -> int:
    """The token behind an age or a home that stands between the name and what it is.

    `, 45, a plumber`, `, of Leeds, a plumber`, `, aged 45, a plumber`.
    """
    tokens = field.document.tokens
    aside = tokens.kinds[at] == NUMBER or tokens.folded[at] in _ASIDES
    if not aside:
        return at
    for n in range(at + 1, min(at + 7, stop - 1)):
        if tokens.words[n] in ",)":
            return n + 1 + (tokens.words[n + 1] == "," and n + 2 < stop)
        if tokens.words[n] in ".;:(":
            break
    return at


def _past_determiner(field: Field, at: int, stop: int) -> int:
    tokens = field.document.tokens
    while at < stop - 1 and (tokens.folded[at] in _DETERMINERS or tokens.folded[at] in _ADVERBS):
        at += 1
    return at


def _is_bare_phrase(field: Field, first: int, last: int) -> bool:
    """`Google Search lead`: a noun without article whose last word is in lower case."""
    tokens = field.document.tokens
    if not 1 < last - first < 9 or not tokens.words[last - 1][0].islower():
        return False
    for n in range(first, last):
        bits = field.kind(n)
        if tokens.kinds[n] != WORD or (bits & FUNCTION and tokens.folded[n] not in _LINKS):
            return False
    opening = tokens.folded[first]
    last_bits = field.kind(last - 1)
    return (
        opening not in _LINKS
        and not opening.endswith(("ed", "ing", "ly"))
        and not (last_bits & (FUNCTION | ACTION))
    )


def _phrase_end(field: Field, first: int, stop: int) -> int:
    """Where a description that begins at a token ends."""
    tokens = field.document.tokens
    at = first
    has = False
    while at < min(stop, first + _REACH):
        word = tokens.folded[at]
        if word == "," and _goes_on(field, at, stop):
            at += 1
            continue
        if word in ",;:()[]—–" or word in ("--", "...", "…", ".", "?", "!"):
            if word == "." and at + 1 < stop and takes_stop(tokens.words[at - 1]):
                at += 1
                continue
            break
        if tokens.kinds[at] == MARK and not _is_apostrophe(field, at):
            break
        if word in _ENDS:
            break
        bits = field.kind(at) if tokens.kinds[at] == WORD else 0
        has = has or bool(bits & (CALLING | TITLE))
        if bits & ACTION and has and not bits & (CALLING | TITLE) and word.endswith(("ed", "s")):
            break
        at += 1
    while at > first and tokens.folded[at - 1] in _LINKS:
        at -= 1
    return at


def _goes_on(field: Field, at: int, stop: int) -> bool:
    """`founder, chairman and chief executive of X`: a comma inside a list of callings."""
    tokens = field.document.tokens
    if at + 2 >= stop or not field.kind(at - 1) & (CALLING | TITLE):
        return False
    near = tokens.folded[at + 1 : at + 5]
    return bool(field.kind(at + 1) & CALLING) and "and" in near and tokens.words[at + 1].islower()


def _is_apostrophe(field: Field, at: int) -> bool:
    tokens = field.document.tokens
    return (
        at > 0
        and tokens.words[at] in "'’"
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.folded[at - 1].endswith("s")
    )


def _has_calling(field: Field, first: int, last: int) -> bool:
    """Whether a calling stands in the first words of a phrase, before a clause of its own."""
    tokens = field.document.tokens
    for n in range(first, min(last, first + 9)):
        if tokens.kinds[n] != WORD:
            continue
        bits = field.kind(n)
        if bits & CALLING or (bits & TITLE and (first == n or not _is_plural(field, n))):
            return True
        if tokens.folded[n] in ("in", "on", "as", "by") or tokens.folded[n].endswith("ly"):
            return False
    return False


def _is_plural(field: Field, token: int) -> bool:
    """Whether a title stands for several people, who are not the one that is described."""
    word = field.document.tokens.words[token]
    return word.endswith("s") and word[0].islower() and not word.endswith("ss")


def _before_comma(field: Field, mention: Mention) -> Found:
    """The apposition before a name: `The head of the union, Tomas Brekke, said`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    comma = mention.first - 1
    while (comma > sentence.first and tokens.folded[comma] in PERSONAL) or tokens.words[
        comma
    ] == ".":
        comma -= 1
        if comma <= sentence.first:
            return _NONE
    named = tokens.folded[comma] in ("named", "called")
    if comma <= sentence.first or not (named or tokens.words[comma] == ","):
        return _NONE
    after = mention.last
    closed = named or after >= sentence.last or tokens.words[after] in ",.;)—–?!"
    first = comma
    while first > sentence.first and comma - first < _REACH:
        before = first - 1
        word = tokens.folded[before]
        bits = field.kind(before) if tokens.kinds[before] == WORD else 0
        if word in ",;:()[]—–" or (
            tokens.kinds[before] == MARK and not _is_apostrophe(field, before)
        ):
            break
        if word in _ENDS or (bits & ACTION and not bits & (CALLING | TITLE)):
            break
        if word in _DETERMINERS and _starts_phrase(field, before, sentence.first):
            break
        first = before
    if not closed and not (first <= sentence.first + 2 and _opens_plainly(field, sentence.first)):
        return _NONE
    first = _head_first(field, first, comma)
    if first >= comma or not _has_calling(field, first, comma):
        return _NONE
    return (1.4, first, comma)


def _opens_plainly(field: Field, first: int) -> bool:
    """Whether a sentence opens with a description: `An immunologist at Penn, Ana Ruiz said`."""
    word = field.document.tokens.folded[first]
    return word in ("a", "an", "the", "as") or bool(field.kind(first) & (CALLING | PEOPLE))


def _head_first(field: Field, first: int, last: int) -> int:
    """`in the words of the prosecutor` begins at its calling: at `prosecutor`."""
    tokens = field.document.tokens
    begin = first
    for n in range(first, last):
        if tokens.kinds[n] == WORD and field.kind(n) & (CALLING | TITLE):
            break
        if tokens.folded[n] in _LINKS or field.kind(n) & FUNCTION:
            begin = n + 1
    return begin


def _starts_phrase(field: Field, at: int, begin: int) -> bool:
    """Whether a determiner opens the whole phrase and not one behind `of` inside it."""
    return at <= begin or field.document.tokens.folded[at - 1] not in _LINKS


def _linked(field: Field, mention: Mention) -> Found:
    """What a name is said to be: `Zhou is the bank's deputy governor`, `who runs the firm`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = mention.last
    if at + 2 >= sentence.last:
        return _NONE
    if tokens.words[at] == "," and tokens.folded[at + 1] == "who":
        at += 2
        if tokens.folded[at] in _DOES:
            return (0.7, at, _phrase_end(field, at, sentence.last))
    if tokens.words[at] == ",":
        at = next(
            (
                n + 1
                for n in range(at + 2, min(at + 8, sentence.last - 2))
                if tokens.words[n] == ","
            ),
            at,
        )
    if tokens.folded[at] not in _COPULAS:
        return _NONE
    at += 1
    if tokens.folded[at] in _NAMED and at + 1 < sentence.last:
        at += 1
    first = _past_determiner(field, at, sentence.last)
    last = _phrase_end(field, first, sentence.last)
    if last <= first or not _has_calling(field, first, min(last, first + 5)):
        return _NONE
    return (0.7, first, last)


def _as_what(field: Field, mention: Mention) -> Found:
    """An office behind `as` in the same sentence: `will step down as chairman of Northbank`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    for at in range(mention.last, min(mention.last + 10, sentence.last - 1)):
        if tokens.words[at] in ",;." and tokens.folded[at + 1] != "who":
            break
        if tokens.words[at] == "as":
            first = _past_determiner(field, at + 1, sentence.last)
            last = _phrase_end(field, first, sentence.last)
            if last > first and _has_calling(field, first, min(last, first + 4)):
                return (0.7, first, last)
            break
    return _NONE


def _of_pronoun(field: Field, mention: Mention) -> Found:
    """`She was a secretary for the county`, in the sentence behind the one that names her."""
    number = field.document.sentence_at[mention.first] + 1
    if number >= len(field.document.sentences):
        return _NONE
    sentence = field.document.sentences[number]
    tokens = field.document.tokens
    first = sentence.first
    if (
        sentence.last - first < 4
        or tokens.folded[first] not in ("he", "she")
        or tokens.folded[first + 1] not in _COPULAS
        or tokens.folded[first + 2] not in _DETERMINERS
    ):
        return _NONE
    last = _phrase_end(field, first + 3, sentence.last)
    if last <= first + 3 or not _has_calling(field, first + 3, min(last, first + 8)):
        return _NONE
    return (0.5, first + 3, last)


def _people(field: Field, mention: Mention) -> Found:
    """A party or a nationality right before a name: `Republican`, `Australian`."""
    at = mention.first - 1
    if mention.title >= 0 or at < 0 or not field.kind(at) & PEOPLE:
        return _NONE
    same = field.document.sentence_at[at] == field.document.sentence_at[mention.first]
    return (0.1, at, at + 1) if same and field.document.tokens.words[at][0].isupper() else _NONE


def _taken_up(field: Field, mention: Mention) -> Found:
    """`The young lawyer` at the head of the sentence behind the one that names one person."""
    number = field.document.sentence_at[mention.first] + 1
    if number >= len(field.document.sentences):
        return _NONE
    first = field.document.sentences[number].first
    tokens = field.document.tokens
    if (
        tokens.folded[first] != "the"
        or mention.first > field.document.sentences[number - 1].first + 3
    ):
        return _NONE
    for n in range(first + 1, min(first + 4, field.document.sentences[number].last - 1)):
        bits = field.kind(n)
        if bits & FUNCTION or not tokens.words[n][0].islower():
            break
        if bits & CALLING and tokens.folded[n] not in _KIN:
            verb = field.kind(n + 1) & VERB or tokens.words[n + 1] == ","
            return (0.1, first + 1, n + 1) if verb else _NONE
    return _NONE


def _of_where(field: Field, mention: Mention) -> Found:
    """`, of the University of Leeds,`: the house that someone speaks for."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = mention.last
    if at + 2 < sentence.last and tokens.words[at] == ",":
        at += 1
    links = ("of",) if at == mention.last else ("of", "from", "at", "with")
    if at + 1 >= sentence.last or tokens.words[at] not in links:
        return _NONE
    last = at + 1
    house = False
    while last < min(sentence.last, at + 10) and tokens.kinds[last] == WORD:
        bits = field.kind(last)
        if not tokens.words[last][0].isupper() and tokens.folded[last] not in _LINKS | {
            "the",
            "'s",
        }:
            break
        house = house or bool(bits & (ORG | ACRONYM | BRAND))
        last += 1
    while last > at + 1 and not tokens.words[last - 1][0].isupper():
        last -= 1
    return (0.1, at, last) if house else _NONE


def _made(field: Field, mention: Mention) -> Found:
    """`appointed Ana Ruiz chief executive`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    if mention.first <= sentence.first or mention.last >= sentence.last:
        return _NONE
    if tokens.folded[mention.first - 1] not in _MAKING:
        return _NONE
    last = _phrase_end(field, mention.last, sentence.last)
    return (1.0, mention.last, last) if _has_calling(field, mention.last, last) else _NONE


def _named_last(field: Field, mention: Mention) -> Found:
    """`its chief executive is Ana Ruiz`: the description before a copula."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    copula = mention.first - 1
    if copula <= sentence.first or tokens.folded[copula] not in ("is", "was"):
        return _NONE
    first = copula
    while first > sentence.first and copula - first < 10:
        if tokens.kinds[first - 1] != WORD or tokens.folded[first - 1] in _DETERMINERS:
            break
        first -= 1
    first = _head_first(field, first, copula)
    return (0.5, first, copula) if _has_calling(field, first, copula) else _NONE


def _introduced(field: Field, mention: Mention) -> Found:
    """Delayed identification: the lead says `A plumber from Leeds was jailed`, then comes the name.

    Only for the first person whom the article names, in a sentence behind the lead.
    """
    tokens = field.document.tokens
    for sentence in field.document.sentences[: field.document.sentence_at[mention.first]][:3]:
        first = sentence.first
        if sentence.kind != "body" or tokens.folded[first : first + 1] not in (["a"], ["an"]):
            continue
        last = _phrase_end(field, first + 1, min(sentence.last, first + 9))
        if _has_calling(field, first + 1, min(last, first + 6)):
            return (0.1, first + 1, last)
    return _NONE
