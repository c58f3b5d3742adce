"""What the library costs: finding in much and in little, each key of a search, adding, processes.

    python -m tests.benchmarks.library [ARTICLES]

Makes a library of ARTICLES (100,000) generated articles with ten quotes each in a temporary
folder, some minutes and 2 GB, and one of 100. Prints for each query what `briefing find` takes on
both, against the bound of 3 × the small one plus 50 ms; the slowest key of a search typed letter
by letter (50 ms); what adding costs beside the parser alone (1.3 ×); what two processes gain
(1.7 ×). The best of some rounds each; one line says how much the machine wavers.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import briefing
from briefing.keeping import entry
from briefing.library.entry import Entry
from briefing.library.query import PAUSED, TYPED, Wanted, search, titles
from briefing.library.store import Library, open_library
from briefing.model import Article, Briefing, Figure, Paragraph, Passage, Person, Quote, Sentence
from briefing.model import Span as S
from briefing.search import parse_query, speaker_query

FEW, MANY = 100, 100_000
BATCH = 500
READ = "2031-06-01T08:00:00.000000+00:00"
SYLLABLES = (
    "ta ri ff ver mon lo ster pen ka ro lin dan sel tor ni mar bel gus han ol per vi sta ne co"
    " tro cli ban fer ry qua zo lem dis gra hu ben jo th er an ing ed on"
).split()
SAMPLE = (Path(briefing.__file__).parent / "sample.txt").read_text(encoding="utf-8")


class Words:
    """Pseudo-words, some common and most rare, as in a language (Zipf)."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        made = (
            "".join(self.chance.choices(SYLLABLES, k=self.chance.randint(1, 4)))
            for _ in range(40_000)
        )
        self.known = list(dict.fromkeys(("the", "said", "boat", "tariffs", *made)))
        weights = [1 / (at + 2) for at in range(len(self.known))]
        self.stream = iter(self.chance.choices(self.known, weights, k=3_000_000))
        self._weights = weights
        names = [word.capitalize() for word in self.known if len(word) > 4]
        self.names = [
            f"{self.chance.choice(names)} {self.chance.choice(names)}" for _ in range(3000)
        ]

    def some(self, count: int) -> str:
        words: list[str] = []
        while len(words) < count:
            word = next(self.stream, None)
            if word is None:
                self.stream = iter(self.chance.choices(self.known, self._weights, k=3_000_000))
            else:
                words.append(word)
        return " ".join(words)


def _article(words: Words, number: int) -> Briefing:
    """Ten paragraphs with a quote each, five figures, three people, three sentences."""
    chance = words.chance
    paragraphs, quotes, people, figures, parts = [], [], [], [], []
    at = 0
    for place in range(1, 11):
        said, name = words.some(12), chance.choice(words.names)
        rest = words.some(12)
        text = f"“{said},” said {name}, {place * 7} {rest}."
        end = at + len(text)
        named = at + len(said) + 9
        quotes.append(
            Quote(said, "direct", name, S(named, named + len(name)), None,
                  (S(at + 1, at + 1 + len(said)),), at + 1, at + 1 + len(said), place)
        )  # fmt: skip
        if place <= 3:
            span = (named, named + len(name), place)
            people.append(Person(name, None, (), (S(*span[:2]),), 1, name, *span))
        if place <= 5:
            value = str(place * 7)
            start = named + len(name) + 2
            about = start + len(value) + 1
            figures.append(
                Figure(value, "count", value, None, None, None, None,
                       Passage(rest, about, about + len(rest)), None, (), start,
                       start + len(value), place)
            )  # fmt: skip
        parts.append(text)
        paragraphs.append(Paragraph("body", at, end))
        at = end + 2
    day = f"20{20 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
    article = Article("\n\n".join(parts), tuple(paragraphs), words.some(7), (), None, day)
    summary = tuple(Sentence(parts[each], *paragraphs[each][1:], each + 1) for each in (0, 3, 6))
    return Briefing(
        article, summary, tuple(people), tuple(figures), tuple(quotes), f"news/{number}.txt"
    )


def _opened(path: str) -> Library:
    library = open_library(path)
    assert library is not None
    return library


def _make(path: str, count: int) -> None:
    words = Words(7)
    library = _opened(path)
    batch: list[Entry] = []
    for number in range(count):
        batch.append(entry(_article(words, number)))
        if len(batch) == BATCH or number == count - 1:
            library.keep(batch, READ)
            batch = []
    library.close()


def _best(rounds: int, run: Callable[[], object]) -> tuple[float, float]:
    """The shortest and the longest of some rounds, in milliseconds."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        took.append((time.perf_counter() - start) * 1000)
    return min(took), max(took)


def _find(path: str, query: tuple[str, ...]) -> Callable[[], object]:
    command = [sys.executable, "-m", "briefing", "--library", path, "find", *query]

    def run() -> None:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return run


def _queries() -> Iterator[tuple[str, ...]]:
    words = Words(7)
    yield ("zebra crossing",)
    yield ("tariffs",)
    yield ("arif",)
    yield ("said boat",)
    yield ("the",)
    yield ("'THE",)
    yield ("ta",)
    yield (words.known[5000], words.known[40])
    yield ("--speaker", words.names[11])
    yield ("--since", "2029-12-20", "boat")
    yield ("--panel", "figures", words.known[300])
    yield ("--format", "json", "boat")


def _finding(few: str, many: str) -> None:
    print(f"{'briefing find':36} {'100':>8} {'many':>8} {'bound':>8}  ms")
    for query in _queries():
        small, wavers = _best(7, _find(few, query))
        large, _ = _best(7, _find(many, query))
        bound = 3 * small + 50
        mark = "" if large <= bound else "  TOO SLOW"
        print(f"{' '.join(query):36} {small:8.0f} {large:8.0f} {bound:8.0f}{mark}")
    print(f"the same run of the last small one took up to {wavers:.0f} ms")


def _key(library: Library, typed: str) -> Callable[[], object]:
    query = parse_query(typed)

    def press() -> None:
        search(library, Wanted(query), TYPED)
        titles(library, query, TYPED)

    return press


def _typing(many: str) -> None:
    library = _opened(many)
    library.listing(500)
    words = Words(7)
    slowest = []
    for text in ("the tariffs boat", "'THE", "ta ri", words.names[11], f"@{words.names[11]}",
                 "-boat said", words.known[5000], "zzz qqq"):  # fmt: skip
        for end in range(1, len(text) + 1):
            both, _ = _best(3, _key(library, text[:end]))
            slowest.append((both, text[:end]))
    page, _ = _best(
        3, lambda: search(library, Wanted(speaker_query(words.names[11]), ("quotes",)), PAUSED)
    )
    slowest.sort(reverse=True)
    print("\nslowest keys (50 ms): " + ", ".join(f"{ms:.0f} ms “{t}”" for ms, t in slowest[:5]))
    print(f"a person's page: {page:.0f} ms; opening and listing 500: ", end="")
    library.close()
    print(f"{_best(3, lambda: _opened(many).listing(500))[0]:.0f} ms")


def _adding(folder: str) -> None:
    texts = [SAMPLE.replace("Ostvik", f"Ostvik{number}") for number in range(150)]
    briefing.brief(texts[0])
    alone, wavers = _best(5, lambda: [briefing.brief(text) for text in texts])
    count = iter(range(100))

    def add() -> None:
        library = _opened(os.path.join(folder, f"add{next(count)}"))
        for text in texts:
            library.keep([entry(briefing.brief(text))], READ)
        library.close()

    added, _ = _best(5, add)
    print(f"\nadding {len(texts)} articles, one commit each: {added:.0f} ms, parser alone", end="")
    print(f" {alone:.0f} ms (up to {wavers:.0f}): {added / alone:.2f} × (1.3)")


def _processes(folder: str) -> None:
    names = []
    for number in range(1200):
        name = os.path.join(folder, f"{number}.txt")
        Path(name).write_text(SAMPLE.replace("Ostvik", f"Ostvik{number}"), encoding="utf-8")
        names.append(name)
    count = iter(range(100))

    def run(jobs: int) -> Callable[[], object]:
        command = [sys.executable, "-m", "briefing", "add", "--jobs", str(jobs)]

        def add() -> None:
            path = os.path.join(folder, f"jobs{next(count)}")
            subprocess.run(
                [*command, "--library", path, *names], stdout=subprocess.DEVNULL, check=True
            )

        return add

    one, wavers = _best(2, run(1))
    two, _ = _best(2, run(2))
    print(f"adding {len(names)} files: {one:.0f} ms (up to {wavers:.0f}), ", end="")
    print(f"--jobs 2 {two:.0f} ms: {one / two:.2f} × as fast (1.7)")


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    with tempfile.TemporaryDirectory() as folder:
        _adding(folder)
        _processes(folder)
        paths = [os.path.join(folder, name) for name in ("few", "many")]
        for path, count in zip(paths, (FEW, many), strict=True):
            start = time.perf_counter()
            _make(path, count)
            took, size = time.perf_counter() - start, os.path.getsize(path) / 1e6
            print(f"\n{count:,} articles, {10 * count:,} quotes: {took:.0f} s, {size:.0f} MB")
        _finding(*paths)
        _typing(paths[1])


if __name__ == "__main__":
    main()
