"""Which figures stand first in the panel, and what is said twice."""

from __future__ import annotations

from briefing.model import Figure, Passage

_IDLE = frozenset("ago earlier later before after previously".split())
_SMALL_WORDS = frozenset(
    """
    the a an of in on at by for from with to and or his her its their our that this who which is
    are was were be been has have had more than about over
    """.split()
)
# Of the facts with one value, as many first ones are compared with a later one.
_COMPARED = 40

Key = tuple[str, str | None, str | None, str | None]


def once(figures: list[Figure], headings: list[Figure]) -> list[Figure]:
    """Figures without repeats: the same fact said again goes to `also` of its first place."""
    kept: list[Figure] = []
    repeats: list[list[Passage]] = []
    places: dict[Key, list[int]] = {}
    for figure in figures:
        near = places.get(_key(figure), ())[:_COMPARED]
        same = next((n for n in near if _is_same_fact(kept[n], figure)), None)
        if same is None:
            places.setdefault(_key(figure), []).append(len(kept))
            kept.append(figure)
            repeats.append([])
        else:
            repeats[same].append(Passage(figure.text, figure.start, figure.end))
    for figure in headings:
        for n in places.get(_key(figure), ())[:1]:
            repeats[n].append(Passage(figure.text, figure.start, figure.end))
    return [
        each._replace(also=tuple(again)) if again else each
        for each, again in zip(kept, repeats, strict=True)
    ]


def _key(figure: Figure) -> Key:
    return figure.kind, figure.value, figure.unit, figure.to.value if figure.to else None


def _is_same_fact(one: Figure, other: Figure) -> bool:
    """Whether two figures of one value speak of one thing, by the words they are about."""
    if one.value is None:
        return False
    if one.kind in ("money", "percent", "quantity", "count") and _is_rare(one):
        return True
    if one.about is None or other.about is None:
        return False
    if one.about == other.about and one.kind != "count":
        return False
    mine, theirs = _stems(one.about.text), _stems(other.about.text)
    common = len(mine & theirs)
    telling = _significant(one) > 2
    return common > 0 and (telling or common * 2 >= min(len(mine), len(theirs)))


def _significant(figure: Figure) -> int:
    return len((figure.value or "").strip("0").replace(".", ""))


def _is_rare(figure: Figure) -> bool:
    """Whether the value alone tells the fact: sums of millions, four telling digits."""
    if figure.kind == "money":
        return len((figure.value or "").partition(".")[0]) > 6 or _significant(figure) > 2
    return _significant(figure) > (3 if figure.kind == "count" else 2)


def _stems(text: str) -> set[str]:
    words = (word.strip(".,'\"“”’()").casefold() for word in text.split())
    return {word.rstrip("s") for word in words if word and word not in _SMALL_WORDS}


def _only_dates(figure: Figure, text: str) -> bool:
    """Whether a length of time tells when: `two years ago`, not `for four more years after`."""
    after = text[figure.end : figure.end + 12].split()
    before = text[max(0, figure.start - 20) : figure.start].split()
    lasts = "for" in before[-3:] or before[-1:] == ["in"] or " more " in figure.text
    return bool(after) and after[0].strip(".,") in _IDLE and not lasts


def in_panel_order(
    figures: list[Figure], headline: frozenset[str], text: str
) -> tuple[Figure, ...]:
    """What the headline names first, then text order; lengths of time that only date come last."""

    def rank(figure: Figure) -> int:
        if figure.kind == "duration":
            return 2 if _only_dates(figure, text) else 1
        named = figure.value in headline or (figure.to and figure.to.value in headline)
        return 0 if named else 1

    return tuple(sorted(figures, key=rank))
