"""Words for what somebody is that no list holds, told by their form."""

from __future__ import annotations

from functools import lru_cache

from briefing.parser.lexicon import table, words
from briefing.parser.persons.kinds import CALLING_ENDINGS, COMMON, fold, listed

_NOUN_ENDINGS = ("shman", "chman", "woman", "master", "mistress", "preneur", "maid", "lady")
# Of somebody from a place: `Dubliner`, `Lagosian`, `Delhiite`.
_HOME_ENDINGS = ("sider", "er", "ian", "nian", "ite", "man", "kar")
_AGENT_ENDINGS = ("er", "or", "eer", "ee")
_NO_AGENTS = frozenset(
    """
    whenever wherever whoever whichever whatever moreover altogether hereafter thereafter forever
    together remember consider farther gather deliver discover
    """.split()
)


@lru_cache(maxsize=4096)
def is_calling_by_form(word: str) -> bool:
    """`Headmistress`, `Eyewitness`, `Queenslander`: an unlisted word for what somebody is."""
    low = fold(word)
    if low in words("role_modifiers"):
        return True
    if len(low) < 6 or listed(low) or "-" in low:
        return False
    if low.endswith(CALLING_ENDINGS + _NOUN_ENDINGS):
        return True
    homes = [low.removesuffix(end) for end in _HOME_ENDINGS if low.endswith(end)]
    if any(home + end in words("places") for home in homes for end in ("", "e", "a", "i")):
        return True
    titles = table("titles")
    return any(
        titles.get(low[at:]) in ("r", "f") and listed(low[:at]) & COMMON
        for at in range(3, len(low) - 2)
    )


def is_agent(word: str) -> bool:
    """`Commenter`, `Crossbencher`: what may be an agent's noun at the head of a sentence."""
    low = fold(word)
    if len(low) < 7 or not low.endswith(_AGENT_ENDINGS) or not low.isalpha():
        return False
    return low not in _NO_AGENTS and not listed(low)
