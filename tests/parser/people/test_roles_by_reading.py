"""Roles and names that a reader of whole texts found told wrongly, put right in general."""

from __future__ import annotations

import pytest

from tests.parser.people.test_roles_before import roles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "New Zealand’s envoy to Brazil, Denise Almado, said so.",
            {"Denise Almado": "New Zealand’s envoy to Brazil"},
        ),
        ("New York’s mayor, Eric Adamsen, left.", {"Eric Adamsen": "New York’s mayor"}),
        (
            "A doctor said the quake was weak. Shane Bradforth of Ballindu said it shook him.",
            {"Shane Bradforth": None},
        ),
        (
            "It tells of the death of Elvin Presleyan, the landing on the moon and the fall of"
            " the wall.",
            {"Elvin Presleyan": None},
        ),
        (
            "During the final day Zimbabwean umpire Ian Robinsen left.",
            {"Ian Robinsen": "Zimbabwean umpire"},
        ),
        (
            "They want a new batsman to dominate following Daryl Cullinane’s exit.",
            {"Daryl Cullinane": None},
        ),
        (
            "They are members of suspected mastermind Osman bin Ladil’s network.",
            {"Osman bin Ladil": "suspected mastermind"},
        ),
        ("Former Beatle George Harrisen died last week.", {"George Harrisen": None}),
        ("Its envoy General Anthony Zinniso left.", {"Anthony Zinniso": "envoy"}),
        (
            "Royal commissioner Justice Neville Owenby left.",
            {"Neville Owenby": "Royal commissioner"},
        ),
        ("Attorney General Anthony Zinniso left.", {"Anthony Zinniso": "Attorney General"}),
        ("Chief Justice Neville Owenby left.", {"Neville Owenby": "Chief Justice"}),
        (
            "The coach who led them to the title, John Smithsen, has quit.",
            {"John Smithsen": "coach"},
        ),
        (
            "They ended up with Hamid Karzani as Prime Minister.",
            {"Hamid Karzani": "Prime Minister"},
        ),
        ("The lead guide Hans Steurin left.", {"Hans Steurin": "lead guide"}),
        ("President Fernando de la Rua left.", {"Fernando de la Rua": "President"}),
        (
            "India’s Home Minister, LK Advandi, said so.",
            {"LK Advandi": "India’s Home Minister"},
        ),
        ("Author JK Rowling left.", {"JK Rowling": "Author"}),
        (
            "Director of Boston’s Logan International Airport Tom Kintony says no.",
            {"Tom Kintony": "Director of Boston’s Logan International Airport"},
        ),
        ("Businessmen Solomon Lewin left.", {"Solomon Lewin": "Businessmen"}),
        ("He spoke to bloggers like Rush Limbardi, who laughed.", {"Rush Limbardi": None}),
        (
            "Ana Ruizholt, who had been claiming that it was late, left.",
            {"Ana Ruizholt": None},
        ),
        (
            "It had co-host Rece Davidsen, dressed like a judge, on stage.",
            {"Rece Davidsen": "co-host"},
        ),
        ("ODM candidate Ahmed Boraine is seeking to win.", {"Ahmed Boraine": "ODM candidate"}),
        ("With his second delivery Ryan Harrisen won.", {"Ryan Harrisen": None}),
        (
            "When India’s in-form opener Murali Vijaye left, it rained.",
            {"Murali Vijaye": "India’s in-form opener"},
        ),
        (
            "His cousin Batoul Dabara, her husband and their three children left.",
            {"Batoul Dabara": "cousin"},
        ),
        (
            "Backers are Joyce Weinberg, the Goldwin Family Foundation, and more.",
            {"Joyce Weinberg": None},
        ),
        ("MS Dhonish said no.", {"MS Dhonish": None}),
        ("Dr Tan Hong Wuin left. Dr Tan said no.", {"Tan Hong Wuin": "Dr"}),
        ("It was on Martin Luther King’s grave.", {"Martin Luther King": None}),
        ("Swearinger, of Clinton, was shot.", {}),
        (
            "George Zimmermun, the neighborhood watchman who shot him, left.",
            {"George Zimmermun": "neighborhood watchman"},
        ),
        (
            "They met the saxophonist and educator Kidd Jordansen.",
            {"Kidd Jordansen": "saxophonist and educator"},
        ),
        ("It came after the Trayvon Martinez shooting.", {"Trayvon Martinez": None}),
        ("I player, I was a coach. I made I showered.", {}),
        (
            "Jim Masonby owns Taylor International Corp. in Leeds. In 2007, Taylor employed 500.",
            {"Jim Masonby": "owns Taylor International Corp"},
        ),
        ("The hall is at 1225 N. Rampart St., next to a bank.", {}),
        ("It was on James Smith Cree Nation. James Smith Cree Nation said no.", {}),
        ("The captain, Iriyantino, an Indonesian who flew it, left.", {"Iriyantino": "captain"}),
        ("In her memoir, Nineteen Noon, she prints it. Her new album, Lucy Lane, is out.", {}),
        ("He left the show, Ana Ruizholt said.", {"Ana Ruizholt": None}),
        ("Omuthiya mayor Hon Selma Iipumba left.", {"Selma Iipumba": "Omuthiya mayor"}),
        ("Minister of Health Dr Peter Kalangu left.", {"Peter Kalangu": "Minister of Health"}),
        (
            "Agriculture, water and land reform minister Peter Kalangu left.",
            {"Peter Kalangu": "Agriculture, water and land reform minister"},
        ),
        ("“You will have your turn, Mr Mokhethu,” she said.", {"Mokhethu": None}),
        (
            "A jury on Friday convicted former commissioner Dale Brubeck of fraud.",
            {"Dale Brubeck": "former commissioner"},
        ),
        ("First Lady Crystal Tollivor prayed.", {"Crystal Tollivor": "First Lady"}),
        ("The first lady, Anna Tollivor, wept.", {"Anna Tollivor": "first lady"}),
        ("Craig Tunnicleff was worried about the defender.", {"Craig Tunnicleff": None}),
        (
            "Police held Dale Brubeck and his son, Dale Brubeck Jr., on Friday.",
            {"Dale Brubeck": None, "Dale Brubeck Jr.": "son"},
        ),
        ("The minister called Ana Ruizholt “a liar”. It rained.", {"Ana Ruizholt": None}),
        ("The minister called Ana Ruizholt’s visit warm.", {"Ana Ruizholt": None}),
        ("They bring gas from the Bayu gasfield to Darwin.", {}),
        ("They sang at the Royal Albert Hall and at the Grand Aldwich Hall.", {}),
        (
            "Dana Fleck, who wrote the report, spoke. Engineer Dana Fleck is well known.",
            {"Dana Fleck": "Engineer"},
        ),
        ("Outside court Det Sgt Paula Reyes wept.", {"Paula Reyes": "Det Sgt"}),
        (
            "His daughter, Vera Petrov, who is the one on the sign, tells what happened.",
            {"Vera Petrov": "daughter"},
        ),
        ("I’ve shaken Wayne Gretzky’s hand.", {"Wayne Gretzky": None}),
        (
            "The lawsuit accuses the sheriff of neglect. Its plaintiffs include Dora Mayhew, 60.",
            {"Dora Mayhew": None},
        ),
        (
            "An insider told the paper it was sad. A rep for Poppy Lane declined to comment.",
            {"Poppy Lane": None},
        ),
        (
            "The action by members of the Marl Union was to coincide with the meetings."
            " The union’s Geoff Derrick says it is not about pay.",
            {"Geoff Derrick": None},
        ),
        (
            "George Harrison was a talented musician and his music touched the lives of millions.",
            {"George Harrison": "talented musician"},
        ),
        (
            "Counsel for the bank, Advocate-on-Record Percy Irani, sought time.",
            {"Percy Irani": "Counsel for the bank"},
        ),
        ("The farmer’s lawyer, Nazneen Pasha, wept.", {"Nazneen Pasha": "farmer’s lawyer"}),
        (
            "The room belongs to Will Young, a boatbuilder who’d never sung.",
            {"Will Young": "boatbuilder"},
        ),
        (
            "Deputy Speaker Ven. Galan Suman had it struck off.",
            {"Galan Suman": "Deputy Speaker"},
        ),
        ("The Speaker, Kimemia wa Gitau, broke the tie.", {"Kimemia wa Gitau": "Speaker"}),
        (
            "After former President Paula Reyes spoke, it rained.",
            {"Paula Reyes": "former President"},
        ),
        ("The group PETA said it aims high.", {}),
        ("Ezzedin al-Qassar, the military wing of the party, said no.", {}),
        ("Kerry, an Irish light-bellied Brent goose, flew.", {}),
        (
            "Ann Cordesmun, an analyst at the Center for Strategic and International Studies,"
            " warned of it.",
            {"Ann Cordesmun": "analyst at the Center for Strategic and International Studies"},
        ),
        ("Anna Brekke, her voice shaking, said no.", {"Anna Brekke": None}),
        ("Anna Brekke, close to tears, said no.", {"Anna Brekke": None}),
        ("Anna Brekke, a picture of calm, said no.", {"Anna Brekke": None}),
        ("Anna Brekke, speaking through an interpreter, said no.", {"Anna Brekke": None}),
        ("Anna Brekke, standing beside her lawyer, said no.", {"Anna Brekke": None}),
        ("Anna Brekke is not happy with her lawyer.", {"Anna Brekke": None}),
        ("Anna Brekke is not a doctor, she says.", {"Anna Brekke": None}),
        ("Anna Brekke is acting head of the agency.", {"Anna Brekke": "acting head of the agency"}),
        (
            "Mark Lund, shadow environment secretary, left.",
            {"Mark Lund": "shadow environment secretary"},
        ),
        ("DCP (South) Kavita Rawat said no.", {"Kavita Rawat": "DCP (South)"}),
        (
            "Superintendent of Police (SP) Kavita Rawat said no.",
            {"Kavita Rawat": "Superintendent of Police"},
        ),
        (
            "The Wilderness Society’s Lyndon Schaller said no.",
            {"Lyndon Schaller": "Wilderness Society"},
        ),
    ],
)
def test_roles_and_names(text: str, wanted: dict[str, str | None]) -> None:
    assert roles(text) == wanted
