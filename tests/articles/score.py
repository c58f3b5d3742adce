"""Holds an answer against an article's marks, panel by panel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from tests.articles.answer import Answer, SaidFigure, SaidPerson, SaidQuote
from tests.articles.marks import Figure, Marks, Paragraph, Person, Quote, number
from tests.articles.sheet import Page, Pairs, Sheet, paired
from tests.articles.words import content, folded, name_key, related, runs, told, words

DATELINE = re.compile(r"^[A-Z][\w.,'’ -]{1,60}?(?: \([^()]{2,30}\))? (?:--|[-–—]) ")
SPELLING = (("metre", "meter"), ("litre", "liter"), ("gramme", "gram"))
STORY_KINDS = ("body", "list")


def score(marks: Marks, answer: Answer) -> Sheet:
    """How far the answer agrees with the marks, on the panels that are marked.

    Optional items are neither missed nor wrong.
    """
    page = Page()
    for panel in marks.panels:
        SCORERS[panel](marks, answer, page)
    return page.sheet()


def _count(
    page: Page, panel: str, what: str, pairs: Pairs, optional: Sequence[bool]
) -> list[tuple[int, int]]:
    """Enters the pairs into the page; returns those whose mark is not optional."""
    required = [(i, j) for i, j in pairs.both if not optional[i]]
    missed = [i for i in pairs.missed if not optional[i]]
    right = len(required)
    page.count(panel, what, right, right + len(pairs.extra), right + len(missed))
    return required


def _score_article(marks: Marks, answer: Answer, page: Page) -> None:
    _score_head(marks, answer, page)
    _score_paragraphs(marks, answer, page)
    _score_furniture(marks, answer, page)


def _score_head(marks: Marks, answer: Answer, page: Page) -> None:
    want, got = marks.head, answer.head
    checks: list[tuple[str, object, object, bool]] = [
        ("title", want.title, got.title, folded(want.title or "") == folded(got.title or "")),
        ("byline", want.byline, got.byline, _names(want.byline) == _names(got.byline)),
        ("agency", want.agency, got.agency, content(want.agency) == content(got.agency)),
        ("published", want.published, got.published, _day(want.published) == _day(got.published)),
        ("updated", want.updated, got.updated, _day(want.updated) == _day(got.updated)),
        ("notice", want.notice, got.notice, bool(want.notice) == bool(got.notice)),
    ]
    for what, wanted, said, holds in checks:
        page.check("article", what, holds, f"wanted {wanted!r}, got {said!r}")


def _names(byline: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [name_key(name) for name in byline]


def _day(date: str | None) -> str:
    return (date or "")[:10]


def _bare(paragraph: Paragraph, agency: str | None) -> tuple[str, str]:
    """Kind and text, without a dateline and without the agency's name at the end."""
    text = DATELINE.sub("", folded(paragraph.text).lstrip("•·*- "))
    if agency:
        text = re.sub(rf"[\s(—–-]*{re.escape(folded(agency))}\)?$", "", text)
    return paragraph.kind, text


def _score_paragraphs(marks: Marks, answer: Answer, page: Page) -> None:
    want = [_bare(paragraph, marks.head.agency) for paragraph in marks.paragraphs]
    got = [_bare(paragraph, marks.head.agency) for paragraph in answer.paragraphs]
    pairs = paired(lambda i, j: float(want[i] == got[j]), len(want), len(got))
    _count(page, "article", "paragraphs", pairs, [False] * len(want))
    for i in pairs.missed:
        page.miss("article", f"paragraph missed: {marks.paragraphs[i].kind}: {want[i][1]}")
    for j in pairs.extra:
        page.miss("article", f"paragraph wrong: {answer.paragraphs[j].kind}: {got[j][1]}")
    wanted, said = _bag(want), _bag(got)
    both = sum((wanted & said).values())
    page.count("article", "body words", both, sum(said.values()), sum(wanted.values()))


def _bag(paragraphs: list[tuple[str, str]]) -> Counter[str]:
    return Counter(word for kind, text in paragraphs if kind in STORY_KINDS for word in words(text))


def _score_furniture(marks: Marks, answer: Answer, page: Page) -> None:
    kept = [words(paragraph.text) for paragraph in answer.paragraphs]
    story = [words(paragraph.text) for paragraph in marks.paragraphs]
    for line in marks.dropped:
        run = words(line.text)
        often = sum(runs(run, paragraph) for paragraph in kept)
        allowed = sum(runs(run, paragraph) for paragraph in story)
        page.check("article", "furniture dropped", often <= allowed, line.text)
    running = [words(part.text) for part in answer.paragraphs if part.kind not in ("caption",)]
    for paragraph in marks.paragraphs:
        if paragraph.kind == "caption":
            run = words(paragraph.text)
            held = any(runs(run, other) for other in running)
            page.check("article", "captions out of body", not held, paragraph.text)


def _score_people(marks: Marks, answer: Answer, page: Page) -> None:
    want, got = marks.people, answer.people
    keys = [name_key(person.name) for person in want]
    said = [name_key(person.name) for person in got]
    pairs = paired(lambda i, j: float(keys[i] == said[j]), len(want), len(got))
    for i, j in _count(page, "people", "people", pairs, [person.optional for person in want]):
        _score_person(want[i], got[j], page)
    important = {keys[i] for i, person in enumerate(want) if person.key}
    for name in (*said, *[()] * len(important))[: len(important)]:
        page.check("people", "key people first", name in important, " ".join(name) or "nobody")
    for i in pairs.missed:
        if not want[i].optional:
            page.miss("people", f"missed: {want[i].name}")
    for j in pairs.extra:
        page.miss("people", f"wrong: {got[j].name}")


def _score_person(want: Person, got: SaidPerson, page: Page) -> None:
    if want.roles:
        holds = any(_half(role, got.role) for role in want.roles)
        page.check("people", "role", holds, f"{want.name}: wanted {want.roles}, got {got.role!r}")
    else:
        page.check("people", "no role invented", not got.role, f"{want.name}: got {got.role!r}")
    near = abs(want.mentions - got.mentions) <= max(1, want.mentions / 10)
    page.check(
        "people", "mentions", near, f"{want.name}: wanted {want.mentions}, got {got.mentions}"
    )


def _half(wanted: str, said: str | None) -> bool:
    """Whether half the content words of `wanted` are said."""
    core, have = set(content(wanted)), content(said)
    return bool(have) and 2 * sum(any(related(a, b) for b in have) for a in core) >= len(core)


def unit_key(unit: str | None) -> str:
    """A unit in one spelling: American as British, plural as singular."""
    key = (unit or "").casefold().strip()
    for one, other in SPELLING:
        key = key.replace(other, one) if one not in key else key
    return "/".join(
        " ".join(word.removesuffix("s") for word in part.split()) for part in key.split("/")
    )


def _about_fits(want: Figure, got: SaidFigure) -> bool:
    have = words(got.about)
    return any(told(phrase, have) for phrase in want.about)


def _same_value(want: str | None, got: str | None) -> bool:
    return number(want) == number(got)


def _figure_weight(want: Figure, got: SaidFigure, strict: bool) -> float:
    if not _same_value(want.value, got.value):
        return 0
    if strict and (want.kind != got.kind or unit_key(want.unit) != unit_key(got.unit)):
        return 0
    same_text = folded(want.text) == folded(got.text)
    if want.value is None and not (same_text or want.relation):
        return 0
    relation = want.relation == got.relation and _same_value(want.to_value, got.to_value)
    return 1 + 4 * relation + 2 * _about_fits(want, got) + same_text - 0.5 * want.optional


def _score_figures(marks: Marks, answer: Answer, page: Page) -> None:
    want, got = marks.figures, answer.figures
    optional = [figure.optional for figure in want]
    loose = paired(lambda i, j: _figure_weight(want[i], got[j], strict=False), len(want), len(got))
    pairs = paired(lambda i, j: _figure_weight(want[i], got[j], strict=True), len(want), len(got))
    for i, j in _count(page, "figures", "figures", pairs, optional):
        _score_figure(want[i], got[j], page)
    _count(page, "figures", "by value alone", loose, optional)
    near = dict(loose.both)
    for i in pairs.missed:
        if not want[i].optional:
            other = f", near: {got[near[i]]}" if i in near else ""
            page.miss("figures", f"missed: {_figure_line(want[i])}{other}")
    for j in pairs.extra:
        page.miss("figures", f"wrong: {_figure_line(got[j])}")


def _figure_line(figure: Figure | SaidFigure) -> str:
    return f"{figure.text!r} {figure.kind} {figure.value} {figure.unit or ''}".rstrip()


def _score_figure(want: Figure, got: SaidFigure, page: Page) -> None:
    line = _figure_line(want)
    if want.about:
        page.check(
            "figures", "about", _about_fits(want, got), f"{line}: {want.about}, got {got.about!r}"
        )
    holds = want.modifier == got.modifier
    page.check("figures", "modifier", holds, f"{line}: {want.modifier}, got {got.modifier}")
    holds = want.relation == got.relation and _same_value(want.to_value, got.to_value)
    miss = f"{line}: {want.relation} {want.to_value}, got {got.relation} {got.to_value}"
    page.check("figures", "second value" if want.relation else "no second value", holds, miss)
    if want.equivalent_value:
        holds = _same_value(want.equivalent_value, got.equivalent_value)
        page.check("figures", "equivalent", holds, f"{line}: got {got.equivalent_value}")


def _overlap(want: list[str], got: list[str]) -> float:
    both = sum((Counter(want) & Counter(got)).values())
    return 2 * both / (len(want) + len(got)) if want or got else 0.0


def speaker_fits(want: Quote, said: str | None, people: frozenset[tuple[str, ...]]) -> bool:
    """Whether the speaker is right: a person by the full name, a source by the words that name it.

    A source may be named shorter or longer than marked ("official", "senior official").
    """
    right = [name_key(speaker) for speaker in (want.speaker, *want.speaker_alt)]
    if name_key(said) in right:
        return True
    if not said or name_key(said) in people or not want.speaker or right[0] in people:
        return False
    have = set(content(said))
    sources = (set(content(speaker)) for speaker in (want.speaker, *want.speaker_alt))
    return bool(have) and any(have <= source or source <= have for source in sources)


def _score_quotes(marks: Marks, answer: Answer, page: Page) -> None:
    want, got = marks.quotes, answer.quotes
    people = frozenset(name_key(person.name) for person in marks.people)
    wanted = [words(" ".join(quote.parts)) for quote in want]
    said = [words(quote.text) for quote in got]

    def exact(i: int, j: int) -> float:
        if wanted[i] != said[j]:
            return 0
        speaker = speaker_fits(want[i], got[j].speaker, people)
        rest = (want[i].kind == got[j].kind) + (words(want[i].addressee) == words(got[j].addressee))
        return 1 + speaker + 0.1 * rest - 0.5 * want[i].optional

    def nearly(i: int, j: int) -> float:
        part = _overlap(wanted[i], said[j])
        return part if part >= 0.5 else 0

    optional = [quote.optional for quote in want]
    pairs = paired(exact, len(want), len(got))
    for i, j in _count(page, "quotes", "quotes", pairs, optional):
        _score_quote(want[i], got[j], people, page)
    _count(page, "quotes", "half the words", paired(nearly, len(want), len(got)), optional)
    for text in marks.not_quotes:
        page.check("quotes", "no quote made of a name", words(text) not in said, text)
    for i in pairs.missed:
        if not want[i].optional:
            page.miss("quotes", f"missed: {want[i].kind} {want[i].speaker}: {want[i].parts}")
    for j in pairs.extra:
        page.miss("quotes", f"wrong: {got[j].kind} {got[j].speaker}: {got[j].text!r}")


def _score_quote(
    want: Quote, got: SaidQuote, people: frozenset[tuple[str, ...]], page: Page
) -> None:
    start = " ".join(want.parts)[:50]
    holds = speaker_fits(want, got.speaker, people)
    miss = f"{start!r}: wanted {want.speaker}, got {got.speaker}"
    page.check("quotes", "speaker", holds, miss)
    if name_key(want.speaker) in people:
        page.check("quotes", "speaker, where a person", holds, miss)
    page.check("quotes", "kind", want.kind == got.kind, f"{start!r}: got {got.kind}")
    if want.addressee:
        miss = f"{start!r}: wanted {want.addressee}, got {got.addressee}"
        page.check("quotes", "addressee", _half(want.addressee, got.addressee), miss)
    else:
        miss = f"{start!r}: got {got.addressee}"
        page.check("quotes", "no addressee invented", not got.addressee, miss)


def _score_summary(marks: Marks, answer: Answer, page: Page) -> None:
    if answer.summary is None:
        return
    have = words(answer.summary)
    for group in marks.must:
        holds = all(told(wanted, have) for wanted in group)
        page.check("summary", "told", holds, " + ".join(group))


SCORERS: dict[str, Callable[[Marks, Answer, Page], None]] = {
    "article": _score_article,
    "people": _score_people,
    "figures": _score_figures,
    "quotes": _score_quotes,
    "summary": _score_summary,
}
