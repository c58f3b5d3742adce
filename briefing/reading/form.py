"""Furniture line by line: by its wording, by its signs, by the box that it stands in."""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.appeals import asks_to_write
from briefing.reading.blocks import Line, closed, has_inner_stop, is_name, tells, words_in
from briefing.reading.byline import agency_of
from briefing.reading.credits import is_credit
from briefing.reading.edges import is_inside
from briefing.reading.furniture import judge
from briefing.reading.kinds import is_note

_SIGNS = frozenset(",;:.!?)]%…”’'\"»(–—-&")


_ENDS = ("ENDS", "ENDS HERE", "END OF RELEASE")
_ADDRESSING = ("://", "www.", "@", "pic.t", "[email")


# Compiled where a line first looks like it: most texts need none of these.


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?:https?://|www\.)\S+|@\w+|[^\s@]+@[^\s@]+\.\w+|\[email.protected\]"
        r"|pic\.twitter\.com/\S+",
        re.IGNORECASE,
    )


@cache
def _counter() -> re.Pattern[str]:
    return re.compile(r"\d{1,3}(?:,?\d{3}|\.\d(?=[KMk]))?(?:\s?[/|]\s?\d{1,4}|\s?[KMk])?|#\d{1,3}")


@cache
def _posted() -> re.Pattern[str]:
    return re.compile(r"[—–-]\s?.{2,60}\(@\w+\).{0,40}")


@cache
def _length() -> re.Pattern[str]:
    return re.compile(r"\(\d{1,2}:\d\d\)$")


@cache
def _runtime() -> re.Pattern[str]:
    return re.compile(
        r"(?:video|audio|duration|live)?\s?\d{1,2}:\d\d[\d:]*(?:\s?/\s?\d{1,2}:\d\d[\d:]*)?",
        re.IGNORECASE,
    )


def mark_furniture(lines: list[Line]) -> None:
    """Give a reason to every line that its wording or its form shows to be furniture."""
    for number, line in enumerate(lines):
        text = line.text
        if line.hint in ("title", "table") or (line.hint == "caption" and words_in(text) > 8):
            continue
        reason = _form(text) or ("follow line" if asks_to_write(text) else "")
        opens = "list" if reason == "video line" else ""
        if not reason:
            verdict = judge(text)
            if verdict is None or (verdict.reason == "section line" and not verdict.opens):
                continue
            reason, opens = verdict
        short = words_in(text) <= 3
        if short and is_inside(lines, number):
            continue
        if is_note(text) or _is_inverted(text) or _is_said(text):
            continue
        line.reason, line.opens = reason, opens


def _is_inverted(text: str) -> bool:
    """`Also on the list are Ana Ruiz, a lawyer, and ...`: a sentence, no link to other stories."""
    if not text.startswith(("Also in ", "Also on ")) or text[-1] != "." or words_in(text) < 10:
        return False
    return any(f" {verb} " in text[:70] for verb in ("are", "is", "were", "was"))


def _is_said(text: str) -> bool:
    """`“Do you have a story?” she asked.`: words of the story, with more behind them."""
    return text[0] in '“"' and text[-1] not in '”"' and any(mark in text[1:] for mark in '”"')


def _form(text: str) -> str:
    """The reason for a line that is furniture by its signs alone, or nothing."""
    if len(text) > 160:
        return ""
    if not any(sign.isalnum() for sign in text):
        return (
            "" if text[0] in _SIGNS and len(text) <= 3 and text not in ("-", "–", "—") else "rule"
        )
    if (text[0].isdigit() or text[0] == "#") and _counter().fullmatch(text):
        return "counter"
    if len(text) < 5 and text.strip("+-–− ").upper() == "A" and len(text) > 1:
        return "share line"  # larger and smaller letters
    if (text.strip("-–—# ") == "30" and len(text) > 2) or _is_end(text):
        return "rule"  # the sign that the story ends
    if _is_address(text.strip("()[]<> ")) or _is_path(text):
        return "address"
    if ("(@" in text and _posted().fullmatch(text)) or _is_post(text):
        return "embedded post"
    return _sign(text) or _credit(text)


def _is_end(text: str) -> bool:
    """Whether a line says that the story ends: `ENDS`, `(END)`, `-Ends-`."""
    bare = text.strip("-–—#* .()[]")
    return bare in _ENDS or (bare != text and bare.upper() in ("END", "ENDS"))


def _sign(text: str) -> str:
    """The reason for a line that a sign or a word at its edge gives away."""
    if text.endswith((" Sign up", " Subscribe", " Sign up now")) and has_inner_stop(text):
        return "sign-up prompt"
    if text.endswith((" Read more", " Read More")) and words_in(text) < _LINK:
        return "related link"
    if text.startswith(("Download the ", "Get the ")) and " app" in text and not closed(text):
        return "sign-up prompt"
    if text.startswith((">>", "► ", "▶ ", "▶️", "👉")) and not closed(text):
        return "related link"
    if "=" in text and _is_rate(text):
        return "exchange rate"
    if text[-1] == ")" and ":" in text[-5:] and _length().search(text, len(text) - 8):
        return "video line"
    if text.startswith("[ ") and text.endswith(" ]"):
        return "related link"
    if text.startswith("SOURCE ") and words_in(text) < 12:
        return "source line"
    if text.startswith("The post ") and " appeared first on " in text:
        return "copyright line"
    if text.startswith("with ") and agency_of(text[5:]):
        return "desk line"
    return ""


def _credit(text: str) -> str:
    """The reason for a line of names: of who took a picture, of sections, of the desk."""
    if is_credit(text):
        return "photo credit"
    if (
        text.count("|") >= 2
        and not any(map(str.isdigit, text))
        and all(words_in(each.strip()) <= 3 for each in text.split("|"))
    ):
        return "menu"
    if _is_initials(text):
        return "desk line"
    timed = ":" in text and (text[-1].isdigit() or text[-1] == ":")
    if timed and _runtime().fullmatch(text) and (text.count(":") > 1 or not text[0].isdigit()):
        return "video line"
    return ""


def _is_address(text: str) -> bool:
    low = text.lower()
    return any(mark in low for mark in _ADDRESSING) and bool(_address().fullmatch(text))


def _is_path(text: str) -> bool:
    """`post.example/news/ferry/104`: pages print their own address beside the buttons."""
    host, slash, _ = text.partition("/")
    parts = host.split(".")
    known = len(parts) > 1 and all(part.replace("-", "").isalnum() for part in parts)
    return bool(slash) and " " not in text and known and parts[-1].isalpha() and parts[-1].islower()


def _is_post(text: str) -> bool:
    """`Ana Ruiz @anaruiz 4:52 PM The boat is late again.`: name, handle and a sentence."""
    name, found, rest = text.partition(" @")
    return bool(found) and is_name(name) and closed(rest) and words_in(rest) >= 5


def _is_rate(text: str) -> bool:
    """`($1 = 4.20 ringgit)`: what the story's currencies were worth."""
    parts = [each.split(" = ") for each in text.strip("(). ").split(";")]
    return all(
        len(sides) == 2 and all(words_in(s) <= 4 and any(map(str.isdigit, s)) for s in sides)
        for sides in parts
    )


def _is_initials(text: str) -> bool:
    """Whether a line is the writers' and editors' initials: `mo/jk/lt`."""
    initials, _, agencies = text.partition(" (")
    parts = (initials if agencies and agency_of(agencies.split(",")[0]) else text).split("/")
    return 2 <= len(parts) <= 6 and all(p.islower() and p.isalpha() and len(p) <= 4 for p in parts)


_LINK = 25  # words of another story's headline with its button
_TITLE = 9  # words of a prompt's title
_PRAISE = 30  # words of what is said of a newsletter
_OWN = frozenset("our your the get delivered a it".split())
_LETTERS = frozenset("newsletter newsletters email e-mail inbox letter".split())
_OFFERS = frozenset("get join sign subscribe never don't stay want enjoy keep follow try".split())
_OFFERED = frozenset(
    """
    newsletter newsletters letter letters briefing inbox email e-mail update updates alert alerts
    story stories informed touch loop date miss missing community know reading free app
    """.split()
)


def mark_leftovers(lines: list[Line]) -> None:
    """Give a reason to signs that no sentence took, and to what lies inside a sign-up box."""
    until = 0
    _mark_box_at_top(lines)
    for number, line in enumerate(lines):
        if line.reason == "rule" and number and _is_dateline(lines[number - 1]):
            lines[number - 1].reason = "outlet line"
        if line.is_open and len(line.text) <= 3 and not any(map(str.isalnum, line.text)):
            line.reason = "rule"
        if line.text.startswith("after newsletter") and line.reason:
            _close_box(lines, number)
        if line.text.lower().startswith("skip past ") and line.reason:
            ends = (n for n in range(number, min(len(lines), number + 16)) if _ends_box(lines[n]))
            until = next(ends, 0)
        if number < until and not line.reason:
            line.kind, line.reason = "", "sign-up prompt"
        after = lines[number + 1 : number + 2]
        if after and after[0].reason == "sign-up prompt" and _heads_prompt(line):
            line.kind, line.reason = "", "sign-up prompt"
        if number and lines[number - 1].reason == "sign-up prompt" and _describes_letter(line):
            line.kind, line.reason = "", "sign-up prompt"


def _heads_prompt(line: Line) -> bool:
    """Whether a line over a sign-up prompt is its title: `Get the harbour letter`."""
    words = line.text.lower().strip("!. ").split()
    if not line.is_open or len(words) > _TITLE or words[0] not in _OFFERS:
        return False
    return not _OFFERED.isdisjoint(words)


def _describes_letter(line: Line) -> bool:
    """Whether a line under a sign-up prompt praises it: `Our morning email has it all.`"""
    words = line.text.lower().strip("!. ").split()
    if not line.is_open or line.text[0] in '“"' or len(words) > _PRAISE:
        return False
    return words[0] in _OWN and not _LETTERS.isdisjoint(words)


def _mark_box_at_top(lines: list[Line]) -> None:
    """Drop the motto that a newsletter sets over its post: `Discover more from The Sluice`."""
    for number, line in enumerate(lines[:6]):
        if line.reason and line.text.lower().startswith("discover more from "):
            prompts = [n for n in range(number, number + 6) if n < len(lines) and lines[n].reason]
            for each in lines[number : prompts[-1]]:
                if not each.reason and not tells(each):
                    each.kind, each.reason = "", line.reason


def _is_dateline(line: Line) -> bool:
    """Whether a line is the name in capitals that broadcasters set before a dash: `CNN`, `—`."""
    return line.is_open and len(line.text) <= 12 and line.text.isupper()


def _close_box(lines: list[Line], number: int) -> None:
    """Drop what stands between a sign-up prompt and the end of its box."""
    first = max(0, number - 10)
    prompts = [n for n in range(first, number) if lines[n].reason == "sign-up prompt"]
    for line in lines[prompts[0] : number] if prompts else ():
        if not line.reason:
            line.kind, line.reason = "", "sign-up prompt"


def _ends_box(line: Line) -> bool:
    return line.text.lower().startswith("after newsletter")
