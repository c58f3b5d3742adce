"""The words of an item, one function for print, status row and copy.

Every text that comes back has been through `visible()`: one line, no control characters.
"""

from __future__ import annotations

from briefing.model import Article, Briefing, Figure, Item, Person, Progress, Quote, Sentence
from briefing.safe import visible
from briefing.text.sentences import sentences

UNATTRIBUTED = "unattributed"
STDIN = "standard input"
WORDS_A_MINUTE = 238  # silent reading of English: Brysbaert 2019, doi 10.1016/j.jml.2019.104047

_MODIFIERS = {
    "about": "about",
    "more_than": "over",
    "less_than": "under",
    "at_least": "at least",
    "at_most": "up to",
}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_ASCII = str.maketrans(
    {"¶": "P", "·": "-", "→": "->", "─": "-", "━": "=", "…": "...", "“": '"', "”": '"', "„": '"'}
    | {"‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\xa0": " "}
)
_OPENING = {"between", "from"}
_JOINING = frozenset("and to or until till versus v vs vs. votes und bis en tot".split())
_DASHES = " -–—‑‐"


def item_words(item: Item, article: Article) -> str:
    """The whole item in words with its place, as the status row says it: `…, ¶4`."""
    return bare_words(item, article) + "".join(place_words(item))


def place_words(item: Item) -> tuple[str, str]:
    """What stands between an item's words and its place, and the place: `, ` and `¶4`."""
    return " " if isinstance(item, Sentence) else ", ", f"¶{item.paragraph}"


def bare_words(item: Item, article: Article) -> str:
    """The whole item in words, without its place."""
    return words_of(item, item_fields(item, article))


def words_of(item: Item, fields: tuple[str, ...]) -> str:
    """The same from the fields of `item_fields`, where the article is not at hand."""
    if isinstance(item, Sentence):
        return fields[0]
    if isinstance(item, Person):
        role = f", {fields[1]}" if fields[1] else ""
        return f"{fields[0]}{role} · {person_counts(item)}"
    if isinstance(item, Figure):
        return ", ".join(filter(None, fields))
    return f"“{fields[0]}” — {fields[1] or UNATTRIBUTED}"


def item_fields(item: Item, article: Article) -> tuple[str, ...]:
    """What a search looks at, in the words that are shown.

    A sentence: its text. A person: name, role, other names. A figure: value, about. A quote:
    words, speaker.
    """
    if isinstance(item, Sentence):
        return (visible(item.text),)
    if isinstance(item, Person):
        return (visible(item.name), person_role(item), *map(visible, item.aliases))
    if isinstance(item, Figure):
        return (figure_value(item), figure_about(item, article))
    return (quote_words(item, article), visible(item.speaker or ""))


def person_role(person: Person) -> str:
    """The role in the text's words; empty where the text tells none."""
    return visible(person.role.text) if person.role else ""


def person_counts(person: Person) -> str:
    """How often the person is named and quoted: `mentions 2 · quotes 1`."""
    return f"mentions {len(person.mentions)} · quotes {person.quotes}"


def figure_value(figure: Figure) -> str:
    """Modifier and value: `at least four years`, `96 → 118 kroner`, `5 – 7 per cent`, `11 : 9`.

    Of a range, what opens it and what joins its ends is left off. An age that the text tells by
    the number alone reads `aged 43`.
    """
    aged = "aged" if figure.kind == "age" and not _tells_age(figure.text) else None
    qualified = _MODIFIERS.get(figure.modifier or "")
    return visible(" ".join(filter(None, (aged, qualified, _ends(figure)))))


def _tells_age(text: str) -> bool:
    """Whether the words of an age say that it is one."""
    words = text.casefold()
    return any(part in words for part in ("age", "old", "year", "month", "week", "day", "birth"))


def _ends(figure: Figure) -> str:
    text, second = figure.text, figure.to
    if second is None or not second.text:
        return text
    if figure.relation == "change":
        return f"{text} → {second.text}"
    joint = " : " if figure.relation == "versus" else " – "
    cut = second.start - figure.start
    if not 0 < cut < len(text):
        return f"{text}{joint}{second.text}"
    first = text[:cut].split()
    if first[0].casefold() in _OPENING:
        del first[0]
    while len(first) > 1 and (first[-1].casefold() in _JOINING or not first[-1].strip(_DASHES)):
        first.pop()
    return f"{' '.join(first).rstrip(_DASHES)}{joint}{text[cut:]}"


def figure_about(figure: Figure, article: Article) -> str:
    """What is counted or measured in the text's words; else its sentence from there, after `…`.

    Of an age nothing then: what follows it names nobody.
    """
    about = figure.about
    if about and about.start < figure.start and figure.end < about.end:
        text, first, last = about.text, figure.start - about.start, figure.end - about.start
        return visible(f"{text[:first]}…{text[last:]}")
    if about:
        return visible(about.text)
    if figure.kind == "age":
        return ""
    paragraphs = article.paragraphs
    if not 0 < figure.paragraph <= len(paragraphs):
        return ""
    _, start, end = paragraphs[figure.paragraph - 1]
    for first, last in sentences(article.text[start:end]):
        if start + last >= figure.end:
            return visible(_rest(article.text[start + first : start + last], figure, start + first))
    return ""


def _rest(sentence: str, figure: Figure, start: int) -> str:
    """The sentence behind the figure; before it, if nothing that has a letter is behind."""
    behind = sentence[max(0, figure.end - start) :].lstrip(" ,;:").rstrip(" .")
    if any(map(str.isalpha, behind)):
        return f"…{behind}"
    before = sentence[: max(0, figure.start - start)].strip()
    return f"{before}…" if before else ""


def quote_words(quote: Quote, article: Article) -> str:
    """What was said, without marks; the parts of a split quote joined by ` … `.

    The comma that a printed quote ends with before "she said" is left off.
    """
    parts = (article.text[start:end].strip().rstrip(",") for start, end in quote.parts)
    return visible(" … ".join(parts) if quote.parts else quote.text.rstrip(","))


def quote_speaker(quote: Quote) -> str:
    """The speaker's name, or `unattributed`: never a guess."""
    return visible(quote.speaker) if quote.speaker else UNATTRIBUTED


def title_words(briefing: Briefing) -> str:
    """The article's title, empty where it has none."""
    return visible(briefing.article.title or "")


def about_words(briefing: Briefing) -> tuple[str, ...]:
    """What stands below the title: source, date, words, minutes; what is unknown is left out."""
    article = briefing.article
    words = "1 word" if article.words == 1 else f"{article.words:,} words"
    parts = (source_words(briefing), date_words(article.published), words)
    return (*filter(None, parts), time_words(minutes(article)))


def source_words(briefing: Briefing) -> str:
    """Agency, else the address's host, else the file's name; never a path."""
    article = briefing.article
    if article.agency:
        return visible(article.agency)
    address = article.url or briefing.source or ""
    if "://" in address:
        host = address.partition("://")[2].partition("/")[0].rpartition("@")[2]
        return visible(host.removeprefix("www."))
    if address == "-":
        return STDIN
    return visible(address.rstrip("/").rpartition("/")[2])


def date_words(date: str | None) -> str:
    """An ISO date, or date-time, as `12 May 2031`; empty for None."""
    return _date(date, None)


def short_date(date: str | None) -> str:
    """The same with the month in three letters: `12 Sep 2031`."""
    return _date(date, 3)


def _date(date: str | None, letters: int | None) -> str:
    year, _, rest = (date or "")[:10].partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdecimal() and 0 < int(month) < 13):
        return visible(date or "")
    name = _MONTHS[int(month) - 1][:letters]
    return " ".join(filter(None, (day.lstrip("0"), name, year)))


def time_words(minutes: int) -> str:
    """`45 min`, from an hour on `1 h 25 min`, from ten hours on whole hours."""
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    if hours >= 10:
        return f"{hours + (rest >= 30):,} h"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def minutes(article: Article) -> int:
    """How long an adult reads, in whole minutes, at least one."""
    return max(1, -(-article.words // WORDS_A_MINUTE))


def progress_words(progress: Progress, source: str) -> str:
    """How far a source is: `Fetching https://… · 212 of 1,310 kB · 0.8 s`, then `Reading…`."""
    if progress.stage != "fetching":
        return "Reading…"
    amount = f"{progress.received // 1000:,}"
    if progress.total is not None:
        amount += f" of {progress.total // 1000:,}"
    return f"Fetching {visible(source)} · {amount} kB · {progress.seconds:.1f} s"


def ascii_signs(text: str) -> str:
    """The text with its marks and quotation marks in ASCII, for terminals without Unicode."""
    return text.translate(_ASCII)
