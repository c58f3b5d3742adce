"""What a sentence has that speaks for or against it in a summary, as numbers from 0 to 1."""

from __future__ import annotations

from collections import Counter

from briefing.model import Figure, Person, Quote
from briefing.parser.alone import has_verb, leans, stands
from briefing.parser.lexicon import words
from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import NUMBER, WORD

_STEM = 6  # letters in which forms of one word meet: vote, voted, voters
_FIRST_PERSON = frozenset("i we my our me us you your".split())
_AHEAD = frozenset(
    "will would expected due plans scheduled set next upcoming tomorrow planned".split()
)
_TO_COME = frozenset("will would expected due scheduled set plans planned".split())
_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december next tomorrow autumn spring
    """.split()
)
# Edmundson's cue words, as news has them.
_CUES = frozenset("key main central sticking crux heart core root".split())


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
    ahead: float  # tells what may come
    dated: float  # tells what comes next, and when
    spoken: float  # share of it that is quotation
    personal: float  # the reporter says I, we or you
    verbless: float  # reads like a caption
    short: float  # lacks words
    long: float  # has too many


class Candidate(Record):
    """A sentence that may stand in a summary."""

    order: int  # among all sentences of the document
    sentence: Stretch
    stems: frozenset[str]
    traits: Traits  # title and central as if it were the first chosen
    leans: bool  # needs the sentence before it
    named: frozenset[int]  # people it introduces in full
    short_named: frozenset[int]  # people it names by a later form only


class Topic(Record):
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


def read_topic(document: Document) -> Topic:
    """What the article's words are worth, from its headline and its body."""
    stems = [_stems(document, each) for each in document.sentences if each.kind == "body"]
    counted = Counter[str]()
    for each in stems:
        counted.update(each)
    title = _title_stems(document.article.title) or (stems[0] if stems else frozenset())
    topic = Topic(title, {stem: n - 1 for stem, n in counted.items()}, 1.0)
    return topic._replace(top=max((topic.of_shared(s, len(s)) for s in stems), default=0.0) or 1.0)


def candidates(
    document: Document,
    topic: Topic,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    section: int,
    decay: float,
) -> list[Candidate]:
    body = [i for i, each in enumerate(document.sentences) if each.kind == "body"]
    named = _people_by_sentence(document, people)
    counted = _figures_by_sentence(document, figures)
    spoken, cut_short = _spoken(document, quotes)
    capitals = {i: _capitals(document, document.sentences[i]) for i in body}
    used = Counter[str]()
    for each in capitals.values():
        used.update(each)
    naming = {i: sum(used[name] - 1 for name in each) for i, each in capitals.items()}
    top_naming = max(naming.values(), default=0) or 1
    found: list[Candidate] = []
    for place, i in enumerate(body):
        sentence = document.sentences[i]
        share = spoken.get(i, 0) / (sentence.end - sentence.start)
        if i in cut_short or not stands(document, sentence, share):
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
            dated=not share and _is_next_step(folded),
            spoken=min(1.0, share),
            personal=not share and not _FIRST_PERSON.isdisjoint(folded),
            verbless=not has_verb(document, sentence),
            short=max(0, 12 - length) / 12,
            long=min(1.0, max(0, length - 36) / 24),
        )
        needy = leans(document, sentence, bool(full or later))
        found.append(Candidate(i, sentence, stems, traits, needy, full, later))
    return found


def _is_next_step(folded: list[str]) -> bool:
    """Whether a sentence says that something will be, and names its day or month behind that."""
    for at, word in enumerate(folded):
        if word in _TO_COME:
            return not _CALENDAR.isdisjoint(folded[at:])
    return False


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


def _spoken(document: Document, quotes: tuple[Quote, ...]) -> tuple[dict[int, int], set[int]]:
    """How many code points of each sentence are quotation; the sentences that a quotation cuts."""
    spoken: dict[int, int] = {}
    cut_short: set[int] = set()
    for start, end in (part for quote in quotes for part in quote.parts):
        i = _sentence_at(document, start)
        while i < len(document.sentences) and document.sentences[i].start < end:
            sentence = document.sentences[i]
            spoken[i] = spoken.get(i, 0) + min(end, sentence.end) - max(start, sentence.start)
            if start < sentence.start or end > sentence.end:
                cut_short.add(i)
            i += 1
    return spoken, cut_short


def _sentence_at(document: Document, offset: int) -> int:
    """The number of the sentence that holds, or else follows, a code point."""
    token = document.token_from(offset)
    if token == len(document.sentence_at):
        return len(document.sentences) - 1
    return document.sentence_at[token]
