"""Which sentences can stand in a summary, and which need the one before them.

A reader of the summary sees no other sentence, so none may be half a quotation, a question or a
promise, and one that opens with a word that points back comes only behind what it points to.
"""

from __future__ import annotations

from briefing.parser.amounts.nouns import classes, is_verb
from briefing.parser.lexicon import words
from briefing.parser.telling.days import NAMED, TIMES
from briefing.parser.telling.events import DEMONSTRATIVE, OPENING, ties_on
from briefing.text.document import Document, Stretch
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens

POINTING_BACK = frozenset(
    """
    he she it they him them his her hers its their this that these those such but and or so nor
    however meanwhile also then instead still yet moreover furthermore nevertheless nonetheless
    therefore thus otherwise besides similarly likewise both other another others again too
    elsewhere indeed though hence consequently conversely afterwards
    """.split()
)
_THE_SAME = frozenset(
    "former latter two pair couple trio duo same other remark remarks comment comments".split()
)
# "For example", "in turn", "after that", "despite these": what follows belongs to what was said.
_ACTS = ("act-human", "act-mostly", "act-any")  # sections of the lexicon
_LINKS = frozenset(
    """
    for in as at after before despite since by of to on because until from with during under
    against beyond behind without given amid like unlike over once
    """.split()
)
_LINKED = frozenset(
    """
    example instance addition contrast turn response fact short practice theory effect reality
    essence principle other that this these those doing such then it him her them there
    """.split()
)
_DOES = [[word] for word in "will has had would could can must means also does did".split()]
_SUBJECTS = frozenset("he she it they we i you that there who".split())
_BEHIND_VERB = frozenset("over up out down to that on away back off into".split())
_ORDER = frozenset(
    """
    first second third firstly secondly thirdly finally next lastly worse earlier later there
    """.split()
)
# Words of a phrase that tells when: a pronoun behind nothing else has nobody to stand for.
_WHEN_WORDS = (
    NAMED
    | TIMES
    | frozenset(
        """
        last next this past previous same first early late mid end beginning start half middle
        year years month months weeks day hour hours minute minutes decade decades century moment
        january february march april june july august september october november december
        yesterday now then once today so far until till since before after earlier later ago
        recently lately previously originally initially usually normally often sometimes
        currently soon already still ever only just about around almost nearly over more than
        in on at by for from during of the a an to within throughout
        one two three four five six seven eight nine ten few several many some couple
        """.split()
    )
)
_AS_SUBJECT = frozenset("it they their its them this that these".split())
_SOMEWHERE = frozenset("in at on near outside across".split())
_ANSWERS = frozenset("no yes well sure right okay".split())
_PRONOUNS = frozenset("he she they him her his their".split())
# What was to come, and the words on which a sentence opens that says it did not.
_BOUND = frozenset("due set supposed expected scheduled meant going slated about".split())
_HOPED = frozenset("planned hoped wanted intended meant expected".split())
_TURNS = frozenset("but however yet instead".split())
_PROMISES = frozenset(
    "here below see read visit watch click scroll listen subscribe sign follow".split()
)
# Before a colon these open a caption: "From left:", "Clockwise from top:", "Photo:".
_PICTURE = frozenset(
    "left right top bottom above clockwise pictured photo photos photograph picture image".split()
)
_SAID = frozenset("said says say told added asked wrote tweeted".split())
_STOPS = ".!…。"


def stands(document: Document, sentence: Stretch, spoken: float) -> bool:
    """Whether a sentence is whole, tells something and could stand in a summary at all.

    `spoken` is the share of it that is quotation.
    """
    text = document.text[sentence.start : sentence.end]
    if text.rstrip("\"”’'»)").endswith("?") or text.rstrip("\"”’'»)*]")[-1:] not in _STOPS:
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    if text.count("(") != text.count(")") or text.endswith(("...", "…")) or _is_left_open(text):
        return False
    length = sentence.last - sentence.first
    if length < 5 or spoken > 0.85:
        return False
    opening = sentence.first + (text[0] == "(")
    first, *after = document.tokens.folded[opening : opening + 3]
    if first in ("for", "to") and _is_advice(after):
        return False
    if not _PICTURE.isdisjoint(label_of(document.tokens, sentence)):
        return False
    return not (first in _PROMISES and (length < 14 or _is_promise(after)))


def _is_left_open(text: str) -> bool:
    """Whether a single mark opens a sentence and none closes: `‘We had to go.`"""
    if text[:1] not in ("‘", "'") or text[1:2].isdigit():
        return False
    return not any(
        text[k] in "’'" and not text[k + 1 : k + 2].isalnum() for k in range(1, len(text))
    )


def _is_advice(words: list[str]) -> bool:
    """Whether `for` or `to` opens on where more can be read: `For more information, visit`."""
    return words[1:] == ["information"] or words == ["learn", "more"] or words == ["find", "out"]


def label_of(tokens: Tokens, sentence: Stretch) -> list[str]:
    """The folded words before a colon that open a sentence: `Old quay: the wall …`, `He said: …`.

    None where they hold another verb than of saying, or end on the hours of a time.
    """
    opening = tokens.folded[sentence.first : sentence.first + 7]
    if ":" not in opening:
        return []
    label = opening[: opening.index(":")]
    if not label or label[-1].isdigit():
        return []
    plain = [k for k, word in enumerate(label) if word not in _SAID and word not in _PICTURE]
    if any(is_verb(tokens, sentence.first + k) for k in plain):
        return []
    return label


def _is_promise(words: list[str]) -> bool:
    """Whether `below` or `here` opens on what is to be read there: `Below, we compare …`."""
    return words[:1] == [","] and words[1] in ("we", "i", "you", "are", "is")


def turned(document: Document) -> frozenset[int]:
    """The numbers of the sentences behind which one of the story opens on `but` or the like."""
    folded = document.tokens.folded
    return frozenset(
        i - 1
        for i, each in enumerate(document.sentences)
        if folded[each.first] in _TURNS and each.kind == "body"
    )


def tells_plan(document: Document, sentence: Stretch) -> bool:
    """Whether a sentence tells what was to come: `He was due to sail.`"""
    words = document.tokens.folded[sentence.first : sentence.last]
    for k, word in enumerate(words[:-3]):
        plan = k + 1 + words[k + 1].endswith("ly")
        if word in ("was", "were") and words[plan] in _BOUND and words[plan + 1] == "to":
            return True
        if word == "had" and words[plan] in _HOPED:
            return True
    return False


def has_verb(document: Document, sentence: Stretch) -> bool:
    """Whether a word of the sentence looks like a verb; a caption, a title or a cry has none."""
    tokens, inside = document.tokens, range(sentence.first, sentence.last)
    if not classes().auxiliary.isdisjoint(tokens.folded[sentence.first : sentence.last]):
        return True
    return any(is_verb(tokens, k) for k in inside) or any(_may_be_verb(tokens, k) for k in inside)


def _may_be_verb(tokens: Tokens, k: int) -> bool:
    """Whether token k may be a present: `faces`, `it's`, `hangs over`."""
    word = tokens.folded[k]
    if word in classes().third_person or word in words(*_ACTS):
        return True
    if not k or k + 1 >= len(tokens.folded):
        return False
    before, behind = tokens.folded[k - 1], tokens.folded[k + 1]
    if before in _SUBJECTS:
        return True
    if len(word) < 4 or word[-1] != "s" or word[-2:] == "ss":
        return False
    if tokens.kinds[k - 1] != WORD or before in classes().stop or before in classes().adjective:
        return False
    return behind in classes().determiner or behind in _BEHIND_VERB


def leans(document: Document, sentence: Stretch, names_someone: bool) -> bool:
    """Whether a sentence needs the one before it, for its opening word points there.

    `names_someone`: a person is named in it, so that a pronoun beside its quotation is clear.
    """
    tokens = document.tokens
    first = sentence.first
    in_marks = False
    while first < sentence.last and tokens.kinds[first] not in (WORD, NUMBER):
        in_marks = in_marks or tokens.kinds[first] == MARK
        first += 1
    if first == sentence.last:
        return True
    word = tokens.folded[first]
    after, third = [*tokens.folded[first + 1 : min(first + 3, sentence.last)], "", ""][:2]
    if word in ("this", "these") and after in TIMES:
        return False
    if word in POINTING_BACK or word.partition("'")[0] in POINTING_BACK:
        return True
    if word == "the" and after in _THE_SAME:
        return True
    if word in _LINKS and after in _LINKED:
        # "With her boat under water, Ana Ruiz …" names her in time, "With her was …" does not.
        hers = after == "her" and third != "," and third not in classes().auxiliary
        return not (hers and names_someone)
    if (word in _ORDER or word in _ANSWERS) and tokens.words[first + 1 : first + 2] == [","]:
        return True
    if ties_on(tokens.folded[first : sentence.last]) or _opens_on_it(tokens, first):
        return True
    if opens_on_pronoun(tokens, first, sentence.last, _AS_SUBJECT):
        return True
    if in_marks and not names_someone:
        return not _PRONOUNS.isdisjoint(tokens.folded[first : sentence.last])
    return False


def opens_on_pronoun(tokens: Tokens, first: int, last: int, pronouns: frozenset[str]) -> bool:
    """Whether a pronoun is the subject behind nothing but a time or a place.

    `Last year they were 4 per cent.` `In Ostvik it was worse.` `Of those, two …`
    """
    for k in range(first + 1, min(first + OPENING, last - 1)):
        word = tokens.folded[k]
        if word in pronouns:
            # "Now that the boat is back" points nowhere.
            return word not in DEMONSTRATIVE or tokens.folded[k + 1] in classes().auxiliary
        plain = tokens.kinds[k] == NUMBER or word in _WHEN_WORDS or word == ","
        placed = tokens.folded[first] in _SOMEWHERE and tokens.words[k][0].isupper()
        if not (plain or placed):
            return False
    return False


def _opens_on_it(tokens: Tokens, first: int) -> bool:
    """Whether `it` is the subject right behind an opening phrase: `Under the plan it will …`."""
    opening = tokens.folded[first : first + 7]
    if opening[0] not in _LINKS or "it" not in opening[2:6]:
        return False
    at = opening.index("it", 2)
    said = any(is_verb(tokens, k) for k in range(first + 1, first + at))
    return opening[at + 1 : at + 2] in _DOES and not said
