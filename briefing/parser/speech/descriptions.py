"""Whom a title, an office or an epithet means: the mayor, the striker, the 34-year-old."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.speech.ages import YEARS, age_of
from briefing.parser.speech.antecedents import NOBODY, antecedent, clear_antecedent
from briefing.parser.speech.cast import CROWD, KIN, Cast, is_other, recent
from briefing.parser.speech.genders import FEMALE, MALE, head_of, is_plural, noun_gender
from briefing.parser.speech.offices import HEADS_OF_STATE, PARTISANS, alike, content, is_epithet
from briefing.parser.speech.page import Page, Source
from briefing.parser.speech.vocabulary import BODIES, callings, group, roles, titles

_OFFICE = 6
# Who is told by a trade or a deed and may be anybody: nobody who is named for that alone.
_UNNAMED = frozenset(
    """
    officer caller reporter foreman prosecutor photographer driver buyer seller
    suspect killer attacker assailant gunman intruder robber burglar thief fraudster scammer
    coroner pathologist surgeon dispatcher defendant plaintiff complainant
    landlord landlady arbitrator adjudicator supervisor
    daughter son brother sister nephew niece cousin
    owner lawyer speaker interviewer customer visitor worker insider trader passenger prisoner
    investigator paramedic receptionist cashier conductor bouncer operator policeman policewoman
    """.split()
)
_TELLS = frozenset("told tells asked asks warned assured reassured informed advised".split())
_OBJECTS = {"him": MALE, "her": FEMALE, "them": ""}
# Who holds one of these is called by no plain trade.
_OFFICES = frozenset("lawyer attorney prosecutor judge minister spokesman spokeswoman".split())
_TRADES = frozenset(
    "farmer nurse teacher student vendor carpenter pupil baker mechanic plumber gardener fisherman "
    "merchant migrant electrician".split()
)
# Nouns for so many offices that one who holds another of them need not be meant.
_VAGUE = frozenset(
    "leader boss chief head official officer commander minister director secretary manager owner "
    "founder executive chair chairman chairwoman president king general colonel soldier".split()
)
# Offices that a place has one of: the Riverton mayor.
_SEATS = frozenset("mayor governor senator premier sheriff bishop archbishop mep mp".split())
_KIN_OF = KIN | frozenset(("widow", "widower", "grandmother", "grandfather", "parent"))
# What one is beside a trade: a royal expert may be an author.
_BROAD = frozenset("expert star resident native fan veteran personality figure insider".split())
_ROYALS = frozenset("king queen prince princess pope emperor empress duke duchess".split())
_FORMER = frozenset(("former", "ex", "then", "late", "retired"))
_TEAM = frozenset(("boss", "manager", "coach", "captain", "skipper", "man", "chief"))


def by_office(cast: Cast, source: Source) -> int:
    """The only person who can be "the mayor", "the striker", "her husband", else -1."""
    page = cast.page
    aged = [at for at in range(source.first, source.last - 1) if page.folded[at] == "year-old"]
    if aged and page.folded[aged[0] + 1] in ("from", "of"):
        source = source._replace(last=aged[0] + 1)  # the 52-year-old from Leeds
    definite = source.first > 0 and page.folded[source.first - 1] == "the"
    owned = page.folded[source.first] in group("poss")
    told = content(page, source)
    if told and told[-1].startswith("ex-"):
        told[-1] = told[-1].removeprefix("ex-")
    own = owned and told[:1] == ["own"] and told[-1] in KIN  # not the one named before
    if told and (told[-1] in group("body") or own):
        return -1
    if definite and (lettered := _by_letters(cast, source)) >= 0:
        return lettered
    if not (definite or owned) or not told or len(told) > 5 or is_plural(told[-1]):
        return -1
    if page.is_name(head_of(page, source)) and not _may_be_person(cast, source, told[-1]):
        return -1  # a body, say: the White House
    head = head_of(page, source)
    if page.folded[head] in _KIN_OF and source.last - head > 2:
        counted = source.last - head == 3 and not page.folded[source.last - 1].endswith("s")
        if not counted or page.is_name(source.last - 1):
            return -1  # the mother of one of the pupils, not the mother of three
    young = _of_age(cast, source, told[-1])
    if young >= 0:
        return young
    fitting = [number for number in cast.holders.get(told[-1], []) if _holds(cast, number, told)]
    if not fitting and told[-1] in cast.unnamed:
        return -1
    fitting = fitting or _placed(cast, source, told) or _alike(cast, source.first, told[-1])
    gender = noun_gender(page, source)
    fitting = [each for each in fitting if not gender or cast.genders[each] in ("", gender)]
    age = age_of(page, source)
    if age:
        aged = [number for number, each in cast.ages.items() if each == age]
        if len(aged) == 1:
            return aged[0]
        fitting = [number for number in fitting if cast.ages.get(number, age) == age]
    if not fitting and definite:
        named = _epithet(cast, source, told)
        return -1 if named >= 0 and _is_hearer(cast, source, named) else named
    fitting = _once(cast, fitting, told)
    return _nearest(cast, fitting, source.first)


def _is_hearer(cast: Cast, source: Source, person: int) -> bool:
    """Whether a person is whom the words are told: “…,” the foreman told him."""
    verb, hearer = [*cast.page.folded[source.last : source.last + 2], "", ""][:2]
    if verb not in _TELLS or hearer not in _OBJECTS:
        return False
    gender = _OBJECTS[hearer]
    lately = recent(cast, source.first, _OFFICE)
    heard = {each for each in lately if not gender or cast.genders[each] in ("", gender)}
    return person in heard and (not gender or len(heard) == 1)


def _once(cast: Cast, persons: list[int], told: list[str]) -> list[int]:
    """Those who once had an office, if that is told: the former mayor is not the mayor."""
    if len(persons) < 2 or _FORMER.isdisjoint(told):
        return persons
    return [each for each in persons if not _FORMER.isdisjoint(cast.roles[each].words)] or persons


def _by_letters(cast: Cast, source: Source) -> int:
    """The only one whose office "the SP" has the first letters of: Superintendent of Police."""
    page = cast.page
    if source.last - source.first > 1 or not is_letters(page, source):
        return -1
    if page.folded[source.first] in cast.holders:
        return -1
    letters = page.folded[source.first]
    fitting = [
        number
        for number, person in enumerate(page.people[:CROWD])
        if person.role and _begins_with(person.role.text, letters, cast.roles[number].heads)
    ]
    return fitting[0] if len(fitting) == 1 else -1


def is_letters(page: Page, source: Source) -> bool:
    """Whether a source is one word of two to five capitals: the IGP."""
    word = page.words[source.last - 1]
    return 1 < len(word) < 6 and word.isupper() and word.isalpha()


def _begins_with(role: str, letters: str, heads: set[str]) -> bool:
    """Whether letters are those of a role's words in a row, its noun among them.

    Small words have one or none: the COAS, the SP.
    """
    every = [word for word in role.lower().replace("-", " ").split() if word[0].isalpha()]
    nouns = {noun.rpartition("-")[2] for noun in heads}
    for told in (every, [word for word in every if word not in group("prep", "art")]):
        at = "".join(word[0] for word in told).find(letters)
        if at >= 0 and not nouns.isdisjoint(told[at : at + len(letters)]):
            return True
    return False


def _may_be_person(cast: Cast, source: Source, noun: str) -> bool:
    """Whether a noun with a capital may stand for a person: the Premier, the Ohio Democrat."""
    known = noun in PARTISANS or noun in group("rank") or _is_trade(noun)
    held = noun in cast.holders and (is_letters(cast.page, source) or noun in roles())
    known = known or held
    return known or noun in KIN or is_epithet(cast.page, source)


def _of_age(cast: Cast, source: Source, noun: str) -> int:
    """The only one named of late who is as old as "the girl", "the pensioner" is, else -1."""
    years = YEARS.get(noun)
    if years is None:
        return -1
    gender = noun_gender(cast.page, source)
    aged = [
        number
        for number in sorted(recent(cast, source.first, _OFFICE))
        if cast.ages.get(number, "").isdigit() and int(cast.ages[number]) in years
    ]
    aged = [number for number in aged if not gender or cast.genders[number] in ("", gender)]
    return aged[0] if len(aged) == 1 else -1


def _holds(cast: Cast, number: int, told: list[str]) -> bool:
    """Whether a person's office has all the words before the noun, too."""
    names = cast.page.people[number].name.lower().split()
    known = cast.roles[number].words | set(names) | _FORMER
    return all(word in known for word in told[:-1])


def _alike(cast: Cast, token: int, head: str) -> list[int]:
    """Those named of late whose office has the noun, or one that means much the same."""
    lately = sorted(recent(cast, token, _OFFICE))
    exact = [number for number in lately if head in cast.roles[number].heads]
    nouns = alike(head) | (HEADS_OF_STATE if head == "leader" else frozenset())
    beside = [] if exact else _beside_speakers(cast, token)
    if len(beside) == 1 and not (cast.roles[beside[0]].heads - KIN - nouns):
        return beside
    near = exact or [number for number in lately if nouns & cast.roles[number].heads]
    return near or ([] if head in _VAGUE else _met(cast, token, nouns))


def _met(cast: Cast, token: int, nouns: frozenset[str]) -> list[int]:
    """Those named before a token who hold one of the offices."""
    start = cast.page.document.tokens.starts[token]
    held = {number for noun in nouns for number in cast.holders.get(noun, ())[:CROWD]}
    return sorted(number for number in held if cast.page.people[number].start < start)


def _placed(cast: Cast, source: Source, told: list[str]) -> list[int]:
    """The only one named of late whose role tells the same place: the New Mexico Democrat."""
    office = told[-1] in PARTISANS or _is_trade(told[-1])
    if len(told) < 2 or not office or not cast.page.is_name(source.first):
        return []
    place = set(told[:-1])
    lately = sorted(recent(cast, source.first, _OFFICE))
    same = [number for number in lately if place <= cast.roles[number].words]
    return same if len(same) == 1 else []


def _beside_speakers(cast: Cast, token: int) -> list[int]:
    """Who said something in the sentence before a token, in its own paragraph."""
    document = cast.page.document
    sentence = document.sentence_at[token]
    if not sentence or not alike(cast.page.folded[token]):
        return []
    if document.sentences[sentence - 1].paragraph != document.sentences[sentence].paragraph:
        return []
    return sorted({e.person for e in cast.spoken.get(sentence - 1, []) if e.person >= 0})


def _nearest(cast: Cast, fitting: list[int], token: int) -> int:
    """The only one of those who fit, or the only one that was named of late, else -1."""
    if len(fitting) < 2:
        return fitting[0] if fitting else -1
    for back in (_OFFICE, 3, 1):
        near = recent(cast, token, back).intersection(fitting[:CROWD])
        if len(near) == 1:
            return near.pop()
    return -1


def _epithet(cast: Cast, source: Source, told: list[str]) -> int:
    """The person spoken of when "the 34-year-old", "the singer" cannot be someone else."""
    page, gender = cast.page, noun_gender(cast.page, source)
    inside = range(source.first, source.last)
    human = page.folded[source.last : source.last + 2] in ([",", "who"], [",", "whose"])
    if told[-1] in group(*BODIES) - group("epithet", "trait") and not human:
        return -1
    if page.folded[source.last : source.last + 1] in (["who"], ["that"]):
        return -1  # the reviewer who panned it: some other one
    alone = source.last - source.first == 1 and page.is_name(source.first)
    if alone and told[-1] not in group("rank") and not is_epithet(page, source):
        return -1  # a paper, say: The Courier
    if told[-1] in cast.unnamed or any(page.folded[at] in ("'s", "'") for at in inside):
        return -1
    plain = sum(page.words[at].islower() for at in inside)
    listed = told[-1] in group("epithet") and plain < 3
    if listed or is_epithet(cast.page, source) or _is_another_word(cast, source, told):
        famed = listed and told[-1] not in group("m", "f")
        age = age_of(page, source)
        trade = told[-1].endswith(("er", "or", "ist", "wright")) and told[-1] not in group("m", "f")
        vague = not trade or age != "" or is_epithet(cast.page, source)
        but = NOBODY if vague else _otherwise_told(cast, source.first, told[-1])
        named = antecedent(cast, source.first, gender, listed=True, famed=famed, age=age, but=but)
        other = named is None or is_other(cast, told[-1], named.person, source.first)
        return -1 if named is None or other else named.person
    if _is_trait(told, page.is_name(source.first)):
        named = clear_antecedent(cast, source.first, gender)
        if named and _has_another_trade(cast, named.person, told[-1]):
            return -1  # Mayor Ana Ruiz is not "the farmer"
        if named and not is_other(cast, told[-1], named.person, source.first):
            return named.person
    completed = head_of(cast.page, source) < source.last - 1
    return _only(cast, gender, source.first, told[-1:] if completed else told)


def _otherwise_told(cast: Cast, token: int, noun: str) -> frozenset[str]:
    """Those named of late whose office is another one, if somebody is named who has none: of
    Ana Ruiz and her editor, Tom Bright, "the novelist" is not the editor.
    """
    lately = recent(cast, token, _OFFICE)
    fitting = alike(noun) | {noun}
    open_to = fitting | KIN | _BROAD
    other = {
        each
        for each in lately
        if any(map(_is_trade, cast.roles[each].heads - open_to)) or _is_royal(cast, each)
    }
    other = {each for each in other if not cast.roles[each].heads & fitting}
    if other == lately:
        return NOBODY
    return frozenset(cast.page.people[each].name for each in other)


def _is_royal(cast: Cast, person: int) -> bool:
    """Whether a name holds a title that leaves no room for a trade: King Charles, Pope Leo."""
    return cast.page.people[person].name.partition(" ")[0].lower() in _ROYALS


def _has_another_trade(cast: Cast, person: int, noun: str) -> bool:
    """Whether an article tells of somebody's office, which people of a plain trade don't hold."""
    heads = cast.roles[person].heads
    held = any(head in titles() or head in _OFFICES for head in heads)
    return held and noun in _TRADES and noun not in heads


def _is_trade(noun: str) -> bool:
    """Whether a word that stands beside a name is an office or a trade, and no verb or thing."""
    if noun in callings() or alike(noun):
        return True
    return noun.endswith(("ist", "ian", "man", "woman")) or noun in group("epithet", "human")


def _is_another_word(cast: Cast, source: Source, told: list[str]) -> bool:
    """Whether "the cellist", "the Albion boss" is a new word for the one just spoken of: no
    office that others hold, and nobody whom the article brought in as "a cellist".
    """
    page, head = cast.page, head_of(cast.page, source)
    word = told[-1]
    if len(told) > 3 or not page.words[head].islower() or word in group("anybody"):
        return False
    if len(told) > 1 and page.is_name(source.first):
        return word in _TEAM
    if word in group("human") or word in group("thing") or word in _UNNAMED:
        return False
    known = word.endswith(("ist", "wright", "or", "er", "winner", "scorer", "ian"))
    return known and not alike(word)


def _is_trait(told: list[str], placed: bool) -> bool:
    """Whether "the former dancer", "the plumber from Hull" may be what the one spoken of is, too:
    a trade, a trait, an office that is `placed` (the Riverton mayor), and not the part that
    somebody without a name plays in the story.
    """
    word = told[-1]
    if told[0].partition("-")[0] in ("former", "ex", "onetime", "one-time", "retired"):
        return True
    if word in group("trait") or word in PARTISANS:
        return True
    if word in group("anybody"):
        return len(told) == 2
    if placed and len(told) == 2 and word in _SEATS:
        return True
    if word in group("human") or word in _UNNAMED or alike(word):
        return False
    return word in words("calling")


def _only(cast: Cast, gender: str, token: int, told: list[str]) -> int:
    """The only one of a gender who was named of late, for "the postmistress", else -1."""
    if not gender or len(told) > 1 or told[0] in group("anybody") or told[0] in _UNNAMED:
        return -1
    named = sorted(recent(cast, token, _OFFICE))
    same = [number for number in named if cast.genders[number] == gender]
    others = [number for number in named if not cast.genders[number]]
    if len(same) != 1 or others or is_other(cast, told[0], same[0], token):
        return -1
    trades = cast.roles[same[0]].heads - KIN - alike(told[0]) - {told[0]}
    return -1 if any(map(_is_trade, trades)) else same[0]
