"""What stands under a picture: its caption, and who took it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing.reading.blocks import Line, closed, has_inner_stop, is_name, tells, words_in
from briefing.reading.byline import has_lead, is_outlet
from briefing.reading.credits import has_credit
from briefing.reading.dates import is_month, is_weekday

_OPENS_CAPTION = (
    "(l/r)", "(l-r)", "(l to r)", "(from left)", "(from right)", "(left)", "(right)", "(top)",
    "(above)", "(l) ", "(r) ", "(c) ", "image caption", "caption:", "caption,", "file photo",
    "file image", "file picture", "file pic", "file -", "file –", "file —", "photo caption",
    "pictured", "from left", "from right", "from the left", "left to right", "clockwise",
    "top left", "top right", "bottom left", "bottom right", "above:", "above,", "left:", "right:",
    "a file photo", "a file image", "a file picture", "in this file", "in this photo",
    "in this image", "in this picture", "in this undated", "in this handout", "seen here",
    "screenshot", "screen grab", "screengrab", "composite:", "photo shows", "a general view of",
    "this handout", "this file photo", "this undated", "this combination", "this photo shows",
    "this image shows", "this photo provided", "this image provided", "this photo released",
    "this image released", "this photo taken", "this image taken",
)  # fmt: skip
_PLACED = (
    "(left)", "(right)", "(centre)", "(center)", "(L)", "(R)", "(C)", "(second left)",
    "(second right)", "(second from left)", "(pictured)", "(top)", "(bottom)", "(far left)",
    "(far right)", "(middle)", "(front)", "(back)", ", left, ", ", right, ", ", centre, ",
    ", center, ", ", pictured, ", " from left", "file photo", "file picture", "file image",
    "illustrative purposes", "Representational image", "Representative image", "File photo",
    "pose for a photo", "posing for a photo", "in this photo", "in this picture", "in this image",
    "in this handout", "in this file", "in this undated", "/via REUTERS", "MANDATORY CREDIT",
    "ATTENTION EDITORS", "EDITORIAL USE", "REUTERS/", "AFP PHOTO", "/AFP", "/ AFP",
)  # fmt: skip
# These open headings as well: a caption is longer, and no sentence.
_SHOWS = (
    "an artist's impression ", "an artist’s impression ", "an artist's rendering ", "a rendering ",
    "an artist’s rendering ", "an aerial ", "aerial view ", "a view of ", "a still from ",
    "a still of ", "stills from ", "a screenshot ", "a photo of ", "a photo from ", "a picture of ",
    "a photograph of ", "an illustration of ", "an undated ", "a handout ", "cctv ",
    "a drawing of ", "a portrait of ", "an image of ", "an image from ", "a satellite image ",
    "drone footage ",
)  # fmt: skip
_WITH = (" with his ", " with her ", " with their ")
_ASKING = frozenset("what how why who when where which is are will can does do should".split())
_PARTS = ("morning", "afternoon", "evening", "night")
_FILED = ("/File Photo", "/Handout", "REUTERS/", "/via REUTERS", "MANDATORY CREDIT")
_PLACED_END = (", left", ", right", ", centre", ", center", "– video", "- video", "— video")
_LABELLED = ("image caption,", "caption,", "caption:", "image caption:", "image caption")
_HIDES = ("hide caption", "toggle caption")  # buttons of public radio, behind a caption
_ANNOUNCES = ("Image", "Photo", "Photograph", "Picture")
# What people do in captions: the present tense, which reports hardly use for these.
_SEEN = (
    " is seen ", " are seen ", " pictured ", " looks on", " look on", " poses for ", " pose for ",
    " poses with ", " pose with ", " speaks during ", " speaks at ", " speaks to reporters ",
    " attends a ", " attend a ", " arrives for ", " arrives at ", " arrive at ", " arrive for ",
    " stands outside ", " stand outside ", " walks past ", " walk past ", " is shown ",
    " are shown ", " holds up ", " hold up ", " gather outside ", " gathers outside ",
    " take part in ", " takes part in ", " seen in ", " listens during ", " listens to ",
    " celebrates after ", " celebrates with ", " celebrate after ", " in action during ",
)  # fmt: skip
_SAID = ("“", '"', " said", " says", " told ", " added", " according ")
_MOST = 110
_TOP = 20  # lines in which a writer's name is looked for


def mark_captions(lines: list[Line]) -> None:
    """Give the kind `caption` to the lines that describe a picture."""
    before: Line | None = None
    twice = _is_of_twins(lines)
    for number, line in enumerate(lines):
        if line.reason == "section line":
            continue
        linked = before is not None and before.opens == "list" and not has_credit(line.text)
        if linked and not closed(line.text):
            continue
        if line.is_open and _is_caption(lines, number, before, twice):
            line.kind = "caption"
            if before and before.is_open and line.text.startswith(before.text):
                # The words for the blind, then the same with the credit.
                before.reason = "repeated line"
        if line.reason != "photo credit" or before is None or before.kind != "caption":
            before = line


def _is_of_twins(lines: list[Line]) -> bool:
    """Whether a few sentences stand twice in a row, more than one and not the whole story."""
    told = [line.text for line in lines if tells(line, 4)]
    twins = sum(one == two for one, two in pairwise(told))
    return 1 < twins <= len(told) // 5


def _is_caption(lines: list[Line], number: int, before: Line | None, twice: bool) -> bool:
    line = lines[number]
    text = line.text
    if line.hint:
        return line.hint == "caption"
    words = words_in(text)
    if words > 140 or text.lower() in _LABELLED:
        return False
    if text[:8].lower().startswith(("by ", "text:", "words:", "text by", "story by")) or (
        words <= 5 and is_outlet(text)
    ):
        return False
    if _opens_caption(text) or has_credit(text) or text.endswith(_HIDES):
        return True
    if before and before.is_open and before.text.lower() in _LABELLED and words <= 60:
        before.reason = "picture label"
        return True
    if before and before.text in _ANNOUNCES and words <= 60 and not _quotes(text):
        return True
    if words > _MOST:
        return False
    if _is_under_paragraph(lines, number, words):
        return True
    found = _by_neighbours(lines, number, before, twice) if before else None
    if found is None and number + 1 < len(lines):
        found = _by_credit(lines, number)
    return _stands_alone(text, words) if found is None else found


def _is_under_paragraph(lines: list[Line], number: int, words: int) -> bool:
    """Whether a line without a stop among the paragraphs says what a picture shows, or when."""
    text = lines[number].text
    if not 5 <= words <= 40 or closed(text) or text[-1] in ":;," or text.isupper():
        return False
    if not any(tells(each) for each in lines[max(0, number - 4) : number]):
        return False
    low = text.lower()
    if low.startswith(_SHOWS):
        return True
    if low.partition(" ")[0] in _ASKING:
        return False
    shown = next((text.find(sign) for sign in _WITH if sign in text), -1)
    return (shown > 0 and is_name(text[:shown])) or _ends_with_day(text)


def _ends_with_day(text: str) -> bool:
    """Whether a line ends with the day: `… on Monday morning`, `… in April 2031`."""
    words = text.split()
    if words[-1].isdigit() and len(words[-1]) == 4:
        words.pop()
    if words[-1] in _PARTS:
        words.pop()
    small = sum(word.islower() for word in words)
    if len(words) < 6 or small * 3 < len(words):
        return False
    before, last = words[-2:]
    return (before in ("on", "last") and is_weekday(last)) or (before == "in" and is_month(last))


def _by_credit(lines: list[Line], number: int) -> bool | None:
    """Whether the line over a credit is its caption; None where no credit follows."""
    text = lines[number].text
    if lines[number + 1].reason == "photo credit" and _may_be_caption(text, words_in(text)):
        return closed(text) or not (_is_first(lines, number) or _signs(lines, number))
    return None


def _by_neighbours(lines: list[Line], number: int, before: Line, twice: bool) -> bool | None:
    """Whether a line is a caption by the line before it; None where that doesn't tell."""
    text = lines[number].text
    words = words_in(text)
    after = lines[number + 1] if number + 1 < len(lines) else None
    if before.text == text and 4 <= words <= 60 and _told(lines, number):
        # A picture's words for the blind and its caption; a site that prints both does it
        # again, and one paragraph that stands twice is the story's.
        if closed(text) and (not twice or _quotes(text) or has_inner_stop(text)):
            return False
        before.reason = "repeated line"
        return True
    if after and after.reason == "photo credit" and _may_be_caption(text, words):
        return None
    if before.reason == "counter" and not closed(text) and 5 <= words <= 40:
        return after is not None and not after.reason
    opened = before.reason == "picture counter" and not before.text.lower().endswith(_HIDES)
    if opened and words <= 45 and not _quotes(text):
        return not has_inner_stop(text) or not closed(text)
    if before.kind == "caption" and _is_next_caption(lines, number, words):
        return True
    over = before.reason == "photo credit" and number < _TOP
    return True if over and _is_over_byline(text, words, after) else None


def _is_next_caption(lines: list[Line], number: int, words: int) -> bool:
    """Whether a line without a stop under a caption is one too: pictures come in rows.

    A heading is shorter.
    """
    text = lines[number].text
    if closed(text) or text.isupper() or not 8 <= words <= 40:
        return False
    after = lines[number + 1] if number + 1 < len(lines) else None
    return after is not None and after.is_open and _told(lines, number)


def _is_over_byline(text: str, words: int, after: Line | None) -> bool:
    """Whether a sentence stands between a credit and the byline, where some stations set it."""
    if after is None or words > 40 or not closed(text) or has_inner_stop(text) or _quotes(text):
        return False
    return after.kind in ("date", "byline") or has_lead(after.text)


def _is_first(lines: list[Line], number: int) -> bool:
    """Whether a line over a credit is the headline: nothing stands over it, none below."""
    if number >= _TOP:
        return False
    over = any(words_in(each.text) > 2 and not each.reason for each in lines[:number])
    if over or is_name(lines[number].text):
        return False
    below = (each for each in lines[number + 1 : number + 12] if each.is_open)
    rival = next((each for each in below if words_in(each.text) >= 4), None)
    return rival is None or closed(rival.text)


def _signs(lines: list[Line], number: int) -> bool:
    """Whether a bare name over a credit is the writer's: the story doesn't tell of that person."""
    text = lines[number].text
    if number >= _TOP or not is_name(text) or any(map(tells, lines[:number])):
        return False
    last = text.rpartition(" ")[2]
    return not any(last in each.text for each in lines[number + 1 :] if tells(each))


def _told(lines: list[Line], number: int) -> bool:
    return any(tells(each) for each in lines[max(0, number - 6) : max(0, number - 1)])


def _may_be_caption(text: str, words: int) -> bool:
    """Whether a line right above a credit is its caption and not the story's paragraph."""
    if not closed(text):
        return words <= 60
    if has_inner_stop(text):
        return _places(text) and not _quotes(text)
    return words <= 8 or (words <= 60 and not _quotes(text))


def _quotes(text: str) -> bool:
    return _holds(text, _SAID)


def _places(text: str) -> bool:
    """Whether the words say who stands where in the picture, or who may print it."""
    return _holds(text, _PLACED) or text.rstrip(".").endswith(_PLACED_END)


def _holds(text: str, signs: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, signs))


def _opens_caption(text: str) -> bool:
    if len(text) < 6:
        return False
    low = text[:40].lower()
    if low.startswith(_OPENS_CAPTION) or low.startswith(("image: ", "photo: ", "picture: ")):
        return True
    # "THERE SHE GOES … Ana Ruiz leaves": the lead of a caption in southern African papers.
    lead, dots, rest = text[:60].partition("…")
    return bool(dots) and lead.isupper() and len(lead) > 3 and rest.lstrip()[:1].isupper()


def _stands_alone(text: str, words: int) -> bool:
    """Whether a line without a credit is a caption all the same, by its own words."""
    if words < 2:
        return False
    if "(pictured" in text and not closed(text):
        return True
    placed = _places(text)
    if _holds(text, _FILED):
        return True
    seen = 4 < words <= 40 and _holds(text, _SEEN)
    seen = seen and (not closed(text) or "20" in text or "day" in text)
    if not (placed or seen or "20" in text) or words > 60:
        return False
    if _quotes(text) or has_inner_stop(text):
        return False
    if placed or seen:
        return True
    parts = text.split(" ", 8)[:8]
    named = len(parts) > 4 and is_name(" ".join(parts[:2]))
    now = any(part.islower() and part.rstrip(",").endswith(("s", "ing")) for part in parts[2:7])
    return named and now and len(_ap_date().findall(text)) == 1 and 8 <= words <= 32


@cache
def _ap_date() -> re.Pattern[str]:
    """A date with its year as the Associated Press Stylebook sets it: `Jan. 27, 2031`."""
    return re.compile(
        r"(?:[A-Z][a-z]{2,3}\.|March|April|May|June|July|\b[A-Z]\w{1,8}er) \d\d?, 20\d\d\b"
    )
