"""What a paper asks of its readers, and what stands in its stories in like words."""

from __future__ import annotations

import pytest

from briefing.reading.text import article_from_text

HEAD = ("Harbour clock to strike again after eleven years", "By Ana Ruiz")
STORY = (
    "The clock over Ostvik harbour will strike on Saturday for the first time since a storm "
    "stopped it eleven years ago.",
    "Volunteers took its works apart in a school gymnasium, said Maria Holm, who keeps the list of "
    "the 612 pieces.",
    "The town paid for the new bell rope. Everything else was given, from the oil to the oak.",
    "The hands go up on Friday night.",
)


def reason_for(line: str, place: int = len(STORY)) -> str | None:
    """Why a line is dropped that stands before a paragraph of the story, None if it isn't."""
    article = article_from_text("\n\n".join((*HEAD, *STORY[:place], line, *STORY[place:])))
    assert all(each in article.text for each in STORY)
    dropped = {each.text: each.reason for each in article.dropped}
    assert (line in dropped) != (line in article.text)
    return dropped.get(line)


@pytest.mark.parametrize(
    "appeal",
    [
        (
            "Wait! Before you close this page, think about what you have just read. No "
            "other paper sent a reporter to the harbour. Our work is paid for by readers, "
            "and it costs a lot. You can become a member for as little as $4 a month."
        ),
        (
            "If you value reporting like this, please consider a gift to The Harbour Post. "
            "We have no owner and no paywall, and more than half of our income is from "
            "readers like you. Donate today and help to keep our journalism free for all."
        ),
        (
            "The Harbour Post is a nonprofit newsroom. We depend on donations from people "
            "like you to tell the stories that others leave out. Will you support our "
            "journalism with a monthly gift?"
        ),
        (
            "We need your help. Independent journalism is under threat, and our small "
            "newsroom can't go on without readers who chip in. Make a tax-deductible "
            "donation before midnight and it will be doubled."
        ),
        (
            "Did you find this story useful? Our reporting is free because people like you "
            "pay for it. Join the 2,000 neighbours who give $5 or more a month."
        ),
        (
            "Since you're here, we have a small favour to ask. More people read us than "
            "ever, but fewer pay for news. Every contribution, big or small, keeps our "
            "journalism independent. Support us from as little as £1."
        ),
        (
            "As a subscriber you make this work possible. If you know someone who would "
            "like our reporting, you can send them a gift subscription today."
        ),
        (
            "Our journalism takes time and money. If everyone who reads our stories gave "
            "$2, our future would be much more secure. Please make a gift today."
        ),
        (
            "Dear reader, this is the last week of our spring drive. We are 300 members "
            "short. If you have put off joining, now is the time to become a sustaining "
            "member and support fearless reporting."
        ),
        (
            "Stories like this are possible thanks to our members. Join them today from £3 "
            "a month to fund local reporting in Ostvik."
        ),
        (
            "You have read all of it, and that tells us you care about the harbour. Help "
            "us to keep a reporter there: your donation pays for boats, phones and time."
        ),
        (
            "This article is free to read thanks to readers who support The Post. Please "
            "consider becoming a subscriber so that we can go on with our reporting."
        ),
        (
            "Nobody tells The Post what to print. That is because readers fund our "
            "journalism. Can you spare a few dollars to keep us independent?"
        ),
        (
            "The need for honest news has never been greater. If you can, please donate to "
            "our newsroom today; if you can't, share our stories."
        ),
        (
            "Ostvik deserves a paper of its own. Give now and your gift to our nonprofit "
            "newsroom will be matched, dollar for dollar."
        ),
        (
            "Keep the presses of Ostvik turning: for the price of a coffee you can "
            "subscribe to the newspaper that you have just read."
        ),
        (
            "Readers pay for our newsroom, not advertisers. Become a supporter today, and "
            "choose how much you contribute."
        ),
        (
            "Thank you for reading. If our reporting on the harbour matters to you, chip "
            "in $10, $20 or whatever you can before Friday, and help us to reach our goal."
        ),
        (
            "The Post's reporters work for you. We need 500 new subscribers by the summer, "
            "or this desk will close."
        ),
    ],
)
def test_an_appeal_for_money_behind_the_story(appeal: str) -> None:
    assert reason_for(appeal) == "sign-up prompt"


@pytest.mark.parametrize(
    "end",
    [
        (
            "The museum asks for gifts. Whoever gives 500 kroner becomes a member of the "
            "clock society, and the names of all donors are cut into the oak."
        ),
        (
            "“Please donate,” Holm said. “We need your help, and a gift of $5 a month "
            "keeps the clock going.”"
        ),
        (
            "The town's newspaper lives on donations, and its readers pay for most of its "
            "journalism, the mayor said."
        ),
        (
            "Residents can support the clock with a donation at the harbour office, which "
            "is open on weekdays."
        ),
        (
            "The paper's subscribers gave the largest donation, and its reporting on the "
            "clock won a prize."
        ),
        ("To donate, call the harbour office or visit ostvik.example/clock."),
        (
            "The newsroom's union asked readers to cancel their subscriptions in support "
            "of the strike."
        ),
        ("You can visit the clock on weekdays. A donation of 20 kroner is asked."),
        ("The union has 4,000 members, and each of them gives $5 a month to a fund for strikes."),
        (
            "Anyone who wishes to give may leave an envelope at the newsroom of the "
            "student paper, she said."
        ),
        (
            "We asked the museum for its accounts. It has not answered, and its members "
            "will vote on the gift in June."
        ),
    ],
)
def test_gifts_of_which_a_story_tells(end: str) -> None:
    assert reason_for(end) is None


@pytest.mark.parametrize(
    "note",
    [
        (
            "An award-winning reporter, Ruiz has covered the coast since harbour clocks "
            "were wound by hand. Before she came to the Post she was an editor at Sea "
            "Weekly."
        ),
        (
            "A former ship's cook turned journalist, Ana has written for six papers and "
            "one lighthouse."
        ),
        ("Based in Ostvik, Ana is a senior writer who covers harbours and what is in them."),
        (
            "When she isn't writing about clocks, Ana can be found on the ferry. She has "
            "been a reporter for eleven years."
        ),
        (
            "Prior to joining the Post, Ruiz was an editor at Sea Weekly and a freelance "
            "journalist in Lima."
        ),
        (
            "With twenty years as a journalist behind her, Ana writes about the coast, its "
            "boats and its birds."
        ),
        (
            "After a first career as a pilot, Ruiz became a reporter in 2019. She lives in "
            "Ostvik with two dogs."
        ),
        ("In her spare time Ana, our harbour correspondent, mends clocks."),
        ("A graduate of Ostvik College, Ana worked as a reporter in Lima before she came home."),
        (
            "The Post's harbour editor since 2028, Ruiz has been to every lighthouse on "
            "the coast but one."
        ),
    ],
)
def test_a_note_that_names_its_writer_later(note: str) -> None:
    assert reason_for(note) == "author note"


@pytest.mark.parametrize(
    "end",
    [
        ("Holm, a former reporter, says that she will write the clock's history next."),
        ("Another Ruiz, the journalist Pablo, wrote a song about it, and the choir will sing it."),
        (
            "She was a reporter before she took up clocks, and still writes in the margins "
            "of her lists."
        ),
        ("Eva Ruiz, an editor who saw it fall, keeps one hand of the clock over her desk."),
    ],
)
def test_others_who_write(end: str) -> None:
    assert reason_for(end) is None


@pytest.mark.parametrize(
    "call",
    [
        ("Do you have a story about the harbour? Get in touch at news@harbourpost.example"),
        ("Have you been affected by the storm? Email us at stories@harbourpost.example."),
        ("Got a tip? Contact our reporters at tips@harbourpost.example or on Signal."),
        ("Is there something we should look into? Let us know at desk@harbourpost.example"),
        ("Are you on the quay? Send your pictures to pictures@harbourpost.example."),
        ("Share your memories of the clock with us: memories@harbourpost.example"),
        (
            "If you have a story for us, call the newsroom on 555 0100 or email "
            "news@harbourpost.example."
        ),
        (
            "Were you there when the clock stopped? We want to hear from you. Write to "
            "ana@harbourpost.example"
        ),
        ("Know more about this story? Message us in confidence at secure@harbourpost.example."),
        (
            "Do you work at the harbour? You can reach our reporter at "
            "ana@harbourpost.example or 555 0100."
        ),
        (
            "Have you lived through a storm like it? Send us your story at "
            "storms@harbourpost.example"
        ),
        ("Email our harbour desk with tips: harbour@harbourpost.example"),
        (
            "Can you help with our reporting? Reach the newsroom at 555 0100 or "
            "news@harbourpost.example."
        ),
    ],
)
@pytest.mark.parametrize("place", [2, len(STORY)])
def test_a_call_for_tips(call: str, place: int) -> None:
    assert reason_for(call, place) is not None


@pytest.mark.parametrize(
    "line",
    [
        (
            "Anyone who saw the boat is asked to email the harbour police at "
            "tips@ostvikpolice.example."
        ),
        ("“Do you have a story about the clock? Come and tell me,” Holm said."),
        ("Witnesses can contact Detective Lund at 555 0100 or lund@ostvikpolice.example."),
        ("Volunteers can write to clock@ostvik.example by Friday."),
        ("Do the ferries sail? Skippers can email the port at port@ostvik.example."),
        (
            "The council took 300 letters and one email, sent from nobody@ostvik.example "
            "at midnight."
        ),
    ],
)
@pytest.mark.parametrize("place", [2, len(STORY)])
def test_an_address_in_a_story(line: str, place: int) -> None:
    assert reason_for(line, place) is None
