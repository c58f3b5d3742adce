"""What "it" and "they" mean where they say something: a body, a letter, a group."""

from __future__ import annotations

from briefing.parser.speech.antecedents import antecedent
from briefing.parser.speech.bodies import acting_body
from briefing.parser.speech.cast import CROWD, Cast, named_in
from briefing.parser.speech.clauses import clause_subject
from briefing.parser.speech.genders import FEMALE, MALE, is_plural
from briefing.parser.speech.page import WORDS, Page
from briefing.parser.speech.prominence import BACK, Named
from briefing.parser.speech.somebody import are_human
from briefing.parser.speech.vocabulary import PAPERS, group, saying_verbs
from briefing.text.tokens import WORD

_SENTENCE = 60
_ADJECTIVES = 3
_SENT = frozenset(
    "sent send sends sending wrote write writes writing left leaves leaving issued issues issuing "
    "released posted posts published penned pens read reads shared filed emailed delivered pinned "
    "signed handed put dictated tweeted uploaded recorded made makes gave gives texted".split()
)


def thing_meant(cast: Cast, token: int) -> Named | None:
    """The source that "it" or "they" at a token means, None where nothing is certain."""
    if cast.page.folded[token] != "it":
        thing, several = _last_thing(cast, token), _last_several(cast, token)
        folk = several is not None and _are_people(cast.page, several)
        nearer = thing and several and folk and several.first > thing.first
        return several if nearer else thing or several
    paper = _paper(cast, token)
    if paper and paper.person >= 0:
        return paper
    spoke, body = _last_thing(cast, token), acting_body(cast, token)
    latest = body if body and (spoke is None or body.first > spoke.first) else spoke
    if paper is None or latest is None:
        return paper or latest
    later = latest.first > paper.first or _share_sentence(cast, latest.first, paper.first)
    return latest if later else paper


def _share_sentence(cast: Cast, token: int, other: int) -> bool:
    """Whether two tokens stand in one sentence: the court ruled that an email was not enough."""
    sentence_at = cast.page.document.sentence_at
    return sentence_at[token] == sentence_at[other]


def _last_thing(cast: Cast, token: int) -> Named | None:
    """The last source before a token that is no person: for "it" no human being, either."""
    sentence = cast.page.document.sentence_at[token]
    for back in range(sentence, max(-1, sentence - BACK), -1):
        for each in reversed(cast.spoken.get(back, ())[-CROWD:]):
            single = cast.page.folded[token] == "it"
            human = single and (each.gender != "" or cast.page.folded[each.first] == "its")
            if each.first < token and each.person < 0 and not human:
                return each
    return None


def _last_several(cast: Cast, token: int) -> Named | None:
    """The several whom one of the two sentences before a token is about: two island states."""
    page, document = cast.page, cast.page.document
    sentence = document.sentence_at[token]
    for back in range(sentence - 1, max(-1, sentence - 3), -1):
        stretch = document.sentences[back]
        if any(cast.inside[stretch.first : stretch.last]):
            continue
        row = list(range(stretch.first, min(stretch.last, stretch.first + _SENTENCE)))
        source = clause_subject(page, row, 0, len(row))
        if source is None or source.kind != WORDS or not is_plural(page.folded[source.last - 1]):
            continue
        tokens = document.tokens
        name = document.text[tokens.starts[source.first] : tokens.ends[source.last - 1]]
        return Named(source.first, source.last, -1, name, "", False)
    return None


def _are_people(page: Page, named: Named) -> bool:
    noun = page.folded[named.last - 1]
    return noun in group("folk") or are_human(noun)


def _paper(cast: Cast, token: int) -> Named | None:
    """Whose letter "it" is, by the reporter's sentence before; the letter, if it is nobody's."""
    document, at = cast.page.document, token
    for _ in range(2):
        at = document.sentences[document.sentence_at[at]].first - 1
        if at < 0:
            return None
        stretch = document.sentences[document.sentence_at[at]]
        last = min(stretch.last, stretch.first + _SENTENCE)
        if any(cast.inside[stretch.first : last]):
            continue
        for place in range(last - 1, stretch.first, -1):
            word = cast.page.folded[place]
            written = word in PAPERS or word in group("sign")
            written = written and cast.page.folded[place - 1] != "no"  # had no comment
            if written and place not in cast.page.name_from:
                return _author(cast, stretch.first, place) or _itself(cast.page, place)
        return None
    return None


def _author(cast: Cast, opening: int, paper: int) -> Named | None:
    """Whose paper stands at a token: his letter, a letter from Ruiz, Ruiz sent a letter."""
    page = cast.page
    behalf = page.folded[paper + 1 : paper + 4]
    if behalf[:1] == ["on"] and behalf[1:2] in (["his"], ["her"]) and behalf[2:] == ["behalf"]:
        return antecedent(cast, paper + 2, MALE if behalf[1] == "his" else FEMALE)
    for at in range(paper - 1, max(opening - 1, paper - 1 - _ADJECTIVES), -1):
        if page.folded[at] in ("his", "her") and page.folded[at + 1] not in group("art"):
            return antecedent(cast, at, MALE if page.folded[at] == "his" else FEMALE)
        if page.folded[at] in ("'s", "'"):
            owner = page.name_to.get(at)
            return _named(cast, owner[0]) if owner else None
    if paper + 2 < len(page.folded) and page.folded[paper + 1] in ("from", "by"):
        for at in range(paper + 2, min(len(page.folded), paper + 2 + _ADJECTIVES * 2)):
            if at in page.name_from:
                owns = page.folded[page.name_from[at][0]] in ("'s", "'")
                return None if owns else _named(cast, at)
    if not any(page.folded[at] in _SENT for at in range(opening, paper)):
        return None
    sentence = page.document.sentence_at[opening]
    said = [each for each in cast.spoken.get(sentence, ())[:CROWD] if each.first < paper]
    acted = [each for each in said[:1] if each.person >= 0 or each.gender]
    return next(iter(acted + named_in(cast, sentence, paper) + said), None)


def _named(cast: Cast, first: int) -> Named:
    last, person = cast.page.name_from[first]
    return Named(first, last, person, cast.page.people[person].name, "", False)


def _itself(page: Page, paper: int) -> Named:
    """The paper as a source of its own, with the words before it that only describe it."""
    first = paper
    while paper - first < _ADJECTIVES and _describes(page, first - 1):
        first -= 1
    tokens = page.document.tokens
    name = page.document.text[tokens.starts[first] : tokens.ends[paper]]
    return Named(first, paper + 1, -1, name, "", False)


def _describes(page: Page, token: int) -> bool:
    """Whether a word before a noun only describes it: a two-line letter."""
    word = page.folded[token] if token >= 0 else ""
    if not word or page.kinds[token] != WORD or not page.words[token].islower():
        return False
    return word not in group("det", "prep", "sub", "aux", "adv") and word not in saying_verbs()
