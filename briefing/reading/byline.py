"""Who wrote it: names and news agencies, as they are printed."""

from __future__ import annotations

import re

from briefing.reading.blocks import is_name, squeeze
from briefing.reading.dates import find_stamps, is_month, is_weekday, unstick
from briefing.record import Record

AGENCIES = {
    name.lower(): name
    for name in """
    AFP|Agence France-Presse|AP|Associated Press|The Associated Press|Reuters|Thomson Reuters
    |Xinhua|PTI|Press Trust of India|ANI|IANS|UNI|UPI|Bloomberg|Bloomberg News|dpa|EFE|ANSA|TASS
    |Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Yonhap News Agency|PA|PA Media|Press Association|AAP
    |The Canadian Press|Canadian Press|Bernama|Antara|Anadolu|Anadolu Agency|Anadolu Ajansi|SAPA
    |WAM|NAN|KUNA|SPA|Interfax|RIA Novosti|Ukrinform|APP|BSS|UNB|VNA|KCNA|CNS|Agencies|Agerpres
    |Agência Brasil|Lusa|Belga|APA|NTB|TT|Ritzau|STT|CTK|PAP|MTI|Tanjug|Hina|Baltic News Service
    """.replace("\n", "").split("|")
    for name in [squeeze(name)]
}
# Nobody's surname reads so.
_WIRES = frozenset(("Reuters", *(name for name in AGENCIES.values() if name.isupper())))
_ROLES = frozenset(
    """
    writer writers reporter reporters correspondent correspondents editor editors staff columnist
    journalist journalists contributor contributors bureau desk producer producers photographer
    analyst critic director chief deputy senior freelance team anchor host intern fellow blogger
    author authors agencies agency associate assistant contributing special political business
    """.split()
)
_BEATS = frozenset(
    """
    north south east west northern southern eastern western middle europe asia africa us uk world
    foreign home health science education political economics environment sports sport football
    showbiz crime transport technology consumer city social affairs content hub news rural care
    rights arts culture media policy community legal religion defence security energy finance
    """.split()
)
_SMALL = frozenset("of and at for in correspondent reporter editor writer".split())
_BUTTONS = frozenset(
    """
    twitter facebook follow email instagram linkedin x bio share published updated posted on
    """.split()
)
_OUTLETS = frozenset(
    """
    news newspaper newspapers time times post press media tribune herald gazette chronicle
    telegraph mail daily journal today online digital network tv radio magazine com org net co
    bbc cnn nbc abc cbs npr dw itv jazeera fox agency agencies shimbun broadcasting guardian star
    courier observer monitor standard express
    review wire dispatch echo argus advertiser examiner enquirer inquirer sentinel bulletin ledger
    """.split()
)
# Buttons begin so, and no name does.
_COMMANDS = frozenset(
    """
    read see open view share watch listen get sign log click follow print join add show hide load
    skip download subscribe play copy save send buy start more most latest top related
    """.split()
)
_NOUNS = ("tion", "tions", "ment", "ments", "ness", "ology", "ship")  # and no surname
# Those of films and pictures that have no other name of an outlet.
_STUDIOS = frozenset("films studios productions entertainment pictures records archives".split())
_JOB = 4  # words
_PORTRAIT = 30  # letters
_LABELS = ("date", "time", "by")
_LEAD = re.compile(
    r"(?:exclusive[\s:]+)?(?:(?:written|words|story|report|reported|posted|published|article"
    r"|news|feature|review|opinion|analysis|preview|interview|text)\s+by|as\s+told\s+to"
    r"|(?:words|text)\s(?:and|&)\s(?:photo(?:s|graphs|graphy)?|pictures)(?:\s+by)?"
    r"|by|words|text|from|por|par|von|door)\s*:?\s+"
    r"|(?:author(?: of the article)?|writer|reporter|contributor)\s*:\s*",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?<!\s)(?:\s*+[,;&]|\s++(?:and|with|et|y|und)\s)(?:\s*(?:and|with|&)\s)?\s*", re.IGNORECASE
)
# "Words: Ana Ruiz. Pictures: Per Lund"
_PICTURES = re.compile(
    r"[.,;|]?\s(?:and\s)?(?:photo(?:s|graphs?|graphy)?|pictures?|images?|video|illustrations?)"
    r"(?:\s*:|\s+by\b).*",
    re.IGNORECASE,
)
# Behind a name these are no part of it.
_LETTERS = re.compile(r",?\s(?:Ph\.?D|M\.?D|M\.?P|MSP|QC|KC|CBE|OBE|MBE|Esq)\b\.?")
_CUT = re.compile(
    r"\s[/|·•–—-]\s|/\s|\s(?:for|in|at|of|from|is|with|follow|published|updated|posted|last)\s|[(@\d]"
)


class Byline(Record):
    """The names of a byline as printed, and the agency if it names one."""

    names: tuple[str, ...]
    agency: str | None


def has_lead(text: str) -> bool:
    """Whether a line opens as a byline does (`By …`, `Written by …`, `Words: …`)."""
    lead = _LEAD.match(text)
    return bool(lead) and len(text) > (lead.end() if lead else 0)


def is_lead(text: str) -> bool:
    """Whether a line is the lead of a byline and no more: `By`, `Written by:`."""
    lead = _LEAD.match(f"{text} ")
    return bool(lead) and len(text) < (lead.end() if lead else 0)


def is_unsigned(text: str) -> bool:
    """Whether a byline tells a job and nobody's name: `by our staff reporter`."""
    lead = _LEAD.match(text) if text[:3].lower() == "by " else None
    words = text[lead.end() :].lower().strip(" .").split() if lead else []
    return 0 < len(words) <= _JOB and words[-1] in _ROLES


def read_byline(text: str) -> Byline:
    """The names of a byline without its lead, roles, places and outlets; none may be left."""
    if len(text) > 300:
        return Byline((), None)
    text = bare_name(text)
    words = text.split()
    text = unstick(text.lstrip("-–— "))
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    if not lead and " By " in rest[:_PORTRAIT] and has_lead(rest[rest.index(" By ") + 1 :]):
        # The words for a portrait or an agency's sign stand before it.
        return read_byline(rest[rest.index(" By ") + 1 :])
    if " " in rest and rest.replace(" ", "") in words:
        # One word is no name, also where a capital stands in it: "PopSong".
        return Byline((), None)
    stamps = find_stamps(rest)
    by = rest.lower().find(" by ", stamps[0].start) if stamps and not lead else -1
    if by >= 0:
        rest, stamps = rest[by + 4 :], []
    if stamps:
        rest = rest[: stamps[0].start].rstrip(" ,|/·•-–—")
    rest = _PICTURES.sub("", rest) if lead else rest
    names: list[str] = []
    agency = None
    for piece in _JOINT.split(rest):
        piece = piece.strip(" .,…")
        agency = agency or agency_of(piece)
        name = _name(piece)
        if name and name not in names:
            names.append(name)
    return Byline(tuple(names), agency)


def bare_name(text: str) -> str:
    """A byline without e-mail addresses and the letters behind a name: `Ana Ruiz, PhD`."""
    if "@" in text:
        text = " ".join(word for word in text.split() if not _is_mail(word)).rstrip(" ,")
    return _LETTERS.sub("", text)


def _is_mail(word: str) -> bool:
    name, _, host = word.rpartition("@")
    return bool(name) and "." in host


def split_names(text: str) -> list[str]:
    """The parts of a list of names: `Ana Ruiz, Per Lund and Kim Osei`."""
    return [piece for piece in _JOINT.split(text) if piece]


def _name(piece: str) -> str | None:
    """A person's name at the start of one part of a byline."""
    name, slash, role = piece.partition("/")
    placed = is_role(role) or (is_name(name) and (is_outlet(role) or agency_of(role)))
    piece = name if slash and placed else piece
    cut = _CUT.search(piece.lower())
    if cut:
        piece = piece[: cut.start()]
    piece = piece.strip(" .,:;|0123456789")
    words = _without_day(piece.split(), bool(cut))
    led = bool(words) and words[-1].lower() in _ROLES
    while words and words[-1].lower().strip(".") in _ROLES | _BUTTONS:
        words.pop()
    for number, word in enumerate(words):
        if number >= 2 and word.lower().strip(".") in _ROLES | _BEATS:
            words = words[:number]
            break
    words = _without_beat(words) if led else words
    piece = " ".join(words)
    beats = sum(word.lower() in _BEATS for word in words)
    if beats == len(words) or (
        beats and len(words[0]) > 2 and words[0].isupper() != piece.isupper()
    ):
        # "Eastern Europe", "ABX Sport"
        return None
    if agency_of(piece) or _names_outlet(piece) or any(w.lower() in _ROLES for w in words):
        return None
    if len(words) < 2 or words[0].lower() in _COMMANDS or words[-1].lower().endswith(_NOUNS):
        return None
    if words[-1].lower() in _LABELS or words[-1].lower() in _STUDIOS:
        return None
    if is_name(piece):
        return piece
    return None


def _without_day(words: list[str], cut: bool) -> list[str]:
    """Of `Ana Ruiz March`, which stood before a figure, the name; of `Ana Ruiz Monday`, too.

    So of `Ana Ruiz NEW DELHI`, of `Ana Ruiz Reuters`, and of a name that stands twice.
    """
    half = len(words) // 2
    if half > 1 and words[:half] == words[half:]:
        return words[:half]
    if len(words) > 2 and words[-1] in _WIRES and not words[1].isupper():
        return words[:-1]
    for number, word in enumerate(words):
        if number >= 2 and (is_weekday(word) or (cut and is_month(word))):
            return words[:number]
        place = "".join(words[number:])
        if number >= 2 and len(words) - number > 1 and place.isupper() and not words[1].isupper():
            return words[:number]
    return words


def _without_beat(words: list[str]) -> list[str]:
    """Of `Ana Ruiz Rural affairs`, which stood before `correspondent`, the name."""
    for number, word in enumerate(words):
        if number >= 2 and word.islower() and not is_name(" ".join([*words[: number + 1], "X"])):
            return words[: max(2, number - 1)]
    # "Ana Ruiz Lima correspondent": between name and role stands where from.
    return words[:2] if len(words) == 3 and all(map(str.isalpha, words)) else words


def agency_of(text: str) -> str | None:
    """The agency that a few words name, as printed, or None."""
    bare = text.strip(" ()[]—–-.,:/")
    if bare.lower() in AGENCIES and (len(bare) > 4 or bare == AGENCIES[bare.lower()]):
        return bare
    located = " in " in bare or " at " in bare
    place = re.match(r"(.{2,30}) (?:in|at) [A-ZÀ-Þ]", bare) if located else None
    if place and place[1].lower() in AGENCIES:
        return place[1]
    if "/" in bare and len(bare) < 40:
        found = [agency_of(part) for part in bare.split("/")]
        return next((each for each in found if each), None)
    return None


def without_role(name: str) -> str:
    """A name without the job behind it: `Ana Ruiz Staff Writer`."""
    words = name.split()
    while len(words) > 2 and words[-1].lower() in _ROLES:
        words.pop()
    return " ".join(words)


def is_role(text: str) -> bool:
    """Whether a line is a job at a newspaper: `Political Editor`, `Lifestyle Writer`."""
    words = text.replace(",", " ").split()
    if not 0 < len(words) <= 7 or len(text) > 70:
        return False
    small = [word for word in words if word.islower()]
    known = _SMALL | _BEATS
    return any(word.lower() in _ROLES for word in words) and known.issuperset(small[:-1])


def _names_outlet(text: str) -> bool:
    words = text.lower().replace(".", " ").replace(",", " ").split()
    return not _OUTLETS.isdisjoint(words)


def is_outlet(text: str) -> bool:
    """Whether a short line names a newspaper, a site or a broadcaster."""
    return len(text) < 50 and text.count(" ") < 5 and _names_outlet(text)
