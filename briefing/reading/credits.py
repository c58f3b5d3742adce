"""Who took a picture: credits alone on a line, and at the end of a caption."""

from __future__ import annotations

from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.byline import agency_of, is_outlet

# All of these are plain strings and not one pattern: they would take 5 ms to compile.
_LABELS = (
    "image credits", "image credit", "image source", "image copyright", "images", "image",
    "photo illustration", "photo credit", "photographs", "photograph", "photographer", "photos",
    "photo", "pictures", "picture credit", "picture", "pics", "pic", "credits", "credit",
    "foto", "illustration", "courtesy:", "video",
    "stock photo", "stock image", "library photo", "library picture", "main image", "main photo",
)  # fmt: skip
_AFTER_LABEL = (":", "...", "…", ",", "/", "–", "—", "- ", "|", "by ", "by:", "via ", "courtesy ")
_TAIL_LABELS = (
    "Image", "Images", "Photo", "Photos", "Photograph", "Picture", "Pictures", "Pic", "Credit",
    "Credits", "credit", "credits", "Video", "Illustration", "PHOTO", "IMAGE", "PICTURE", "CREDIT",
    "Photographs", "Photograph by", "Photo by", "Image source", "FOTO", "Photographer",
)  # fmt: skip
_SIGNED = ("Obtained by ", "HOTO | ", "hoto | ", "HOTO / ", "hoto / ", "icture / ", "mage / ")
_BRACKETED = (
    "photo", "image", "picture", "ap photo", "courtesy", "via ", "credit", "screengrab", "pic:",
    "provided by", "supplied by", "handout",
)  # fmt: skip
_AGENCIES = frozenset(
    """
    afp|ap|ap photo|reuters|getty|getty images|istock|istockphoto|shutterstock|epa|epa-efe|alamy|pa
    |pa wire|pa media|pa images|bloomberg|anadolu|xinhua|pti|ani|rex|swns|handout|wikimedia
    |wikimedia commons|unsplash|pexels|zuma|zuma press|sipa|nurphoto|dpa|kyodo|yonhap|aap|pool
    |wireimage|filmmagic|adobe stock|corbis|magnum|upi|supplied|rex features|sipa usa|afp photo
    |associated press|the associated press|file|efe|ansa|tass|reuters connect|afp via getty images
    |imagn images|usa today sports|alamy stock photo|the canadian press|mega|backgrid|splash
    |photographer|contributed|contributed photo|submitted|submitted photo
    """.replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip


def is_credit(text: str) -> bool:
    """Whether a line is a picture's credit and nothing else: `PHOTO: AFP`, `Ana Ruiz/Reuters`."""
    if len(text) > 160 or words_in(text) > 16:
        return False
    low = text.lstrip("([ ").lower()
    paper, _, rest = low.partition(" ")
    if len(paper) <= 3 and rest.startswith(_LABELS) and text.startswith(paper.upper()):
        # Its initials before the label: "HP PHOTO: ANA RUIZ".
        low = rest
    if low.startswith("©"):
        # With a year it speaks of the text.
        return not low[1:].lstrip()[:1].isdigit()
    if low.startswith(("via ", "courtesy of ", "photo from ", "image from ")):
        return True
    if low.startswith(_LABELS):
        for label in _LABELS:
            if low.startswith(label):
                rest = low[len(label) :].lstrip()
                told = words_in(rest) > 8 and (closed(text) or ". " in rest)
                return rest.startswith(_AFTER_LABEL) and not told
    if len(text) > 90 or closed(text.rstrip(".")) or _is_sentence(text):
        return False
    if _is_source(text.strip("()[] ")):
        return True
    return _is_agency(low.strip(" ()[].")) or _is_for_paper(text)


_FEW = 3  # small words of a credit: "via", "for the"
_SITES = frozenset("facebook twitter x instagram youtube tiktok flickr reddit wikipedia".split())
_VIEWS = ("google street view", "google maps", "google earth", "street view")


def _is_sentence(text: str) -> bool:
    """Whether a line tells more than names: `Getty, the heirs of the mill, sold it in 1961.`"""
    return text.endswith(".") and sum(word.islower() for word in text.split()) > _FEW


def _is_source(text: str) -> bool:
    """Whether a few words say from where a picture is: `Marlow Council via Facebook`."""
    words = text.split()
    low = text.lower()
    if not 2 <= len(words) <= 7 or not words[-1][:1].isalpha():
        return False
    if low in _VIEWS or (words[0] == "Courtesy" and words[1][:1].isupper()):
        return True
    name, via, site = low.rpartition(" via ")
    if via and site in _SITES:
        return bool(name) and all(word[:1].isupper() for word in words[:-2])
    paper = text.removesuffix(" photo").removesuffix(" file")
    if paper != text and low.endswith((" file", " file photo")) and words[0] != "The":
        return is_outlet(paper)
    taker = low.endswith(("photographer", "photojournalist"))
    return taker and is_name(" ".join(words[:2]).rstrip(",|")) and len(words) > 2


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
    if _is_taken_by(text, tail):
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


def _is_taken_by(text: str, tail: str) -> bool:
    """`… on Monday. Photo by Ana Ruiz`, `… PHOTO | ANA RUIZ`, `… beside the lake. —ANA RUIZ`."""
    for label in ("hoto by ", "hotos by ", "mage by ", "icture by ", *_SIGNED):
        before, found, name = tail.rpartition(label)
        if found and len(before) > 2 and words_in(name) <= 8 and _is_short(name):
            return name[:1].isupper()
    left, dash, name = tail.rpartition("—")
    return (
        bool(dash) and name.isupper() and is_name(name) and closed(left.rstrip()) and len(text) > 40
    )


def _bracket_is_credit(tail: str) -> bool:
    before = tail.rpartition("(")[0]
    name, slash, paper = tail.rpartition("(")[2].strip(" )").partition("/")
    if words_in(before) > 5 and is_name(name) and (not slash or paper.isupper()):
        # "… at the pier on Monday. (Ana Ruiz)", "(Ana Ruiz/HP)": a sentence's bracket tells more.
        return closed(before.rstrip()) or not closed(tail)
    inner = tail.rpartition("(" if tail.endswith(")") else "[")[2].strip(" )]").lower()
    if (inner.startswith(_BRACKETED) or " photo by " in inner) and len(inner) <= 140:
        return True
    if inner in _AGENCIES:
        # A bare "(Reuters)" behind a full stop closes the story, elsewhere a caption.
        return not closed(tail.rpartition("(" if tail.endswith(")") else "[")[0].rstrip())
    who, colon, taker = tail.rpartition("(")[2].strip(" )]").partition(": ")
    if colon and words_in(who) <= 3 and who[:1].isupper() and is_name(taker):
        # "(Supplied: Ana Ruiz)", "(Harbour News: Ana Ruiz)".
        return True
    return _is_short(inner) and (_is_agency(inner) or _is_for_paper(tail.rpartition("(")[2]))


def _is_for_paper(text: str) -> bool:
    """Whether a few words are a photographer and a paper: `Ana Ruiz/The Harbour Post`."""
    name, sign, paper = text.strip("() ").replace(" for ", "/").rpartition("/")
    name, paper = name.strip(), paper.strip()
    if (
        not sign
        or words_in(text) > 9
        or " / " in name
        or not (name[:1].isupper() and paper[:1].isupper())
    ):
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
    """Mark a credit in brackets below its caption: `(Lower Court, Eastern District)`.

    `(With AFP)` tells who wrote the story as well.
    """
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        text = line.text
        if _signs_caption(before, line, after) or _names_taker(before, line, after):
            line.reason = "photo credit"
        if text[:1] != "(" or text[-1:] != ")" or not line.is_open or closed(text[:-1]):
            continue
        words = text[1:-1].split(" ")
        if words[0] in ("With", "with") and any(map(agency_of, words[1:])):
            line.reason = "desk line"
            continue
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


def _names_taker(before: Line, line: Line, after: Line) -> bool:
    """Whether `Ana Ruiz, Harbour Post` stands in the story, where a picture was."""
    text = line.text
    if not line.is_open or line.hint or len(text) > 60 or not (tells(after) and before.text):
        return False
    if not (tells(before) or before.kind == "caption"):
        return False
    for sign in (", ", " for the ", " for ", " | "):
        name, found, paper = text.partition(sign)
        if found and is_name(name) and not is_outlet(name) and is_outlet(paper):
            return paper[:1].isupper()
    return False


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
