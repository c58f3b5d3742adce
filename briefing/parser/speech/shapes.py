"""What is speech among the words in marks, and what is a name, a title, a sign, a scare quote."""

from __future__ import annotations

from briefing.parser.speech.frames import Attribution, Frame
from briefing.parser.speech.marks import Marked
from briefing.parser.speech.page import Page
from briefing.parser.speech.saying import is_active_label
from briefing.parser.speech.vocabulary import BASE, PRESENT, group, saying_verbs
from briefing.record import Record
from briefing.text.tokens import NUMBER, WORD

DIRECT, MIXED = "direct", "mixed"
_ENDS = frozenset((".", "?", "!", "…", "...", "..", "—", "–"))
_INNER_CLOSERS = frozenset(("’", "'", "”", '"', ")"))
_BREAKS = frozenset((",", ":", "—", "–", ".", "?", "!"))
_LINKS = frozenset("read watch see related listen more also".split())
_SAYING_SIGNS = frozenset("reading read reads saying said says with :".split())
_SIGN_REACH = 10
_SIGN_SENTENCE = 24
_READS = frozenset(("reads", "read"))
_INSCRIBED = frozenset(
    "written painted printed scrawled scribbled daubed stitched embroidered engraved".split()
)
_CALL_REACH = 10
_DESCRIBED = 5
_OF_WORKS = frozenset("by starring directed written featuring choreographed".split())
_NICKNAME = 3
_NICKNAMED = 4
_FRAGMENT = 4
_LONG = 6
_CLAUSE_WITHIN = 25


class Shape(Record):
    """How marked words look: how many, with a capital or a digit first, with a stop or a comma
    last, written as a title is, with a verb that makes them a clause, like a nickname ("the
    giraffe"), with a pronoun first that is a subject.
    """

    words: int
    capital: bool
    stop: bool
    comma: bool
    titled: bool
    clause: bool
    nicknames: bool
    subject: bool


def shape_of(page: Page, marked: Marked) -> Shape:
    """The shape of marked words; linear in their number."""
    kinds, words, folded = page.kinds, page.words, page.folded
    inner = [at for at in range(marked.first, marked.last) if kinds[at] in (WORD, NUMBER)]
    if not inner:
        return Shape(0, False, False, False, False, False, False, False)
    first = words[inner[0]]
    capital = first[:1].isupper() or first[:1].isdigit() or words[marked.first] in ("[", "…", "...")
    last = folded[marked.last - 1]
    if last in _INNER_CLOSERS and marked.last - 2 >= marked.first:
        last = folded[marked.last - 2]
    small = group("prep", "art") | {"and", "or", "but", "nor", "'s"}
    content = [at for at in inner if kinds[at] == WORD and folded[at] not in small]
    titled = bool(content) and all(words[at][:1].isupper() for at in content)
    verbal = group("aux", "subject")
    clause = len(inner) >= 3 and any(
        folded[at] in verbal or "'" in folded[at][1:-1] for at in inner[:_CLAUSE_WITHIN]
    )
    nickname = folded[inner[0]] == "the" and len(inner) <= _NICKNAME and not capital
    subject = folded[inner[0]].partition("'")[0] in group("subject", "they")
    stop, comma = last in _ENDS, last == ","
    return Shape(len(inner), capital, stop, comma, titled, clause, nickname, subject)


def is_link_line(page: Page, frame: Frame) -> bool:
    """Whether a sentence is a site's link: READ MORE: “…”."""
    opening = [page.words[token] for token in frame.tokens[:2]]
    if not opening or opening[0].lower() not in _LINKS:
        return False
    return opening[0].isupper() or opening[-1].lower() in (":", "more", "also", "|", "read")


def is_whole(page: Page, frame: Frame, position: int, shape: Shape) -> bool:
    """Whether the words begin like a sentence, where one may begin."""
    if not frame.tokens and shape.stop:
        return True
    before = page.folded[frame.tokens[position - 1]] if position else ""
    if before == ":" and shape.stop and shape.clause and shape.words >= _FRAGMENT:
        return True
    if not shape.capital or not position:
        return shape.capital
    return before in _BREAKS or before in ("-", ")") or not (shape.titled and shape.words < 4)


def kind_of(
    page: Page,
    frame: Frame,
    position: int,
    marked: Marked,
    shape: Shape,
    told: Attribution | None,
    whole: bool,
) -> str:
    """DIRECT or MIXED for speech; "" for names, titles, signs, scare quotes."""
    if is_named(page, frame, position, shape):
        return ""
    beside = told is not None and told.near
    described = shape.titled and shape.comma and _is_described(page, frame.tokens, position)
    title = is_title(page, frame, position, shape, beside) and not (beside and not position)
    if described or title:
        return ""
    if whole and (beside or _stands_alone(page, frame, position, marked, shape)):
        return DIRECT
    if shape.words == 1 and position and len(page.words[marked.first]) == 1:
        return ""  # the “A” share
    if told is None and (shape.titled or shape.words < _LONG or not shape.clause):
        return ""
    return DIRECT if _is_clause(page, frame, position, shape) else MIXED


def is_named(page: Page, frame: Frame, position: int, shape: Shape) -> bool:
    """Whether what stands before the marks makes them a name, a word as a word, or a sign."""
    row = frame.tokens
    if not position:
        return False
    before = page.folded[row[position - 1]]
    former = page.folded[row[position - 2]] if position > 1 else ""
    nickname = shape.nicknames or (shape.titled and shape.words < _LONG and not shape.clause)
    if nickname and _is_called(page, row, position):
        return True
    if _is_known_as(page, row, position) and shape.words <= _NICKNAMED and not shape.clause:
        return True
    if before in group("named"):
        return not is_active_label(page, row, position - 1)
    if before in group("term") or (before in ("of", "as") and former in group("term")):
        return True
    if before in group("work") and (shape.titled or shape.capital):
        return True
    if before == "," and shape.titled and shape.words <= 10:
        return former in group("work")
    return _on_sign(page, row, position)


def _is_known_as(page: Page, row: list[int], position: int) -> bool:
    """Whether the words are what somebody goes by: a dealer known as the “pier king”."""
    for at in range(position - 1, max(-1, position - 4), -1):
        word = page.folded[row[at]]
        if word not in ("as", "the", "a", "an"):
            return word in ("known", "nicknamed", "aka", "alias")
    return False


def _is_called(page: Page, row: list[int], position: int) -> bool:
    """Whether "call" has the words for its name: locals call the crane “the giraffe”."""
    for at in range(position - 1, max(-1, position - _CALL_REACH), -1):
        verb = saying_verbs().get(page.folded[row[at]])
        if verb is not None:
            if page.folded[row[max(0, at - 2)]] == "what":
                return False
            plan = at == position - 1 and page.folded[row[at - 1]] in group("subject", "they")
            return verb.lemma in ("call", "dub") and (verb.tense in (BASE, PRESENT) or plan)
    return False


def _on_sign(page: Page, row: list[int], position: int) -> bool:
    """Whether a sign, a banner or a shirt carries the words."""
    reading = False
    behind = [page.folded[token] for token in row[position : position + 2]]
    if behind[:1] and behind[0] in _INSCRIBED and behind[1:] != ["by"]:
        return True
    second = page.folded[row[1]] if len(row) > 1 else ""
    if page.folded[row[0]] == "it" and position < _FRAGMENT and second in _READS:
        row = [*range(max(0, row[0] - _SIGN_SENTENCE), row[0]), *row[1:position]]
        return any(page.folded[token] in group("sign") for token in row)
    for at in range(position - 1, max(-1, position - _SIGN_REACH), -1):
        word = page.folded[row[at]]
        if word == "," and at < position - 1:
            return False
        if word in _SAYING_SIGNS:
            reading = True
        elif word in group("sign"):
            return reading or at == position - 1
    return False


def _is_plain_noun(page: Page, token: int) -> bool:
    """Whether a word in small letters, of no closed class and no verb of saying, stands there."""
    word = page.folded[token]
    closed = word in group("prep", "sub", "aux", "det", "adv", "subject", "they")
    plain = page.kinds[token] == WORD and page.words[token].islower()
    return plain and not closed and word not in saying_verbs()


def is_title(page: Page, frame: Frame, position: int, shape: Shape, beside: bool) -> bool:
    """Whether the words are written as a name or a title and stand inside a sentence."""
    if not shape.titled:
        return False
    before = page.folded[frame.tokens[position - 1]] if position else ""
    if before in ("him", "her", "them", "me", "us"):
        return False
    if before in group("prep", "art") or before == "'s":
        return True
    if not beside and position and _is_plain_noun(page, frame.tokens[position - 1]):
        return True
    return not shape.stop and not shape.comma and (shape.words > 1 or before not in (",", ":"))


def _is_described(page: Page, row: list[int], position: int) -> bool:
    """Whether what follows tells of a work: “Water Towers,” which opens; “The Mill,” her film."""
    behind = [page.folded[token] for token in row[position : position + _DESCRIBED]]
    if behind[:1] == ["which"]:
        return not any(word in saying_verbs() for word in behind)
    if behind and behind[0] in _OF_WORKS:
        return True
    told = bool(behind) and behind[0] in group("art", "poss")
    return told and not group("work").isdisjoint(behind)


def _stands_alone(page: Page, frame: Frame, position: int, marked: Marked, shape: Shape) -> bool:
    """Whether a quote without a verb of saying is a sentence of its own."""
    if position and page.folded[frame.tokens[position - 1]] not in _BREAKS:
        return False
    if shape.stop:
        return True
    last = position == len(frame.tokens)
    if shape.comma:
        return position == 0 and not last
    behind = page.folded[marked.after] if marked.after < len(page.folded) else ""
    if behind == "," and not position:
        return shape.clause
    return behind == "." or (last and shape.clause)


def _is_clause(page: Page, frame: Frame, position: int, shape: Shape) -> bool:
    """Whether a fragment is a clause or more that stands by itself in the sentence."""
    if shape.words < _FRAGMENT or not shape.clause:
        return False
    if not position:
        return True
    before = page.folded[frame.tokens[position - 1]]
    if before in ("but", "and", "because", "so"):
        return shape.subject
    return before in (",", ":", "that")
