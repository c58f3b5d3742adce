"""What a figure is about, trimmed to the words that tell it."""

from __future__ import annotations

from briefing.parser.amounts.behind import Place
from briefing.parser.amounts.extents import DAYS
from briefing.parser.amounts.nouns import classes, has_noun, is_verb, trim
from briefing.parser.amounts.numbers import SCALES, SMALL
from briefing.parser.lexicon import words
from briefing.text.tokens import NUMBER, WORD, Tokens


def moved_thing(line: Tokens, place: Place, since: int, until: int) -> Place | None:
    """Of a change the thing that changes, without the verb, which the two values tell.

    The values stand in the tokens `since` to `until`; words between them end before the second.
    """
    start, end = place
    for k in range(max(start, since), min(end, until)):
        if line.kinds[k] == NUMBER or line.folded[k] in SMALL:
            end = trim(line, start, k)
            break
    for verb in range(end - 2, start - 1, -1):
        moving = line.folded[verb] in words("moving") and line.folded[verb][-3:] != "ing"
        if moving and has_noun(line, verb + 1, end):
            start = verb + 1
            break
    k = end
    while k > start and (line.folded[k - 1] in words("moving") or _is_idle(line, k - 1)):
        k -= 1
    if k < end and has_noun(line, start, k):
        end = k
    while end > start + 1 and line.folded[end - 1] in _RELATIVE:
        end = trim(line, start, end - 1)
    start += line.folded[start] in ("the", "a", "an") and end > start + 1
    return (start, end) if start < end else None


def _is_idle(line: Tokens, k: int) -> bool:
    return line.folded[k] in _IDLE_END or line.folded[k] in classes().adverb


_IDLE_END = frozenset(
    """
    is are was were be been being am has have had having will would go goes going gone went
    """.split()
)


def tidy(line: Tokens, place: Place, first: int, until: int) -> Place | None:
    """The words without the figure at `first` to `until`, an article, and what leads nowhere."""
    start, end = place
    if start < until and first < end:
        before = (start, trim(line, start, first))
        start, end = before if has_noun(line, *before) else (until, end)
    end = _before_relative(line, start, end)
    while end > start and (
        (line.folded[end - 1] in _IDLE_END and not _has_seen(line, end - 1))
        or (line.folded[end - 1] == "worth" and line.folded[end - 2] in _IDLE_END)
    ):
        end = trim(line, start, end - 1)
    if end <= first and line.folded[end] in _BEING:
        start = _subject_of_being(line, start, end)
    while start < end - 1 and line.folded[start] in _IDLE_END and end <= first:
        start += 1
    while end > start + 1 and line.folded[end - 1] in (*_RELATIVE, "worth"):
        if line.folded[end - 2] == "net":
            break
        end = trim(line, start, end - 1)
    start = _behind_opening(line, start, end, first)
    article = line.folded[start] in ("the", "a", "an") and end > start + 1
    if article and not any(is_verb(line, k) for k in range(start, end)):
        start += 1
    if start not in (0, until) and line.folded[start - 1] in _HOPED:
        start -= _is_only_hoped(line, start - 1)
    empty = start >= end or (end - start < 3 and _says_nothing(line, start, end))
    empty = empty or (end == start + 1 and line.folded[start] in DAYS)
    empty = empty or (end <= first and _is_pronoun_s(line, start, end))
    return None if empty else (start, end)


_BEING = ("is", "are", "was", "were")


_LONG_ASIDE = 7


def _before_relative(line: Tokens, start: int, end: int) -> int:
    """The end of `leak` in `new leak Monday, which runs along the keel and measures`."""
    for k in range(start + 1, end - 1):
        if line.words[k] == "," and line.folded[k + 1] in ("which", "who", "whose"):
            noun = k - (line.folded[k - 1] in DAYS and k - 1 > start)
            return noun if end - k > _LONG_ASIDE and has_noun(line, start, noun) else end
    return end


def _subject_of_being(line: Tokens, start: int, end: int) -> int:
    """Where the subject begins of `is` behind another verb: `claiming | the flat (was 90 m2)`."""
    for k in range(end - 2, start, -1):
        opens = line.folded[k] in classes().determiner or line.words[k][:1].isupper()
        verb = is_verb(line, k - 1) or line.folded[k - 1].endswith("ing")
        verb = verb or line.folded[k - 1] in ("that", "whether")
        if opens and verb and has_noun(line, k, end):
            return k
    return start


def _is_pronoun_s(line: Tokens, start: int, end: int) -> bool:
    """Whether nothing is named but when: `By the end it (was 214)`."""
    told = line.folded[end - 1] in ("it", "he", "she", "they") and line.folded[end] in _BEING
    return told and not any(is_verb(line, k) for k in range(start, end))


def _behind_opening(line: Tokens, start: int, end: int, first: int) -> int:
    """Behind the rest of an amount, marks and words that only join: `after | profit fell`."""
    while start < end and _is_scrap(line, start):
        start += 1
    start = _behind_amount(line, start, end)
    start += 2 * (line.folded[start] in DAYS and line.folded[start + 1] == "that")
    while start < end and line.kinds[start] != WORD and not line.words[start][:1].isalnum():
        start += 1
    start += line.folded[start] in ("later", "earlier", "ago") and end > start + 1
    if end <= first and line.folded[start] in _SUBORDINATE:
        told = is_verb(line, end - 1) or line.folded[end - 1] in words("moving")
        start += told and has_noun(line, start + 1, end)
    return start


_SUBORDINATE = ("after", "as", "when", "while", "because", "since")


def _is_only_hoped(line: Tokens, k: int) -> bool:
    """Whether the participle at k says of its noun that it is not so yet: `the | expected cost`."""
    before = line.folded[k - 1] if k else ""
    leads = before in classes().determiner or before in classes().preposition
    return leads or is_verb(line, k - 1)


_HOPED = frozenset("expected planned projected proposed estimated predicted anticipated".split())


def _behind_amount(line: Tokens, start: int, end: int) -> int:
    """Behind another amount that the words begin with: `A$120 million in | compensation`."""
    k = start
    while k < end and _is_of_amount(line, k):
        k += 1
    units = k > start + 1 or line.words[start] in ("$", "€", "£", "¥")
    if not units or line.folded[k] not in classes().preposition or not has_noun(line, k, end):
        return start
    return k + 1


def _is_of_amount(line: Tokens, k: int) -> bool:
    """Whether token k is a number, a sign of money or a unit."""
    if line.kinds[k] == NUMBER or line.folded[k] in SMALL or line.folded[k] in SCALES:
        return True
    if line.words[k + 1] == "$" or not line.words[k].isalpha():
        return True
    return line.folded[k] in classes().measuring


def _is_scrap(line: Tokens, k: int) -> bool:
    """Whether token k is the rest of an amount: `bn` of `£1.8bn scheme`."""
    glued = k > 0 and line.starts[k] == line.ends[k - 1]
    return glued and line.kinds[k - 1] == NUMBER and line.kinds[k] == WORD


def _has_seen(line: Tokens, k: int) -> bool:
    """Whether a pronoun goes with the verb at k: `the worst I've had`."""
    having = line.folded[k] in ("had", "have")
    return (
        having and line.folded[k - 1] in classes().pronoun and line.folded[k - 1] not in _RELATIVE
    )


_ASKING = ("asked", "told", "said", "added")
_RELATIVE = ("who", "which", "that", "there")


def _says_nothing(line: Tokens, start: int, end: int) -> bool:
    """Whether a phrase is a pronoun, `there` or `asked` alone."""
    last = line.folded[end - 1]
    if end == start + 1 and last in _ASKING:
        return True
    if line.folded[start].endswith("ing"):
        return False
    if last.partition("'")[0] in classes().pronoun or last in ("'s", "isn't", "wasn't"):
        return end == start + 1 or not has_noun(line, start, end)
    return False


def beside(line: Tokens, place: Place, since: int, until: int, others: list[Place]) -> Place | None:
    """The words about the figure at `since` to `until` that don't end inside another figure.

    `The cost has risen` of `The cost has risen by 60% to £30 million`; what is left to play is
    another thing than the points: `two points behind with two games to play`.
    """
    start, end = place
    for first, last in others:
        step = end == last <= since and line.folded[last] in ("to", "from")
        if first < start < last:
            start = last + (line.folded[last] in ("and", "or"))
        elif start < first and (first < end < last or step):
            cut = trim(line, start, first)
            end = cut if has_noun(line, start, cut) else last
        elif until <= start < first < end and _is_left(line, first, last):
            end = first - 1
        elif start < first and last < end <= since and line.folded[last] == "and":
            start = last + 1
    whole = (start, end) == place or until <= start < end
    verb = start + 1 == end == since
    return (start, end) if whole or (has_noun(line, start, end) and not verb) else None


def _is_left(line: Tokens, first: int, last: int) -> bool:
    """Whether a figure tells what is left: `with two games to play`, `with 20 minutes left`."""
    behind = line.folded[last : last + 4]
    return line.folded[first - 1] == "with" and not _LEFT.isdisjoint(behind)


_LEFT = frozenset("left remaining play go spare".split())
