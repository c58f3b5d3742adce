"""Which names are one person's.

Full names come first, longest first: one joins the person whose name holds its words. A name of
one word then goes to one of those who have it, in text order. What stands between two names keeps
them apart ("and", "his wife") or makes them one ("known as").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.parser.annotate import Columns
from briefing.parser.people.gender import of_address, of_kin, of_name
from briefing.parser.people.links import APART, BY_NAME, find_links
from briefing.parser.people.mentions import Mention
from briefing.parser.people.names import (
    Name,
    edges,
    is_given,
    is_part,
    is_short,
    is_variant,
    misspelt,
    read_name,
)
from briefing.record import Record

_LOOKED_AT = 40  # persons with one word that a name is held against, so that the work stays linear
_FORMS = 4  # full names of one person that are compared
_OPENS = 4  # tokens from a sentence's start within which a name is its topic
_FRESH = 4  # sentences for which a new topic is the likeliest bearer of a surname
_WEDDED = frozenset(("mrs", "lady"))


class Named(Record):
    """A mention as it is joined: its name, the sentence, whether the name opens it; the form of
    address before it and the sex that tells; whether it is said to be another name of the one
    before; where the neighbour begins who is another person, or -1."""

    mention: Mention
    name: Name
    sentence: int
    opens: bool
    title: str
    sex: str
    alias: bool
    apart: int


class Person:
    """The mentions of one person while they are collected, and the forms of the name."""

    __slots__ = ("alias", "bare", "first", "mentions", "names", "opened", "same_as", "sex", "sure")

    def __init__(self) -> None:
        self.names: list[Name] = []
        self.mentions: dict[int, Mention] = {}
        self.first = 1 << 60
        self.sex, self.sure = "?", False  # `sure`: by more than the given name
        self.alias = False  # whether it is said to be a name of somebody else
        self.same_as: Person | None = None
        self.bare = 0  # mentions by the surname alone
        self.opened: set[int] = set()  # sentences that the full name opens

    @property
    def families(self) -> list[str]:
        """The surnames of the full names."""
        return [name.family for name in self.names if name.full]

    def add(self, named: Named, columns: Columns) -> None:
        """Takes in a mention."""
        mention = named.mention
        self.mentions[mention.first] = mention
        self.first = min(self.first, mention.first)
        self.alias |= named.alias
        if not named.name.full:
            self.bare += named.name.words[0] in self.families
        elif named.opens:
            self.opened.add(named.sentence)
        if not self.sure and (told := named.sex or of_kin(columns, mention.first)):
            self.sex, self.sure = told, True
        elif self.sex == "?":
            self.sex = of_name(columns, mention)


class Known:
    """The persons so far: by each word of their names, by what misspellings share, by name."""

    __slots__ = ("_by_word", "names")

    def __init__(self) -> None:
        self._by_word: dict[str, dict[Person, None]] = {}
        self.names: dict[Name, Person] = {}

    def learn(self, person: Person, name: Name) -> None:
        """Enters a form of a person's name."""
        self.names.setdefault(name, person)
        if name in person.names or len(person.names) == _FORMS or (person.names and not name.full):
            return
        person.names.append(name)
        words = [word for word in (*name.words, *name.also) if len(word) > 1 or not name.full]
        for word in [*words, *(edge for each in words if name.full for edge in edges(each))]:
            listed = self._by_word.setdefault(word, {})
            if len(listed) < _LOOKED_AT:
                listed[person] = None

    def having(self, words: Iterable[str]) -> list[Person]:
        """The persons who have one of these words, in the order they were entered."""
        get = self._by_word.get
        return list(dict.fromkeys(person for word in words for person in get(word, ())))


def join(columns: Columns, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Each person's mentions in text order, persons in order of first mention; linear."""
    found = _named(columns, mentions)
    known = Known()
    owners: dict[int, Person] = {}
    for at in sorted(range(len(found)), key=lambda at: (_order(found[at]), at)):
        named = found[at]
        person = _namesake(known, named) if named.name.full else _bearer(known, named)
        owners[at] = person = person or Person()
        known.learn(person, named.name)
        person.add(named, columns)
    for at, named in enumerate(found):
        one, other = _last(owners[at]), _last(owners[max(0, at - 1)])
        if named.alias and one is not other:
            one.same_as = other
            other.mentions |= one.mentions
    people = dict.fromkeys(map(_last, owners.values()))
    groups = [sorted(person.mentions.values()) for person in people]
    return sorted(groups, key=lambda group: group[0].first)


def _order(named: Named) -> tuple[int, bool]:
    """Long names first, of those alike in length the ones that are said to be a by-name."""
    return -len(named.name.words) - bool(named.name.suffix), not named.alias


def _last(person: Person) -> Person:
    """The person that one was found to be the same as."""
    while person.same_as:
        person = person.same_as
    return person


def _named(columns: Columns, mentions: Sequence[Mention]) -> list[Named]:
    """What the place of each mention tells."""
    document = columns.document
    links = find_links(columns, mentions)
    names: dict[tuple[str, ...], Name] = {}
    found = []
    for at, mention in enumerate(mentions):
        first, last, _ = mention
        words = tuple(columns.words[first:last])
        if words not in names:
            names[words] = read_name(columns, first, last)
        sentence = document.sentence_at[first]
        opens = first - document.sentences[sentence].first < _OPENS
        alias = links[at] == BY_NAME
        apart = -1
        if links[at] == APART:
            apart = mentions[at - 1].first
        elif links[at + 1] == APART:
            apart = mentions[at + 1].first
        address = of_address(columns, first)
        found.append(Named(mention, names[words], sentence, opens, *address, alias, apart))
    return found


def _namesake(known: Known, named: Named) -> Person | None:
    """The person of whose full name another is a part or a variant."""
    name = named.name
    if name in known.names:
        return known.names[name]
    words = [name.words[-1], name.words[0], *edges(name.words[-1])]
    fits = [
        person
        for person in known.having(words)
        if named.apart not in person.mentions
        and any(is_part(name, each) or is_variant(name, each) for each in person.names)
    ]
    return min(fits, key=lambda person: person.first, default=None)


def _bearer(known: Known, named: Named) -> Person | None:
    """The person whom a name of one word means."""
    name = named.name
    if named.alias:
        return None
    namesakes = known.having(name.words) or known.having(name.also)
    if not namesakes and not name.suffix:
        return _spelt_alike(known, name.words[0])
    fits = [
        person
        for person in namesakes
        if named.apart not in person.mentions
        and not _is_other_sex(person, named)
        and (not name.suffix or name.suffix in [each.suffix for each in person.names])
    ]
    return max(fits, key=lambda person: _fitness(person, named), default=None)


def _is_other_sex(person: Person, named: Named) -> bool:
    """Whether a form of address is for somebody else; a given name alone can mislead."""
    if not named.sex or person.sex in (named.sex, "?"):
        return False
    return person.sure or named.title in _WEDDED or named.mention.first < person.first


def _spelt_alike(known: Known, word: str) -> Person | None:
    """The one person of whom a word is the given name in short, or a name with a letter wrong."""
    fits = []
    for person in known.having(edges(word)):
        full = [name.words for name in person.names if name.full]
        spelt = [words[-1:] if is_given(word) else words for words in full]
        if any(is_short(word, words[0]) for words in full) or any(
            misspelt(word, each) for words in spelt for each in words
        ):
            fits.append(person)
    return fits[0] if len(fits) == 1 else None


def _fitness(person: Person, named: Named) -> tuple[int, ...]:
    """How well a person fits a name of one word: named before, by surname, often, as a topic."""
    fresh = any(named.sentence - back in person.opened for back in range(_FRESH))
    return (
        not person.alias,
        person.first < named.mention.first,
        named.name.words[0] in person.families,
        person.bare + 2 * fresh + (person.sex == named.sex),
        -person.first,
    )
