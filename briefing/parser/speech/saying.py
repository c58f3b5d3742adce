"""Whether a word is a verb of saying where it stands, in which sense, and if its subject speaks."""

from __future__ import annotations

from briefing.parser.speech.genders import HUMAN, head_of, is_plural
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import governor, is_noun, phrase_start
from briefing.parser.speech.somebody import are_human, can_say, finds, finds_by_office
from briefing.parser.speech.sources import named_source
from briefing.parser.speech.subjects import subject_before
from briefing.parser.speech.vocabulary import (
    BASE,
    PAPERS,
    PAST,
    PRESENT,
    Verb,
    callings,
    group,
    saying_verbs,
)
from briefing.text.tokens import OTHER, WORD

REACH = 48
NEAR = 30
_FRAMED = 10
_ANSWERS = frozenset("respond reply answer".split())
_CLOSE = 3
_LABELS = frozenset(
    "call name dub label describe hail brand term consider characterise characterize bill tout "
    "depict portray see view regard deem".split()
)
# What these verbs need behind them to report speech.
_NEEDED = {"put": ("it", "this", "things"), "point": ("out",)}
# What follows "by" in "said by telephone", which has no agent.
_MEANS = frozenset(
    "telephone phone email e-mail text video letter fax message radio satellite way".split()
)
_WHENS = frozenset("at on in for to from and was is before after earlier".split())
_NOUNS = frozenset("reading writing posting".split())
_ONES = frozenset("manager boss coach mother father mum dad wife husband lawyer agent".split())
_OBJECTS = frozenset(("it", "him", "them", "me", "us"))
_PLAIN = frozenset("said told added".split())
_SINGLE = frozenset("another everybody everyone neither nobody none one somebody someone".split())
_HAD = frozenset(("had", "has", "have", "once", "later", "famously"))
_BEFORE_VERB = frozenset(("who", ")", ",", "and", "but", "or", "that", "which"))


def verb_at(page: Page, row: list[int], at: int) -> Verb | None:
    """The verb of saying at `row[at]`; None also where the form is a noun or an adjective."""
    verb = saying_verbs().get(page.folded[row[at]])
    if verb is None or not _is_verb(page, row, at, verb):
        return None
    needed = _NEEDED.get(verb.lemma)
    behind = page.folded[row[at + 1]] if at + 1 < len(row) else ""
    return verb if needed is None or behind in needed else None


def _is_verb(page: Page, row: list[int], at: int, verb: Verb) -> bool:
    """Whether a form that may also be a noun or an adjective is a verb here."""
    if not at:
        return verb.tense != BASE
    before, word = page.folded[row[at - 1]], page.folded[row[at]]
    if not page.words[row[at]].islower():
        return False
    if word in group("prep") and page.folded[row[min(at + 1, len(row) - 1)]] not in _OBJECTS:
        return False  # the issue regarding trade
    named = page.name_to.get(row[at - 1] + 1)
    if named:
        if verb.tense != BASE or governor(page, row, 0, at - 1 - row[at - 1] + named[0]) >= 0:
            return True
        source = subject_before(page, row, 0, at)
        return source is not None and source.kind == WORDS
    if verb.tense == BASE:
        plural = before in ("i", "we", "they", "who", "you", "to") or before in group("aux")
        many = before.endswith("s") and before != "'s" and "n" not in verb.senses
        many = many or before.endswith(("'d", "'ll")) or before in group("folk", "anyone") - _SINGLE
        aside = before == "," or before in _OBJECTS or before == "her"
        many = many or are_human(before) or (aside and _several_before(page, row, at))
        return plural or many or ("n" not in verb.senses and _ends_plural(page, row, at))
    if "n" in verb.senses and verb.tense == PRESENT:
        behind = page.folded[row[at + 1]] if at + 1 < len(row) else ""
        return behind in _OBJECTS or _acts(page, row[at - 1])
    if word == "warning" and at > 1 and page.folded[row[at - 2]] in group("art"):
        behind = page.folded[row[at + 1]] if at + 1 < len(row) else "."
        return behind not in _WHENS  # it had issued an amber warning at five
    if word == "telling" and (before in group("poss") or before == "'s"):
        return False  # in her telling
    if word in _NOUNS:
        modifies = before in group("det", "prep") or before == "'s"
        return not modifies and (word == "writing" or page.kinds[row[at - 1]] != OTHER)
    if before == "her" and word in _PLAIN:
        return True  # the officer who found her said
    return verb.tense != PAST or before not in group("art", "poss")


def _ends_plural(page: Page, row: list[int], at: int) -> bool:
    """Whether the noun phrase before `at` is about several: farmers in the district."""
    if not is_noun(page, row[at - 1]):
        return False
    first = row[phrase_start(page, row, 0, at - 1)]
    source = Source(first, row[at - 1] + 1, -1, WORDS)
    head = page.folded[head_of(page, source)]
    return head_of(page, source) < source.last - 1 and (head in group("folk") or is_plural(head))


def _several_before(page: Page, row: list[int], at: int) -> bool:
    """Whether several stand before an aside and a verb: officials, who left early, claim …"""
    source = subject_before(page, row, 0, at)
    if source is None or source.kind != WORDS:
        return False
    head = page.folded[head_of(page, source)]
    return head in group("folk") or are_human(head)


def _acts(page: Page, token: int) -> bool:
    """Whether what stands before "claims" or "reports" can be its subject, no adjective to it."""
    word = page.folded[token]
    if token + 1 in page.name_to or word in group("subject") or word in _BEFORE_VERB:
        return True
    if word in group("det", "prep", "sub") or word == "'s" or page.kinds[token] != WORD:
        return False
    if page.is_name(token) or word in PAPERS or word.endswith(HUMAN):
        return True
    return word in group("human", "folk", "body", "document", "epithet", "m", "f", "work")


def fits(page: Page, row: list[int], at: int, position: int, verb: Verb, whole: bool) -> bool:
    """Whether the verb's sense can carry a quote that stands at `position` behind it."""
    gap = position - at - 1
    if verb.lemma in _ANSWERS and not whole and _only_acts(page, row, at, position):
        return False
    if gap > 1 and verb.lemma == "agree" and page.folded[row[at + 1]] == "to":
        return False  # the text the group had agreed to was “weak”
    if gap and page.folded[row[at + 1]] in ("on", "upon") and _resumes(page, row, at, position):
        return False
    if "d" in verb.senses or "t" in verb.senses or "p" in verb.senses:
        return True
    if (
        verb.lemma == "refer"
        and gap > 1
        and not any(page.folded[token] == "as" for token in row[at + 1 : position])
    ):
        return False
    if "m" in verb.senses:
        named = verb.lemma in _LABELS and gap == 0 and verb.tense == PAST
        far = NEAR if verb.lemma in _LABELS else _FRAMED
        return gap <= far and (not named or is_active_label(page, row, at))
    back = gap > 1 and page.folded[row[at + 1]] == "back"  # hit back that it was “late”
    if (gap and page.folded[row[at + 1 + back]] == "that") or _in_paper(page, row, at, verb, gap):
        return True
    if gap == 1 and "w" in verb.senses and page.folded[row[at + 1]] in _OBJECTS:
        return verb.tense in (PRESENT, PAST)  # the reviewer found it “long”
    colon = page.folded[row[position - 1]] == ":"
    return whole and (gap <= 1 or (colon and gap <= 12))


def _only_acts(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether an answer is what somebody does: France would respond “in kind”."""
    acts = at > 0 and page.folded[row[at - 1]] in group("aux")
    return acts and not any(
        page.folded[token] in ("that", ",", ":", "with", "by") for token in row[at + 1 : position]
    )


def _resumes(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether the clause goes on behind what somebody insists on: insisting on cash, but …"""
    return any(
        page.folded[row[place]] == "," and page.folded[row[place + 1]] in ("but", "and", "while")
        for place in range(at + 2, position - 1)
    )


def _in_paper(page: Page, row: list[int], at: int, verb: Verb, gap: int) -> bool:
    """Whether a verb tells what a paper or its authors say: the study found “no evidence”; close
    by also what an office finds.
    """
    if "w" not in verb.senses or verb.tense not in (PRESENT, PAST):
        return False
    source = subject_before(page, row, 0, at)
    if source is None or source.kind not in (WORDS, PERSON):
        return False
    return finds(page, source) or (gap <= _CLOSE and finds_by_office(page, source))


def is_active_label(page: Page, row: list[int], at: int) -> bool:
    """Whether the subject of "called" at `at` does the calling: what she called “…”."""
    if not at:
        return False
    back = at - 1
    while back and page.folded[row[back]] in _HAD:
        back -= 1
    before = row[back]
    if before + 1 in page.name_to or page.folded[before] in group("subject"):
        return True
    words = [page.folded[token] for token in row[max(0, at - 8) : at]]
    if words[-1] == "'s" or words[-1].endswith("'s") or words[-1] in group("be"):
        return False
    if back < at - 1 and page.folded[before] not in group("be"):
        return True
    if page.folded[row[max(0, back - 1)]] in group("poss") and page.folded[before] in _ONES:
        return True
    if "that" in words and (_is_doer(page.folded[before]) or _is_object(page, row, at)):
        return True
    if _is_step(page, row, back):
        return True
    return "what" in words or "which" in words or words[-1:] == ["they"]


def _is_object(page: Page, row: list[int], at: int) -> bool:
    """Whether "that" stands for what somebody calls so: talks that one delegate described as …"""
    for place in range(at - 2, max(0, at - _FRAMED), -1):
        word = page.folded[row[place]]
        if word == "that":
            former = page.folded[row[place - 1]]
            noun = is_noun(page, row[place - 1]) and former not in saying_verbs()
            return noun and not former.endswith(("ed", "ing"))
        if word in group("aux") or page.kinds[row[place]] != WORD:
            return False
    return False


def _is_step(page: Page, row: list[int], at: int) -> bool:
    """Whether "the opposition" before "called" calls so what a noun right before it names: a step
    the opposition called “a trap”; not a hill the locals called “the Nose”.
    """
    doer = page.folded[row[at]]
    if at < 2 or page.folded[row[at - 1]] not in group("art") or doer in group("folk"):
        return False
    thing = page.folded[row[at - 2]]
    return _is_doer(doer) and is_noun(page, row[at - 2]) and thing not in saying_verbs()


def _is_doer(noun: str) -> bool:
    """Whether a noun before "described as" may be who describes: talks that one delegate …"""
    human = are_human(noun) or noun in callings() or noun.endswith("man")
    return human or noun in group("folk", "body", "human", "m", "f")


def is_passive(page: Page, row: list[int], at: int, position: int, verb: Verb) -> bool:
    """Whether the verb's subject is what is spoken of: "was called", "a plan described as"."""
    if verb.tense != PAST:
        return False
    behind = page.folded[row[at + 1]] if at + 1 < len(row) else ""
    back = at - 1
    while back > at - _FRAMED and back >= 0 and page.folded[row[back]] in group("adv") | {"not"}:
        back -= 1
    if back >= 0 and page.folded[row[back]] in group("be"):
        return verb.lemma != "say" or behind == "to"
    if behind == "by" and at + 1 < position:
        return at + 2 >= len(row) or page.folded[row[at + 2]] not in _MEANS
    gap = [page.folded[token] for token in row[at + 1 : min(position, at + 3)]]
    return verb.lemma in _LABELS and gap in ([], ["as"]) and not is_active_label(page, row, at)


def agent(page: Page, row: list[int], at: int, position: int) -> Source | None:
    """The one behind "by" of a passive, before or behind the quote."""
    for place in range(max(at + 1, position - NEAR), min(len(row), position + 4)):
        if page.folded[row[place]] == "by":
            if place + 1 >= len(row):
                return None
            found = named_source(page, row, place + 1, len(row))
            pronoun = found is not None and found.kind == PRONOUN
            return found if found and (pronoun or can_say(page, found)) else None
    return None
