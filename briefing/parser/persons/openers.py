"""Words that stand right before a name and are none of it: openers of a sentence, places."""

from __future__ import annotations

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.context import context
from briefing.parser.persons.kinds import GIVEN, INITIAL, LEADING, NAMELIKE, NEVER, PLACE
from briefing.parser.persons.runs import PARTICLES, Field
from briefing.parser.persons.shapes import shape

# How adjectives end, and next to no name that the lists do not hold.
_ENDINGS = ("ing", "less", "ful", "ous", "ish", "some")
# So many words of places may run into a name.
_PLACES = 2


def without_openers(field: Field, candidates: list[Mention]) -> list[Mention]:
    """`Irate Kevin Harding`, at the head of a sentence, is Kevin Harding.

    A word in no list of names is left out before a first name and a surname if its capital may
    come from the sentence everywhere, and the two stand without it elsewhere.
    """
    forms = {each.words for each in candidates if not each.opens or len(each.words) < 3}
    surnames = {
        each.words[-1]
        for each in candidates
        if len(each.words) > 1 and each.words[0] not in ("will", "said")
    }
    forms |= {(surname,) for surname in surnames}
    alone = {each.words[0] for each in candidates if len(each.words) == 1 and each.context >= 1}
    called = any(each.words[0] == "said" and not each.opens for each in candidates)
    offices = {each.words[0] for each in candidates if _is_office(field, each)}
    return [
        _without_office(field, each, offices)
        or _without_places(field, each, alone)
        or _without_will(field, each, surnames)
        or (None if called else _without_said(field, each, forms))
        or _without_opener(field, each, forms)
        for each in candidates
    ]


def _is_office(field: Field, each: Mention) -> bool:
    """`the Zongole`: an unlisted word alone behind an article."""
    folded = field.document.tokens.folded
    return len(each.words) == 1 and each.first > 0 and folded[each.first - 1] in ("the", "a", "an")


def _without_office(field: Field, each: Mention, offices: set[str]) -> Mention | None:
    """`Zongole Ana Ruiz` is Ana Ruiz where the text has `the Zongole` too."""
    if len(each.words) < 3 or each.words[0] not in offices or each.title >= 0:
        return None
    parts = _parts(field, each)
    kinds = [field.kind(part) for part in parts]
    if len(parts) != len(each.words) or kinds[0] & (GIVEN | LEADING) or not kinds[1] & GIVEN:
        return None
    weight, beside = shape(each.words[1:], kinds[1:], opens=False), max(each.context, 3.0)
    return each._replace(
        first=parts[1],
        words=each.words[1:],
        title=parts[0],
        titled=parts[1],
        shape=weight,
        context=beside,
        opens=False,
    )


def _without_places(field: Field, each: Mention, alone: set[str]) -> Mention | None:
    """`In Lima Peru Ana Ruiz said`: a full name right behind a place.

    One that no list holds is told by its surname, where that does alone what people do.
    """
    if len(each.words) < 3 or each.title >= 0 or not field.kind(each.first) & PLACE:
        return None
    parts = _parts(field, each)
    if len(parts) != len(each.words) or len(parts) > _PLACES + 2:
        return None
    kinds = [field.kind(part) for part in parts]
    if each.words[0] in alone or kinds[-2] & NEVER:
        return None
    if any(bits & GIVEN or not bits & PLACE for bits in kinds[:-2]):
        return None
    told = each.words[-1] in alone and not kinds[-1] & NEVER
    if not told and not (kinds[-2] & GIVEN and kinds[-1] & NAMELIKE):
        return None
    first, unknown = parts[-2], not kinds[-2] & NAMELIKE
    return each._replace(
        first=first,
        words=each.words[-2:],
        shape=shape(each.words[-2:], kinds[-2:], opens=False),
        context=context(field, first, each.last, -1, unknown, opens=False),
        opens=False,
        titled=first,
    )


def _without_opener(field: Field, each: Mention, forms: set[tuple[str, ...]]) -> Mention:
    words = each.words
    if each.opens and len(words) == 2 and words[0] == "to" and words[1:] in forms:
        return _without_to(field, each)
    if not each.opens or each.title >= 0 or len(words) < 3 or words in forms:
        return each
    parts = _parts(field, each)
    if len(parts) != len(words) or words[1] in PARTICLES | {"t"}:
        return each
    first, second = field.kind(parts[0]), field.kind(parts[1])
    if first & (GIVEN | LEADING | INITIAL) or len(words[0].rstrip(".")) == 1:
        return each
    adjective = second & GIVEN and not first & NAMELIKE and words[0].endswith(_ENDINGS)
    adjective = adjective or (second & GIVEN and _is_of_draw(words[0]))
    if words[1:] not in forms and not adjective:
        return each
    return _behind_first(field, each, parts[1:])


def _is_of_draw(word: str) -> bool:
    """`Unseeded`, `Unbeaten`, `Wildcard`: what a player is said to be before the name."""
    return word == "wildcard" or (word.startswith("un") and word.endswith(("ed", "aten")))


def _parts(field: Field, each: Mention) -> list[int]:
    """The tokens of a mention that are words."""
    words = field.document.tokens.words
    return [at for at in range(each.first, each.last) if words[at].isalpha()]


def _behind_first(field: Field, each: Mention, parts: list[int]) -> Mention:
    """A mention without its first word, which opens the sentence; `parts` are the other words."""
    weight = shape(each.words[1:], [field.kind(part) for part in parts], opens=False)
    return each._replace(first=parts[0], words=each.words[1:], shape=weight, opens=False)


def _without_will(field: Field, each: Mention, surnames: set[str]) -> Mention | None:
    """`Will Lund run?` asks of Ana Lund, where she is named too."""
    if not each.opens or len(each.words) != 2 or each.words[0] != "will":
        return None
    if each.words[1] not in surnames:
        return None
    weight = shape(each.words[1:], [field.kind(each.last - 1)], opens=False)
    return each._replace(first=each.last - 1, words=each.words[1:], shape=weight)


def _without_said(field: Field, each: Mention, forms: set[tuple[str, ...]]) -> Mention | None:
    """`Said Lund of the plan: “…”` tells what Ana Lund said; `Said Musa met her` names him.

    A colon right behind the name tells it without Ana Lund: see `after_titles`.
    """
    if not each.opens or each.words[0] != "said" or each.words[1:] not in forms or each.title >= 0:
        return None
    behind = field.document.tokens.folded[each.last : each.last + 1]
    parts = _parts(field, each)
    if len(parts) != len(each.words) or behind not in ([","], ["of"], ["."]):
        return None
    return _behind_first(field, each, parts[1:])


def _without_to(field: Field, each: Mention) -> Mention:
    """`To Hoenig, the policies are wrong`: no `To Lam said`."""
    if field.document.tokens.words[each.last : each.last + 1] != [","]:
        return each
    return _behind_first(field, each, [each.last - 1])
