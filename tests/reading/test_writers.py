"""Who wrote it, where no one line over the story says so."""

from __future__ import annotations

import pytest

from briefing.reading.text import article_from_text

TITLE = "Harbour clock to strike again after eleven years"
STORY = """The clock over Ostvik harbour will strike on Saturday for the first time since a storm \
stopped it eleven years ago.

Volunteers took its works apart in a school gymnasium, said Maria Holm, who keeps the list of the \
612 pieces.

The town paid for the new bell rope. Everything else was given, from the oil to the oak.

“We thought that it would take a summer,” Holm said. “Then we found the mice.”"""
ANA, PER, KIM = "Ana Ruiz", "Per Lund", "Kim Osei"
DATE = "3 June 2031"


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        (("By", ANA, ",", PER, "and", KIM, DATE), (ANA, PER, KIM)),
        (("By", ANA, "&", PER), (ANA, PER)),
        (("By", ANA, "1", ",", PER, "2", DATE), (ANA, PER)),
        (("By", ANA, ",", PER, ",", "&", "…", KIM, "Show authors"), (ANA, PER, KIM)),
        (("By", ANA, "0", ",", PER, "&", "…", KIM), (ANA, PER, KIM)),
        (("By", ANA, "and", PER, f"Published {DATE}"), (ANA, PER)),
        (("by", ANA, "|", PER, DATE), (ANA, PER)),
        (("By", ANA, "•", PER, "•", DATE), (ANA, PER)),
        (("By:", ANA, ",", PER, "&", KIM), (ANA, PER, KIM)),
        (("By", ANA, "/", PER, DATE), (ANA, PER)),
        (("By", ANA, ",", "Harbour reporter", DATE), (ANA,)),
        (("Words:", ANA, "Photos:", PER, DATE), (ANA,)),
        (("Written by", ANA, ";", PER, ";", KIM, DATE), (ANA, PER, KIM)),
        (("By Ana Ruiz", "&", PER, DATE), (ANA, PER)),
        (("By Ana Ruiz,", PER, DATE), (ANA, PER)),
        (("By Ana Ruiz", "and Per Lund", DATE), (ANA, PER)),
        (("BY", "ANA RUIZ", "AND", "PER LUND", DATE), ("ANA RUIZ", "PER LUND")),
        (("Reported by", ANA, "+", PER, DATE), (ANA, PER)),
        (("By", "Ana de la Cruz", ",", "J. P. Lund", "and", "Kim O’Shea", DATE),
         ("Ana de la Cruz", "J. P. Lund", "Kim O’Shea")),
        (("By", ANA, "·", DATE), (ANA,)),
        (("By", ANA, "|", "Harbour Post", DATE), (ANA,)),
        (("By", ANA, "&", "Staff"), (ANA,)),
    ],
)  # fmt: skip
def test_a_byline_in_pieces(pieces: tuple[str, ...], names: tuple[str, ...]) -> None:
    article = article_from_text("\n\n".join((TITLE, *pieces, STORY)))
    assert article.byline == names
    assert article.text.startswith("The clock over")


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("Ana Ruiz is a senior researcher with the Harbour Observatory. Per Lund is an associate "
         "professor of clockmaking at the University of Ostvik.", (ANA, PER)),
        ("Ana Ruiz is a reporter covering the coast.", (ANA,)),
        ("• Ana Ruiz is a columnist", (ANA,)),
        ("Ana Ruiz is the author of Salt Clocks and teaches at Ostvik College. Kim Osei is a "
         "visiting fellow at the Sea Institute.", (ANA, KIM)),
        ("Kim Osei, PhD, is a research fellow at the Sea Institute.", (KIM,)),
        ("Professor Kim Osei is a historian at the Sea Institute. Dr Ana Ruiz is a senior lecturer "
         "in law.", (KIM, ANA)),
        ("Per Lund and Kim Osei are reporters at The Harbour Post.", (PER, KIM)),
        ("Per Lund is a freelance journalist. He lives in Ostvik with two dogs.", (PER,)),
        ("Kim Osei is our coast correspondent.", (KIM,)),
        ("Ana Ruiz is the Post's harbour editor and has covered the sea since 2019.", (ANA,)),
        ("Dr. Per Lund is a professor of history at Ostvik. The views are his own.", (PER,)),
        ("Kim Osei, MD, and Ana Ruiz, RN, are fellows at the Sea Institute.", (KIM, ANA)),
        # Of whom the story tells, or nobody's name.
        ("Maria Holm is a researcher who led the work on the clock.", ()),
        ("The writer is a former harbour master.", ()),
        ("The Harbour Post is a paper for reporters and readers.", ()),
    ],
)  # fmt: skip
def test_a_note_behind_the_story_tells_who_wrote_it(note: str, names: tuple[str, ...]) -> None:
    assert article_from_text("\n\n".join((TITLE, STORY, note))).byline == names
    behind = "\n\n".join((TITLE, DATE, STORY, note, "First published in The Harbour Post."))
    assert article_from_text(behind).byline == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Ruiz / TNN / Updated: Jun 3, 2031, 08:00 IST", (ANA,)),
        ("Ana Ruiz / Updated: Jun 3, 2031, 08:00 IST", (ANA,)),
        ("Written by Ana Ruiz / TNN / Jun 3, 2031", (ANA,)),
        ("Ana Ruiz and Per Lund / TNN / Updated: Jun 3, 2031, 08:00 IST", (ANA, PER)),
        ("Ana Ruiz / OSTVIKPOST.COM / Jun 3, 2031, 08:00 IST", (ANA,)),
        ("TNN / Updated: Jun 3, 2031, 08:00 IST", ()),
        ("Harbour News / Updated: Jun 3, 2031", ()),
    ],
)
def test_a_name_before_a_stroke_and_the_day(line: str, names: tuple[str, ...]) -> None:
    article = article_from_text("\n\n".join((TITLE, line, STORY)))
    assert article.byline == names
    assert article.text.startswith("The clock over")


def test_a_byline_of_one_line_is_left_as_it_is() -> None:
    article = article_from_text("\n\n".join((TITLE, "By Ana Ruiz and Per Lund", DATE, STORY)))
    assert [each.text for each in article.dropped] == ["By Ana Ruiz and Per Lund", DATE]


def test_a_byline_wins_over_a_note() -> None:
    note = "Per Lund is a reporter covering the coast."
    assert article_from_text("\n\n".join((TITLE, "By Ana Ruiz", STORY, note))).byline == (ANA,)


POSTS = (
    ("Crowds gather", "Some four hundred people have come to the quay, the harbour master says."),
    (
        "A ferry is late",
        "The ferry from Lenz is late, and with it the mayor and the new bell rope.",
    ),
    ("Rain", "It has begun to rain, and the band has moved its drums under the roof of a stall."),
    ("Good morning", "We will be here until the clock strikes, whenever that may be this morning."),
)


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ((ANA, ANA, ANA, ANA), (ANA,)),
        ((ANA, PER, ANA, PER), (ANA, PER)),
        ((ANA, PER, KIM, ANA), (ANA,)),
        ((ANA, PER, KIM, "Eva Berg"), ()),
        (("", ANA, "", ""), ()),
    ],
)
def test_the_posts_of_a_live_page_are_signed(
    signed: tuple[str, ...], names: tuple[str, ...]
) -> None:
    posts = [
        "\n\n".join(filter(None, (f"{12 - hour}:0{hour}", name, *post)))
        for hour, (name, post) in enumerate(zip(signed, POSTS, strict=True))
    ]
    assert article_from_text("\n\n".join((STORY, *posts))).byline == names


SITE = (
    "A goat in the bank",
    "A goat walked into the bank on Tuesday and would not leave before noon.",
    "Ferry to sail again",
    "The ferry is back, and its captain with it, after the storm of last spring.",
)


@pytest.mark.parametrize(
    "note",
    [
        ("Ana Ruiz covers the harbour for the Post.",),
        ("Ana Ruiz", "Ana Ruiz is the harbour reporter at the Post."),
        ("Ruiz writes about the sea for The Harbour Post.",),
        ("Written by Ana Ruiz", "I write about clocks, harbours and those who look after them."),
        ("About Ana Ruiz", "She has a boat that does not float as well as she says it does."),
        ("Ana Ruiz joined the Post in 2019 and reports on the coast.",),
        ("More from Ana Ruiz", "The lighthouse that moved", "Nobody saw it go, but it went."),
        ("Ana Ruiz is an award-winning writer based in Ostvik. Follow her on X.",),
    ],
)
def test_what_follows_a_note_on_the_writer_is_the_sites(note: tuple[str, ...]) -> None:
    article = article_from_text("\n\n".join((TITLE, "By Ana Ruiz", DATE, STORY, *note, *SITE)))
    assert article.text == STORY
    assert article.byline == (ANA,)


@pytest.mark.parametrize(
    "line",
    [
        "Holm covers the clock with a sheet each night.",
        "Ana Ruiz is the name of the first boat that will hear it.",
        "Written by a child, the last note in the tower says only “late”.",
    ],
)
def test_a_line_of_the_story_that_opens_like_a_note(line: str) -> None:
    text = "\n\n".join((TITLE, "By Ana Ruiz", DATE, STORY, line, SITE[1]))
    assert line in article_from_text(text).text


@pytest.mark.parametrize(
    "name", ["Ana Ruiz ·", "Ana Ruiz |", "Ana Ruiz •", "Ana Ruiz"]
)  # fmt: skip
def test_a_sign_behind_the_name_over_the_day(name: str) -> None:
    assert article_from_text("\n\n".join((TITLE, name, "Jun 3, 2031", STORY))).byline == (ANA,)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The works on the floor. Ana Ruiz/Harbour Radio hide caption", "caption"),
        ("Mice in the belfry of the church Read more", None),
        ("2 thoughts on “Harbour clock to strike again”", None),
        ("Welcome to the discussion.", None),
    ],
)
def test_buttons_and_boxes_in_a_copied_page(line: str, kind: str | None) -> None:
    before, after = STORY.split("\n\n", 1)
    text = "\n\n".join((TITLE, "By Ana Ruiz", DATE, before, line, "toggle caption", after))
    article = article_from_text(text)
    kinds = {article.text[each.start : each.end]: each.kind for each in article.paragraphs}
    assert kinds.get(line) == kind
    assert [each for each in kinds if kinds[each] == "body"] == STORY.split("\n\n")
