"""How a name belongs to the one before it: another person's, or another name of that person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.parser.annotate import Columns
from briefing.parser.people.gender import KIN
from briefing.parser.people.mentions import Mention

APART, BY_NAME, NONE = "apart", "by-name", ""
_NEAR = 9  # tokens between two names that are looked at
_IS_APART = re.compile(
    rf"""
    ^ ,?\ ?(?:and|or|&|versus)(?:\ \S+)? $
    | (?:\b(?:his|her|their|whose|the)|'s)\ (?:\S+\ ){{0,2}}(?:{"|".join(KIN)})s?(?:\ ,)?
      (?:\ (?:mr|mrs|ms|dr|sir|lady|lord|late))*(?:\ \.)? $
    | \b(?:{"|".join(KIN)})\ of(?:\ \S+){{0,3}} $
    """,
    re.VERBOSE,
)
# Over the words between two names, "|" and the two words behind the second.
_IS_BY_NAME = re.compile(
    r"""
    (?:^|\ )
    (?: known\ (?:\S+\ ){0,4}as | (?:popularly|also|fondly|affectionately)\ called | nicknamed
      | aka | alias | christened | née | nee | (?:real|stage|birth|maiden)\ name\ (?:is|was)
      | (?<!,\ )born | born(?=\ \|\ [,)]) | as(?=\ \|\ (?:is|was|were)\ (?:\S+\ )?known) )
    (?:\ ["“‘'])? (?:\ (?:mr|sir))? \ \|
    """,
    re.VERBOSE,
)


def find_links(columns: Columns, mentions: Sequence[Mention]) -> list[str]:
    """`APART`, `BY_NAME` or `NONE` for each mention and the one before it, and for the end."""
    folded = columns.folded
    found = [NONE] * (len(mentions) + 1)
    for at in range(1, len(mentions)):
        first, last, _ = mentions[at]
        begin = mentions[at - 1].last
        if first - begin > _NEAR:
            continue
        between = " ".join(folded[begin:first])
        if _IS_BY_NAME.search(f"{between} | {' '.join(folded[last : last + 3])}"):
            found[at] = BY_NAME
        elif _IS_APART.search(between):
            found[at] = APART
    return found
