"""What each cue sees, and a text where it fires and one where it must not.

For tests and for who explains a decision: nothing that finds people reads it. A record in the
tables below is an example of a cue (see `Cue`), what it sees, behind + a text where just this cue
fires, and behind - one where it does not; a cue that always fires has none.

[..] is the name that is asked about, or all mentions of the person. Of a name's cues, <..> are the
names that a first reading is sure of. Of a role's cues, {..} is the phrase that may say what the
person is (without it the cues are those of no phrase), and <..> are names of others. Of a person's
cues, a number in a name is the share that the reading gave it. Of those of salience, <..> are
others, told apart by their last words, a number in a name is how many quotes the person has there,
{..} the role. ` | ` divides paragraphs, `# ` opens the title, `• ` a line of a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.record import Record

_VALUE = re.compile(">?=|@")
_PARTS = re.compile(r"\n  \+ |\s{2,}- ?")


class Cue(Record):
    """An example of a cue by its full `name`, what the cues of its group see, in one line, and two
    marked texts: the example `fires` on one and is `silent` on the other.

    A name is that of the group, then a value behind "=" or, for each step that is reached, ">=".
    Of names, "x" and a number is how many words the name has, "@" where a word stands in it; of
    roles, "@" is how the phrase is tied to the name (see the cue `at`).
    """

    name: str
    sees: str
    fires: str
    silent: str


def group(cue: str) -> str:
    """The name of a cue without its value and place."""
    return _VALUE.split(cue, maxsplit=1)[0]


def what(cue: str, cues: Sequence[Cue]) -> str:
    """What a cue sees, in one line: that of its own record, else of the first of its group, empty
    without any. `cues` are those of the decision, as their names mean another thing in each."""
    own = [each.sees for each in cues if each.name == cue]
    return next(iter(own + [each.sees for each in cues if group(each.name) == group(cue)]), "")


def _records(table: str) -> tuple[Cue, ...]:
    found = []
    for record in re.split(r"\n(?=\S)", table.strip()):
        name, _, rest = record.partition(": ")
        found.append(Cue(name, *_PARTS.split(rest)))
    return tuple(found)


# By which a span is told to be the name of a person (see `cues` and `views`).
MENTION_CUES = _records("""
opens=<: whether the name opens its paragraph (^) or its sentence (<)
  + Rain fell. [Ruiz] left.  - Then [Ruiz] left.
before=said: the word or sign before the name, ^ where the name opens its paragraph
  + “No,” said [Ruiz].  - “No,” says [Ruiz].
name-before=mayor: the word with a capital before the name
  + So Mayor [Ruiz] left.  - So mayor [Ruiz] left.
flag-before=say-direct: what the lexicon says of the word before, + with a capital, ~ in the run
  + “No,” said [Ruiz].  - “No,” for [Ruiz].
shape-before=,: the class of the token before: a sign, the kind of a word, where it stands
  + At noon, [Ruiz] left.  - At noon [Ruiz] left.
ending-before=ter: the last letters of the word before
  + The songwriter [Ruiz] left.  - The violinist [Ruiz] left.
two-before=one_of: the two words before the name
  + It was one of [Ruiz]'s.  - It was all of [Ruiz]'s.
flag-second-before=determinera: what the lexicon says of the word before the one before
  + The lawyer [Ruiz] left.  - So lawyer [Ruiz] left.
after=says: the word or sign behind the name, $ where the name ends its paragraph
  + As [Ruiz] says, it rains.  - As [Ruiz] said, it rains.
name-after=university: the word with a capital behind the name
  + We saw [Ruiz] University.  - We saw [Ruiz], University men.
flag-after=calendar+~: what the lexicon says of the word behind, + with a capital, ~ in the run
  + She met [Ruiz] Tuesday.  - She met [Ruiz] soon.
shape-after=s: the class of the token behind: a sign, the kind of a word
  + It was [Ruiz]'s house.  - It was [Ruiz], as ever.
two-after=,_who: the two words behind the name
  + And [Ruiz], who left, won.  - And [Ruiz], as ever, won.
flag-second-after=calling,: what the lexicon says of the word behind the one behind
  + And [Ruiz], lawyer of many, won.  - And [Ruiz], first of many, won.
age-after: a number of one or two digits behind a comma or bracket: an age
  + There [Ana Ruiz], 45, fell.  - There [Ana Ruiz], 450, fell.
owns=father: the word behind the name and its possessive 's
  + It was [Ruiz]'s father.  - It was [Ruiz]'s house.
flag-owned=calling: what the lexicon says of the word behind the possessive 's
  + It was [Ruiz]'s lawyer.  - It was [Ruiz]'s rain.
word=ana@F: a word of the name: the first, middle or last of several (F, M, L) or the only (S)
  + There [Ana Ruiz] fell.  - There [Eva Ruiz] fell.
shape=I@M: the class of a word of the name: an initial, capitals, a particle
  + There [Ana B. Ruiz] fell.  - There [Ana Bea Ruiz] fell.
flag=given-f@F: what the lexicon says of a word of the name
  + There [Ana Ruiz] fell.  - There [Tom Ruiz] fell.
ending=ova@L: the last two or three letters of a word of the name
  + There [Ana Zelkova] fell.  - There [Ana Zelkov] fell.
start=zel@L: the first three letters of a word of the name
  + There [Ana Zelkova] fell.  - There [Ana Pelkova] fell.
in-lower-case@S: the article has the word of the name in lower case as well
  + In [Stone] they trust. | A stone fell.  - In [Stone] they trust. | A tree fell.
length=3: how many words the name has, four for more
  + There [Ana Bea Ruiz] fell.  - There [Ana Ruiz] fell.
shapes=CpC: the classes of the words of the name in a row
  + There [Ana de Ruiz] fell.  - There [Ana Ruiz] fell.
room=1,0x2: how many words of the run are left out before and behind
  + Then Mayor [Ana Ruiz] fell.  - Then mayor [Ana Ruiz] fell.
repeats=2x1: how often the article has a run like the name
  + With [Ruiz] it won. | It was for Ruiz.  - With [Ruiz] it won. | It was for Lund.
ends=given-f|family1: the lexicon's main classes of the first and the last word of the name
  + Then Mayor [Ana Ruiz] fell.  - Then Mayor [Ruiz] fell.
whole-run=given-f|family2: those classes, where the name is all of its run
  + Then [Ana Ruiz] fell.  - Then Mayor [Ana Ruiz] fell.
listed=in-place-phrase: the name is an entry of several words of the lexicon
  + They saw [Buenos Aires].  - They saw [Buenos Ruiz].
between=,|,: the tokens on both sides of the name
  + Her son, [Ruiz], fell.  - Her son, [Ruiz] too, fell.
main-before=title/common+|given-fx2: the main classes of the word before and of the name's first
  + Then Mayor [Ana Ruiz] fell.  - Then poor [Ana Ruiz] fell.
main-after=organisation+|familyx1: the main classes of the word behind and of the name's last
  + We saw [Ruiz] University.  - We saw [Ruiz] there.
pronoun-after=shex1: the first pronoun of a person behind the name, before the next name
  + With [Ruiz] gone, she won.  - With [Ruiz] gone, Lund and she won.
opens-a-run=1: how often the only word of the name is the first of longer runs
  + For [Ana] it was new. | It is for Ana Ruiz.  - For [Ana] it was new. | It is for Bea Ruiz.
ends-a-run=1: how often the only word of the name is the last of longer runs
  + For [Ruiz] it was new. | It is for Ana Ruiz.  - For [Ruiz] it was new. | It is for Ana Lund.
addressed-elsewhere=0: the name's last word stands behind a form of address elsewhere
  + For [Ruiz] it was new. | It is for Lady Ruiz.  - For [Ruiz] it was new. | It is for Lady Lund.
with-the-elsewhere=1: a run like the name stands behind `the` elsewhere
  + For [Ruiz] it was new. | It is for the Ruiz.  - For [Ruiz] it was new. | It is for the Lund.
same=7x1: how sure a first reading is of the same words elsewhere, at best: 0 to 7, or none
  + For [Ruiz] it was new. | It is for <Ruiz>.  - For [Ruiz] it was new. | It is for Ruiz.
same-mean=7x1: how sure a first reading is of the same words elsewhere, on average
  + For [Ruiz] it was new. | It is for <Ruiz>.
  - For [Ruiz] it was new. | It is for <Ruiz>. | It is for Ruiz.
same-often=2:7x1: how often the same words stand elsewhere, and how sure a first reading is
  + For [Ruiz] it was new. | It is for <Ruiz>. | So was <Ruiz>.
  - For [Ruiz] it was new. | It is for <Ruiz>.
list-before=7x1: how sure a first reading is of the name before this one in a list
  + It is for <Lund> and [Ruiz].  - It is for <Lund> with [Ruiz].
list-after=7x1: how sure a first reading is of the name behind this one in a list
  + It is for [Ruiz] and <Lund>.  - It is for [Ruiz] with <Lund>.
list=7x1: how sure a first reading is of either neighbour in a list, where the name is its run
  + It is for [Ruiz], <Lund> and Moe.  - It is for [Ruiz], Lund and Moe.
as-last=7: how sure a first reading is of longer names that end with the word
  + For [Ruiz] it was new. | It is for <Ana Ruiz>.  - For [Ruiz] it was new. | It is for Ana Ruiz.
as-first=7: how sure a first reading is of longer names that begin with the word
  + For [Ana] it was new. | It is for <Ana Ruiz>.  - For [Ana] it was new. | It is for Ana Ruiz.
as=7,none: how sure it is of longer names that end and that begin with the word
  + For [Ruiz] it was new. | It is for <Ana Ruiz>.
  - For [Ruiz] it was new. | It is for <Ana Ruiz>. | So is <Ruiz Moe>.
as-middle=7: how sure a first reading is of longer names with the word between others
  + For [Bea] it was new. | It is for <Ana Bea Ruiz>.
  - For [Bea] it was new. | It is for <Bea Ruiz>.
in-other-names=7,none: how far a first reading takes longer runs with the word for no person
  + For [Ruiz] it was new. | It is for Ruiz Steel.  - For [Ruiz] it was new. | It is for <Ruiz Moe>.
last-as-last=7: how sure a first reading is of other names with the same last word
  + For [Ana Ruiz] it was new. | It is for <Bea Ruiz>.
  - For [Ana Ruiz] it was new. | It is for <Bea Lund>.
first-as-first=7: how sure a first reading is of other names with the same first word
  + For [Ana Ruiz] it was new. | It is for <Ana Lund>.
  - For [Ana Ruiz] it was new. | It is for <Bea Lund>.
both=7,7: how sure it is of other names with the first and with the last word
  + For [Ana Ruiz] it was new. | It is for <Ana Lund>. | So is <Bea Ruiz>.
  - For [Ana Ruiz] it was new. | It is for <Ana Lund>.
last-alone=7: how sure a first reading is of the name's last word alone
  + For [Ana Ruiz] it was new. | It is for <Ruiz>.  - For [Ana Ruiz] it was new. | It is for <Ana>.
first-alone=7: how sure a first reading is of the name's first word alone
  + For [Ana Ruiz] it was new. | It is for <Ana>.  - For [Ana Ruiz] it was new. | It is for <Ruiz>.
""")

# By which a phrase is told to say what a person is (see `role_cues`).
ROLE_CUES = _records("""
at=list-before: what ties the phrase to the name, list- to the list that the name stands in
  + Then {lawyers} <Bo Lund> and [Ana Ruiz] left.  - Then {lawyer} [Ana Ruiz] and <Bo Lund> left.
at=before: the phrase stands right before the name
  + So {mayor} [Ana Ruiz] left.  - So the {mayor}, [Ana Ruiz], left.
at=before,: the phrase stands before the name and a comma
  + So the {mayor}, [Ana Ruiz], left.  - So {mayor} [Ana Ruiz] left.
at=address: the phrase is the form of address before the name
  + So {Dr} [Ana Ruiz] left.  - So {lawyer} [Ana Ruiz] left.
at=called: the name is what the phrase is called
  + A {lawyer} named [Ana Ruiz] left.  - A {lawyer}, [Ana Ruiz], left.
at=such: the name is an example of the phrase
  + They saw {lawyers} such as [Ana Ruiz].  - They saw {lawyer} [Ana Ruiz].
at=after,: the phrase stands behind the name and a comma
  + Then [Ana Ruiz], the {mayor}, left.  - Then [Ana Ruiz] (the {mayor}) left.
at=after(: the phrase stands in brackets behind the name
  + Then [Ana Ruiz] (the {mayor}) left.  - Then [Ana Ruiz], the {mayor}, left.
at=after-: the phrase stands behind the name and a dash
  + Then [Ana Ruiz] – the {mayor} – left.  - Then [Ana Ruiz], the {mayor}, left.
at=after,,: the phrase stands behind the name and other words in commas
  + Then [Ana Ruiz], of Oslo, the {mayor}, left.  - Then [Ana Ruiz], the {mayor}, left.
at=is: a form of `be` ties the phrase to the name
  + Then [Ana Ruiz] was the {mayor} there.  - Then [Ana Ruiz], the {mayor} there, left.
at=as: `as` ties the phrase to the name
  + Then [Ana Ruiz] served as {mayor} there.  - Then [Ana Ruiz] was {mayor} there.
at=who: the phrase is a relative clause behind the name
  + Then [Ana Ruiz], {who led the choir}, left.  - Then [Ana Ruiz], a {singer}, left.
at=he: a form of `be` ties the phrase to a pronoun in a later sentence
  + Then [Ana Ruiz] left. She is a {lawyer}.  - Then [Ana Ruiz], a {lawyer}, left. She won.
mention=1@before: how many mentions come before the one that the phrase belongs to
  + Then [Ana Ruiz] left. So {mayor} [Ruiz] won.  - Then {mayor} [Ana Ruiz] left.
name-after=says: the word behind the name, and the kind of the token behind it
  + As {mayor} [Ana Ruiz] says, it rains.  - As {mayor} [Ana Ruiz] said, it rains.
far=1@he: how many tens of tokens there are between name and phrase
  + Then [Ana Ruiz] left for home, where it rained and rained as ever. She is a {lawyer}.
  - Then [Ana Ruiz] left. She is a {lawyer}.
determiner=1@after,: whether the phrase behind the name has a determiner
  + Then [Ana Ruiz], the {mayor}, left.  - Then [Ana Ruiz], {mayor}, left.
verb=led: the verb of the clause
  + Then [Ana Ruiz], {who led the choir}, left.  - Then [Ana Ruiz], {who met the choir}, left.
verb-is=act-any: what the lexicon mainly says of the verb of the clause
  + Then [Ana Ruiz], {who joined the choir}, left.  - Then [Ana Ruiz], {who baked the bread}, left.
verb-ends=ed: the last letters of the verb of the clause
  + Then [Ana Ruiz], {who joined the choir}, left.  - Then [Ana Ruiz], {who runs a choir}, left.
sentences=1@he: how many sentences end between the name and a description in another one
  + Then [Ana Ruiz] left. She is a {lawyer}.  - Then [Ana Ruiz] left. It rained. She is a {lawyer}.
name-before=.@he: the kind before a name that is described in another sentence
  + It fell. [Ana Ruiz] left. She is a {lawyer}.  - It fell. So [Ana Ruiz] left. She is a {lawyer}.
in-speech=01@he: whether the name and the phrase stand between quotation marks
  + Then [Ana Ruiz] left. “She is a {lawyer},” we heard.
  - Then [Ana Ruiz] left. She is a {lawyer}, we heard.
noun=lawyer: the noun of the phrase
  + Then [Ana Ruiz], the {lawyer}, left.  - Then [Ana Ruiz], the {mayor}, left.
noun-is=calling: what the lexicon mainly says of the noun of the phrase, + with a capital
  + Then [Ana Ruiz], the {lawyer}, left.  - Then [Ana Ruiz], the {mayor}, left.
several=1@list-before: whether the noun of the phrase is a plural
  + Then {lawyers} <Bo Lund> and [Ana Ruiz] left.  - Then {lawyer} <Bo Lund> and [Ana Ruiz] left.
noun-ends=ner: the last letters of a noun of which the lexicon says no more
  + Then [Ana Ruiz], the {kitchener}, left.  - Then [Ana Ruiz], the {lawyer}, left.
edges=d|c|c|,@after,: the kinds of the tokens at both edges of the phrase, within and without
  + Then [Ana Ruiz], the {mayor}, left.  - Then [Ana Ruiz], the {mayor of Oslo}, left.
right=c|o: the kinds of the phrase's last token and of the one behind
  + Then [Ana Ruiz], the {mayor} of Oslo, left.  - Then [Ana Ruiz], the {mayor of Oslo}, left.
case=00|d: whether the phrase's first and last word have a capital, and the kind before it
  + Then [Ana Ruiz], the {mayor}, left.  - Then [Ana Ruiz], the {Mayor}, left.
words=2: how many words the phrase has
  + So {town mayor} [Ana Ruiz] left.  - So town {mayor} [Ana Ruiz] left.
holds=o1@after,: an `of`, preposition, comma, `and`, name or number in the phrase
  + Then [Ana Ruiz], the {mayor of Oslo}, left.  - Then [Ana Ruiz], the {mayor} of Oslo, left.
opens-is=calling|d: the main class of the phrase's first word, and the kind before it
  + Then [Ana Ruiz], the {lawyer}, left.  - Then [Ana Ruiz], the {town lawyer}, left.
before=deputy: the word before the phrase
  + So deputy {mayor} [Ana Ruiz] left.  - So {deputy mayor} [Ana Ruiz] left.
before-ends=tty: the last letters of an adjective, noun or verb before the phrase
  + So pretty {mayor} [Ana Ruiz] left.  - So petty-minded {mayor} [Ana Ruiz] left.
alone-behind=new: the word before a phrase of one word
  + So new {mayor} [Ana Ruiz] left.  - So new {town mayor} [Ana Ruiz] left.
closes-is=calling|,@after,: the main class of the phrase's last word, and the kind behind it
  + Then [Ana Ruiz], the {lawyer}, left.  - Then [Ana Ruiz], the {lawyer} there, left.
after=of@after,: the word behind the phrase
  + Then [Ana Ruiz], the {mayor} of Oslo, left.  - Then [Ana Ruiz], the {mayor of Oslo}, left.
before-that=^@before,: the kind of the token before the determiner of the phrase
  + The {mayor}, [Ana Ruiz], left.  - With the {mayor}, [Ana Ruiz], left.
governed-by=calling@before: the main class of the word that the phrase's preposition follows
  + So the lawyer of {Mayor} [Ana Ruiz] left.  - So the rain on {Mayor} [Ana Ruiz] fell.
preposition=for: the first preposition in the phrase
  + Then [Ana Ruiz], {minister for health}, left.  - Then [Ana Ruiz], {minister of health}, left.
none: nothing says what the person is: the rival of all phrases
  + Then [Ana Ruiz], the mayor, left.  - Then [Ana Ruiz], the {mayor}, left.
none-left=c: the kind of the token before the first mention
  + So lawyer [Ana Ruiz] left.  - So to [Ana Ruiz], a lawyer, it was new.
""")

# By which it is told how sure a person is (see `confidence`).
PERSON_CUES = _records("""
any: every person: the base of the confidence
  + Then [Ana Ruiz] left.  -
words=2: how many words the fullest name has, four for more
  + Then [Ana Ruiz] left.  - Then [Ruiz] left.
highest>=0.9: how sure the reading is of the surest mention
  + Then [Ana Ruiz .7] left. Then [Ruiz .95] won.  - Then [Ana Ruiz .7] left. Then [Ruiz .8] won.
own>=0.9: how sure the reading is of the fullest name
  + Then [Ana Ruiz .95] left. Then [Ruiz .7] won.  - Then [Ana Ruiz .7] left. Then [Ruiz .95] won.
mean>=0.9: how sure the reading is of the mentions on average
  + Then [Ana Ruiz .95] left. Then [Ruiz .9] won.  - Then [Ana Ruiz .95] left. Then [Ruiz .5] won.
mentions>=2: how many mentions the person has
  + Then [Ana Ruiz] left. Then [Ruiz] won.  - Then [Ana Ruiz] left. Then she won.
first=given-f: what the lexicon says of the first word of the fullest name
  + Then [Ana Ruiz] left.  - Then [Tom Ruiz] left.
last=familyx1: what the lexicon says of the last word of the fullest name
  + Then [Ana Ruiz] left.  - Then [Ana Zelkova] left.
last-elsewhere-x0: the only word of the name stands with a capital outside all names as well
  + Then [Ruiz] left. In Ruiz it rained.  - Then [Ruiz] left. In Oslo it rained.
last-elsewhere-x1: the last word of a longer name stands with a capital outside all names as well
  + Then [Ana Ruiz] left. In Ruiz it rained.  - Then [Ana Ruiz] left. In Oslo it rained.
addressed: a mention has a form of address before it
  + Then [Ana Ruiz] left. Then Mrs [Ruiz] won.  - Then [Ana Ruiz] left. Then [Ruiz] won.
in-lower-case: the article has a word of the fullest name in lower case as well
  + Then [Ana Stone] left. A stone fell.  - Then [Ana Stone] left. A tree fell.
""")

# By which people are ranked (see `salience`).
SALIENCE_CUES = _records("""
mention: another mention of the person, up to six
  + Then [Ana Ruiz] left.  -
named-again: the person is named more than once
  + Then [Ana Ruiz] left. Then [Ruiz] won.  - Then [Ana Ruiz] left. Then she won.
quote: a quote of the person, up to two
  + Then [Ana Ruiz 1] spoke.  - Then [Ana Ruiz] left.
early: a tenth of the article that does not stand before the first mention
  + Then [Ana Ruiz] left.  -
lead: a paragraph of the first eight that the first mention stands in or before
  + Then [Ana Ruiz] left.  - A. | B. | C. | D. | E. | F. | G. | H. | Then [Ana Ruiz] left.
words=2: how many words the name has, three for more
  + Then [Ana Ruiz] left.  - Then [Ruiz] left.
in-title: the title has the last word of the name
  + # Ruiz wins | Then [Ana Ruiz] left.  - # Lund wins | Then [Ana Ruiz] left.
role=other: what the person is, and whether it is only to be kin of somebody
  + Then {mayor} [Ana Ruiz] left.  - Then [Ana Ruiz] left.
""")
