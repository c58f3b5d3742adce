"""Numbers that count nothing: dates, clock times, ordinals, names, sections, telephone numbers.

The list follows what newspaper style guides (AP, Reuters, Guardian) write in digits without
counting or measuring. Each function looks at a bounded number of tokens beside the number.
"""

from __future__ import annotations

from briefing.parser.figure_lines import Setting
from briefing.parser.lexicon import words
from briefing.parser.numbers import LONGEST, SCALES, SMALL, Number
from briefing.text.tokens import NUMBER, WORD, Tokens

MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth
    thousandth millionth billionth
    """.split()
)
_HALF_DAYS = frozenset(("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock"))
_ZONES = frozenset("gmt bst est edt utc ist pst pdt cet cest et hrs sast wat eat sgt local".split())
_DASHES = ("-", "–", "—", "‑", "‐", "−")
_CALLING = frozenset("call called calling calls dial dialled dialed dialing ring phone".split())
_STREETS = frozenset(
    """
    street st road rd avenue ave lane drive boulevard blvd place square way court terrace crescent
    close row hill parkway highway gardens mews quay strand broadway
    """.split()
)
# Before a year and never before a count of things.
_YEAR_CUES = frozenset(
    """
    in since until till by of from during before after late early mid the than between and to
    through around circa year class spring summer autumn fall winter for that this its his her
    their our fiscal financial at on back if via
    """.split()
)
_PEOPLE = frozenset(
    """
    people men women children troops soldiers workers students families refugees migrants patients
    villagers jobs deaths victims civilians fighters passengers homes houses employees cases
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


def block_end(line: Tokens, i: int, setting: Setting) -> int:
    """The token behind a number at i that is surely no figure; 0 if it may be one."""
    if line.kinds[i] == NUMBER:
        digits = line.words[i]
        if len(digits) > LONGEST or (len(digits) > 8 and digits.isdigit()):
            return i + 1
        return (
            _time(line, i)
            or _date(line, i)
            or _telephone(line, i)
            or _labelled(line, i)
            or _slashed(line, i)
            or _ordinal(line, i)
        )
    if line.folded[i + 1] in _HALF_DAYS:
        return i + 2
    return _ordinal_word(line, i) or _labelled(line, i)


def _glued(line: Tokens, i: int) -> bool:
    return line.starts[i] == line.ends[i - 1] and i > 0


def _ordinal(line: Tokens, i: int) -> int:
    """`22nd`, `1990s`, `'98`, `2000's`."""
    after = line.folded[i + 1]
    if _glued(line, i + 1) and (
        after in _ORDINAL_ENDS or (after == "s" and line.words[i].isdigit())
    ):
        return i + 2
    if i and line.words[i - 1] in ("'", "’", "‘") and _glued(line, i) and len(line.words[i]) == 2:
        return i + 1
    if after == "'s" and len(line.words[i]) == 4 and line.words[i].isdigit():
        return i + 2
    return 0


def _ordinal_word(line: Tokens, i: int) -> int:
    """`twenty-first`; `nineteen eighty-four`; `first half`."""
    if line.words[i + 1] == "-" and line.folded[i + 2] in _ORDINALS and line.folded[i] in SMALL:
        return (
            0 if line.folded[i + 2] in ("third", "fifth") and SMALL[line.folded[i]] < 10 else i + 3
        )
    if line.folded[i] in ("nineteen", "twenty") and line.folded[i + 1] in SMALL:
        return i + 4 if SMALL[line.folded[i + 1]] >= 10 else 0
    return 0


def _time(line: Tokens, i: int) -> int:
    """`10am`, `10:30`, `10.30 p.m.`, `9-10am`, `1400 GMT`, `6 o'clock`, `5-6pm`."""
    after = line.folded[i + 1]
    if after in _HALF_DAYS and line.words[i + 1] not in ("Am", "PM-"):
        return i + 2
    if line.words[i + 1] == ":" and line.kinds[i + 2] == NUMBER and _glued(line, i + 2):
        j = i + 3
        while line.words[j] in (":", ".") and line.kinds[j + 1] == NUMBER and j < i + 8:
            j += 2
        return j
    if (
        (line.words[i + 1] in _DASHES or after in ("to", "and"))
        and line.kinds[i + 2] == NUMBER
        and line.folded[i + 3] in _HALF_DAYS
    ):
        return i + 4
    if after in _ZONES and len(line.words[i]) in (4, 5):
        return i + 2
    if (
        line.folded[i - 1] == "at"
        and line.words[i].isdigit()
        and len(line.words[i]) <= 2
        and after in ("in", "on")
        and line.folded[i + 2] in ("the", "monday", "tuesday", "wednesday", "thursday", "friday")
        and line.folded[i + 3] not in ("time", "end")
    ):
        return i + 1
    return 0


def is_month(line: Tokens, i: int) -> bool:
    """Whether token i names a month; `may` and `march` count only with a capital."""
    return line.folded[i] in MONTHS and line.words[i][0].isupper()


def _date(line: Tokens, i: int) -> int:
    """`June 9`, `Sept. 9-11, 2025`, `9 and 10 June`, `2025-06-10`."""
    if not line.words[i].isdigit():
        return _dotted_date(line, i)
    before = i - 2 if line.words[i - 1] == "." else i - 1
    day = len(line.words[i]) <= 2 and 0 < int(line.words[i]) <= 31
    if i and is_month(line, before) and (day or len(line.words[i]) == 4):
        return _more_days(line, i + 1)
    if not day:
        if (
            len(line.words[i]) == 4
            and line.words[i + 1] in ("-", "–")
            and len(line.words[i + 2]) == 2
        ):
            if line.words[i + 3] in ("-", "–") and line.kinds[i + 4] == NUMBER:
                return i + 5
        return 0
    j = i + 1
    while j < i + 7:
        if is_month(line, j) or (line.folded[j] == "of" and is_month(line, j + 1)):
            return _more_days(line, j + 1) if line.kinds[j + 1] == NUMBER else j + 1
        if line.folded[j] in ("and", "to", "or", ",", "&") or line.words[j] in _DASHES:
            if line.kinds[j + 1] != NUMBER or len(line.words[j + 1]) > 2:
                return 0
            j += 2
        else:
            return 0
    return 0


def _more_days(line: Tokens, j: int) -> int:
    """Behind `June 9`: further days of it and the year, `-11, 2025`."""
    for _ in range(4):
        if not (line.folded[j] in ("and", "to", ",", "&", "or") or line.words[j] in _DASHES):
            break
        number = line.words[j + 1]
        if line.kinds[j + 1] != NUMBER or not number.isdigit():
            break
        short = len(number) <= 2 and int(number) <= 31
        if short and line.words[j] == "," and line.words[j + 2] not in (",", "and"):
            break
        if short and line.folded[j] in ("and", "or", ",") and line.kinds[j + 2] == WORD:
            break
        if not short and not (len(number) == 4 and line.words[j] == ","):
            break
        j += 2
    if line.kinds[j] == NUMBER and len(line.words[j]) == 4 and line.words[j].isdigit():
        return j + 1
    return j


def _dotted_date(line: Tokens, i: int) -> int:
    """`10.06.2025`, `192.168.0.1`, `3.11.2`."""
    parts = line.words[i].split(".")
    groups = len(parts) > 2 and all(len(part) == 3 for part in parts[1:])
    return i + 1 if len(parts) > 2 and not groups and "," not in line.words[i] else 0


def _telephone(line: Tokens, i: int) -> int:
    """`+44 20 7946 0958`, `0800 123 456`, `555-0100`, `a 911 call`."""
    digits = line.words[i]
    if not digits.isdigit():
        return 0
    plus = line.words[i - 1] == "+" and i > 0 and _glued(line, i)
    parts = 1
    j = i + 1
    while j < i + 16:
        k = j
        while line.words[k] in ("-", ")", "(", "‑", ".") and k < j + 2:
            k += 1
        if line.kinds[k] != NUMBER or not line.words[k].isdigit() or line.words[k] == "":
            break
        j, parts = k + 1, parts + 1
    zero = digits[0] == "0" and len(digits) > 1
    if (plus and parts > 1) or zero:
        return j
    if parts > 1 and len(digits) == 3 and line.words[i + 1] == "-" and len(line.words[i + 2]) == 4:
        return j
    if digits in ("911", "999", "112", "111", "101") and (
        line.folded[i - 1] in _CALLING
        or line.folded[i + 1] in _CALLING
        or line.folded[i + 1] in ("operator", "dispatcher", "dispatchers", "operators", "emergency")
    ):
        return i + 1
    return 0


def _labelled(line: Tokens, i: int) -> int:
    """`No. 10`, `#3`, `number one`, `Article 5`, `[2]`, `phase two`, `Group of 20`."""
    before = line.folded[i - 1] if i else ""
    if not before:
        return 0
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
    if before == "-" and _glued(line, i) and i > 1 and line.folded[i - 2] in words("numbered"):
        return i + 1
    if before == "of" and i > 1 and line.words[i - 2] in ("Group", "Gang", "Committee", "Club"):
        return i + 1
    if _is_label(line, i - 1, i):
        j = i + 1
        while line.folded[j] in ("and", "or", "to", ",") or line.words[j] in ("-", "–"):
            if line.kinds[j + 1] != NUMBER or line.kinds[j + 2] == WORD and j > i + 1:
                break
            if line.folded[j] == "," or line.kinds[j + 2] == WORD and line.folded[j] != "to":
                break
            j += 2
        return j
    return 0


def _after_number(line: Tokens, i: int) -> bool:
    """Whether `number` before token i is a rank (`the number 3`) and not `a number: 3`."""
    return line.folded[i + 1] not in SCALES


def _is_label(line: Tokens, k: int, i: int) -> bool:
    """Whether word k names things that are told apart by numbers, as `Flight 370` or `page 3`."""
    if line.folded[k] not in words("numbered"):
        return False
    if not line.words[k][0].isupper():
        return (
            line.folded[k] not in _COMMON_LABELS
            and line.folded[k + 2] not in SCALES
            and (line.kinds[i] == NUMBER or line.folded[k] in ("phase", "level", "tier", "stage"))
        )
    first = k == 0 or line.words[k - 1] in (".", "“", '"', "‘", ":")
    if first and line.folded[k] in ("top", "mark", "target", "position", "state", "order"):
        return False
    plain = line.words[i].isalnum()
    return plain and line.folded[i + 1] not in ("%", "per", "percent", *SCALES)


# Labels that are as often plain nouns: only with a capital.
_COMMON_LABELS = frozenset(
    """
    act band bay block box bus camp case class contract convention county court cup day district
    division dock figure file flat form game group hole issue item june lesson line lot mark
    mission model order part period pit player plot point position quarter question race region
    road rule season series session site space stand state station step stop stream table target
    task team test title top tower track train type unit units ward week year building cell number
    numbers train round strain observation pool reactor slot sheet schedule pillar articles stage
    """.split()
)


def _slashed(line: Tokens, i: int) -> int:
    """`9/11`, `24/7`, `2019/20`, `10/06/2025`; a real fraction is not blocked."""
    if line.words[i + 1] != "/" or line.kinds[i + 2] != NUMBER or not _glued(line, i + 2):
        return 0
    from briefing.parser.numbers import slash_fraction

    if slash_fraction(line, i) and line.words[i + 3] != "/" and line.kinds[i + 3] == WORD:
        return 0
    j = i + 3
    while line.words[j] == "/" and line.kinds[j + 1] == NUMBER and j < i + 9:
        j += 2
    return j


def is_year(line: Tokens, number: Number, plural: bool, modified: bool) -> bool:
    """Whether a bare number of four digits is a year, by what stands around it."""
    digits = number.plain
    if len(digits) != 4 or not ("1000" <= digits <= "2150"):
        return False
    before = line.folded[number.first - 1] if number.first else ""
    if modified or line.folded[number.last] in _PEOPLE:
        return not plural or (before in _YEAR_CUES and before != "than" and not modified)
    if digits < "1500":
        return not plural and before in ("in", "since", "of")
    return True


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
        return capital and first > 0 and line.words[first - 1] not in _STARTS and not plural
    if not number.plain or plural or not first:
        return False
    before = line.words[first - 1]
    named = (
        line.kinds[first - 1] == WORD
        and line.starts[first] == line.ends[first - 1] + 1
        and any(c.isupper() for c in before)
        and before.lower() not in _OPENERS
    )
    return named and not (first == 1 and before.istitle() and line.kinds[last] == WORD)


_STARTS = (".", "“", '"', "‘", "'", ":", "•", "-", "–", "—", "(", "*", "·", "”", "’")


def _in_street(line: Tokens, j: int) -> bool:
    """Whether capitalised words from j on end in `Street` or the like within three words."""
    for k in range(j, j + 4):
        if line.folded[k] in _STREETS and k > j:
            return line.words[k][0].isupper()
        if line.kinds[k] == NUMBER or not line.words[k][:1].isupper():
            return line.kinds[k] == NUMBER and line.folded[k + 1] in _ORDINAL_ENDS
    return False
