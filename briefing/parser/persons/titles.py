"""Where in a piece of a run the name begins and ends: titles, offices and honours stay outside."""

from __future__ import annotations

from functools import lru_cache

from briefing.parser.lexicon import table, words
from briefing.parser.persons.behind import right
from briefing.parser.persons.cues import PLACING
from briefing.parser.persons.kinds import (
    ACRONYM,
    BRAND,
    CALENDAR,
    CALLING,
    CALLING_ENDINGS,
    COMMON,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HEAD,
    INITIAL,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    SUFFIX,
    THING,
    TITLE,
    VERB,
    fold,
    listed,
)
from briefing.parser.persons.pieces import is_in_marks, is_particle
from briefing.parser.persons.runs import Field
from briefing.text.tokens import WORD

PERSONAL = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
_REAL_TITLES = frozenset(
    """
    prince princess king queen major general judge justice lord lady pope count countess sir
    sister brother baron father mother saint miss
    """.split()
)
_ALSO_FIRST_NAMES = frozenset("justice bishop major prince papa baba".split())
_PLAYING = frozenset(
    """
    sprinter striker defender midfielder winger goalkeeper forward wrestler boxer singer rapper
    footballer actor actress runner cyclist swimmer batsman bowler musician comedian centre-back
    """.split()
)
_INSIDE = ("of", "for", "to", "and", "the", ",", "&", "'s")
_FORMERLY = ("former", "late", "ex", "then", "fellow")
# How words for what a ministry is for end: `Resilience`, `Empowerment`.
_FIELD_ENDINGS = ("ence", "ance", "tion", "ity", "ment", "ness", "ship", "als", "ing", "ogy", "ony")
# Words for somebody that open a sentence before a name and that no ending tells.
_OPENERS = frozenset(
    """
    son daughter mum mom dad gran grandad nan postie brickie chippy sparky cabbie truckie tradie
    bikie caddie bestie fella chum newsagent angler medic handyman usher verger ghillie laird
    jogger widow widower toddler pupil pal ally punter
    """.split()
)
_RANK_PAIRS = frozenset(
    (first, second)
    for firsts, seconds in (
        ("det detective", "con ch chief"),
        ("sergeant sgt officer private pfc petty airman", "first second third"),
        ("first second third", "class"),
        ("president speaker", "pro"),
        ("pro", "tem tempore"),
    )
    for first in firsts.split()
    for second in seconds.split()
)
# No middle name, as `Earl` or `Dean` may be.
_SHORT_RANKS = frozenset("sgt cpl capt lt mr mrs ms dr".split())
_RANKS = frozenset(
    """
    corporal sergeant lieutenant colonel mayor reeve coun councillor councilor councilman
    councilwoman alderman mla mp mpp mha msp premier senator governor
    """.split()
)


def after_titles(field: Field, parts: list[int], kinds: list[int], opens: bool) -> tuple[int, int]:
    """Where in a piece the name begins, and the token where its title begins, or -1."""
    begin, title = 0, -1
    for at in range(len(parts) - 1):
        bits = kinds[at]
        if _is_of_rank(field, parts, at):
            begin = at + 1
            continue
        if not at and len(parts) == 2 and _is_first_name_here(field, parts[0]):
            continue
        if not bits & (TITLE | CALLING) or _is_of_name(field, parts[at], at):
            continue
        if begin == at and at + 2 == len(parts) and _is_behind_rank(field, parts[at], bits):
            continue  # `Sgt. Ally Thorne`
        if at - begin > 1 and all(each & (TITLE | CALLING) for each in kinds[at:]):
            break
        ranked = field.document.tokens.folded[parts[at]] in _RANKS
        if at and kinds[at - 1] & GIVEN and not kinds[at - 1] & NEVER and not ranked:
            continue
        lower_name = GIVEN if bits & TITLE else GIVEN | FAMILY
        if bits & lower_name and not _is_title_here(field, parts, kinds, at):
            continue
        followed = bits & COMMON or at + 2 < len(parts)
        if at and not followed and not kinds[at - 1] & (NEVER | TITLE | CALLING):
            continue
        behind = field.document.tokens.folded[parts[at + 1]]
        if bits & LEADING and ("-" in behind or behind != "sri"):
            continue  # `Tan Wei Jie`
        nxt = kinds[at + 1]
        if nxt & (ORG | SUFFIX) and not nxt & NAMELIKE:
            continue
        begin = at + 1
    if begin:
        title = _rank_start(field, parts[0])
    elif (lower := lower_title(field, parts[0])) >= 0:
        title = lower
    if begin and field.document.tokens.folded[parts[begin - 1]] in PERSONAL:
        return begin, title
    if not begin and _is_of_age(field, parts) and not kinds[1] & NEVER:
        return 1, parts[0]
    begin = _past_portfolio(field, parts, kinds, begin)
    while begin < len(parts) - 1 and _is_no_name_yet(field, parts, kinds, begin, opens):
        begin += 1
    if title < 0 and begin and begin < len(parts) - 1:
        title = _held_office(field, parts[0])
    if title < 0 and len(parts) - begin > 1 and (kinds[begin] & GIVEN or not kinds[begin] & NEVER):
        title = office_before(field, parts[begin])
    if title < 0 and begin and _is_called(field, parts, kinds, begin):
        title = parts[begin - 1]
    return begin, title


def _is_first_name_here(field: Field, first: int) -> bool:
    """`Ghanaian sprinter Justice Boateng`: a title that is a first name, behind what one plays."""
    tokens = field.document.tokens
    if not first or tokens.folded[first] not in _ALSO_FIRST_NAMES:
        return False
    return tokens.words[first - 1] in _PLAYING


def _is_behind_rank(field: Field, part: int, bits: int) -> bool:
    """Whether a word for somebody, before one more, is the first name behind a short rank."""
    before = part - 1 - (field.document.tokens.words[part - 1] == ".")
    ranked = before >= 0 and field.document.tokens.folded[before] in _SHORT_RANKS
    return ranked and not bits & TITLE


def _rank_start(field: Field, first: int) -> int:
    """The token of `Sergeant` in `Sergeant First Class`, from that of `Class`."""
    folded = field.document.tokens.folded
    while first and (folded[first - 1], folded[first]) in _RANK_PAIRS:
        first -= 1
    return first


def _is_of_rank(field: Field, parts: list[int], at: int) -> bool:
    """`Det Con`, `Sergeant First Class`: what goes on with a rank."""
    folded = field.document.tokens.folded
    before = parts[at - 1] if at else parts[0] - 1
    return before >= 0 and (folded[before], folded[parts[at]]) in _RANK_PAIRS


def _is_no_name_yet(
    field: Field, parts: list[int], kinds: list[int], begin: int, opens: bool
) -> bool:
    """Whether the name begins behind this word of a piece, by its kind or by its form."""
    bits, nxt = kinds[begin], kinds[begin + 1]
    if is_particle(field, parts[begin], nxt):
        return False
    first = field.document.tokens.folded[parts[begin]]
    if opens and not begin and first == "said":
        return field.document.tokens.words[parts[-1] + 1 : parts[-1] + 2] == [":"]  # Said Hale: “…”
    if opens and not begin and first in _OPENERS and nxt & GIVEN and len(parts) > 2:
        return True  # `Son Ian Keech said`
    if bits & GIVEN and bits & PLACE and begin + 2 == len(parts) and not bits & FUNCTION:
        return False
    held = not begin and len(parts) == 2 and bits & FUNCTION and not (opens or nxt & NEVER)
    if held and lower_title(field, parts[0]) >= 0:
        return False
    if begin and begin + 2 == len(parts) and not nxt & NEVER and not bits & (PLACE | ORG | ACRONYM):
        office = kinds[begin - 1] & TITLE and not kinds[begin - 1] & FUNCTION
        if office and bits & (COMMON | PEOPLE):
            return False
    word = field.document.tokens.words[parts[begin]]
    formerly = begin and field.document.tokens.folded[parts[begin - 1]] in _FORMERLY
    if formerly and not bits and nxt & GIVEN and begin + 2 < len(parts):
        return True  # `Former Beatle George Harrison`
    letters = bits == ACRONYM and len(word) == 2 and word.isupper()
    called = begin > 0 or lower_title(field, parts[0]) >= 0
    if letters and begin + 2 == len(parts) and (nxt & FAMILY or (called and not nxt & NEVER)):
        return False  # `JK Rowling`, `Congress leader PC Chacko`
    if not nxt and word.isalpha() and bits & ACRONYM and not bits & (FUNCTION | TITLE | PLACE):
        return begin + 3 == len(parts)
    if not begin and bits & GIVEN and bits & PLACE and not _is_placed(field, parts[0]):
        return False  # `Augusta Mabel Crane`, not `in Augusta Tom Hale won`
    if _is_lead_in(bits, begin == 0 and opens, nxt):
        return not (opens and not begin and _is_virtue_name(field, parts, kinds))
    if begin + 2 >= len(parts):
        return False
    if bits & (ORG | BRAND | PLACE) and nxt & ACRONYM:
        return bool(kinds[begin + 2] & GIVEN)
    if bits & PEOPLE and bits & GIVEN:
        return bool(nxt & GIVEN) and word != "Christian"
    if bits & SUFFIX:
        return not begin
    if opens and not (begin or bits) and nxt & GIVEN and not nxt & NEVER and is_agent(word):
        return True
    if kinds[-1] & NEVER and not (kinds[-1] | nxt) & NAMELIKE:
        return False
    return not bits & NAMELIKE and is_calling_by_form(word)


def _is_placed(field: Field, first: int) -> bool:
    """Whether a word before a run makes its first one a place: `in`, `of`, `the`."""
    before = field.document.tokens.folded[first - 1] if first else ""
    return before in PLACING or before in ("from", "of", "to", "the", "for", ",")


def _is_virtue_name(field: Field, parts: list[int], kinds: list[int]) -> bool:
    """`Memory Chikomba said`, `Friday Osanebi said`: a word or a day before a surname."""
    word = field.document.tokens.words[parts[0]]
    if len(parts) != 2 or kinds[1] & (NEVER | GIVEN | FAMOUS):
        return False
    if kinds[0] & ~(COMMON if kinds[1] else COMMON | CALENDAR):
        return False
    if word.endswith(("ly", "ing", "ed", "s", "er", "re", "less")):
        return False
    plain = word.lower() not in words("role_modifiers")
    return plain and right(field, parts[1] + 1, 2) >= 1.4


def _is_called(field: Field, parts: list[int], kinds: list[int], begin: int) -> bool:
    """Whether the word before a name of several words tells by its form what somebody is."""
    if begin + 1 >= len(parts) or kinds[begin - 1] & NAMELIKE:
        return False
    word = field.document.tokens.words[parts[begin - 1]]
    return is_calling_by_form(word) or (begin == 1 and not kinds[0] and is_agent(word))


def _is_of_name(field: Field, part: int, at: int) -> bool:
    """`“Boy Santo”`, `Ma. Lourdes`, `Jalan Tun Razak`: here a title word is a part of the name."""
    tokens = field.document.tokens
    if at == 1 and field.kind(part - 1) & HEAD and not field.kind(part) & COMMON:
        return tokens.folded[part - 1] not in ("grand", "great")
    quoted = at > 0 and (is_in_marks(field, part) or (at > 1 and is_in_marks(field, part - 1)))
    return quoted or (tokens.words[part] == "Ma" and tokens.words[part + 1 : part + 2] == ["."])


def _is_of_age(field: Field, parts: list[int]) -> bool:
    """`U Maung Lwin`: the mark of a man of age in Burma before a name of several words."""
    return (
        len(parts) > 2 and field.document.tokens.words[parts[0]] == "U" and parts[1] == parts[0] + 1
    )


def _past_portfolio(field: Field, parts: list[int], kinds: list[int], begin: int) -> int:
    """Past the office's field or place: `(Minister for) Rural Development X`, `Tui Nadi X`."""
    held = not begin and _held_office(field, parts[0]) >= 0
    if held:
        for at in range(len(parts) - 2, 0, -1):
            field_word = field.document.tokens.folded[parts[at - 1]].endswith(_FIELD_ENDINGS)
            unlike = kinds[at - 1] & NEVER or (not kinds[at - 1] and (at == 1 or field_word))
            if kinds[at] & GIVEN and unlike and not kinds[at - 1] & GIVEN:
                return at
    never = NEVER if held else PLACE if begin else 0
    while begin < len(parts) - 2 and kinds[begin] & never and not kinds[begin] & (GIVEN | LEADING):
        begin += 1
    return begin


def _held_office(field: Field, first: int) -> int:
    """The token of the office whose field begins at a token, or -1.

    `Minister of State for (Youth Affairs)`, `Minister of Sports, Youth and (Culture)`.
    """
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[first]].first
    if not first or tokens.folded[first - 1] not in ("of", "for", "to", "and", "the", "&", "'s"):
        return -1
    linked = False
    for at in range(first - 1, max(begin, first - 10) - 1, -1):
        word = tokens.folded[at] if tokens.folded[at] == "'s" else tokens.words[at]
        linked = linked or word in ("of", "for", "to")
        if linked and word[0].isupper() and field.kind(at) & (TITLE | CALLING):
            return at
        if not (word[0].isupper() or word in _INSIDE):
            return -1
    return -1


def _is_title_here(field: Field, parts: list[int], kinds: list[int], at: int) -> bool:
    """`Prince Harry` and `Dean John Ho` have a title, `Dean Ho` and `Hunter Biden` have not."""
    if field.document.tokens.folded[parts[at]] in _REAL_TITLES:
        return True
    trade = kinds[at] & CALLING and not kinds[at] & (GIVEN | LEADING)
    return at + 2 < len(parts) and bool(kinds[at + 1] & GIVEN or trade)


def _is_lead_in(bits: int, opens: bool, nxt: int) -> bool:
    """Whether a word at the head of a piece is not yet the name: `But Modi`, `Texan Bo Li`."""
    if bits & HEAD:
        return bool(nxt & PEOPLE)
    if bits & GIVEN and bits & FUNCTION:
        return opens and bool(nxt & FAMOUS or (nxt & NEVER and not nxt & NAMELIKE))
    if bits & (GIVEN | LEADING) and not bits & FUNCTION:
        return bool(bits & PLACE and nxt & GIVEN and not nxt & (PLACE | FAMILY))
    if bits & CALENDAR and not opens:
        return False
    if bits & (FUNCTION | CALENDAR | PEOPLE | ACRONYM):
        return not (bits & LEADING and not nxt & NEVER)
    if bits & (ORG | THING | BRAND | PLACE):
        return bool(nxt & (GIVEN | INITIAL))
    return bool(bits & COMMON and (opens or nxt & GIVEN))


def office_before(field: Field, first: int) -> int:
    """The token of `envoy` in `special envoy to the European Union X`, or -1."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[first]].first
    at = first - 1
    while at > begin and first - at < 7 and tokens.kinds[at] == WORD:
        bits = field.kind(at)
        fields = tokens.words[at] == "and" or tokens.folded[at - 1] in ("of", "for", "and")
        if (bits & (FUNCTION | VERB) and not fields) or tokens.folded[at] == "'s":
            break
        if at == first - 1 and tokens.folded[at] in ("including", "like", "from"):
            break
        at -= 1
    if at == first - 1 or at <= begin or tokens.folded[first - 1] == "the":
        return -1
    if tokens.folded[at] == "the":
        at -= 1
    held = tokens.folded[at] in ("of", "for", "to", "at", "in") and at > begin
    behind = at + 1 + (tokens.folded[at + 1] == "the")
    if tokens.folded[at] == "to" and not tokens.words[behind][0].isupper():
        return -1  # `a batsman to lead them after`
    if tokens.words[at - 1].islower() and tokens.folded[at - 1].endswith(("rs", "men")):
        return -1
    return at - 1 if held and field.kind(at - 1) & (TITLE | CALLING) else -1


def lower_title(field: Field, first: int) -> int:
    """The token of a lower-case job word right before a name, or -1."""
    tokens = field.document.tokens
    at = first - 1
    if at < 0 or field.document.sentence_at[at] != field.document.sentence_at[first]:
        return -1
    if tokens.kinds[at] != WORD or tokens.starts[first] - tokens.ends[at] > 1:
        return -1
    return at if field.kind(at) & (TITLE | CALLING) else -1


_NOUN_ENDINGS = ("shman", "chman", "woman", "master", "mistress", "preneur", "maid", "lady")
# Of somebody from a place: `Dubliner`, `Lagosian`, `Delhiite`.
_HOME_ENDINGS = ("sider", "er", "ian", "nian", "ite", "man", "kar")
_AGENT_ENDINGS = ("er", "or", "eer", "ee")
_NO_AGENTS = frozenset(
    """
    whenever wherever whoever whichever whatever moreover altogether hereafter thereafter forever
    together remember consider farther gather deliver discover
    """.split()
)


@lru_cache(maxsize=4096)
def is_calling_by_form(word: str) -> bool:
    """`Headmistress`, `Eyewitness`, `Queenslander`: an unlisted word for what somebody is."""
    low = fold(word)
    if low in words("role_modifiers"):
        return True
    if len(low) < 6 or listed(low) or "-" in low:
        return False
    if low.endswith(CALLING_ENDINGS + _NOUN_ENDINGS):
        return True
    homes = [low.removesuffix(end) for end in _HOME_ENDINGS if low.endswith(end)]
    if any(home + end in words("places") for home in homes for end in ("", "e", "a", "i")):
        return True
    titles = table("titles")
    return any(
        titles.get(low[at:]) in ("r", "f") and listed(low[:at]) & COMMON
        for at in range(3, len(low) - 2)
    )


def _is_doer(low: str) -> bool:
    """`jogger` of `jog`, `lodger` of `lodge`, `tiler` of `tile`."""
    stem = low[:-2]
    stem = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return bool((listed(stem) | listed(stem + "e")) & (COMMON | VERB))


def is_agent(word: str) -> bool:
    """`Commenter`, `Crossbencher`: what may be an agent's noun at the head of a sentence."""
    low = fold(word)
    if low in _OPENERS or (4 < len(low) < 7 and low.endswith("er") and _is_doer(low)):
        return True
    if len(low) < 7 or not low.endswith(_AGENT_ENDINGS) or not low.replace("-", "").isalpha():
        return False
    return low not in _NO_AGENTS and not listed(low)
