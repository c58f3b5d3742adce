from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefing
from briefing.text.sentences import sentences

CASES = [
    ("The vote is on Monday. It may be close.", ["The vote is on Monday.", "It may be close."]),
    ("Mr. Aune met Dr. Lind at St. Olav's.", ["Mr. Aune met Dr. Lind at St. Olav's."]),
    ("He moved to the U.S. in May.", ["He moved to the U.S. in May."]),
    ("He moved to the U.S. The firm followed.", ["He moved to the U.S.", "The firm followed."]),
    ("The U.S. Navy sent a ship.", ["The U.S. Navy sent a ship."]),
    ("Nordsund Inc. said it would pay.", ["Nordsund Inc. said it would pay."]),
    ("Nordsund Foods, Inc. (NYSE: NFD) today said it would pay.", 1),
    ("Nordsund Foods, Inc. (NYSE: NFD), a maker of cereals, said it would pay.", 1),
    ("Nordsund Inc. (NYSE: NFD.A) (“Nordsund” or the “Company”), a firm, said it would pay.", 1),
    ("Nordsund Corp. (NYSE: NFD) Chief Tom Hale said it would pay.", 1),
    ("It was sold to Hale Corp. (“The price is secret.”) Nobody minds.", 3),
    ("Nordsund Corp. (“Nordsund”) said it would pay.", 1),
    ("It was sold to Hale Corp. (The price is secret.) Nobody minds.", 3),
    ("It was sold to Hale Corp. The price is secret.", 2),
    ("It opens at 9 a.m. EST and closes at 5 p.m. on Friday.", 1),
    ("Doors open at 9 a.m. The show is at ten.", 2),
    ("See No. 10 on the list. No. It is gone.", 3),
    ("The rate rose to 3.5 per cent. Rents rose too.", 2),
    ("George W. Hale spoke. J. K. Ibarra did not.", 2),
    ("Police chief Pol. Gen. Torsak Hale spoke. Brig. Gen. (res.) Ana Ibarra did not.", 2),
    ("Air Marshal (retd.) Roshan Hale spoke.", 1),
    ("He moved to Washington, D.C. (where he had a shop). It closed.", 2),
    ("It was sold to Hale Inc. (owned by Ana Ibarra) in May.", 1),
    ("The Rt. Hon. Roshan Hale spoke. The Rt. Rev. Ana Ibarra did not.", 2),
    ("It rests on Hale Corp v. Nordsund Corp, a case of May.", 1),
    ("We saw Ostvik v. Vestby. It ended in a draw.", 2),
    ("He read Part v. The rest can wait.", 2),
    ("“We are closing.” The room fell silent.", ["“We are closing.”", "The room fell silent."]),
    ("“Why now?” Marta Kellner asked. Nobody knew.", 2),
    ("“Get out!” he shouted.", 1),
    ("The ferry (it is old.) sails on.", 1),
    ("I waited ... and left. Then it rained.", 2),
    ("It ended so . . . . Nothing followed.", 2),
    ("Really?! Yes.", 2),
    ("1. Open the door 2. Close the door 3. Wait", 3),
    ("A fleet in port Image: Per Aune.", ["A fleet in port", "Image: Per Aune."]),
    ("She called it “odd.” (It was.) Then she left.", 3),
    ("Mail ana.ruiz@example.org. She answers.", 2),
    ("The yen fell to 1.200 and Oct. 3 came.", 1),
    ("One line without a stop\nAnother line", ["One line without a stop", "Another line"]),
    ("OSTVIK, S.C. (AP) — The vote is on Monday. It may be close.", 2),
    ("He moved to the U.S. (The firm followed.)", 2),
    ("", []),
    (" \n\t\n ", []),
    ("…", ["…"]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_text_is_cut_where_its_sentences_end(text: str, wanted: list[str] | int) -> None:
    found = [text[start:end] for start, end in sentences(text)]
    if isinstance(wanted, int):
        assert len(found) == wanted, found
    else:
        assert found == wanted


@given(st.text(alphabet=st.sampled_from("Ab c.!?\n\"”’'(…)1 “U.S.\u2028\r "), max_size=200))
def test_spans_are_in_order_bare_and_lose_only_white_space(text: str) -> None:
    spans = briefing.sentences(text)
    end = 0
    for start, stop in spans:
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


@given(st.text(max_size=300))
def test_any_text_is_cut_the_same_way_twice(text: str) -> None:
    assert sentences(text) == sentences(text)
