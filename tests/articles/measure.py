"""Measures every panel on those of the project's own articles that have it marked.

python -m tests.articles.measure [--part PART] [--errors] [--agreement] [--json] [NAME ...]
python -m tests.articles.measure --write
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence

from tests.articles.answer import Answer, from_json, from_marks
from tests.articles.docs_page import table, write
from tests.articles.marks import FOLDER, load, names, raw_text
from tests.articles.parts import is_held_back
from tests.articles.score import score
from tests.articles.sheet import PANELS, Sheet, total

SECOND = FOLDER / "second"
PARTS = ("looked-at", "held-back")

Reader = Callable[[str], Answer]


def read_by_program(name: str) -> Answer:
    """The program's answer to the article as pasted."""
    from briefing import brief

    return from_json(brief(raw_text(name)).as_dict())


def read_by_second_marker(name: str) -> Answer:
    """The answer in the second marks of the article."""
    return from_marks(load(name, SECOND))


def chosen(known: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Those names that hold one of the wanted words; all where no word is given."""
    return [name for name in known if not wanted or any(word in name for word in wanted)]


def measured(articles: Sequence[str], reader: Reader) -> dict[str, Sheet]:
    """One sheet for each article."""
    return {name: score(load(name, FOLDER), reader(name)) for name in articles}


def as_table(sheet: Sheet) -> dict[str, dict[str, dict[str, float]]]:
    """The same figures for a program to read."""
    table: dict[str, dict[str, dict[str, float]]] = {panel: {} for panel in PANELS}
    for (panel, what), found in sheet.found.items():
        table[panel][what] = {
            "precision": found.precision,
            "recall": found.recall,
            "f1": found.f1,
            **found._asdict(),
        }
    for (panel, what), share in sheet.shares.items():
        table[panel][what] = {"part": share.part, **share._asdict()}
    return table


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 1 where no article answers to the names given."""
    parser = argparse.ArgumentParser(prog="python -m tests.articles.measure")
    parser.add_argument("names", nargs="*", metavar="NAME", help="articles whose name holds this")
    parser.add_argument("--errors", action="store_true", help="print each miss")
    parser.add_argument("--agreement", action="store_true", help="second marks against the first")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--part", choices=PARTS, help="the articles that may be read, or others")
    parser.add_argument("--write", action="store_true", help="renew the tables of docs/parser.md")
    options = parser.parse_args(arguments)
    if options.write:
        write(measured(names(), read_by_program))
        return 0
    reader: Reader = read_by_second_marker if options.agreement else read_by_program
    articles = chosen(names(SECOND) if options.agreement else names(), options.names)
    if options.part:
        articles = [name for name in articles if PARTS[is_held_back(name)] == options.part]
    if not articles:
        print("no such article", file=sys.stderr)
        return 1
    sheets = measured(articles, reader)
    if options.json:
        every = {name: as_table(sheet) for name, sheet in sheets.items()}
        print(json.dumps({"articles": every, "total": as_table(total(sheets.values()))}, indent=1))
        return 0
    if options.errors:
        for name, sheet in sheets.items():
            print(f"{name}\n" + "".join(f"    {miss}\n" for miss in sheet.misses))
    print(table(sheets))
    return 0


if __name__ == "__main__":
    sys.exit(main())
