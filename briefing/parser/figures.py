"""Numbers that the story reports: what each is worth and what it is about."""

from __future__ import annotations

from briefing.model import Amount, Figure, Passage
from briefing.parser.amounts.about import find_about
from briefing.parser.amounts.ages import age_of_duration, as_age, like_the_last
from briefing.parser.amounts.behind import counted
from briefing.parser.amounts.blocks import block_end
from briefing.parser.amounts.denied import denied
from briefing.parser.amounts.durations import is_some_day
from briefing.parser.amounts.elided import is_of_the_last, told_before
from briefing.parser.amounts.hours import is_match_minute
from briefing.parser.amounts.lines import STARTERS, VAGUE, Setting, fine_tokens, number_lines
from briefing.parser.amounts.measures import measure
from briefing.parser.amounts.modifiers import modifier
from briefing.parser.amounts.numbers import Number, as_fraction, as_text, read_number
from briefing.parser.amounts.one_in import one_in
from briefing.parser.amounts.order import in_panel_order, once
from briefing.parser.amounts.pairs import Joined, join
from briefing.parser.amounts.shares import read_share, read_times
from briefing.parser.amounts.tidying import beside, moved_thing
from briefing.parser.amounts.units import Found
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, Tokens, tokenize

# A sentence with more figures is a table or worse: what they are about is not in its grammar.
_MOST_IN_PROSE = 40
# And what has more than this is no text: the rest would only cost time and memory.
_MOST_IN_SENTENCE = 1_000


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The figures of an article in panel order: what the headline names first, idle spans last.

    Spans are half-open code-point offsets into `article.text`. `value` is exact. Numbers that
    neither count nor measure (dates, names, sections, ranks) are left out; captions and notices
    give none, and headings only repeat what the text says. Never raises.
    """
    article = document.article
    setting = Setting(article.text, document.tokens.folded, {})
    if article.language not in ("en", None):
        from briefing.parser.amounts.foreign import certain_figures

        return certain_figures(document, setting)
    figures: list[Figure] = []
    repeats: list[Figure] = []
    read, last = 0, -1
    for sentence, line in number_lines(document):
        if sentence.first != last:
            read, last = 0, sentence.first
        if read > _MOST_IN_SENTENCE:
            continue
        taken = _line_figures(line, setting, sentence.paragraph + 1)
        read += len(taken)
        (repeats if sentence.kind == "heading" else figures).extend(taken)
    kept = [each for each in figures if each.value is not None] or figures
    return in_panel_order(once(kept, repeats), _headline(document), article.text)


def _headline(document: Document) -> frozenset[str]:
    """The values that the headline names."""
    title = document.article.title
    if not title:
        return frozenset()
    tokens = tokenize(title)
    line = fine_tokens(tokens, 0, len(tokens.words))
    setting = Setting(title, document.tokens.folded, {})
    return frozenset(
        as_text(each.value) for each in read_line(line, setting) if each.value is not None
    )


def _line_figures(line: Tokens, setting: Setting, paragraph: int) -> list[Figure]:
    """The figures of one sentence in text order."""
    found = read_line(line, setting)
    figures: list[Figure] = []
    last: Joined | None = None
    joined = join(line, found, setting)
    spans = [each.span() for each in joined] if len(joined) > 1 else []
    for n, each in enumerate(joined):
        place = _place_of_about(line, each) if n < _MOST_IN_PROSE else None
        if place and spans:
            near = spans[max(0, n - 2) : n] + spans[n + 1 : n + 3]
            place = beside(line, place, *spans[n], near)
        about = _passage(line, setting, *place) if place else None
        if last and figures and is_of_the_last(line, last, each, place):
            told = told_before(figures, each.one)
            about = told if told and told.end <= line.starts[each.since()] else about
        figures.append(_figure(line, setting, each, about, paragraph))
        last = each
    untrue = denied(line, joined)
    return _without(figures, untrue) if untrue else figures


def _without(figures: list[Figure], untrue: frozenset[int]) -> list[Figure]:
    """The figures but for those that are not so; what such a count is of, the next is of, too."""
    kept = []
    for n, figure in enumerate(figures):
        last, about = figures[n - 1] if n - 1 in untrue else None, figure.about
        if last and about and about.start <= last.start < about.end:
            figure = figure._replace(about=last.about if last.kind == "count" else None)
        if n not in untrue:
            kept.append(figure)
    return kept


def _place_of_about(line: Tokens, joined: Joined) -> tuple[int, int] | None:
    """Where the words are that say what a figure is about; of a change, at either value."""
    if joined.relation != "change":
        return find_about(line, joined.one._replace(first=joined.since()), joined.until())
    place = _place_of_change(line, joined)
    return moved_thing(line, place, joined.since(), joined.until()) if place else None


def _place_of_change(line: Tokens, joined: Joined) -> tuple[int, int] | None:
    for part in (joined.one, joined.other):
        if part and part.kind == "count" and counted(line, part.last):
            return find_about(line, part._replace(bare=True), part.last)
    if joined.other and joined.other.first < joined.one.first:
        return find_about(line, joined.other, joined.other.last)
    return find_about(line, joined.one, joined.until())


def read_line(line: Tokens, setting: Setting) -> list[Found]:
    """Everything in a sentence that may be a figure, not yet joined."""
    found: list[Found] = []
    behind = 0
    for i in _beginnings(line):
        if i < behind:
            continue
        if len(found) > _MOST_IN_SENTENCE:
            break
        behind = block_end(line, i)
        if behind:
            continue
        one = _read(line, i, setting)
        if one and one.bare and found:
            one = like_the_last(line, found[-1], one)
        if one and one.first >= (found[-1].last if found else 0):
            found.append(one)
        behind = max(one.last if one else _skipped(line, i, setting), i + 1)
    return found


def _beginnings(line: Tokens) -> list[int]:
    """The tokens at which a figure may begin: numbers, number words, `a` before one."""
    folded = line.folded
    return [
        i
        for i, (word, kind) in enumerate(zip(folded, line.kinds, strict=True))
        if kind == NUMBER
        or (word in _BEGINNING and (word in STARTERS or folded[i + 1] in STARTERS))
    ]


_BEGINNING = frozenset((*STARTERS, "a", "an"))


def _skipped(line: Tokens, i: int, setting: Setting) -> int:
    """The token behind a number that is no figure, so that its rest is not read again."""
    number = read_number(line, i, setting.text)
    return number.last if number else i + 1


def _read(line: Tokens, i: int, setting: Setting) -> Found | None:
    shared = read_share(line, i, setting)
    if shared:
        return shared
    number = read_number(line, i, setting.text)
    if number is None:
        return _vague(line, i)
    repeated = read_times(line, number)
    if repeated:
        return repeated
    found = measure(line, number, setting)
    if (
        found is None
        or is_some_day(line, found)
        or _is_title(line, found)
        or is_match_minute(line, found, setting)
    ):
        return None
    if found.bare and line.folded[i] == "zero":
        return None
    if found.kind == "duration":
        return age_of_duration(line, found)
    if found.bare and found.value and found.value[0] >= 0:
        return one_in(line, number, setting) or as_age(line, found)
    return found


def _is_title(line: Tokens, found: Found) -> bool:
    """Whether a length stands in a name: `the Six-Day War`, `30 Seconds to Mars`."""
    unit = line.words[found.last - 1]
    if found.kind not in ("duration", "quantity") or len(unit) < 3 or not unit.istitle():
        return False
    if found.number.shape == "digits":
        return not _in_capitals(line)
    first = line.words[found.first][0].isupper() and found.first > 0
    return first and line.words[found.last][:1].isupper()


def _in_capitals(line: Tokens) -> bool:
    """Whether most words of a line begin with a capital, as in a headline."""
    long = [word for word in line.words[:40] if len(word) > 3 and word.isalpha()]
    return 2 * sum(word[0].isupper() for word in long) > len(long)


def _vague(line: Tokens, i: int) -> Found | None:
    """`thousands of`, `dozens`: an amount without a value."""
    if line.folded[i] not in VAGUE or line.folded[i + 1] != "of":
        return None
    last = i + 1
    while line.folded[last] == "of" and line.folded[last + 1] in VAGUE:
        last += 2
    return Found("count", None, None, i, last, Number((0, 1), i, last, "words"), True)


def _figure(
    line: Tokens, setting: Setting, joined: Joined, about: Passage | None, paragraph: int
) -> Figure:
    one, other, same = joined.one, joined.other, joined.same
    start, end = line.starts[one.first], line.ends[one.last - 1]
    to = _amount(line, setting, other) if other else None
    if other and joined.relation in ("range", "versus"):
        start = min(start, line.starts[other.first])
        end = max(end, line.ends[other.last - 1])
    return Figure(
        text=setting.text[start:end],
        kind=one.kind,
        value=_value(one),
        unit=one.unit,
        modifier=modifier(line, one),
        relation=joined.relation,
        to=to,
        about=about,
        equivalent=_amount(line, setting, same) if same else None,
        also=(),
        start=start,
        end=end,
        paragraph=paragraph,
    )


def _amount(line: Tokens, setting: Setting, found: Found) -> Amount:
    start, end = line.starts[found.first], line.ends[found.last - 1]
    return Amount(setting.text[start:end], _value(found), found.unit, start, end)


def _value(found: Found) -> str | None:
    if found.value is None:
        return None
    return as_fraction(found.value) if found.kind == "fraction" else as_text(found.value)


def _passage(line: Tokens, setting: Setting, first: int, last: int) -> Passage:
    start, end = line.starts[first], line.ends[last - 1]
    return Passage(setting.text[start:end], start, end)
