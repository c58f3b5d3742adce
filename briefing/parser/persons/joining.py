"""Mentions into people: which names are one person's."""

from __future__ import annotations

from briefing.parser.lexicon import table, words
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.cues import KIN
from briefing.parser.persons.kinds import SUFFIXES
from briefing.parser.persons.runs import Field

# A mention is held against so many people at most, so that the work stays linear.
_LOOKED_AT = 60
_FORMS = 4
# What `Jr` is in Portuguese and Spanish.
_SONS = frozenset("filho neto sobrinho hijo".split())
# Behind a first name, as the Turkish, Urdu and Hindi press has them; Agha and Efendi are as often
# the name itself.
_HONORIFICS = frozenset("bey hanim bhai sahib saheb didi khanum".split())

_ADDRESSES = dict.fromkeys("mr sir lord".split(), "m") | dict.fromkeys(
    "mrs ms miss lady dame mme".split(), "f"
)
_SHORT = {
    "bob": "robert",
    "bill": "william",
    "mike": "michael",
    "jim": "james",
    "joe": "joseph",
    "dick": "richard",
    "rick": "richard",
    "tony": "anthony",
    "kate": "katherine",
    "jack": "john",
    "liz": "elizabeth",
    "ted": "edward",
    "peggy": "margaret",
    "harry": "henry",
    "tom": "thomas",
}


# Letters that are written for one another: `Olsen` and `Olson`, not `Lundal` and `Lundas`.
_SOFT = frozenset("aeiouyh")


class Group:
    """The mentions of one person while they are being collected."""

    __slots__ = ("earliest", "forms", "long", "mentions")

    def __init__(self, first: Mention) -> None:
        self.long = first.words
        self.forms = [first.words]
        self.earliest = first.first
        self.mentions = [first]


def join(field: Field, mentions: list[Mention]) -> list[list[Mention]]:
    """Each person's mentions in text order, people in order of first mention."""
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = {}
    also: dict[tuple[str, ...], Group] = {}
    for each in sorted(
        mentions,
        key=lambda m: (-len(without_honorific(m.words)), _is_told_later(field, m), m.first),
    ):
        maiden = _is_maiden(field, each)
        group = also.get(each.words) or (maiden and _known_as(field, each, groups)) or None
        group = group or _owner(field, each, groups, by_word)
        if group is None and (group := _known_as(field, each, groups)):
            also[each.words] = group
        if group is None:
            group = Group(each)
            groups.append(group)
            for word in {*each.words, *each.words[-1].split("-")}:
                by_word.setdefault(word, []).append(group)
        else:
            group.mentions.append(each)
            group.earliest = min(group.earliest, each.first)
            _learn(group, each.words, by_word)
    people = [sorted(group.mentions) for group in groups]
    return sorted(people, key=lambda them: them[0].first)


def _learn(group: Group, form: tuple[str, ...], by_word: dict[str, list[Group]]) -> None:
    """Another full name of a person lends its words to later mentions: `Mike` of `Mike Ford`."""
    if len(form) < 2 or form in group.forms or len(group.forms) > _FORMS:
        return
    known = {word for each in group.forms for word in each}
    group.forms.append(form)
    for word in form:
        if word not in known and len(word.rstrip(".")) > 1:
            by_word.setdefault(word, []).append(group)


def _known_as(field: Field, mention: Mention, groups: list[Group]) -> Group | None:
    """The person of whom a name is said to be another: `Joko Widodo, known as Jokowi`."""
    if not _is_alias(field, mention):
        return None
    near = [
        (mention.first - each.last, number)
        for number, group in enumerate(groups[:_LOOKED_AT])
        for each in group.mentions
        if 0 < mention.first - each.last < 10
    ]
    return groups[min(near)[1]] if near else None


def _is_told_later(field: Field, mention: Mention) -> bool:
    """Whether a name waits for those of its length that say whose name they are."""
    return len(mention.words) == 1 and not _is_alias(field, mention)


def _is_alias(field: Field, mention: Mention) -> bool:
    """Whether the words before a name say that it is another name of somebody named there."""
    folded = field.document.tokens.folded
    before = folded[max(0, mention.first - 7) : mention.first]
    if before and before[-1] in "\"“‘'":
        before.pop()
    if before and before[-1] in _ADDRESSES:
        before.pop()
    known = before[-1:] == ["as"] and "known" in before
    born = before[-1:] in (["née"], ["nee"]) or _is_born(field, mention, before)
    called = before[-2:] in (["popularly", "called"], ["also", "called"], ["fondly", "called"])
    if called or before[-1:] in (["nicknamed"], ["aka"], ["alias"], ["christened"]):
        known = True
    return known or born


def _is_maiden(field: Field, mention: Mention) -> bool:
    """`Ana Ruiz, née Lund`: her name, whoever else has it."""
    before = field.document.tokens.folded[mention.first - 1 : mention.first]
    return before in (["née"], ["nee"])


def _is_born(field: Field, mention: Mention, before: list[str]) -> bool:
    """`who was born Ilse Roth`; behind a comma the name closes what was put in between."""
    if before[-1:] != ["born"]:
        return False
    closes = field.document.tokens.words[mention.last : mention.last + 1]
    return before[-2:-1] != [","] or closes in ([","], [")"])


def _owner(
    field: Field, mention: Mention, groups: list[Group], by_word: dict[str, list[Group]]
) -> Group | None:
    """The person of whose long name the mention is a part; the first named of several."""
    own = without_honorific(mention.words)
    fits = [
        g
        for g in by_word.get(own[-1], ())[:_LOOKED_AT]
        if any(_is_part(own, form) for form in g.forms)
        and not _is_the_elder(field, mention, g)
        and not _is_his_wife(field, mention, g)
    ]
    if not fits and (wife := _wife(field, mention, groups)):
        return wife
    if not fits and len(mention.words) < 3:
        fits = _misspelt(mention, groups)
    if not fits:
        return None
    form = _form_of_address(field, mention) if len(fits) > 1 else ""
    return max(
        fits,
        key=lambda g: (
            _is_titled_alike(field, mention, g),
            not form or table("given_names").get(g.long[0], "u") in (form, "u"),
            mention.words[-1] in g.long,
            g.earliest < mention.first,
            _surname(g.long) == mention.words[-1],
            -g.mentions[0].first,
        ),
    )


def without_honorific(told: tuple[str, ...]) -> tuple[str, ...]:
    """`Ekrem Bey` and `Ramesh-ji` are Ekrem and Ramesh, told with respect."""
    if len(told) == 2 and told[-1] in _HONORIFICS:
        return told[:1]
    name, hyphen, behind = told[-1].rpartition("-")
    if len(told) == 1 and hyphen and behind in ("ji", "san", "sama", "ssi"):
        return (name,)
    return told[1:] if len(told) == 2 and told[0] in ("pak", "ibu", "oga") else told


def _is_the_elder(field: Field, mention: Mention, group: Group) -> bool:
    """`Ana Ruiz and her son, Bo Ruiz Jr.`: a full name beside the same with `Jr.` is another's."""
    if len(mention.words) < 2:
        return mention.title >= 0 and _is_parent(field, mention, group)
    if group.long[:-1] != mention.words:
        return False
    if group.long[-1].rstrip(".") not in SUFFIXES | _SONS:
        return False
    sentence_at = field.document.sentence_at
    return any(
        sentence_at[each.first] == sentence_at[mention.first] or _is_son_of(field, mention, each)
        for each in group.mentions[:_FORMS]
    )


def _is_son_of(field: Field, mention: Mention, junior: Mention) -> bool:
    """`Ana Ruiz built it. Her son, Bo Ruiz Jr, runs it`: who was named before is the elder."""
    before = field.document.tokens.folded[max(0, junior.first - 2) : junior.first]
    return "son" in before and mention.first < junior.first


def _is_parent(field: Field, mention: Mention, group: Group) -> bool:
    """`Lord Harker's son, Giles Harker`: a title and a surname, and whose parent it is."""
    folded = field.document.tokens.folded
    if len(group.long) < 2 or folded[mention.last : mention.last + 1] != ["'s"]:
        return False
    near = range(mention.last + 2, mention.last + 6)
    kin = KIN.intersection(folded[mention.last + 1 : mention.last + 5])
    return bool(kin) and any(each.first in near for each in group.mentions[:_FORMS])


def _is_titled_alike(field: Field, mention: Mention, group: Group) -> bool:
    """Whether somebody known by title and surname alone was called by this title: `Lord Harker`."""
    if mention.title < 0 or len(mention.words) > 1 or len(group.long) > 1:
        return False
    folded = field.document.tokens.folded
    return any(
        each.title >= 0 and folded[each.first - 1] == folded[mention.first - 1]
        for each in group.mentions[:_FORMS]
    )


def _is_his_wife(field: Field, mention: Mention, group: Group) -> bool:
    """`Peter Gamlin was held. “…,” Mrs Gamlin said`: a title of the other sex than the name's.

    So is `Mr Gamlin` before `his daughter, Lucy Gamlin`; but lists know not everyone's sex, so
    that behind a full name `Ms Gamlin` may be hers.
    """
    folded = field.document.tokens.folded
    if len(mention.words) > 1 or len(group.long) < 2 or mention.first < 1:
        return False
    at = mention.first - 1 - (folded[mention.first - 1] == ".")
    both = folded[max(0, at - 2) : at] == ["mr", "and"]
    sex = _ADDRESSES.get(folded[at])
    other = sex and table("given_names").get(group.long[0], "u") not in ("u", sex)
    wedded = folded[at] in ("mrs", "lady") or mention.first < group.earliest
    return bool(other) and wedded and not both


def _wife(field: Field, mention: Mention, groups: list[Group]) -> Group | None:
    """`Ray Coker and his wife Jean`: who `Mrs Coker` is, where only her first name is told."""
    folded = field.document.tokens.folded
    at = mention.first - 1 - (folded[mention.first - 1] == ".")
    if at < 0 or folded[at] != "mrs":
        return None
    wives = [
        group
        for group in groups[:_LOOKED_AT]
        if len(group.long) == 1 and "wife" in folded[max(0, group.earliest - 2) : group.earliest]
    ]
    return wives[0] if len(wives) == 1 else None


def _surname(long: tuple[str, ...]) -> str:
    """The word of a long name that is the surname: the first one of `Leung Wai-man`."""
    eastern = "-" in long[-1] or len(long) == 3
    if eastern and long[0] in words("leading_family_names"):
        return long[0]
    return long[-2] if len(long) > 2 and long[-1].rstrip(".") in SUFFIXES else long[-1]


def _form_of_address(field: Field, mention: Mention) -> str:
    """`m` behind `Mr`, `f` behind `Ms` and the like, else nothing: tells a wife from a husband."""
    folded = field.document.tokens.folded
    at = mention.first - 1
    at -= at > 0 and folded[at] == "."
    return _ADDRESSES.get(folded[at], "") if at >= 0 else ""


def _misspelt(mention: Mention, groups: list[Group]) -> list[Group]:
    """The one person whose surname differs by a letter: `Zelensky` and `Zelenskyy`."""
    surname = mention.words[-1]
    if len(surname) < 5:
        return []
    fits = [
        group
        for group in groups[:_LOOKED_AT]
        if len(group.long) > 1
        and (len(mention.words) > 1 or surname != group.long[-1])
        and _is_a_letter_apart(surname, group.long[-1])
        and (len(mention.words) == 1 or _is_a_letter_apart(mention.words[0], group.long[0]))
    ]
    return fits if len(fits) == 1 else []


def _is_a_letter_apart(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter, not the first, nor for two consonants."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((n for n in range(len(short)) if short[n] != long[n]), len(short))
    if short[at:] == long[at + 1 :]:
        return True
    soft = short[at] in _SOFT or long[at] in _SOFT
    return soft and short[at + 1 :] == long[at + 1 :]


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) == len(long) > 1 and short[1:] == long[1:] and _is_short_for(short[0], long[0]):
        return True
    if len(short) > 2 and short[0] == long[0] and _has_other_initial(short[1], long[1]):
        return False
    left = [*long, *(long[-1].split("-") if "-" in long[-1] else ())]
    for word in short:
        if word in left:
            left.remove(word)
        elif fits := [w for w in left if _stands_for(word, w)]:
            left.remove(fits[0])
        else:
            return False
    return True


def _has_other_initial(one: str, other: str) -> bool:
    """Whether the second of two full names tells of another person: `George W.`, `George H. W.`."""
    short, long = one.rstrip("."), other.rstrip(".")
    return len(short) == 1 and len(long) == 1 and short != long


def _stands_for(word: str, other: str) -> bool:
    """Whether one of two words is the initial of the other."""
    short, long = sorted((word.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _is_short_for(one: str, other: str) -> bool:
    """`tim` and `timothy`, `bob` and `robert`."""
    short, long = sorted((one, other), key=len)
    return (len(short) > 2 and long.startswith(short)) or _SHORT.get(short) == long
