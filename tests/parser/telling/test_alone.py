from __future__ import annotations

import pytest

from briefing.model import Article, Paragraph
from briefing.parser.telling.alone import label_of, leans
from briefing.text.document import read_document


def goes_on(text: str, *, names_someone: bool = False) -> bool:
    article = Article(text, (Paragraph("body", 0, len(text)),), title=None, language="en")
    document = read_document(article)
    return leans(document, document.sentences[0], names_someone)


@pytest.mark.parametrize(
    "sentence",
    [
        "All of this happened before the new bridge was opened to lorries.",
        "None of them had been told that the clinic would shut on Friday.",
        "Some of these boats were built before the harbour had a crane.",
        "Half of them were farmers, and the rest worked at the mill.",
        "Once there, passengers waited four hours for a second bus.",
        "In 2019, for instance, the county paid 40,000 kroner for gravel alone.",
        "As a result, the ferry will sail only on weekdays.",
        "At the time, the mill employed 300 people.",
        "Even so, the orchard lost a third of its trees.",
        "In other words, the town will pay twice for one pump.",
        "Either way, the quay will be closed by Easter.",
        "To that end, the council hired two engineers from Ostvik.",
        "There is no more to it than that, the harbour master said.",
        "Two of those bridges have since been closed to traffic.",
        "Much of that money went to a contractor in Vestby.",
        "The reason is that nobody had counted the sheep.",
        "Not only that, the roof leaked from the first winter on.",
        "By then the orchard had been sold to a hotel group.",
        "On the other hand, rents in Ostvik have fallen since May.",
        "What's more, the new pump uses twice as much power.",
        "Hence the queue outside the bakery on Monday.",
        "At that point the driver had been awake for 19 hours.",
        "In all three cases, the inspector found the same fault.",
        "Only then did the council order a second survey.",
        "Most of it was spent on a road that leads to a closed mine.",
        "Each of these wells was drilled by hand, the ministry said.",
        "One of them, a schoolteacher, had taken the photographs.",
        "From there the lorries carry the timber to the port.",
        "Nurses, for example, earn less in Vestby than in Ostvik.",
        "Because of that, trains to the coast were full by noon.",
        "In the meantime, classes are held in the old brewery.",
        "Even then, the dam held for two more days.",
        "As such, the vote binds nobody, lawyers said.",
        "In that case the county would have to borrow 9 million kroner.",
        "At the same time, the price of diesel rose by a fifth.",
        "Part of this was paid by the fishermen's union.",
        "A dozen of those houses were built without permits.",
        "Under such rules, a boat may land only 40 kilos a day.",
        "Few of them had ever seen a trawler.",
        "There, divers found a second crack, wider than a hand.",
        "For that reason the pilot refused to land at Vestby.",
        "After all, the orchard has stood there since 1790.",
        "Worse, the spare pump had been sold in March.",
        "With that, the oldest mill on the coast closed its doors.",
        "The answer was a second shift, and it cost the mill dearly.",
        "That is why the ferry sails at four in the morning.",
        "Three days later, divers found a second crack in the wall.",
        "Ten minutes later the roof of the mill fell in.",
        "A year earlier, the council had refused to pay for a survey.",
        "Less than two weeks later, the ferry was back in the yard.",
        "The next day, the council met behind closed doors.",
        "The following morning, nurses found the ward under water.",
        "By the end, nobody in the hall was listening.",
        "A short time later, police closed the bridge to lorries.",
        "Two years on, the school still has no roof.",
        "Barely an hour later, the second pump failed.",
        "Some months earlier the owner had sold the spare boat.",
        "Not long afterwards, the bakery shut its doors.",
        "Almost a decade later, the tunnel has yet to open.",
        "The next morning the pilot flew home.",
        "The following week, 200 farmers drove to the capital.",
        "In the end, the mayor paid for the bell himself.",
        "Several seasons later, the club went down again.",
        "Five days before, a crane had hit the same wall.",
        "At the same meeting, the council agreed to buy a second pump.",
        "Other analysts expect the price of herring to fall.",
        "Among other measures, the county will close two wards at night.",
        "Earlier, the crew had refused to sail without a pilot.",
        "In the same week, two boats sank off Ostvik.",
        "On the same day, a crane fell on a warehouse in Vestby.",
        "Other towns on the coast have had no ferry since May.",
        "Among other things, the report blames the builder of the wall.",
        "During the same period, rents in Ostvik rose by a third.",
        "From the same quay, a trawler had left without lights.",
        "This bridge will be closed on Monday.",
        "This past was never spoken of in Vestby.",
        "This may close the mill in Ostvik.",
        "These boats were sold in May.",
        "With it, the council closed the last mill in Ostvik.",
        "For them, the vote came too late.",
    ],
)
def test_a_sentence_that_goes_on_from_another_leans_on_it(sentence: str) -> None:
    assert goes_on(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "All of the bridges in Vestby will be closed on Monday.",
        "None of the passengers was hurt when the ferry hit the quay.",
        "Some of the boats in the harbour were built before 1950.",
        "Half of the county's nurses have applied for other jobs.",
        "There are 40 sheep on the island, and nobody to shear them.",
        "Once the bridge opens, lorries will save an hour.",
        "As a nurse, Ana Ruiz had seen the ward flooded twice.",
        "At the time of the crash, the pilot was asleep.",
        "Even the mayor was late for the opening of the bridge.",
        "To the north of Ostvik, the fire has burned 900 hectares.",
        "Two of the three bridges over the Lune are closed.",
        "Much of the money for the quay comes from the county.",
        "The reason for the closure is a crack in the wall, divers said.",
        "Not a single ferry left Vestby on Monday.",
        "By noon the orchard was under water, the owner said.",
        "On the other side of the river, 40 houses are without power.",
        "Only the council of Ostvik voted against the plan.",
        "After all the rain of this spring, the dam is full.",
        "All that remains of the mill is a chimney.",
        "Most of the rain fell on Tuesday night, forecasters said.",
        "Each of the six wells in Vestby cost 40,000 kroner.",
        "One of the oldest mills on the coast will close in June.",
        "From the tower, visitors can see as far as Ostvik.",
        "Because of the storm, trains to the coast were cancelled.",
        "In the mean streets of Ostvik, a bakery has opened.",
        "Even before the storm, the dam had leaked.",
        "Part of the roof of a school in Vestby fell in on Monday.",
        "A dozen of the town's shops have closed since January.",
        "Not everyone in Ostvik wants the new bridge.",
        "Few of the town's bakers can afford an apprentice.",
        "There was no ferry to Vestby on Monday.",
        "For a reason that divers cannot explain, the wall has cracked.",
        "Worse weather is expected on the coast from Friday.",
        "Nearly all of the county's pumps are older than 40 years.",
        "With the harbour closed, boats lie at the old quay.",
        "The answer to the shortage of nurses is higher pay, the county says.",
        "In both towns the schools will stay shut until Monday.",
        "Later this week, the council will vote on a new quay.",
        "Two years after the fire, the school still has no roof.",
        "The bridge opened three days later than planned.",
        "Ten minutes of rain put out the fire at the mill.",
        "In total darkness, divers searched the hull of the ferry.",
        "The next election in Ostvik will be held in May.",
        "By the end of June, the quay will be ready for lorries.",
        "A year later than planned, the bridge opened on Monday.",
        "In all the towns on the coast, schools were closed.",
        "The following firms have been fined, the ministry said.",
        "Earlier this month, a crane hit the wall of the harbour.",
        "Five days before the vote, the mayor of Ostvik resigned.",
        "Three months of drought have emptied the dam.",
        "In the end zone of the stadium, 40 seats collapsed.",
        "The next stop for the ferry is Vestby.",
        "Some years are better than others for herring, crews say.",
        "Two hours earlier than usual, the gates of the dam opened.",
        "Not long ago, the mill employed 300 people.",
        "By the end of the day, all the boats were back in Vestby.",
        "Hours after the quake, trains were running again in Ostvik.",
        "This autumn's herring was late, crews in Ostvik say.",
        "Three days later, on 4 May, divers found a second crack in the wall.",
        "At the same time as the storm, a fire broke out in the mill.",
        "Among the towns on the coast, only Ostvik has a pilot.",
        "Earlier this year, the council bought a second pump.",
        "In the same week that the bridge opened, the ferry was sold.",
        "On the same quay where the ferry sank, a bell was hung on Monday.",
        "Among those hurt were two nurses from Vestby.",
    ],
)
def test_a_sentence_that_opens_alike_and_tells_all_itself_stands(sentence: str) -> None:
    assert not goes_on(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "With her boat half under water, Ana Ruiz called the coast guard.",
        "Before her first day at the mill, Ana Ruiz had never seen a loom.",
        "After her boat sank, Ana Ruiz worked at the bakery.",
        "Like her mother, Ana Ruiz became a pilot.",
        "Since her fall from the quay, Ana Ruiz has walked with a stick.",
        "Until her retirement, Ana Ruiz kept the bell tower of Ostvik.",
    ],
)
def test_her_whose_name_follows_points_nowhere(sentence: str) -> None:
    assert not goes_on(sentence, names_someone=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "With her was her cousin, Odd Berg, who had never sailed.",
        "For her, the mayor of Vestby, Odd Berg, had found a job.",
    ],
)
def test_her_alone_points_back_whoever_follows(sentence: str) -> None:
    assert goes_on(sentence, names_someone=True)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Stranded: the ferry lies on a bank off Ostvik.", "stranded"),
        ("Old quay: nobody has moored here since May.", "old quay"),
        ("She said: the quay has been sold.", "she said"),
        ("The quay opened at ten.", ""),
        ("By 6:00pm the quay was empty.", ""),
        ("The jury was clear: the quay stays.", ""),
        ("The council has a plan: it will sell the quay.", ""),
    ],
)
def test_a_label_opens_a_sentence_without_a_verb(sentence: str, label: str) -> None:
    article = Article(sentence, (Paragraph("body", 0, len(sentence)),), title=None, language="en")
    document = read_document(article)
    assert " ".join(label_of(document.tokens, document.sentences[0])) == label
