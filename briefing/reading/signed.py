"""Who wrote it, by the lines over a story; and where the story begins behind them."""

from __future__ import annotations

from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.byline import (
    agency_of,
    has_lead,
    is_lead,
    is_outlet,
    is_role,
    read_byline,
    split_names,
)
from briefing.reading.dates import find_stamps, is_age, unstick
from briefing.reading.furniture import judge
from briefing.reading.headline import FAR

# What stands between the names of a byline where each is a piece of its own.
_BETWEEN = frozenset(", ; & and | / • · + … ... &…".split())
_STROKES = "·|•"  # between a name and the day on the next line
_LONGEST_LEAD = 40  # letters of `By` with one name
_ABOVE = 4  # lines over the headline that may hold the byline
_PARAGRAPHS_OVER = 3  # that may stand over a byline


def head_end(lines: list[Line], place: int | None, live: bool) -> int:
    """The number of the line where the story begins.

    A standfirst may stand over byline and date, so up to three paragraphs are looked past.
    """
    start = 0 if place is None else place + 1
    end, told = start, 0
    for number in range(start, min(len(lines), start + FAR)):
        line = lines[number]
        if tells(line, 3):
            told += 1
            if told >= _PARAGRAPHS_OVER:
                break
        elif (
            line.kind in ("date", "byline")
            or _is_byline(lines, number)
            or (line.kind == "clock" and not live and told == 0)
        ):
            end = number + 1
    while end < len(lines) and (
        lines[end].reason
        or lines[end].kind in ("date", "ago")
        or (lines[end].kind == "clock" and not live)
    ):
        end += 1
    return end


def join_names(lines: list[Line]) -> list[Line]:
    """The lines, with one for a byline that was copied piece by piece: `By`, `Ana Ruiz`, `&`, …"""
    for number, line in enumerate(lines[:FAR]):
        if line.text[-1] in _STROKES and is_name(line.text.rstrip(_STROKES + " ")):
            line.text = line.text.rstrip(_STROKES + " ")
        text = line.text.rstrip(" :,")
        if line.whole or len(text) > _LONGEST_LEAD or not has_lead(f"{text} -"):
            continue
        first = read_byline(text).names
        if first or is_lead(text):
            names, end = _names_behind(lines, number + 1, not first or line.text[-1] == ",")
            if names and len(first) + len(names) > 1:
                line.text = f"{text}{', ' if first else ' '}{', '.join(names)}"
                return lines[: number + 1] + lines[end:]
    return lines


def _names_behind(lines: list[Line], number: int, wanted: bool) -> tuple[list[str], int]:
    """The names that go on a byline from a line on, and the number behind the last of them.

    None where no sign stands between them. `wanted` tells that the line before calls for one.
    """
    names: list[str] = []
    end, joined = number, False
    for place in range(number, min(len(lines), number + FAR)):
        text = lines[place].text
        if text.isdigit() and len(text) < 3:
            continue
        sign, _, rest = text.partition(" ")
        if sign.lower() in _BETWEEN:
            wanted, joined, text = True, True, rest
        name = text.removesuffix(" and").removesuffix(" AND").rstrip(" ,&")
        if text and not (wanted and is_name(name)):
            break
        if text:
            names.append(name)
            end, wanted = place + 1, name != text
            joined = joined or wanted
    return (names, end) if joined else ([], number)


def mark_above(lines: list[Line], place: int) -> None:
    """Find the byline over the headline, beside its date, where some papers set it."""
    if any(line.kind == "byline" for line in lines[: place + FAR]):
        return
    for number in range(max(0, place - _ABOVE), place):
        if _is_byline(lines, number):
            return


def _is_byline(lines: list[Line], number: int) -> bool:
    """Whether an undecided line names the writer, by its lead or by what stands beside it."""
    line = lines[number]
    text = line.text
    if not line.is_open or line.hint == "body" or len(text) > 200 or words_in(text) > 30:
        return False
    if has_lead(text):
        found = read_byline(text)
        if (found.names or found.agency) and not (closed(text) and words_in(text) > 12):
            line.kind = "byline"
            return True
    if agency_of(text) or (" by " in text and find_stamps(text) and read_byline(text).names):
        line.kind = "byline"
        return True
    if closed(text) or words_in(text) > 12:
        return False
    names = read_byline(text).names
    if (
        names
        and not judge(text)
        and _is_bare_byline(text, names[0])
        and _beside_date(lines, number, text)
    ):
        line.kind = "byline"
        return True
    return False


def lone_name(lines: list[Line], place: int) -> int:
    """The line behind a bare name that stands alone between title and story, else 0.

    A name that the story tells of is no byline.
    """
    for number in range(place + 1, min(len(lines), place + 8)):
        line = lines[number]
        if not line.is_open:
            continue
        if closed(line.text) and is_name(line.text):
            return 0  # the words for a picture
        bare = is_name(line.text) and bool(read_byline(line.text).names)
        name = line.text if bare else _placed_name(line.text)
        if not name or line.hint or judge(line.text) or is_outlet(name):
            if tells(line) or words_in(line.text) < 5:
                return 0
            continue
        story = [each for each in lines[number + 1 : number + 8] if tells(each)][:4]
        if not story or any(name.split()[-1] in each.text for each in story):
            return 0
        line.kind = "byline"
        return number + 1
    return 0


def _placed_name(text: str) -> str:
    """The name of `Ana Ruiz, Ostvik` or `Ana Ruiz | Harbour News`; nothing for other lines."""
    for sign in (", ", " | ", " · ", " / ", " - ", " – ", " for "):
        name, found, place = text.partition(sign)
        if found and is_name(name) and 0 < words_in(place) <= 4:
            words = [word for word in place.split() if not word.islower()]
            return name if words and all(word[0].isupper() for word in words) else ""
    return ""


def restore_names(lines: list[Line]) -> None:
    """Make `Ana Ruiz, AFP` right under the headline a byline: over it is no picture's caption."""
    over = [n for n, line in enumerate(lines[:FAR]) if line.is_open][:1]
    if not over or closed(lines[over[0]].text) or words_in(lines[over[0]].text) < 3:
        return
    if any(has_lead(line.text) and read_byline(line.text).names for line in lines[:FAR]):
        return
    for number in range(over[0] + 1, min(len(lines), over[0] + 6)):
        line = lines[number]
        if line.is_open:
            return
        behind = lines[number + 1 : number + 2]
        dated = bool(behind) and behind[0].kind in ("date", "ago")
        credit = line.reason == "photo credit" or (line.reason == "section line" and dated)
        if credit and _placed_name(line.text):
            line.kind, line.reason = "byline", ""
            return


def _is_bare_byline(text: str, name: str) -> bool:
    """Whether a line without a lead is a name, alone or with a role, an age or a handle."""
    text = unstick(text)
    if is_name(text):
        return True
    if all(is_name(piece) for piece in split_names(text)):
        return True
    rest = text[len(name) :].strip(" ,|·•-–—")
    placed = rest.removeprefix("in ").removeprefix("at ").removeprefix("the ")
    if placed != rest and placed[:1].isupper() and words_in(placed) <= 4:
        return True
    if not text.startswith(name):
        return False
    return (
        rest.startswith("@")
        or (rest.startswith("with ") and rest[5:6].isupper())
        or is_age(rest)
        or is_role(rest)
        or bool(find_stamps(rest))
        or (is_outlet(rest) and words_in(rest) <= 5)
    )


def _beside_date(lines: list[Line], number: int, text: str) -> bool:
    """Whether a bare name is a byline: a date, an age, a role or a handle is with it."""
    if find_stamps(text) or "@" in text or not is_name(text):
        return True
    before = [each for each in lines[max(0, number - 8) : number] if not each.reason][-2:]
    near = before + [each for each in lines[number + 1 : number + 9] if not each.reason][:3]
    near += lines[number - 1 : number] + lines[number + 1 : number + 2]
    for line in near:
        if line.kind in ("date", "ago", "clock") or is_role(line.text):
            return True
        if line.text == text or line.reason in ("follow line", "author note"):
            return True
    return False


def read_names(
    lines: list[Line], place: int | None, end: int
) -> tuple[tuple[str, ...], str | None]:
    names: list[str] = []
    agency: str | None = None
    led = any(line.kind == "byline" and has_lead(line.text) for line in lines[:end])
    for line in lines[:end]:
        if line.kind == "byline":
            if led and is_name(line.text) and not has_lead(line.text):
                # A bare name beside a byline with its lead is under a portrait.
                spelt = [each.title() if each.isupper() else each for each in names]
                line.kind = "byline" if line.text in spelt else "caption"
                names = [line.text if each.title() == line.text else each for each in names]
                continue
            found = read_byline(line.text)
            agency = agency or found.agency or agency_of(line.text)
            names += [each for each in found.names if each not in names]
    return tuple(names), agency
