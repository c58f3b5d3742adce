"""Whether the parser's cost grows with the text and not faster, from 10 KB to 10 MB.

    python -m tests.benchmarks.scaling [LARGEST_MB]

Prints seconds of processor time for each MB, for ordinary and for hostile text, and the ratio of
the largest size's price to the smallest's: 1 is linear. Each text is read in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

SIZES_KB = (10, 100, 1_000, 10_000)

MEASURE = """
import sys, time
from tests.benchmarks.scaling import TEXTS
import briefing
text = TEXTS[sys.argv[1]](int(sys.argv[2]) * 1000)
briefing.brief(TEXTS["story"](5000))
best, rounds = None, 3 if len(text) < 200_000 else 1
for _ in range(rounds):
    start = time.process_time()
    briefing.brief(text)
    took = time.process_time() - start
    best = took if best is None else min(best, took)
print(best / (len(text.encode()) / 1e6))
"""

_NAMES = "Marta Kellner|Tomas Ibarra|Ines Okafor|Per Aune|Sofie Lind|Lars Brekke|Nadia Rahal".split(
    "|"
)
_PLACES = "Ostvik Vestby Nordsund Lundbay Harmark Sandvika".split()
_PARAGRAPHS = (
    "{name}, the mayor of {place}, said on Monday that the council had voted {n} to {m} to keep "
    "the night ferry. “We are not closing that door,” {last} told the chamber.",
    "The boat carried {n},{m}00 passengers last year, {m} percent more than the year before, and "
    "cost {n} million kroner to run.",
    "“Nobody wanted to be the one to say it aloud,” said {name}, who runs the line for {place} "
    "Ferries. “It rose from {n} to {m} kroner in a year.”",
    "Opponents in {place} said the money should go to the school, which has waited {n} years for a "
    "new roof. The first boat sails on {m} September.",
)


def story(size: int) -> str:
    """Invented news of at least `size` characters; names, places and numbers vary."""
    pieces: list[str] = ["Ostvik keeps its night ferry"]
    length, number = 0, 0
    while length < size:
        name = _NAMES[number % len(_NAMES)]
        piece = _PARAGRAPHS[number % len(_PARAGRAPHS)].format(
            name=name,
            last=name.split()[1],
            place=_PLACES[(number // 3) % len(_PLACES)],
            n=11 + number % 83,
            m=10 + number % 89,
        )
        pieces.append(piece)
        length += len(piece) + 2
        number += 1
    return "\n\n".join(pieces)[:size]


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def different_names(size: int) -> str:
    """People who are named once each, so that what is done for each pair of them shows."""
    pieces: list[str] = []
    for number in range(size // 12 + 1):
        name = "".join(chr(97 + number // 26**at % 26) for at in range(4)).capitalize()
        pieces.append(f"asked {name}son! ")
    return "".join(pieces)[:size]


TEXTS: dict[str, Callable[[int], str]] = {
    "story": story,
    "story, one line": lambda size: story(size).replace("\n\n", " "),
    "story, a word a line": lambda size: story(size).replace(" ", "\n"),
    "opening marks": _repeated("“"),
    "straight marks": _repeated('"'),
    "apostrophes": _repeated("'"),
    "marks and letters": _repeated('"a '),
    "open marks, words": _repeated("“Boats and "),
    "digits": _repeated("7"),
    "numbers": _repeated("7 "),
    "dollars": _repeated("$7 to "),
    "from to": _repeated("from 5 to "),
    "capitals": _repeated("A"),
    "capital words": _repeated("Ab "),
    "names": _repeated("Marta Kellner "),
    "one name, named often": _repeated("added May "),
    "different names": different_names,
    "said": _repeated("said "),
    "one long word": _repeated("a"),
    "words, one line": _repeated("boat "),
    "line ends": _repeated("\n"),
    "short lines": _repeated("a\n"),
    "empty paragraphs": _repeated("a.\n\n"),
    "stops": _repeated("."),
    "brackets": _repeated("("),
    "dashes": _repeated("—"),
    "hyphens": _repeated("a-"),
    "commas": _repeated("a, "),
    "spaces": _repeated(" "),
    "tabs in lines": _repeated("a\t\t\n"),
    "tags": _repeated("< a "),
    "addresses": _repeated("http://a"),
    "at signs": _repeated("@a"),
    "bars": _repeated("a | "),
    "colons": _repeated("A: "),
    "wide signs": _repeated("日本"),
    "combining": _repeated("e\u0301\u0301"),
}


def main() -> int:
    largest = float(sys.argv[1]) * 1000 if len(sys.argv) > 1 else SIZES_KB[-1]
    sizes = [size for size in SIZES_KB if size <= largest]
    print(f"{'seconds a MB':24}" + "".join(f"{size:>9,} kB" for size in sizes) + "     ratio")
    worst = 0.0
    for name in TEXTS:
        prices = [_price(name, size) for size in sizes]
        ratio = prices[-1] / prices[0]
        worst = max(worst, ratio)
        print(
            f"{name:24}" + "".join(f"{price:12.2f}" for price in prices) + f"{ratio:10.2f}",
            flush=True,
        )
    print(f"\nworst ratio {worst:.2f} (1 is linear)")
    return int(worst > 2)


def _price(name: str, size_kb: int) -> float:
    command = [sys.executable, "-c", MEASURE, name, str(size_kb)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
    except subprocess.TimeoutExpired:
        return float("inf")
    return float(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
