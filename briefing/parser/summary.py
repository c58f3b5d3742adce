"""A few of the article's own sentences that together tell the story.

Sentences are ranked once, and a summary of N takes the first N of that ranking, so that every
shorter summary is inside the longer one. The measure joins what extractive summarisation of news
has found to carry weight: the place in the text, cue words and the words of the headline (Edmundson
1969), and what a sentence adds to the words that many sentences share, so that nothing is counted
twice (the concepts of Gillick and Favre 2009, taken greedily). To it come the
people and figures that this program itself found, and the rules by which a sentence can stand
without the one before it.
"""

from __future__ import annotations

from collections import Counter
from operator import mul

from briefing.model import Figure, Person, Quote, Sentence
from briefing.parser.lexicon import words
from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import MARK, NUMBER, WORD

_STEM = 6  # letters in which forms of one word meet: vote, voted, voters
_LONG_ARTICLE = 5000
_POOL = 400
_SAID_TWICE = 0.8
_SPREAD = 3.0  # more than any trait gives: a section comes again when all have come

_POINTING_BACK = frozenset(
    """
    he she it they him them his her hers its their this that these those such but and or so nor
    however meanwhile also then instead still yet moreover furthermore nevertheless nonetheless
    therefore thus otherwise besides similarly likewise both another others again too elsewhere
    indeed though hence consequently conversely afterwards
    """.split()
)
_THE_SAME = frozenset("former latter two pair couple trio same other duo".split())
# "For example", "in turn", "after that", "despite these": what follows belongs to what was said.
_LINKS = frozenset("for in as at after before despite since by of to on because until".split())
_LINKED = frozenset(
    """
    example instance addition contrast turn response fact short other that this these those doing
    such then it him her them
    """.split()
)
_ORDER = frozenset("first second third firstly secondly thirdly finally next lastly".split())
_TIMES = frozenset(
    """
    week month year season summer winter spring autumn morning afternoon evening weekend days
    """.split()
)
_PRONOUNS = frozenset("he she they him her his their".split())
_FIRST_PERSON = frozenset("i we my our me us you your".split())
_AHEAD = frozenset(
    "will would expected due plans scheduled set next upcoming tomorrow planned".split()
)
# Edmundson's cue words, as news has them.
_CUES = frozenset("key main central sticking crux heart core root".split())
_PROMISES = frozenset("here below read watch click scroll listen subscribe sign follow".split())
_STOPS = ".!…。"


class Traits(Record):
    """What a sentence's score is made of; each between 0 and 1."""

    position: float  # 1 at the top, falling
    opening: float  # first of its paragraph
    title: float  # share of the headline's content words that it adds
    central: float  # how widely the words that it adds are shared
    people: float  # how much those it names matter
    figures: float  # how much its figures matter
    names: float  # how widely its names are shared
    numbers: float  # has digits
    cue: float  # says itself that it matters
    ahead: float  # tells what comes next
    spoken: float  # share of it that is quotation
    personal: float  # the reporter says I, we or you
    short: float  # lacks words
    long: float  # has too many


# Tuned on development articles by random search, then rounded.
WEIGHTS = Traits(
    position=1.9,
    opening=0.12,
    title=1.6,
    central=2.2,
    people=0.4,
    figures=0.4,
    names=0.4,
    numbers=0.2,
    cue=0.4,
    ahead=0.2,
    spoken=-0.4,
    personal=-0.1,
    short=-0.25,
    long=-0.3,
)


class Balance(Record):
    """How the choice weighs a sentence against those chosen before it."""

    unnamed: float = 0.15
    decay: float = 0.18


class _Candidate(Record):
    """A sentence that may stand in a summary."""

    order: int  # among all sentences of the document
    sentence: Stretch
    stems: frozenset[str]
    traits: Traits  # title and central as if it were the first chosen
    leans: bool  # needs the sentence before it
    named: frozenset[int]  # people it introduces in full
    short_named: frozenset[int]  # people it names by a later form only


def choose_sentences(
    document: Document,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    count: int,
) -> tuple[Sentence, ...]:
    """The best `count` sentences in article order, fewer where fewer can stand; maybe none.

    The summary of N sentences is inside that of N + 1. Each is a whole body sentence, verbatim.
    """
    section = _sections(document)
    topic = _topic(document)
    candidates = _candidates(document, topic, people, figures, quotes, section, Balance().decay)
    chosen = _greedy(candidates, topic, count, section, WEIGHTS, Balance())
    text = document.text
    return tuple(
        Sentence(text[s.start : s.end], s.start, s.end, s.paragraph + 1)
        for s in (each.sentence for each in sorted(chosen, key=lambda each: each.order))
    )


class _Topic(Record):
    """What the article's words are worth: those of the headline, and those that many share."""

    title: frozenset[str]
    shared: dict[str, int]  # in how many other sentences a stem stands
    top: float  # the most that one sentence has

    def of_title(self, stems: frozenset[str]) -> float:
        return len(stems & self.title) / (len(self.title) or 1)

    def of_shared(self, stems: frozenset[str], length: int) -> float:
        """Longer sentences gain less a word: the square root stands between sum and mean."""
        root: float = (length or 1) ** 0.5
        return sum(map(self.shared.__getitem__, stems)) / root / self.top


def _topic(document: Document) -> _Topic:
    stems = [_stems(document, each) for each in document.sentences if each.kind == "body"]
    counted = Counter[str]()
    for each in stems:
        counted.update(each)
    title = _title_stems(document.article.title) or (stems[0] if stems else frozenset())
    topic = _Topic(title, {stem: n - 1 for stem, n in counted.items()}, 1.0)
    return topic._replace(top=max((topic.of_shared(s, len(s)) for s in stems), default=0.0) or 1.0)


def _candidates(
    document: Document,
    topic: _Topic,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    section: int,
    decay: float,
) -> list[_Candidate]:
    body = [i for i, each in enumerate(document.sentences) if each.kind == "body"]
    named = _people_by_sentence(document, people)
    counted = _figures_by_sentence(document, figures)
    spoken = _spoken(document, quotes)
    capitals = {i: _capitals(document, document.sentences[i]) for i in body}
    used = Counter[str]()
    for each in capitals.values():
        used.update(each)
    naming = {i: sum(used[name] - 1 for name in each) for i, each in capitals.items()}
    top_naming = max(naming.values(), default=0) or 1
    found: list[_Candidate] = []
    for place, i in enumerate(body):
        sentence = document.sentences[i]
        if not _stands(document, sentence, spoken.get(i, 0)):
            continue
        full, later, standing = named.get(i, (frozenset(), frozenset(), 0.0))
        length = sentence.last - sentence.first
        stems = _stems(document, sentence)
        folded = document.tokens.folded[sentence.first : sentence.last]
        kinds = document.tokens.kinds[sentence.first : sentence.last]
        traits = Traits(
            position=_position(place, section, decay),
            opening=document.paragraphs[sentence.paragraph].first == sentence.first,
            title=topic.of_title(stems),
            central=topic.of_shared(stems, len(stems)),
            people=standing,
            figures=min(1.0, counted.get(i, 0.0)),
            names=naming[i] / top_naming,
            numbers=min(3, kinds.count(NUMBER)) / 3,
            cue=not _CUES.isdisjoint(folded),
            ahead=not _AHEAD.isdisjoint(folded),
            spoken=spoken.get(i, 0) / (sentence.end - sentence.start),
            personal=not spoken.get(i) and not _FIRST_PERSON.isdisjoint(folded),
            short=max(0, 12 - length) / 12,
            long=min(1.0, max(0, length - 36) / 24),
        )
        leans = _leans(document, sentence, bool(full or later))
        found.append(_Candidate(i, sentence, stems, traits, leans, full, later))
    return found


def _greedy(
    candidates: list[_Candidate],
    topic: _Topic,
    count: int,
    section: int,
    weights: Traits,
    balance: Balance,
) -> list[_Candidate]:
    """The ranking's first `count`; each is chosen for what it adds to those before it."""
    score = {each.order: sum(map(mul, each.traits, weights)) for each in candidates}
    ranked = sorted(candidates, key=lambda each: (-score[each.order], each.order))
    first_said = {each.stems: each for each in reversed(ranked)}
    pool = [each for each in ranked if first_said[each.stems] is each][:_POOL]
    chosen: list[_Candidate] = []
    taken: set[int] = set()
    used = Counter[int]()
    covered: frozenset[str] = frozenset()
    while len(chosen) < count:
        best, best_value = None, float("-inf")
        for each in pool:
            if each.order in taken or (each.leans and each.order - 1 not in taken):
                continue
            overlap = max((_overlap(each.stems, other.stems) for other in chosen), default=0.0)
            if overlap > _SAID_TWICE:
                continue
            known = frozenset[int]().union(*(o.named for o in chosen if o.order < each.order))
            again = each.stems & covered
            value = score[each.order] - weights.title * topic.of_title(again)
            value -= weights.central * topic.of_shared(again, len(each.stems))
            value -= balance.unnamed * bool(each.short_named - each.named - known)
            value -= _SPREAD * used[each.order // section] if section else 0
            if value > best_value:
                best, best_value = each, value
        if best is None:
            break
        chosen.append(best)
        taken.add(best.order)
        covered |= best.stems
        if section:
            used[best.order // section] += 1
    return chosen


def _sections(document: Document) -> int:
    """Sentences a section, for an article so long that its sentences are to be spread; else 0."""
    return 1 + len(document.sentences) // 12 if len(document.tokens.words) > _LONG_ARTICLE else 0


def _position(place: int, section: int, decay: float) -> float:
    """How near the top a sentence stands; in a long article half of that for its section's top."""
    if section and place >= section:
        return 0.5 / (1 + decay * (place % section))
    return 1 / (1 + decay * place)


def _stems(document: Document, sentence: Stretch) -> frozenset[str]:
    """The content words of a sentence, cut to where their forms meet."""
    tokens, empty = document.tokens, words("function_words")
    return frozenset(
        word[:_STEM]
        for word, kind in zip(
            tokens.folded[sentence.first : sentence.last],
            tokens.kinds[sentence.first : sentence.last],
            strict=True,
        )
        if kind in (WORD, NUMBER) and len(word) > 1 and word not in empty
    )


def _capitals(document: Document, sentence: Stretch) -> frozenset[str]:
    """The words with a capital, the first of the sentence left out."""
    return frozenset(
        word
        for word in document.tokens.words[sentence.first + 1 : sentence.last]
        if word[0].isupper()
    )


def _title_stems(title: str | None) -> frozenset[str]:
    empty = words("function_words")
    split = (word.strip("“”‘’'\".,:;?!()") for word in (title or "").lower().split())
    return frozenset(word[:_STEM] for word in split if len(word) > 1 and word not in empty)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's content words that the other one has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)


_Named = dict[int, tuple[frozenset[int], frozenset[int], float]]


def _people_by_sentence(document: Document, people: tuple[Person, ...]) -> _Named:
    """For each sentence who is named in full, who by a later form, and how much they matter."""
    full: dict[int, set[int]] = {}
    later: dict[int, set[int]] = {}
    standing: dict[int, float] = {}
    for rank, person in enumerate(people):
        seen: set[int] = set()
        for start, end in person.mentions:
            i = _sentence_at(document, start)
            whole = end - start >= len(person.name) or " " in document.text[start:end]
            (full if whole else later).setdefault(i, set()).add(rank)
            if i not in seen:
                seen.add(i)
                standing[i] = standing.get(i, 0.0) + 1 / (2 + rank)
    return {
        i: (frozenset(full.get(i, ())), frozenset(later.get(i, ())), min(1.0, 2 * amount))
        for i, amount in standing.items()
    }


def _figures_by_sentence(document: Document, figures: tuple[Figure, ...]) -> dict[int, float]:
    counted: dict[int, float] = {}
    for rank, figure in enumerate(figures):
        i = _sentence_at(document, figure.start)
        counted[i] = counted.get(i, 0.0) + 1 / (2 + rank / 2)
    return counted


def _spoken(document: Document, quotes: tuple[Quote, ...]) -> dict[int, int]:
    """How many code points of each sentence stand in quotation."""
    spoken: dict[int, int] = {}
    for quote in quotes:
        for start, end in quote.parts:
            i = _sentence_at(document, start)
            while i < len(document.sentences) and document.sentences[i].start < end:
                sentence = document.sentences[i]
                spoken[i] = spoken.get(i, 0) + min(end, sentence.end) - max(start, sentence.start)
                i += 1
    return spoken


def _sentence_at(document: Document, offset: int) -> int:
    """The number of the sentence that holds, or else follows, a code point."""
    token = document.token_from(offset)
    if token == len(document.sentence_at):
        return len(document.sentences) - 1
    return document.sentence_at[token]


def _stands(document: Document, sentence: Stretch, spoken: int) -> bool:
    """Whether a sentence is whole, tells something and could stand in a summary at all."""
    text = document.text[sentence.start : sentence.end]
    if text.rstrip("\"”’'»)").endswith("?") or text.rstrip("\"”’'»)*]")[-1:] not in _STOPS:
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    if text.count("(") != text.count(")") or text.endswith(("...", "…")):
        return False
    length = sentence.last - sentence.first
    if length < 5 or spoken > 0.85 * len(text):
        return False
    first = document.tokens.folded[sentence.first]
    return not (first in _PROMISES and length < 14)


def _leans(document: Document, sentence: Stretch, names_someone: bool) -> bool:
    """Whether a sentence needs the one before it, for its opening word points there."""
    tokens = document.tokens
    first = sentence.first
    in_marks = False
    while first < sentence.last and tokens.kinds[first] not in (WORD, NUMBER):
        in_marks = in_marks or tokens.kinds[first] == MARK
        first += 1
    if first == sentence.last:
        return True
    word = tokens.folded[first]
    after = tokens.folded[first + 1] if first + 1 < sentence.last else ""
    if word in ("this", "these") and after in _TIMES:
        return False
    if word in _POINTING_BACK or word.partition("'")[0] in _POINTING_BACK:
        return True
    if (word == "the" and after in _THE_SAME) or (word in _LINKS and after in _LINKED):
        return True
    if word in _ORDER and tokens.words[first + 1 : first + 2] == [","]:
        return True
    if in_marks and not names_someone:
        return not _PRONOUNS.isdisjoint(tokens.folded[first : sentence.last])
    return False
