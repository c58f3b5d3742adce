"""Pieces of a page that only their neighbours show to be none of its story."""

from __future__ import annotations

from collections import Counter

from briefing.reading.blocks import closed, words_in
from briefing.reading.story import Piece
from briefing.reading.votes import grams_of

_LINKS = ("related link", "tags")
_TEASER = 45  # words that a card tells of another story at most
_FEWEST = 3


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
    if teaser.kind == "list" and before[0].reason in _LINKS:
        return [last]
    linked = before[0].kind == "heading" and before[0].linked and not before[0].reason
    # What looks as the story's paragraphs do is one of a list of tips, or of places.
    told = teaser.kind == "body" and not teaser.usual and closed(teaser.text)
    return [last - 1, last] if linked and told else []


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
            if piece.reason and grams and again < 0.8 * len(grams) and closed(piece.text):
                piece = piece._replace(reason=None)
            elif piece.kind == "quote" and 2 < len(grams) < 60 and again >= 0.9 * len(grams):
                piece = piece._replace(reason="pull quote")
        found.append(piece)
    return found
