"""What stands under a picture: its caption, and who took it."""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.blocks import Line, closed, has_inner_stop, is_name, tells, words_in
from briefing.reading.byline import is_outlet

# All of these are plain strings and not one pattern: they would take 5 ms to compile.
_LABELS = (
    "image credits", "image credit", "image source", "image copyright", "images", "image",
    "photo illustration", "photo credit", "photographs", "photograph", "photographer", "photos",
    "photo", "pictures", "picture credit", "picture", "pics", "pic", "credits", "credit",
    "foto", "illustration", "courtesy:", "video",
)  # fmt: skip
_AFTER_LABEL = (":", ",", "/", "–", "—", "- ", "|", "by ", "by:", "via ", "courtesy ")
_TAIL_LABELS = (
    "Image", "Images", "Photo", "Photos", "Photograph", "Picture", "Pictures", "Pic", "Credit",
    "Credits", "credit", "credits", "Video", "Illustration", "PHOTO", "IMAGE", "PICTURE", "CREDIT",
    "Photograph by", "Photo by", "Image source", "FOTO", "Photographer",
)  # fmt: skip
_BRACKETED = (
    "photo", "image", "picture", "ap photo", "courtesy", "via ", "credit", "screengrab", "pic:",
)  # fmt: skip
_AGENCIES = frozenset(
    """
    afp|ap|ap photo|reuters|getty|getty images|istock|istockphoto|shutterstock|epa|epa-efe|alamy|pa
    |pa wire|pa media|pa images|bloomberg|anadolu|xinhua|pti|ani|rex|swns|handout|wikimedia
    |wikimedia commons|unsplash|pexels|zuma|zuma press|sipa|nurphoto|dpa|kyodo|yonhap|aap|pool
    |wireimage|filmmagic|adobe stock|corbis|magnum|upi|supplied|rex features|sipa usa|afp photo
    |associated press|the associated press|file|efe|ansa|tass|reuters connect|afp via getty images
    |imagn images|usa today sports|alamy stock photo|the canadian press|mega|backgrid|splash
    """.replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip
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
    "pose for a photo", "posing for a photo", "in this photo", "in this picture", "in this image",
    "in this handout", "in this file", "in this undated", "/via REUTERS", "MANDATORY CREDIT",
    "ATTENTION EDITORS", "EDITORIAL USE", "REUTERS/", "AFP PHOTO", "/AFP", "/ AFP",
)  # fmt: skip
_PLACED_END = (", left", ", right", ", centre", ", center", "– video", "- video", "— video")
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


def is_credit(text: str) -> bool:
    """Whether a line is a picture's credit and nothing else: `PHOTO: AFP`, `Ana Ruiz/Reuters`."""
    if len(text) > 160 or words_in(text) > 16:
        return False
    low = text.lstrip("([ ").lower()
    if low.startswith(("via ", "©", "courtesy of ", "photo from ", "image from ")):
        return True
    if low.startswith(_LABELS):
        for label in _LABELS:
            if low.startswith(label):
                return low[len(label) :].lstrip().startswith(_AFTER_LABEL)
    if len(text) > 90 or closed(text.rstrip(".")):
        return False
    return _is_agency(low.strip(" ()[].")) or _is_for_paper(text)


def _is_agency(low: str) -> bool:
    """Whether a few words are an agency's name, or a photographer's with one."""
    if low in _AGENCIES:
        return True
    if "(" in low or "[" in low or " with " in low:
        return False
    if " via " in low:
        return low.rpartition(" via ")[2] in _AGENCIES
    for sign in ("/", "|", ", ", " - ", " — ", "- "):
        if sign in low:
            first, _, last = low.rpartition(sign)
            parts = (last.strip(), first.partition(sign)[0].strip())
            return len(first) <= 60 and any(part in _AGENCIES for part in parts)
    return False


def has_credit(text: str) -> bool:
    """Whether a line ends in a picture's credit: `… on Monday. Photograph: Ana Ruiz/Reuters`."""
    if len(text) < 8 or words_in(text) > 140:
        return False
    tail = text[-160:].rstrip(" .")
    if tail.endswith((")", "]")):
        return _bracket_is_credit(tail)
    label, colon, name = tail.rpartition(":")
    if colon and label.rstrip().endswith(_TAIL_LABELS) and _is_short(name):
        return True
    if tail.endswith(("Getty Images", "AFP PHOTO", "AP Photo")) and not text.endswith("."):
        return True
    if "Credit..." in tail or "Credit…" in tail:
        return True
    for sign in ("/", "|", "via ", "—"):
        left, found, right = tail.rpartition(sign)
        if found and right.strip().lower() in _AGENCIES:
            return bool(left) and (sign != "—" or not closed(text))
    return False


def _bracket_is_credit(tail: str) -> bool:
    inner = tail.rpartition("(" if tail.endswith(")") else "[")[2].strip(" )]").lower()
    if inner.startswith(_BRACKETED) and len(inner) <= 140:
        return True
    if inner in _AGENCIES:
        # A bare "(Reuters)" behind a full stop closes the story, elsewhere a caption.
        return not closed(tail.rpartition("(" if tail.endswith(")") else "[")[0].rstrip())
    return _is_short(inner) and (_is_agency(inner) or _is_for_paper(tail.rpartition("(")[2]))


def _is_for_paper(text: str) -> bool:
    """Whether a few words are a photographer and a paper: `Ana Ruiz/The Harbour Post`."""
    name, sign, paper = text.strip("() ").replace(" for ", "/").rpartition("/")
    name, paper = name.strip(), paper.strip()
    if not sign or words_in(text) > 9 or not (name[:1].isupper() and paper[:1].isupper()):
        return False
    return is_outlet(paper) and not closed(text)


def _is_short(name: str) -> bool:
    # A stop behind an initial is none: "S. Mahesh".
    ends = any(len(word) > 3 and word[-1] == "." for word in name.split()[:-1])
    return 1 < len(name) <= 90 and not ends


def credits_joined(lines: list[Line]) -> None:
    """Make one line of a credit that markup broke: `(`, `Image:`, `Getty)`.

    The pieces behind the first get the reason `photo credit`.
    """
    for number, line in enumerate(lines):
        text = line.text
        if len(text) > 60 or not (text.startswith("(") or text.endswith((":", ","))):
            continue
        if line.reason not in ("", "photo credit"):
            continue
        if text.startswith("(") and not text.endswith(")"):
            _close(lines, number)
        elif text.endswith((":", ",")) and is_credit(text + " x") and number + 1 < len(lines):
            after = lines[number + 1]
            if (
                not after.reason
                and not closed(after.text)
                and words_in(after.text) <= 6
                and len(after.text) < 60
            ):
                line.reason = after.reason = "photo credit"


def mark_bracketed(lines: list[Line]) -> None:
    """Mark a credit in brackets below its caption: `(Lower Court, Eastern District)`."""
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        text = line.text
        if _signs_caption(before, line, after):
            line.reason = "photo credit"
        if text[:1] != "(" or text[-1:] != ")" or not line.is_open or closed(text[:-1]):
            continue
        words = text[1:-1].split(" ")
        capital = sum(word[:1].isupper() for word in words)
        if before.is_open and len(words) <= 12 and capital * 2 > len(words) >= 2:
            line.reason = "photo credit"


def _signs_caption(before: Line, line: Line, after: Line) -> bool:
    """Whether a short line is a paper's name below a caption without a stop: `ES`."""
    text = line.text
    if not (before.is_open and line.is_open and tells(after)) or before.hint or line.hint:
        return False
    if closed(before.text) or not 4 <= words_in(before.text) <= 40:
        return False
    return (text.isupper() and text.isalpha() and len(text) <= 5) or is_outlet(text)


def _close(lines: list[Line], number: int) -> None:
    parts = []
    for line in lines[number : number + 4]:
        parts.append(line.text)
        if line.text.endswith(")"):
            whole = " ".join(parts)
            if is_credit(whole.replace("( ", "(")):
                for each in lines[number : number + len(parts)]:
                    each.reason = "photo credit"
            return


def mark_repeated_credits(lines: list[Line]) -> None:
    """Mark a bare name that stands below a line three times or more: who took the pictures."""
    times: dict[str, list[Line]] = {}
    before = ""
    for line in lines:
        over, before = before, line.text
        if words_in(over) < 4:
            continue
        bare = line.is_open and not line.hint and not line.whole and len(line.text) <= 40
        if bare and is_name(line.text):
            times.setdefault(line.text, []).append(line)
    for same in times.values():
        if len(same) >= 3:
            for line in same:
                line.reason = "photo credit"


def mark_captions(lines: list[Line]) -> None:
    """Give the kind `caption` to the lines that describe a picture."""
    before: Line | None = None
    for number, line in enumerate(lines):
        if line.reason == "section line":
            continue
        if line.is_open and _is_caption(lines, number, before):
            line.kind = "caption"
            if before and before.is_open and line.text.startswith(before.text):
                # The words for the blind, then the same with the credit.
                before.reason = "repeated line"
        if line.reason != "photo credit" or before is None or before.kind != "caption":
            before = line


def _is_caption(lines: list[Line], number: int, before: Line | None) -> bool:
    line = lines[number]
    text = line.text
    if line.hint:
        return line.hint == "caption"
    words = words_in(text)
    if words > 140:
        return False
    if text[:8].lower().startswith(("by ", "text:", "words:", "text by", "story by")) or (
        words <= 5 and is_outlet(text)
    ):
        return False
    if _opens_caption(text) or has_credit(text):
        return True
    if before and before.text in _ANNOUNCES and words <= 60 and not _quotes(text):
        return True
    if words > _MOST:
        return False
    if (
        before
        and before.text == text
        and 4 <= words <= 60
        and (closed(text) or _told(lines, number))
    ):
        # A picture's words for the blind and its caption; only titles come twice otherwise.
        before.reason = "repeated line"
        return True
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after and after.reason == "photo credit" and _may_be_caption(text, words):
        return True
    if before and before.reason == "counter" and not closed(text) and 5 <= words <= 40:
        return after is not None and not after.reason
    if before and before.reason == "picture counter" and words <= 45 and not _quotes(text):
        return not has_inner_stop(text) or not closed(text)
    return _stands_alone(text, words)


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
    return any(sign in text for sign in _SAID)


def _places(text: str) -> bool:
    """Whether the words say who stands where in the picture, or who may print it."""
    return any(sign in text for sign in _PLACED) or text.rstrip(".").endswith(_PLACED_END)


def _opens_caption(text: str) -> bool:
    if len(text) < 6:
        return False
    if text[:40].lower().startswith(_OPENS_CAPTION):
        return True
    # "THERE SHE GOES … Ana Ruiz leaves": the lead of a caption in southern African papers.
    lead, dots, rest = text[:60].partition("…")
    return bool(dots) and lead.isupper() and len(lead) > 3 and rest.lstrip()[:1].isupper()


def _stands_alone(text: str, words: int) -> bool:
    """Whether a line without a credit is a caption all the same, by its own words."""
    if words < 2:
        return False
    placed = _places(text)
    if placed and "REUTERS" in text:
        return True
    seen = words <= 40 and any(sign in text for sign in _SEEN)
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
    return named and now and bool(_ap_date().search(text)) and words >= 8


@cache
def _ap_date() -> re.Pattern[str]:
    """A date with its year as the Associated Press Stylebook sets it: `Jan. 27, 2031`."""
    return re.compile(
        r"(?:[A-Z][a-z]{2,3}\.|March|April|May|June|July|\b[A-Z]\w{1,8}er) \d\d?, 20\d\d\b"
    )
