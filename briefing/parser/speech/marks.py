"""Which words stand between quotation marks.

Marks are paired inside a paragraph, as newspapers set them: only a quote that runs over
paragraphs leaves its marks open, and then the next paragraph opens with a mark again
(Chicago Manual of Style 13.30; Guardian and Associated Press style, "quotation marks").
"""

from __future__ import annotations

from briefing.parser.speech.signs import CLOSE, OPEN, Sign, is_inches, read_signs
from briefing.parser.speech.vocabulary import PARTICIPLE, group, saying_verbs
from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import MARK, WORD

KINDS = ("body", "list", "heading")
_CUT_WITHIN = 8
_TAIL = 14


class Marked(Record):
    """Words between marks: tokens `first` to `last` (exclusive), `opener` to `after` with the
    marks. `closed` is false where the closing mark is missing, `goes_on` true where the former
    paragraph left its marks open and this goes on with its words.
    """

    opener: int
    first: int
    last: int
    after: int
    paragraph: int
    single: bool
    closed: bool
    goes_on: bool


def find_marked(document: Document) -> list[Marked]:
    """The outermost marked words of body, list and headings, in text order; linear."""
    kinds = document.tokens.kinds
    places = [token for token, kind in enumerate(kinds) if kind == MARK]
    found: list[Marked] = []
    at, left_open = 0, False
    for stretch in document.paragraphs if places else ():
        while at < len(places) and places[at] < stretch.first:
            at += 1
        begin = at
        while at < len(places) and places[at] < stretch.last:
            at += 1
        if stretch.kind == "caption":
            continue
        if at == begin or stretch.kind not in KINDS:
            left_open = False
            continue
        marked = _paragraph(document, stretch, places[begin:at], left_open)
        left_open = bool(marked) and not marked[-1].closed and marked[-1].last == stretch.last
        found += marked
    return _settle(document, found)


def _paragraph(
    document: Document, stretch: Stretch, places: list[int], left_open: bool
) -> list[Marked]:
    """What is marked in one paragraph, outermost first; `left_open`: the former's marks are."""
    doubles, singles = read_signs(document, stretch, places)
    marked = _pair_doubles(document, stretch, doubles)
    if doubles and doubles[0].role == CLOSE:
        marked = _unopened(document, stretch, doubles[0], left_open) + marked
    if singles:
        marked = _with_singles(stretch, marked, singles)
    if marked and left_open and marked[0].opener == stretch.first:
        marked[0] = marked[0]._replace(goes_on=True)
    return marked


def _settle(document: Document, found: list[Marked]) -> list[Marked]:
    """Quotes that lack their closing mark end where speech ends, if nothing goes on with them."""
    settled = []
    for number, marked in enumerate(found):
        if marked.closed:
            settled.append(marked)
            continue
        goes_on = number + 1 < len(found) and found[number + 1].goes_on
        cut = _before_attribution(document, marked, goes_on) or (marked if goes_on else None)
        if cut is None and _may_run_on(document, marked):
            cut = marked
        if cut:
            settled.append(cut)
    return settled


def _may_run_on(document: Document, marked: Marked) -> bool:
    """Whether a quote without its closing mark opened a sentence and is not a lone fragment."""
    before = document.tokens.folded[marked.opener - 1] if marked.opener else ""
    first = document.sentences[document.sentence_at[marked.opener]].first
    return not marked.single and (first == marked.opener or before in (",", ":"))


def _before_attribution(document: Document, marked: Marked, goes_on: bool) -> Marked | None:
    """An unclosed quote up to "…, she said" where that stands in its paragraph, else None.

    Where the next paragraph goes on with a mark, only words at the very end count.
    """
    tokens = document.tokens
    first = max(marked.first + 1, marked.last - _TAIL) if goes_on else marked.first + 1
    for comma in range(first, marked.last - 1):
        if tokens.folded[comma] in (",", "?", "!"):
            for token in range(comma + 1, min(comma + _CUT_WITHIN, marked.last)):
                if tokens.kinds[token] != WORD or _is_no_reporter(tokens.folded[token]):
                    break
                verb = saying_verbs().get(tokens.folded[token])
                if verb and "d" in verb.senses and verb.tense != PARTICIPLE:
                    return marked._replace(last=comma + 1, after=comma + 1, closed=True)
    return None


def _is_no_reporter(word: str) -> bool:
    """Whether a word before "said" shows that the quoted one goes on talking: nobody told us."""
    return word in ("i", "we", "you") or word in group("anyone", "aux")


def _pair_doubles(document: Document, stretch: Stretch, signs: list[Sign]) -> list[Marked]:
    """Outermost pairs of double marks; the last one may lack its closing mark."""
    closers = sum(sign.role == CLOSE for sign in signs)
    openers = sum(sign.role == OPEN for sign in signs)
    found: list[Marked] = []
    opened: Sign | None = None
    depth = 0
    for number, sign in enumerate(signs):
        openers -= sign.role == OPEN
        closers -= sign.role == CLOSE
        if opened is None:
            if sign.role != CLOSE:
                opened, depth = sign, 0
        elif sign.role == OPEN:
            if closers > openers + depth + 1:
                depth += 1
            else:
                _keep(found, stretch, opened, sign.token, sign.token, False)
                opened = sign
        elif depth:
            depth -= 1
        elif not is_inches(document, signs, number):
            _keep(found, stretch, opened, sign.token, sign.token + sign.width, True)
            opened = None
    if opened is not None:
        _keep(found, stretch, opened, stretch.last, stretch.last, False)
    return found


def _unopened(document: Document, stretch: Stretch, sign: Sign, left_open: bool) -> list[Marked]:
    """A sentence whose opening mark is missing, if "…,” she said" closes it; else nothing."""
    tokens = document.tokens
    if sign.token == stretch.first or tokens.folded[sign.token - 1] not in (",", "?", "!"):
        return []
    after = sign.token + sign.width
    reach = range(after, min(sign.token + _CUT_WITHIN, stretch.last))
    if not any(tokens.folded[at] in ("said", "says", "told", "added", "asked") for at in reach):
        return []
    first = document.sentences[document.sentence_at[sign.token]].first
    first = stretch.first if left_open else max(first, stretch.first)
    return [Marked(first, first, sign.token, after, stretch.paragraph, False, True, left_open)]


def _keep(
    found: list[Marked], stretch: Stretch, opened: Sign, last: int, after: int, closed: bool
) -> None:
    """Add the words behind an opening mark, if there are any."""
    first = opened.token + opened.width
    if first < last:
        paragraph = stretch.paragraph
        found.append(Marked(opened.token, first, last, after, paragraph, False, closed, False))


def _with_singles(stretch: Stretch, doubles: list[Marked], signs: list[Sign]) -> list[Marked]:
    """Double pairs and the single pairs outside them; a single pair may hold double ones."""
    free = _outside(signs, doubles)
    found: list[Marked] = []
    closer = _closers(free)
    end = -1
    for number, sign in enumerate(free):
        if sign.role != OPEN or sign.token < end:
            continue
        if closer[number] >= 0:
            last = free[closer[number]].token
            _keep(found, stretch, sign, last, last + 1, True)
            end = last + 1
        elif sign.token == stretch.first and not doubles:
            _keep(found, stretch, sign, stretch.last, stretch.last, False)
            break
    found = [each._replace(single=True) for each in found]
    return _outermost(sorted(found + doubles))


def _outside(signs: list[Sign], doubles: list[Marked]) -> list[Sign]:
    """The signs that may do something and stand in none of the pairs."""
    free: list[Sign] = []
    at = 0
    for sign in signs:
        while at < len(doubles) and doubles[at].after <= sign.token:
            at += 1
        if sign.role and not (at < len(doubles) and doubles[at].opener < sign.token):
            free.append(sign)
    return free


def _closers(signs: list[Sign]) -> list[int]:
    """For each opening sign the number of the one that closes it, else -1.

    A plural's apostrophe ("the dockers’ plan’") closes only where no surer one follows before
    the next opening mark.
    """
    closer = [-1] * len(signs)
    weak, strong, next_opener = -1, -1, len(signs)
    for number in range(len(signs) - 1, -1, -1):
        role = signs[number].role
        if role == OPEN:
            nearest = strong if 0 <= strong < next_opener else weak
            closer[number] = nearest if nearest < next_opener else -1
            next_opener = number
        elif role == CLOSE:
            strong = weak = number
        else:
            weak = number
    return closer


def _outermost(found: list[Marked]) -> list[Marked]:
    kept: list[Marked] = []
    for marked in found:
        if not kept or marked.opener >= kept[-1].after:
            kept.append(marked)
    return kept
