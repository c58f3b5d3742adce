"""Mentions into people: which names are one person's."""

from __future__ import annotations

from briefing.parser.mentions import Mention
from briefing.parser.runs import Field


class Group:
    """The mentions of one person while they are being collected."""

    __slots__ = ("long", "mentions")

    def __init__(self, first: Mention) -> None:
        self.long = first.words
        self.mentions = [first]


def join(field: Field, mentions: list[Mention]) -> list[list[Mention]]:
    """Each person's mentions in text order, people in order of first mention."""
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = {}
    for each in sorted(mentions, key=lambda m: (-len(m.words), m.first)):
        group = _owner(each, by_word)
        if group is None:
            group = Group(each)
            groups.append(group)
            for word in {*each.words, *each.words[-1].split("-")}:
                by_word.setdefault(word, []).append(group)
        else:
            group.mentions.append(each)
    people = [sorted(group.mentions) for group in groups]
    return sorted(people, key=lambda them: them[0].first)


def _owner(mention: Mention, by_word: dict[str, list[Group]]) -> Group | None:
    """The person of whose long name the mention is a part; the first named of several."""
    fits = [g for g in by_word.get(mention.words[-1], ())[:50] if _is_part(mention.words, g.long)]
    if not fits and len(mention.words) < 3:
        fits = _misspelt(mention, by_word)
    if not fits:
        return None
    return max(fits, key=lambda g: (g.long[-1] == mention.words[-1], -g.mentions[0].first))


def _misspelt(mention: Mention, by_word: dict[str, list[Group]]) -> list[Group]:
    """The one person whose surname differs by a letter: `Zelensky` and `Zelenskyy`."""
    surname = mention.words[-1]
    if len(surname) < 5:
        return []
    fits = {
        id(group): group
        for near in _nearly(surname)
        for group in by_word.get(near, ())[:3]
        if group.long[-1] == near and len(group.long) > 1
        if len(mention.words) == 1 or mention.words[0] == group.long[0]
    }
    return list(fits.values()) if len(fits) == 1 else []


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    left = [*long, *(long[-1].split("-") if "-" in long[-1] else ())]
    for word in short:
        if word in left:
            left.remove(word)
        elif fits := [w for w in left if _stands_for(word, w)]:
            left.remove(fits[0])
        else:
            return False
    return True


def _nearly(word: str) -> list[str]:
    """A word with one letter left out, doubled, or one vowel changed; its beginning stays."""
    nearly = [word[:n] + word[n + 1 :] for n in range(2, len(word))]
    nearly += [word[:n] + word[n] + word[n:] for n in range(1, len(word))]
    nearly += [word[:n] + vowel + word[n:] for n in range(2, len(word)) for vowel in "aeiouy"]
    nearly += [
        word[:n] + vowel + word[n + 1 :]
        for n in range(1, len(word))
        if word[n] in "aeiouy"
        for vowel in "aeiouy"
    ]
    return nearly


def _stands_for(word: str, other: str) -> bool:
    """Whether one of two words is the initial of the other."""
    short, long = sorted((word.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)
