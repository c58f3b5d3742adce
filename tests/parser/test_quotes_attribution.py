"""Whom the sentence says spoke: subject and verb in every order and distance."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "“The tide turns at six,” said Liberal Leader Mark Dunne in a statement.",
            [("The tide turns at six,", "Mark Dunne")],
            id="verb first",
        ),
        pytest.param(
            "“It is a gamble,” said University of Northport political scientist Hamish Reed.",
            [("It is a gamble,", "Hamish Reed")],
            id="np end name",
        ),
        pytest.param(
            "“We are looking into it,” said a spokesman for Mayor Ana Ruiz.\n\n“No "
            "comment,” a spokeswoman for the harbour board said. “None at all,” she "
            "added.",
            [
                ("We are looking into it,", "spokesman for Mayor Ana Ruiz"),
                ("No comment,", "spokeswoman for the harbour board"),
                ("None at all,", "spokeswoman for the harbour board"),
            ],
            id="spokesman for",
        ),
        pytest.param(
            "Helen Marsh, who called the plan “a disgrace”, said it would fail.",
            [("a disgrace", "Helen Marsh")],
            id="relative",
        ),
        pytest.param(
            "Tom Bright was quoted as saying “nobody knew”. The plan was described as "
            "“reckless” by Helen Marsh.",
            [("nobody knew", "Tom Bright"), ("reckless", "Helen Marsh")],
            id="passive",
        ),
        pytest.param(
            "“The water is safe to drink,” according to Tom Bright, an engineer.\n\n"
            "According to Helen Marsh, the plan is “a gamble with other people’s "
            "money”.",
            [
                ("The water is safe to drink,", "Tom Bright"),
                ("a gamble with other people’s money", "Helen Marsh"),
            ],
            id="according",
        ),
        pytest.param(
            "Helen Marsh told reporters she was “deeply sorry” for the delay, adding: "
            "“We will do better.”",
            [("deeply sorry", "Helen Marsh"), ("We will do better.", "Helen Marsh")],
            id="adding",
        ),
        pytest.param(
            "Tom Bright put it this way: “You don’t paint a ship that is sinking.”",
            [("You don’t paint a ship that is sinking.", "Tom Bright")],
            id="colon way",
        ),
        pytest.param(
            "Tom Bright was blunt: “It was a mess.”",
            [("It was a mess.", "Tom Bright")],
            id="colon no verb",
        ),
        pytest.param(
            "MARSH: “Did you sign it?”\n\nBRIGHT: “I did not.”\n\nHelen Marsh "
            "questioned Tom Bright for an hour.",
            [("Did you sign it?", "Helen Marsh"), ("I did not.", "Tom Bright")],
            id="transcript",
        ),
        pytest.param(
            "“The new timetable is a joke.” — Tom Bright, Northport\n\n“I walk now.” – Helen Marsh",
            [("The new timetable is a joke.", "Tom Bright"), ("I walk now.", "Helen Marsh")],
            id="dash names",
        ),
        pytest.param(
            "“Two men were arrested,” police said.\n\n“They are cooperating,” a police "
            "spokesman told AFP.",
            [("Two men were arrested,", "police"), ("They are cooperating,", "police spokesman")],
            id="police",
        ),
        pytest.param(
            "“It is over,” said a source familiar with the talks.",
            [("It is over,", "source familiar with the talks")],
            id="source",
        ),
        pytest.param(
            "A source familiar with the talks said: “It is over.”",
            [("It is over.", "source familiar with the talks")],
            id="source before",
        ),
        pytest.param(
            "“We are proud,” the sisters said in a joint statement.\n\nCritics called "
            "it “a betrayal”.",
            [("We are proud,", "sisters"), ("a betrayal", "Critics")],
            id="group",
        ),
        pytest.param(
            "“It was cheaper than a divorce,” joked Tom Bright, who bought the boat in "
            "May.\n\nHelen Marsh, who joked that it was “cheaper than a lawyer”, paid.",
            [
                ("It was cheaper than a divorce,", "Tom Bright"),
                ("cheaper than a lawyer", "Helen Marsh"),
            ],
            id="who joked",
        ),
        pytest.param(
            "“I’d rather swim,” Helen Marsh deadpans.\n\n“Not today,” Bright signs to "
            "his daughter.\n\nTom Bright is deaf.",
            [("I’d rather swim,", "Helen Marsh"), ("Not today,", "Tom Bright")],
            id="unknown verb",
        ),
        pytest.param(
            "“Why now?” Helen Marsh asked. “Who gains?”",
            [("Why now? Who gains?", "Helen Marsh")],
            id="question",
        ),
        pytest.param(
            "“It is done.” Tom Bright said.", [("It is done.", "Tom Bright")], id="sentence behind"
        ),
        pytest.param(
            "Tom Bright paused and said, “I was wrong.”",
            [("I was wrong.", "Tom Bright")],
            id="and verb",
        ),
        pytest.param(
            "On Monday, in a speech to farmers, Premier Tom Bright said, “Help is coming.”",
            [("Help is coming.", "Tom Bright")],
            id="pp first",
        ),
        pytest.param(
            "Speaking to reporters in Northport, Helen Marsh said: “We are ready.”",
            [("We are ready.", "Helen Marsh")],
            id="speaking to",
        ),
        pytest.param(
            "“We are ready,” Helen Marsh said in an interview with Radio North.",
            [("We are ready,", "Helen Marsh")],
            id="in interview",
        ),
        pytest.param(
            "“She is well,” Marsh’s lawyer, Tom Bright, said.\n\nHelen Marsh was not there.",
            [("She is well,", "Tom Bright")],
            id="possess spokes",
        ),
        pytest.param(
            "Peter Lowe left the court. “He will appeal,” said his lawyer, Helen Marsh.",
            [("He will appeal,", "Helen Marsh")],
            id="his lawyer",
        ),
        pytest.param(
            "Peter Lowe left the court. “We are relieved,” his wife said.",
            [("We are relieved,", "his wife")],
            id="wife",
        ),
        pytest.param("“Shame!” the crowd shouted.", [("Shame!", "crowd")], id="crowd"),
        pytest.param(
            "Of the delay, Tom Bright said, “It hurts.”",
            [("It hurts.", "Tom Bright")],
            id="said of",
        ),
        pytest.param(
            "Tom Bright said Helen Marsh had told him “not to worry”.",
            [("not to worry", "Helen Marsh")],
            id="X said Y said",
        ),
        pytest.param(
            "Residents were told “to stay indoors”.", [("to stay indoors", None)], id="was told"
        ),
        pytest.param(
            "“It was dark” (laughs), said Helen Marsh.",
            [("It was dark", "Helen Marsh")],
            id="caption-ish paren",
        ),
        pytest.param(
            "“It was dark”—Helen Marsh", [("It was dark", "Helen Marsh")], id="no space dash"
        ),
        pytest.param(
            "“We begin at dawn,” said J.P. Moreau, Lt. Gov. of Westland.",
            [("We begin at dawn,", "J.P. Moreau")],
            id="initials",
        ),
        pytest.param(
            "“We begin at dawn,” Sen. Anna Field, D-Ohio, said Monday.",
            [("We begin at dawn,", "Anna Field")],
            id="abbr",
        ),
        pytest.param(
            "“We begin at dawn,” said Rep. Anna Field (D-Ohio).\n\n“No,” Rep. Bob "
            "Crane (R-Iowa) said.",
            [("We begin at dawn,", "Anna Field"), ("No,", "Bob Crane")],
            id="paren party",
        ),
        pytest.param(
            "“I froze,” said Anna Field, 45, of Northport.\n\n“So did I,” Bob Crane, 51, said.",
            [("I froze,", "Anna Field"), ("So did I,", "Bob Crane")],
            id="age",
        ),
        pytest.param(
            "“We will rebuild,” Strand Lines said in a statement.",
            [("We will rebuild,", "Strand Lines")],
            id="unlisted org",
        ),
        pytest.param(
            "“It is a start,” said Anna Field, a professor of law at Northport "
            "University who has studied strikes since 1990.",
            [("It is a start,", "Anna Field")],
            id="long appos",
        ),
        pytest.param(
            "“Nobody asked us,” says Bob Crane, whose farm lies below the dam. “They "
            "came at night.”",
            [("Nobody asked us, They came at night.", "Bob Crane")],
            id="after vs",
        ),
        pytest.param(
            "Crane said that “nobody asked us” before the dam was built. Bob Crane is a farmer.",
            [("nobody asked us", "Bob Crane")],
            id="said that quote",
        ),
        pytest.param(
            "Field denied the claims and said they were “pure fantasy”. Anna Field is a senator.",
            [("pure fantasy", "Anna Field")],
            id="two verbs",
        ),
        pytest.param(
            "It was, as Bob Crane put it, “a long night”.",
            [("a long night", "Bob Crane")],
            id="as X put it",
        ),
        pytest.param(
            "As Bob Crane told Radio North, “the road is gone.”",
            [("the road is gone.", "Bob Crane")],
            id="as told",
        ),
        pytest.param(
            "It was, in the words of Bob Crane, “a long night”.",
            [("a long night", "Bob Crane")],
            id="in the words",
        ),
        pytest.param(
            "“Ferry is back!” tweeted Tom Bright. “At last.”\n\nTom Bright (@tbright): "
            "“See you on deck.”",
            [("Ferry is back! At last.", "Tom Bright"), ("See you on deck.", "Tom Bright")],
            id="handle tweeted",
        ),
        pytest.param(
            "“See you on deck.” — Tom Bright (@tbright) May 3, 2031",
            [("See you on deck.", "Tom Bright")],
            id="embedded tweet",
        ),
        pytest.param(
            "A statement from Strand Lines read: “We are sorry.”",
            [("We are sorry.", "statement from Strand Lines")],
            id="statement from",
        ),
        pytest.param(
            "In a statement, Strand Lines said: “We are sorry.”",
            [("We are sorry.", "Strand Lines")],
            id="in a statement company",
        ),
        pytest.param(
            "Tom Bright resigned on Monday. “I have made mistakes,” his statement said.",
            [("I have made mistakes,", "Tom Bright")],
            id="statement said next",
        ),
        pytest.param(
            "Tom Bright is Northport’s harbour master. Helen Marsh spoke to him.\n\n"
            "Helen Marsh: “How deep is it?”\n\nTom Bright: “Deep enough.”",
            [("How deep is it?", "Helen Marsh"), ("Deep enough.", "Tom Bright")],
            id="transcript dotted",
        ),
        pytest.param(
            "“It works like this,” Smith explained, drawing a circle. “You pull, I "
            "push.” Ann Smith is an engineer.",
            [("It works like this, You pull, I push.", "Ann Smith")],
            id="explain beat",
        ),
        pytest.param(
            "Ann Smith told the BBC that the plan was “dead in the water”.",
            [("dead in the water", "Ann Smith")],
            id="told X that",
        ),
        pytest.param(
            "Smith defended the deal, insisting it was “fair to everyone”. Ann Smith is minister.",
            [("fair to everyone", "Ann Smith")],
            id="insisting",
        ),
        pytest.param(
            "Quoting her grandfather, Ann Smith said: “Measure twice.”",
            [("Measure twice.", "Ann Smith")],
            id="quoting",
        ),
        pytest.param(
            "In a memo to staff, chief executive Ann Smith wrote that the year had been “brutal”.",
            [("brutal", "Ann Smith")],
            id="wrote in memo",
        ),
        pytest.param(
            "“I never—” Ann Smith began.\n\n“You did,” said Tom Bright.",
            [("I never—", "Ann Smith"), ("You did,", "Tom Bright")],
            id="dash interrupted",
        ),
        pytest.param(
            "“We had fun,” the pair said in a statement.", [("We had fun,", "pair")], id="the pair"
        ),
        pytest.param(
            "“China is ready,” President Xi Jinping said. Xi said the talks were “frank”.",
            [("China is ready,", "Xi Jinping"), ("frank", "Xi Jinping")],
            id="president xi",
        ),
        pytest.param(
            "“The law is clear,” Attorney General Pam Boone said Monday.",
            [("The law is clear,", "Pam Boone")],
            id="attorney general",
        ),
        pytest.param(
            "“The law is clear,” said Pam Boone of the Northport Bar Association.",
            [("The law is clear,", "Pam Boone")],
            id="of org name",
        ),
        pytest.param(
            "“The law is clear,” said the dean of Northport Law School, Pam Boone.",
            [("The law is clear,", "Pam Boone")],
            id="dean of",
        ),
        pytest.param(
            "“We grow,” CEO of the Northport Council Pam Boone said.",
            [("We grow,", "Pam Boone")],
            id="ceo of org name",
        ),
        pytest.param(
            "Strand Lines’ Pam Boone said the fleet was “old but sound”.",
            [("old but sound", "Pam Boone")],
            id="apos s source",
        ),
        pytest.param(
            "“No comment,” Boone told Radio North’s Tim Ames. Pam Boone hung up.",
            [("No comment,", "Pam Boone")],
            id="radio",
        ),
        pytest.param(
            "“The fleet is old,” said Boone, adding that it was “sound”. Pam Boone runs it.",
            [("The fleet is old,", "Pam Boone"), ("sound", "Pam Boone")],
            id="post quote clause",
        ),
        pytest.param(
            "Asked by Tim Ames whether she would resign, Pam Boone said: “Never.”",
            [("Never.", "Pam Boone")],
            id="asked by",
        ),
        pytest.param(
            "Tim Ames, who told the inquiry he was “not a monster”, wept.",
            [("not a monster", "Tim Ames")],
            id="who told",
        ),
        pytest.param(
            "Pam Boone of the Northport Institute said the fleet was “old but "
            "sound”.\n\n“It floats,” Tim Ames from Leeds said.",
            [("old but sound", "Pam Boone"), ("It floats,", "Tim Ames")],
            id="name of org said",
        ),
        pytest.param(
            "Pam Boone of the Northport Institute, which studies rain, said: “It pours.”",
            [("It pours.", "Pam Boone")],
            id="name of org which",
        ),
        pytest.param(
            "“It burned,” the neighbour, 71-year-old Olga Pike, told the court.\n\n“I "
            "ran,” said the winner, local farmer Tom Bright.",
            [("It burned,", "Olga Pike"), ("I ran,", "Tom Bright")],
            id="age name apposed",
        ),
        pytest.param(
            "“We grow,” said co-founder and chief executive Ana Ruiz.\n\n“We shrink,” "
            "said the head of surgery at Northport General, Tom Bright.",
            [("We grow,", "Ana Ruiz"), ("We shrink,", "Tom Bright")],
            id="cofounder and ceo",
        ),
        pytest.param(
            "“I’d rather swim,” huffs Tom Bright. “Why not?” Helen Marsh shoots back.",
            [("I’d rather swim,", "Tom Bright"), ("Why not?", "Helen Marsh")],
            id="verb inverted unlisted",
        ),
        pytest.param(
            "“We sail,” Ahmed Saleh, head of design at the Northport Yard, said.\n\n"
            "April May, director of ships for the Red Star, said: “We sink.”",
            [("We sail,", "Ahmed Saleh"), ("We sink.", "April May")],
            id="name ends in ed",
        ),
        pytest.param(
            "For the ferry’s captain, Tom Bright, it began with a smell: “I thought of toast.”",
            [("I thought of toast.", "Tom Bright")],
            id="for topic",
        ),
        pytest.param(
            "Tom Bright, keeper of the light for 30 years, told the court, “I slept.”",
            [("I slept.", "Tom Bright")],
            id="told the court",
        ),
        pytest.param(
            "Dockers call the crane “the giraffe”. Critics call it “a monster”.",
            [("a monster", "Critics")],
            id="nickname of a crane",
        ),
        pytest.param(
            "“I waited for hours,” said Tom Bright, 45,\n\n“and the bus never came.”",
            [("I waited for hours,", "Tom Bright"), ("and the bus never came.", "Tom Bright")],
            id="lower-case paragraph",
        ),
        pytest.param(
            "Bright puts port in ‘state of chaos’\n\nTom Bright resigned.",
            [],
            id="headline fragment",
        ),
        pytest.param(
            "“I waited here for hours,” said Olga Pike, 71, “and the bus had gone.”",
            [("I waited here for hours, and the bus had gone.", "Olga Pike")],
            id="verb first inside",
        ),
        pytest.param(
            "Ana Ruiz wept. In a letter to Ruiz, the company said it was “sorry for everything”.",
            [("sorry for everything", "company")],
            id="letter to somebody",
        ),
        pytest.param(
            "Ana Ruiz was told by the council that it was “not a priority now”. Ruiz "
            "was accused by police of “wasting time”.",
            [("not a priority now", "council"), ("wasting time", "police")],
            id="told by the council",
        ),
        pytest.param(
            "Tom Bright told reporters he was “only getting good news” on the trade "
            "talks, adding: “We are doing well.”",
            [("only getting good news", "Tom Bright"), ("We are doing well.", "Tom Bright")],
            id="trade talks adding",
        ),
        pytest.param(
            "Tom Bright retired. His book says the sea is “a slow burglar”. Bright’s "
            "diary reads: “Rain.”",
            [("a slow burglar", "Tom Bright"), ("Rain.", "Tom Bright")],
            id="his book says",
        ),
        pytest.param(
            "KATHMANDU, April 25 (Wire) - Nepal’s aviation authority disputed the "
            "claim on Tuesday, calling the report “misleading”.",
            [("misleading", "Nepal’s aviation authority")],
            id="dateline",
        ),
        pytest.param(
            "“It is late,” said a baker named Tom Bright. “We go,” a man called Bob Crane said.",
            [("It is late,", "Tom Bright"), ("We go,", "Bob Crane")],
            id="a man named",
        ),
        pytest.param(
            "The paper quoted Tom Bright as saying it was “a long night”. According to "
            "a letter from Bob Crane, it was “short and sad”.",
            [("a long night", "Tom Bright"), ("short and sad", "Bob Crane")],
            id="quoted as saying active",
        ),
        pytest.param(
            "“I am tired,” said Anna Field.\n\nHelen Marsh said her mother was ill. "
            "“She cannot walk.”",
            [("I am tired,", "Anna Field"), ("She cannot walk.", "Helen Marsh")],
            id="she about her mother",
        ),
        pytest.param(
            "A leaked internal letter seen by Radio North says “failure to reply may "
            "lead to a fine”.",
            [("failure to reply may lead to a fine", "leaked internal letter")],
            id="letter seen by",
        ),
    ],
)
def test_the_sentence_names_the_speaker(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert said(text) == wanted
