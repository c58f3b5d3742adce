"""Small words beside a name that more than one step asks for."""

from __future__ import annotations

from briefing.parser.persons.kinds import FUNCTION, VERB

PLACING = frozenset(
    """
    in at near outside inside around across throughout toward towards
    """.split()
)
DETERMINERS = frozenset("the a an this its their our every each another".split())
KIN = frozenset(
    """
    wife husband mother father son daughter brother sister partner girlfriend boyfriend fiancé
    fiancée baby child uncle aunt nephew niece cousin grandson granddaughter grandfather
    grandmother widow twin sons daughters brothers sisters children parents
    """.split()
)
# Who is told by a trade or a deed and may be anybody: nobody who is named for that alone.
STRANGERS = frozenset(
    """
    officer caller reporter foreman prosecutor photographer driver buyer seller
    suspect killer attacker assailant gunman intruder robber burglar thief fraudster scammer
    coroner pathologist surgeon dispatcher defendant plaintiff complainant
    landlord landlady arbitrator adjudicator supervisor
    daughter son brother sister nephew niece cousin
    """.split()
)
OWNERS = frozenset("his her their my our whose 's".split())
NO_NOUN = FUNCTION | VERB
