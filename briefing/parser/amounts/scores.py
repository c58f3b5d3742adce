"""Scores: figures where the article is a sports report, and nowhere else."""

from __future__ import annotations

from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.units import Found
from briefing.text.tokens import Tokens

_SPORTS = frozenset(
    """
    match matches goal goals scored scoring scorer league season coach striker midfielder defender
    goalkeeper penalty innings wicket wickets batsman bowler quarterback touchdown touchdowns
    halftime half-time semifinal semifinals semi-final semi-finals quarterfinal quarter-finals
    playoff playoffs play-off tournament fixture fixtures championship qualifier qualifiers
    qualifying kickoff kick-off referee victory defeat draw teammate teammates squad winger fullback
    tries rebounds assists overtime inning homer pitcher runs overs champions
    """.split()
)
_GAINED = ("goals", "points", "games", "sets", "frames", "legs", "tries", "runs")
# Fewer kinds of such words, or thinner, and a story may only speak of a game.
_LEAST_WORDS = 4
_LEAST_SHARE = 100


def is_sports(setting: Setting) -> bool:
    """Whether the article is a sports report, by its words."""
    if "sports" not in setting.chosen:
        hits = [word for word in setting.folded if word in _SPORTS]
        dense = len(hits) * _LEAST_SHARE >= len(setting.folded)
        setting.chosen["sports"] = "yes" * (dense and len(set(hits)) >= _LEAST_WORDS)
    return bool(setting.chosen["sports"])


def is_sports_score(line: Tokens, one: Found, other: Found, setting: Setting) -> bool:
    """Whether two numbers are the score of a game."""
    if not (one.bare and other.bare):
        return False
    gap = line.folded[one.last : other.first]
    if len(gap) == 2 and gap[0] in _GAINED and gap[1] == "to":
        return is_sports(setting)
    if line.words[one.last] not in ("-", "–") or other.first != one.last + 1:
        return False
    if not one.number.plain or not other.number.plain:
        return False
    if line.starts[other.first] != line.ends[one.last] or len(one.number.plain) > 3:
        return False
    after, before = line.words[other.last], line.words[one.first - 1] if one.first else ""
    if after in ("-", "–", "/", ":") or before in ("-", "–", "/", "$"):
        return False
    return is_sports(setting)


_MOST_WICKETS = 10
_BOWLING = frozenset("took takes taking claimed grabbed bagged of with had snared returned".split())


def cricket_score(line: Tokens, one: Found, other: Found, setting: Setting) -> Found | None:
    """Of `61 for 4` the runs, of Australia's `4 for 61`, too; of `he took 4 for 61` the wickets."""
    if not (one.bare and other.bare and one.value and other.value):
        return None
    if line.folded[one.last : other.first] != ["for"] or not is_sports(setting):
        return None
    if 0 <= other.value[0] <= _MOST_WICKETS:
        return one
    if not 0 <= one.value[0] <= _MOST_WICKETS:
        return None
    before = one.first - 1
    bowled = line.folded[before] in _BOWLING or line.words[before][:1].isupper()
    return one if bowled and before >= 0 else other
