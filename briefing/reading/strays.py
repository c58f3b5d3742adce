"""Pieces of a page that only their neighbours show to be none of its story."""

from __future__ import annotations

from collections import Counter

from briefing.reading.blocks import closed, is_name, words_in
from briefing.reading.story import Piece
from briefing.reading.votes import grams_of

_LINKS = ("related link", "tags")
_TEASER = 45  # words that a card tells of another story at most
_FEWEST = 3
_AGAIN = 0.6  # of a named quotation's word groups that the story has as well
_TITLED = 10  # words of a name with what its bearer is
_SHORTEST = frozenset(
    "a i am an as at be by do go he if in is it me my no of on or so to up us we".split()
)
_CLAUSE = 5  # words of a paragraph that may have been cut in two


def without_strays(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with a reason for pulled quotations, cards of other stories behind the last
    paragraph, and headings over nothing but links."""
    return _without_bare_heads(_without_cards(_without_pulled(pieces)))


def _without_cards(pieces: list[Piece]) -> list[Piece]:
    """Cards at the end: a linked headline each, over or under a sentence or two."""
    found = list(pieces)
    cards: list[list[int]] = []
    number = len(found) - 1
    while number >= 0:
        card = _card_at(found, number)
        if card:
            cards.append(card)
            number = card[0] - 1
        elif found[number].reason:
            number -= 1
        else:
            break
    if len(cards) >= _FEWEST:
        for each in (each for card in cards for each in card):
            found[each] = found[each]._replace(reason=found[each].reason or "related link")
        over = cards[-1][0] - 1
        while over >= 0 and (found[over].reason or found[over].kind == "heading"):
            found[over] = found[over]._replace(reason=found[over].reason or "related link")
            over -= 1
    return found


def _card_at(pieces: list[Piece], last: int) -> list[int]:
    """The numbers of the card that ends with a teaser at a place; empty where none does."""
    teaser, before = pieces[last], pieces[last - 1 : last]
    if teaser.reason or words_in(teaser.text) > _TEASER or not before:
        return []
    # What looks as the story's paragraphs do is one of a list of tips, or of places.
    told = teaser.kind == "body" and not teaser.usual and closed(teaser.text)
    if (told or teaser.kind == "list") and before[0].reason in _LINKS:
        return [last]
    linked = before[0].kind == "heading" and before[0].linked and not before[0].reason
    return [last - 1, last] if linked and told else []


def joined(pieces: list[Piece]) -> list[Piece]:
    """The pieces; a paragraph that a box cuts in two is one, before the box."""
    found = list(pieces)
    last: int | None = None
    for number, piece in enumerate(pieces):
        if piece.reason or piece.kind == "caption":
            continue
        if last is not None and _goes_on(found[last], piece):
            found[last] = found[last]._replace(text=_one_text(found[last].text, piece.text))
            found[number] = piece._replace(text="")
        else:
            last = number
    return [each for each in found if each.text]


def _goes_on(one: Piece, other: Piece) -> bool:
    """Whether a paragraph ends in mid-sentence and the next begins so."""
    if one.kind != "body" or other.kind != "body" or words_in(one.text) < _CLAUSE:
        return False
    return (one.text[-1].isalpha() or one.text[-1] == ",") and other.text[0].islower()


def _one_text(one: str, other: str) -> str:
    """Two halves of a sentence; without a space where the box was set into a word."""
    end = one.rpartition(" ")[2]
    inside = len(end) < 3 and end.isalpha() and end.islower() and end not in _SHORTEST
    return one + other if inside else f"{one} {other}"


def _without_bare_heads(pieces: list[Piece]) -> list[Piece]:
    """Headings with nothing but dropped links before the next heading, or before the end."""
    found = list(pieces)
    bare: int | None = None
    links = 0
    for number, piece in enumerate([*pieces, Piece("", "heading")]):
        if piece.reason:
            links += piece.reason in _LINKS
            continue
        if bare is not None and links and piece.kind == "heading":
            found[bare] = found[bare]._replace(reason="related link")
        bare = number if piece.kind == "heading" else None
        links = 0
    return found


def _without_pulled(pieces: list[Piece]) -> list[Piece]:
    """The same pieces; a quotation that repeats the story's own words is dropped."""
    known: Counter[tuple[str, ...]] = Counter()
    for piece in pieces:
        if piece.reason is None:
            known.update(set(grams_of(piece.text.casefold(), 3)))
    found: list[Piece] = []
    for piece in pieces:
        if piece.reason == "pull quote" or (piece.reason is None and piece.kind == "quote"):
            grams = list(grams_of(piece.text.casefold(), 3))
            least = 1 if piece.reason is None else 0
            again = sum(known[gram] > least for gram in grams)
            if piece.reason and grams and again < _AGAIN * len(grams) and closed(piece.text):
                piece = piece._replace(reason=None)
            elif piece.kind == "quote" and 2 < len(grams) < 60 and again >= 0.9 * len(grams):
                piece = piece._replace(reason="pull quote")
        elif found and found[-1].reason == "pull quote" and _is_attribution(piece):
            piece = piece._replace(reason="pull quote")
        found.append(piece)
    return found


def _is_attribution(piece: Piece) -> bool:
    """Whether a line under a pulled quotation tells whose words they are, and maybe what he is."""
    name = piece.text.lstrip("—–- ").partition(",")[0]
    return piece.reason is None and words_in(piece.text) <= _TITLED and is_name(name)
