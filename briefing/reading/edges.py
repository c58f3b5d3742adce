"""How a line begins and ends: in mid-sentence, or as a sentence of its own."""

from __future__ import annotations

from briefing.reading.blocks import Line, closed, words_in

# A heading or a headline hardly ever ends with one of these; half a sentence does.
_UNFINISHED = frozenset(
    """
    a an the of to in on at by for from with without into onto upon over under between among
    against about around through during before after since until towards toward via per as than
    and or nor but that which who whom whose where when while if because although though unless
    is are was were be been being has have had having will would can could may might must shall
    should do does did not so such including called named titled entitled says said told asked wrote
    he she they we i it his her their our my your its this these those some any each every no
    mr mrs ms dr prof sir u.s. uk's
    """.split()
)
_ASKING = frozenset("what where who how why when which whom whose".split())
_OPENING = "([“‘{«—–-/$£€"
_ENDING = (
    "’s",
    "'s",
    "‘s",
    "’re",
    "'re",
    "’ve",
    "'ve",
    "’ll",
    "'ll",
    "’d",
    "'d",
    "’t",
    "'t",
    "’m",
    "'m",
)
CLOSING = ",;:.!?)]…%”»"
_ABBREVIATED = frozenset(
    """
    mr mrs ms dr prof gov sen rep st gen lt col sgt no vs inc ltd co corp jr sr al jan feb aug sept
    oct nov dec approx ca cf
    """.split()
)
_TITLES = frozenset("Prince Princess King Queen President Sir Lord Lady Pope Dr Mr Mrs Ms".split())


def ends_softly(last: str) -> bool:
    """Whether a stop at the end may stand inside a sentence: `Mr.`, `“Why?”`."""
    word = last[-12:].rpartition(" ")[2].rstrip(".").rpartition(".")[2].lower()
    return last[-1] in "”\"’'" or word in _ABBREVIATED or (len(word) == 1 and word.isalpha())


def ends_word(text: str) -> bool:
    """Whether a line begins with the end of a word: `'s`, `'ll`."""
    return (
        text.startswith(_ENDING) and not text[2:3].isalpha()
        if text[1:2] in "sdtm"
        else (text.startswith(_ENDING) and not text[3:4].isalpha())
    )


def is_inside(lines: list[Line], number: int) -> bool:
    """Whether a short line is a link's words inside a sentence (`post on`, `Facebook`, `, he`)."""
    if not 0 < number < len(lines) - 1:
        return False
    before, text, after = lines[number - 1], lines[number].text, lines[number + 1]
    if before.reason or before.hint or after.hint or closed(before.text):
        return False
    tail = before.text.rpartition(" ")[2].lower()
    many = words_in(before.text)
    unfinished = (many >= 2 or before.text[:1].islower()) and (
        tail in _BEFORE_LINK or before.text.endswith(",")
    )
    running = many >= 5 or before.text[:1].islower() or unfinished
    return running and (unfinished or text[0].islower()) and begins_inside(after.text)


_BEFORE_LINK = frozenset(
    "a an the of to in on at by for from with and or via as told is was has have had".split()
)


def begins_inside(text: str) -> bool:
    """Whether a line begins in mid-sentence: a small letter, a comma, `'s`, a closing sign."""
    first = text[:1]
    if first.isalpha():
        # iPhone, eBay and their like open sentences, `image:` and its like captions.
        label = text[:20].partition(" ")[0].endswith(":")
        return first.islower() and not text[1:2].isupper() and not label
    if ends_word(text) or first in ",;:.)]" or (first in CLOSING and not text[1:2].isalnum()):
        return not text.startswith(("... ", "… ")) and (text[:3] != "..." or text[3:4].islower())
    inner = text.lstrip("“\"‘'(—–―&- ")
    return inner[:1].islower() and not inner[1:2].isupper() and len(text) - len(inner) <= 3


def opens_sentence(text: str) -> bool:
    """Whether a line opens with `The mayor`, `In spring`: a sentence of its own."""
    first, _, rest = text.partition(" ")
    return first.lower() in _OPENERS and first[:1].isupper() and rest[:1].islower()


_OPENERS = frozenset(
    """
    the a an in on at by for from with after before when while if but and it he she they we this
    that these those there his her their its as what who how why where since during despite
    """.split()
)


_LACKING = frozenset("a an the of to in on at by for from with and or as than".split())


def lacks_more(last: str) -> bool:
    """Whether a line surely is half a sentence: `… told the`, `…, and`, `… (`."""
    return last[-1] in "," or last[-1] in _OPENING or last.rpartition(" ")[2].lower() in _LACKING


def _closes_mark(last: str) -> bool:
    """Whether the last apostrophe closes a quotation: `Mayor wants ‘heads, not hats’`."""
    return last[-1] == "’" and last.count("‘") > 0


def is_unfinished(parts: list[str], last: str) -> bool:
    if last[-1] in "," or last[-1] in _OPENING:
        return True
    if last.endswith(("’s", "'s", "s’")) and words_in(last) > 2 and not _closes_mark(last):
        return True
    word = last[-40:].rpartition(" ")[2].strip("”“\"‘’'([")
    ending = word.lower() if word not in ("May", "Will") else ""
    first = parts[0].split(" ", 1)[0].lower()
    if parts[0] in _TITLES or (len(parts) == 1 and last.startswith("According to ")):
        return True
    if ending in _UNFINISHED:
        return not (first in _ASKING and len(parts) == 1 and words_in(last) <= 8)
    return first in ("a", "an", "the") and len(parts) == 1 and words_in(last) <= 2
