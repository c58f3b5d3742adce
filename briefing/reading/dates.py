"""Dates as sites print them, as ISO 8601.

A date counts only with its year. A time is kept only with a zone whose offset is certain;
zone names that several countries share (`CST`, `ET`) are left off, `IST` counts in an Indian
text. Offsets are those of the IANA time zone database. Figures of which day and month can't be
told apart (`03/04/2031`) are no date.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.blocks import is_name
from briefing.record import Record


class Stamp(Record):
    """A date in a line: ISO text, whether the line says that it is an update, and its span."""

    iso: str
    updated: bool
    start: int
    end: int


_MONTH_NAMES = """
january jan januar enero ene janvier janv janeiro gennaio januari
february feb februar febrero février fevrier févr fevereiro fev febbraio februari
march mar märz marz marzo mars março marco maart
april apr abril abr avril aprile
may mai mayo maio maggio mag mei
june jun juni junio juin junho giugno giu
july jul juli julio juillet juil julho luglio lug
august aug agosto ago août aout augustus
september sep sept septiembre septembre setembro set settembre
october oct oktober okt octubre octobre outubro out ottobre ott
november nov noviembre novembre novembro
december dec dezember dez diciembre dic décembre decembre dezembro dicembre
""".strip().split("\n")

_OFFSETS = dict(
    pair.split("=")
    for pair in """
    Z=+00:00 GMT=+00:00 UTC=+00:00 WET=+00:00 BST=+01:00 WEST=+01:00 CET=+01:00 CEST=+02:00
    EET=+02:00 EEST=+03:00 SAST=+02:00 CAT=+02:00 WAT=+01:00 EAT=+03:00 MSK=+03:00 TRT=+03:00
    EST=-05:00 EDT=-04:00 CDT=-05:00 MST=-07:00 MDT=-06:00 PST=-08:00 PDT=-07:00 AKST=-09:00
    AKDT=-08:00 HST=-10:00 NST=-03:30 NDT=-02:30 ADT=-03:00 BRT=-03:00 ART=-03:00 CLT=-04:00
    PET=-05:00 COT=-05:00 JST=+09:00 KST=+09:00 SGT=+08:00 HKT=+08:00 MYT=+08:00 PHT=+08:00
    PHST=+08:00 WIB=+07:00 WITA=+08:00 WIT=+09:00 ICT=+07:00 PKT=+05:00 NPT=+05:45 MMT=+06:30
    AEST=+10:00 AEDT=+11:00 ACST=+09:30 ACDT=+10:30 AWST=+08:00 NZST=+12:00 NZDT=+13:00
    UZT=+05:00 GST=+04:00 IRST=+03:30 AFT=+04:30
    """.split()
)

# Where these clocks are told, the month stands first: `04/09/2031 6:41 PM EDT`.
_AMERICAN = frozenset("ET EST EDT CT CDT MT MST MDT PT PST PDT AKST AKDT HST".split())

_ZONE = (
    r"(?:\s*\(?(?P<zone>(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,5}\b|Z\b|[+-]\d\d:?\d\d)\)?)?"
)
_CLOCK = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::\d\d)?)?\s?(?P<half>[ap]\.?m\b\.?)?" + _ZONE


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_CLOCK, re.IGNORECASE)


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        r"""(?<!\d)(?:
            (?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)
          | (?P<d2>\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s-]?(?:(?:of|de|di)\s)?
            (?P<n2>[^\W\d_]{3,10})(?:[.,]?[\s-]|\.)(?:(?:de|del)\s)?(?P<y2>\d{4})
          | (?P<a3>\d{1,2})(?P<sign>[/.-])(?P<b3>\d{1,2})[/.-](?P<y3>\d{4}|\d\d(?!\d))
          | (?P<y4>\d{4})\s?年\s?(?P<m4>\d{1,2})\s?月\s?(?P<d4>\d{1,2})\s?日
        ) | \b(?P<n5>[^\W\d_]{3,10})[.,]?\s(?P<d5>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<y5>\d{4})
        """,
        re.VERBOSE,
    )


@cache
def _months() -> dict[str, int]:
    return {name: number for number, row in enumerate(_MONTH_NAMES, 1) for name in row.split()}


def is_month(word: str) -> bool:
    """Whether a word names a month, also cut short: `Sept.`."""
    return word.lower().rstrip(".,") in _months()


def is_weekday(word: str) -> bool:
    """Whether a word is a weekday's full name."""
    day = word.lower().rstrip(".,")
    return day.endswith("day") and day[:-3] in _WEEKDAYS


_UPDATES = ("updat", "modif", "revis", "edited", "aktualis", "mis à jour", "actualiz")


def says_update(label: str) -> bool:
    """Whether the words before a date say that it is an update's: `Last modified`."""
    low = label.lower()
    return any(word in low for word in _UPDATES)


_BETWEEN = frozenset("on at à a um kl t mon tue tues wed thu thur thurs fri sat sun".split())


def _clock_beside(text: str, past: int, date: re.Match[str]) -> re.Match[str] | None:
    """The clock time right before or right behind a date, signs and a weekday between."""
    for clock in _clock().finditer(text, max(past, date.start() - 40), date.start()):
        if (clock["minute"] or clock["half"]) and _is_beside(text[clock.end() : date.start()]):
            return clock
    for clock in _clock().finditer(text, date.end(), date.end() + 40):
        if clock["minute"] or clock["half"]:
            return clock if _is_beside(text[date.end() : clock.start()]) else None
    return None


def _is_beside(between: str) -> bool:
    words = "".join(sign if sign.isalpha() else " " for sign in between.lower()).split()
    return all(word in _BETWEEN or word.removesuffix("day") in _WEEKDAYS for word in words)


_WEEKDAYS = frozenset("mon tues wednes thurs fri satur sun".split())
# A surname goes on behind these: "McElroy", "DeLuca".
_STUCK = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bDi)(?<!\bLe)(?<!\bLa)(?<!\bDu)(?<!\bVan)(?<!\bFitz)"
    r"(?<=[a-z])(?=[A-Z])|(?<=\d)(?=[A-Z][a-z])"
)


def unstick(text: str) -> str:
    """The text with spaces where copying ran words together: `2 min readApril 25`."""
    return _STUCK.sub(" ", text)


def find_stamps(text: str, indian: bool = False) -> list[Stamp]:
    """The dates of a short line in order, each with the clock time that is printed beside it.

    `indian` says that the article is from India, where `IST` is +05:30. Never raises.
    """
    stamps: list[Stamp] = []
    past = 0
    for match in _date().finditer(text):
        clock = _clock_beside(text, past, match)
        zone = (clock["zone"] or "") if clock else ""
        first = "month" if zone.upper() in _AMERICAN else "day" if _is_h_clock(clock) else ""
        day = _day(match, first)
        if not day:
            continue
        start = min(match.start(), clock.start()) if clock else match.start()
        end = max(match.end(), clock.end()) if clock else match.end()
        updated = says_update(text[past : match.start()])
        stamps.append(Stamp(day + _time(clock, indian), updated, start, end))
        past = end
    return stamps


def _is_h_clock(clock: re.Match[str] | None) -> bool:
    """Whether a clock is told as where the day stands first: `09h30`."""
    return (
        clock is not None and clock.string[clock.end("hour") :][:1] == "h" and bool(clock["minute"])
    )


def _day(match: re.Match[str], first_is: str = "") -> str:
    """The date as ISO text; `first_is` tells whether `day` or `month` stands first in figures."""
    year = match["y1"] or match["y2"] or match["y3"] or match["y4"] or match["y5"]
    name = match["n2"] or match["n5"]
    day = match["d1"] or match["d2"] or match["d4"] or match["d5"]
    if name:
        month = _months().get(name.lower(), 0)
    elif match["a3"]:
        first, second = int(match["a3"]), int(match["b3"])
        unsure = first <= 12 and second <= 12 and first != second
        if unsure and match["sign"] != "." and not first_is:
            return ""
        turned = second > 12 or (unsure and first_is == "month")
        day, month = (second, first) if turned else (first, second)
        if len(year) == 2:
            year = f"20{year}" if first_is or _is_told(first, second, match["sign"]) else "0"
    else:
        month = int(match["m1"] or match["m4"])
    if not (1 <= month <= 12 and 1 <= int(day) <= 31 and 1600 <= int(year) <= 2200):
        return ""
    return f"{int(year):04}-{month:02}-{int(day):02}"


def _is_told(first: int, second: int, sign: str) -> bool:
    """Whether a date with half a year tells which is the day: `05/15/31`, `22.5.31`.

    In others the year may stand first: `25/12/31`.
    """
    return (sign == "/" and first <= 12 < second) or (sign == "." and second <= 12 < first)


def _time(clock: re.Match[str] | None, indian: bool) -> str:
    """`T17:41:00+09:00`, or nothing where the zone is not printed or not certain."""
    if not clock or not clock["zone"]:
        return ""
    offset = _offset(clock["zone"], indian)
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = (clock["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if not offset or hour > 23 or minute > 59:
        return ""
    return f"T{hour:02}:{minute:02}:00{offset}"


def _offset(zone: str, indian: bool) -> str:
    zone = zone.upper().replace(" ", "")
    if zone == "IST":
        return "+05:30" if indian else ""
    shift = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?", zone)
    if shift:
        hours, minutes = int(shift[2]), int(shift[3] or 0)
        return f"{shift[1]}{hours:02}:{minutes:02}" if hours <= 14 and minutes < 60 else ""
    return _OFFSETS.get(zone, "")


_WORDS_BESIDE = frozenset(
    """
    published publish updated update posted post last first on at date dated modified created
    revised issued the and by time am pm ist et ct pt cst mt est edt min mins
    minute minutes read time eastern central mountain pacific atlantic standard daylight
    publié mis à jour le veröffentlicht am aktualisiert uhr publicado actualizado
    """.split()
)
_PLAIN = re.compile(r"[^\W\d_]+|\d+")
_UNITS = frozenset(
    """
    s m h d w sec secs second seconds min mins minute minutes hr hrs hour hours day days week weeks
    month months year years
    """.split()
)
_ALONE = frozenset(("published", "updated", "posted", "last updated", "just now", "yesterday"))


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing but words that stand beside dates."""
    if len(text) > 140 or not any(sign.isdigit() for sign in text):
        return False
    text = unstick(text)
    for label in ("News Release ", "Press Release ", "NEWS RELEASE ", "PRESS RELEASE "):
        text = text.removeprefix(label)
    rest = text
    stamps = find_stamps(text)
    if not stamps:
        # Figures of which day and month can't be told apart, with nothing else.
        return _only_figures(text)
    for stamp in reversed(stamps):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    left = [w for w in _PLAIN.findall(rest) if w.lower() not in _WORDS_BESIDE]
    left = [w for w in left if not (w.isdigit() or _is_beside(w))]
    left = [w for w in left if w.lower() not in _AGES]
    if left and text[:3].lower() in ("by ", "by:"):
        return False
    name = text[: stamps[0].start].rstrip(" " + _DIVIDERS)
    if text.endswith(" min read") and is_name(name) and left == name.split():
        return False  # "Ana Ruiz · 12 May 2031 · 4 min read"
    # Indian papers print the place behind the time in capitals, or before the date.
    if len(left) <= 4 and all(w.isupper() for w in left):
        return True
    # Others print their own name behind a date, or a place before its label.
    capital = len(left) <= 4 and all(w[:1].isupper() for w in left)
    if capital and " / " in text and (stamps[0].start == 0 or stamps[-1].end == len(text)):
        return True
    issue = [w for w in left if w != "of"]
    if "of" in left and len(issue) <= 3 and all(w[:1].isupper() for w in issue):
        # "Regional News of Monday, 14 July 2031"
        return stamps[-1].end == len(text) and "day" in text
    behind = text[stamps[-1].end :].strip()[:1]
    if capital and len(text) < 70 and behind and behind in _DIVIDERS and stamps[0].start < 12:
        return True
    if capital and " | " in text and ("updated" in text.lower() or "published" in text.lower()):
        return True
    return len(left) == 1 and len(text) <= 50 and text.startswith(left[0] + ",")


_AGES = frozenset("ago hours hour days day minutes an".split())
_DIVIDERS = ",|·•–—-"


def _only_figures(text: str) -> bool:
    match = _date().search(text)
    if not match or not match["a3"] or len(text) > 60:
        return False
    clock = _clock_beside(text, 0, match)
    rest = text.replace(match[0], " ").replace(clock[0] if clock else " ", " ")
    return all(w.lower() in _WORDS_BESIDE or _is_beside(w) for w in _PLAIN.findall(rest))


def is_clock(text: str) -> bool:
    """Whether a line is a time of day and nothing else: `17:41`, `5.41pm BST`."""
    if len(text) > 36:
        return False
    bare = _without_label(text)
    match = _clock().match(bare)
    if not match or not (match["minute"] or match["half"]):
        return False
    rest = bare[match.end() :].strip(" ()")
    return not rest or (len(rest) <= 5 and rest.isupper() and rest.isalpha())


def is_age(text: str) -> bool:
    """Whether a line says how long ago and nothing else: `2 hours ago`, `7m`; or `Published`."""
    if len(text) > 36:
        return False
    low = text.lower().rstrip(":")
    if low in _ALONE:
        return True
    words = _without_label(low).removesuffix("ago").removeprefix("about ").split()
    if len(words) == 1:
        return words[0].lstrip("0123456789") in _UNITS and words[0][0].isdigit()
    return (
        len(words) == 2 and words[1] in _UNITS and (words[0].isdigit() or words[0] in ("a", "an"))
    )


def _without_label(text: str) -> str:
    """A line without `Updated at` and its like."""
    first, _, rest = text.partition(" ")
    if first.lower().rstrip(":") in ("last", "first"):
        first, _, rest = rest.partition(" ")
    if first.lower().rstrip(":") in ("updated", "posted", "published"):
        return rest.removeprefix("at ").removeprefix("on ")
    return text
