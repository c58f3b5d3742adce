"""Numbers in names: `Boeing 737`, `Article 5`, `page 3`, `Three Lions`, `10 Downing Street`."""

from __future__ import annotations

from briefing.parser.amounts.dates import ORDINAL_ENDS, glued
from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.nouns import classes, is_plural, is_verb
from briefing.parser.amounts.numbers import SCALES, Number
from briefing.text.tokens import NUMBER, WORD, Tokens

_STREETS = frozenset(
    """
    street st road rd avenue ave lane drive boulevard blvd place square way court terrace crescent
    close row hill parkway highway gardens mews quay strand broadway
    """.split()
)


_OPENERS = frozenset(
    """
    the a an in on at of for from by with to and but or about around some over under nearly almost
    only just more less fewer than at least up this that these those after before since as if when
    while between total another all both his her its their our my your every each no not roughly
    approximately is was were are has have had says said killing killed injuring injured among
    """.split()
)


def labelled(line: Tokens, i: int) -> int:
    """`No. 10`, `#3`, `number one`, `Article 5`, `[2]`, `phase two`, `Group of 20`."""
    if line.words[i + 1] == "-" and line.folded[i + 2] in _TURNS_OF_PHRASE:
        return i + 3
    before = line.folded[i - 1] if i else ""
    if not before:
        return 0
    if before == "+" and i > 1 and glued(line, i) and glued(line, i - 1):
        return i + 1
    if (
        before == "#"
        or before == "№"
        or before == "§"
        or (before == "[" and line.words[i + 1] == "]")
    ):
        return i + 1
    if before == "." and line.folded[i - 2] in ("no", "nos", "art", "sec", "vol", "pp", "p", "ch"):
        return i + 1 if i > 1 else 0
    if before in ("no", "nos") and (line.words[i - 1] != "no" or line.kinds[i] == NUMBER):
        return i + 1 if line.words[i - 1][0] == "N" else 0
    if before == "number" and _after_number(line, i):
        return i + 1
    if before == "-" and glued(line, i) and i > 1 and line.folded[i - 2] in classes().numbered:
        return i + 1
    if before == "of" and i > 1 and line.words[i - 2] in ("Group", "Gang", "Committee", "Club"):
        return i + 1
    if _is_label(line, i - 1, i):
        return _more_labels(line, i + 1)
    return 0


_TURNS_OF_PHRASE = frozenset("way faced dimensional tier pronged step ply off piece".split())


def _more_labels(line: Tokens, j: int) -> int:
    """Behind `Sections 21`: `, 24, and 26`; never into a count such as `and 26 people`."""
    while True:
        if line.folded[j] == "of" and line.kinds[j + 1] == NUMBER and line.kinds[j + 2] != WORD:
            return j + 2
        k = j + 1 if line.folded[j] in (",", "and", "or", "to", "-", "–", "&") else 0
        if k and line.folded[k] in ("and", "or"):
            k += 1
        if not k or line.kinds[k] != NUMBER or not line.words[k].isdigit() or k > j + 2:
            return j
        if line.kinds[k + 1] == WORD and is_plural(line, k + 1):
            return j
        j = k + 1


_AFTER_LABEL = frozenset(
    "and or of in to is are was were on for at by with the that which after before".split()
)


def _after_number(line: Tokens, i: int) -> bool:
    """Whether `number` before token i is a rank (`the number 3`) and not `a number: 3`."""
    return line.folded[i + 1] not in SCALES


_PLURAL_LABELS = frozenset("sections articles chapters pages verses junctions gates".split())
_TOLD_BY_WORDS = frozenset("phase level tier category grade type".split())


def _is_label(line: Tokens, k: int, i: int) -> bool:
    """Whether word k names things that are told apart by numbers, as `Flight 370` or `page 3`."""
    if line.folded[k] not in classes().numbered:
        return False
    if not line.words[k][0].isupper():
        if line.folded[k] in _PLURAL_LABELS:
            return line.kinds[i] == NUMBER
        if line.folded[k].endswith("s") or line.folded[k] in _COMMON_LABELS:
            return _stands_as_label(line, k, i)
        return line.folded[k + 2] not in SCALES and (
            line.kinds[i] == NUMBER or line.folded[k] in _TOLD_BY_WORDS
        )
    first = k == 0 or line.words[k - 1] in (".", "“", '"', "‘", ":")
    if first and line.folded[k] in ("top", "mark", "target", "position", "state", "order"):
        return False
    plain = line.words[i].isalnum()
    return plain and line.folded[i + 1] not in ("%", "per", "percent", *SCALES)


def _stands_as_label(line: Tokens, k: int, i: int) -> bool:
    """Whether a small number tells apart what the noun before it names: `day two`."""
    if line.folded[k].endswith("s") or line.words[i + 1] == "%" or len(line.words[i]) > 5:
        return False
    if line.kinds[i + 1] != WORD:
        return line.words[i + 1] not in ("-", "–") and not (
            k and line.folded[k - 1] in ("a", "an", "per")
        )
    if line.folded[i + 1] == "of" and line.kinds[i + 2] == NUMBER:
        return True
    if line.folded[i + 1] in _AFTER_LABEL:
        return line.folded[i + 1] not in ("in", "of", "to") or line.folded[k] in _IN_TURN
    return line.kinds[i] == NUMBER and line.folded[k] in (
        "stage",
        "level",
        "type",
        "group",
        "class",
    )


_IN_TURN = frozenset("day week phase game round stage part chapter season episode leg lap".split())

# Labels that are as often plain nouns: only with a capital.
_COMMON_LABELS = frozenset(
    """
    law bill hill image picture photo squad
    act band bay block box bus camp case class contract convention county court cup day district
    division dock figure file flat form game group hole issue item june lesson line lot mark
    mission model order part period pit player plot point position quarter question race region
    road rule season series session site space stand state station step stop stream table target
    task team test title top tower track train type unit units ward week year building cell number
    numbers train round strain observation pool reactor slot sheet schedule pillar articles stage
    """.split()
)


def is_aircraft(number: Number, setting: Setting) -> bool:
    """Whether the number is one of Boeing's types in an article about them."""
    digits = number.plain
    return len(digits) == 3 and digits[0] == digits[2] == "7" and setting.has("boeing")


_ACRONYMS = frozenset("US UK UN EU UAE AND THE OF IN FOR TO BY WITH".split())


def is_name(line: Tokens, number: Number, plural: bool) -> bool:
    """Whether the number belongs to a name: `Boeing 737`, `Three Lions`, `10 Downing Street`."""
    first, last = number.first, number.last
    after = line.words[last]
    if line.kinds[last] == WORD and after[:1].isupper():
        if _in_street(line, last):
            return True
        capital = number.shape == "words" and line.words[first][0].isupper()
        if capital and first and line.words[first - 1] not in _STARTS:
            return True
    if number.shape == "words":
        capital = line.words[first][0].isupper() and line.words[first].isalpha()
        if capital and after[:1].isupper() and _fills_marks(line, first):
            return True
        return capital and first > 0 and line.words[first - 1] not in _STARTS and not plural
    before = line.words[first - 1] if first else ""
    if number.plain and len(before) > 1 and before.isupper() and before not in _ACRONYMS:
        return before.isalpha() and line.starts[first] == line.ends[first - 1] + 1
    cased = line.kinds[first - 1] == WORD and any(c.isupper() for c in before)
    if number.plain and first and cased and after[:1].isupper() and not is_plural(line, last):
        return before.lower() not in _OPENERS
    if number.plain and len(number.plain) < 3 and after[:1].isupper() and not plural:
        return line.kinds[last] == WORD
    if not number.plain or plural or not first:
        return False
    if first and last < len(line.words) and _is_line_of_transport(line, first, last):
        return True
    named = (
        line.kinds[first - 1] == WORD
        and line.starts[first] == line.ends[first - 1] + 1
        and any(c.isupper() for c in before)
        and before.lower() not in _OPENERS
    )
    if first == 1 and before.endswith("ing") and len(number.plain) < 3 and after.islower():
        return False
    opens = first == 1 and before.istitle() and line.kinds[last] == WORD
    return named and not (opens and not is_verb(line, last))


def _fills_marks(line: Tokens, first: int) -> bool:
    """Whether a title of a few words in capitals stands in marks: `“Three Lone Wolves”`."""
    if not first or line.words[first - 1] not in ("“", '"', "‘"):
        return False
    for k in range(first + 1, first + 7):
        if line.kinds[k] != WORD:
            return line.words[k] in ("”", '"', "’") and k > first + 1
        if line.words[k][0].islower() and len(line.words[k]) > 3:
            return False
    return False


def is_version(line: Tokens, number: Number, plural: bool, setting: Setting) -> bool:
    """Whether the number is that of a version, here or before: `Marlin 2.8`, `the 2.8.x branch`."""
    written, first, last = line.words[number.first], number.first, number.last
    if "." not in written or last != first + 1 or not written.replace(".", "").isdigit():
        return False
    key, before = f"version {written}", line.words[first - 1] if first else ""
    glued = line.words[last] == "." and line.starts[last + 1] == line.ends[last]
    longer = glued and line.starts[last] == line.ends[first] and line.kinds[last + 1] == WORD
    named = len(before) > 1 and before[0].isupper() and before.lower() not in _OPENERS
    named = named and not plural and line.starts[first] == line.ends[first - 1] + 1
    if longer or named:
        setting.chosen[key] = "yes"
    return key in setting.chosen


def _is_line_of_transport(line: Tokens, first: int, last: int) -> bool:
    """Whether the number is that of a line: `the 350 bus`."""
    return line.folded[first - 1] == "the" and line.folded[last] in ("bus", "tram", "train")


_STARTS = (".", "“", '"', "‘", "'", ":", "•", "-", "–", "—", "(", "*", "·", "”", "’")


def _in_street(line: Tokens, j: int) -> bool:
    """Whether capitalised words from j on end in `Street` or the like within three words."""
    for k in range(j, j + 4):
        if line.folded[k] in _STREETS and k > j:
            return line.words[k][0].isupper()
        if line.kinds[k] == NUMBER or not line.words[k][:1].isupper():
            return line.kinds[k] == NUMBER and line.folded[k + 1] in ORDINAL_ENDS
    return False
