"""Which of a page's runs trafilatura takes for its story, and what the page's own data adds.

Its blocks are found again in the page by their letters and by groups of five words, so that
what it tidied (links, spaces, a lost mark) doesn't matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.reading.page import Run

_GRAM = 5
_SIGNS = ".,;:!?\"'“”‘’()·–—"
LONG = 40
_PROMISED = 400


def vote(runs: list[Run], body: HtmlElement | None, promised: str | None) -> list[bool]:
    """For each run whether it is likely the story's: see `story` for what is given."""
    votes = _with_items(runs, _votes(runs, body))
    if promised and len(promised) > _PROMISED:
        votes = _with_promised(runs, votes, promised)
    told = any(vote and len(run.text) >= LONG for run, vote in zip(runs, votes, strict=True))
    own = votes if told else _own_votes(runs)
    return own if any(own) else votes


def letters_of(text: str) -> str:
    """Its letters and digits, all small: by them a text is met again, however it is set."""
    return "".join(filter(str.isalnum, text.casefold()))


def grams_of(text: str, size: int = _GRAM) -> Iterator[tuple[str, ...]]:
    words = [word for word in (each.strip(_SIGNS) for each in text.split()) if word]
    for start in range(len(words) - size + 1):
        yield tuple(words[start : start + size])


def _votes(runs: list[Run], body: HtmlElement | None) -> list[bool]:
    """For each run whether trafilatura took it: the same letters, or most of its word groups."""
    if body is None:
        return [False] * len(runs)
    exact: set[str] = set()
    known: set[tuple[str, ...]] = set()
    for element in body.iter():
        for text in (element.text, element.tail):
            if text and text.strip():
                exact.add(letters_of(text))
        if element.tail and len(element.tail) > LONG:
            known.update(grams_of(element.tail))
    for element in body:
        known.update(grams_of(" ".join(element.itertext())))
        exact.add(letters_of("".join(element.itertext())))
    return [letters_of(run.text) in exact or _share(run.text, known) >= 0.6 for run in runs]


def _with_items(runs: list[Run], votes: list[bool]) -> list[bool]:
    """The votes, and one for each item of a list half of whose items have one."""
    items: dict[HtmlElement, list[int]] = {}
    for number, run in enumerate(runs):
        parent = run.element.getparent() if run.tag == "li" else None
        if parent is not None and not run.is_link:
            items.setdefault(parent, []).append(number)
    found = list(votes)
    for numbers in items.values():
        voted = sum(votes[each] for each in numbers)
        if voted and voted * 2 >= len(numbers):
            for each in numbers:
                found[each] = True
    return found


def _share(text: str, known: set[tuple[str, ...]]) -> float:
    grams = list(grams_of(text))
    return sum(gram in known for gram in grams) / len(grams) if grams else 0.0


def _with_promised(runs: list[Run], votes: list[bool], promised: str) -> list[bool]:
    """The votes, and one for each paragraph that the page's own JSON-LD holds."""
    known = set(grams_of(promised))
    return [
        vote or (len(run.text) >= LONG and not run.is_link and _share(run.text, known) >= 0.8)
        for run, vote in zip(runs, votes, strict=True)
    ]


def _own_votes(runs: list[Run]) -> list[bool]:
    """The paragraphs of the container that holds most text, where trafilatura found none."""
    plain = [len(run.text) >= 60 and run.linked * 3 < len(run.text) for run in runs]
    weight: Counter[HtmlElement] = Counter()
    for run, yes in zip(runs, plain, strict=True):
        parent = run.element.getparent()
        if yes and parent is not None:
            weight[run.element if run.tag == "div" else parent] += len(run.text)
    if not weight:
        return plain
    most = max(weight.values())
    hosts = {each for each, size in weight.items() if size * 4 >= most}
    return [
        yes and (run.element in hosts or run.element.getparent() in hosts)
        for run, yes in zip(runs, plain, strict=True)
    ]
