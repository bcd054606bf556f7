import pytest

from parsers._layout import Text


def lines(content: str) -> list[tuple[str, str]]:
    text = Text(content)
    return [(line.mark, text.of(line)) for line in text.lines]


def blocks(content: str) -> list[tuple[str | None, list[str]]]:
    text = Text(content)
    return [
        (block.topic, [text.of(line) for line in block.lines]) for block in text.blocks if block.head or block.lines
    ]


# ------------------------------------------------------------------------------------------ lines


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one", [("", "one")]),
        ("  one \n\n two\t", [("", "one"), ("", "two")]),
        ("a\u00a0b", [("", "a\u00a0b")]),
    ],
)
def test_a_line_stands_between_its_white_space(content, expected):
    assert lines(content) == expected


@pytest.mark.parametrize(
    ("content", "mark", "words"),
    [
        ("- one", "-", "one"),
        ("• one", "•", "one"),
        ("·one", "·", "one"),  # glued by a repost
        ("-one", "-", "one"),
        ("\uf0b7\tone", "\uf0b7", "one"),  # Word's own bullet
        ("➢ one", "➢", "one"),
        ("✓ one", "✓", "one"),
        ("12. one", "12.", "one"),
        ("2) one", "2)", "one"),
        ("(a) one", "(a)", "one"),
        ("b) one", "b)", "one"),
        ("– one", "–", "one"),
        ("§ one", "§", "one"),
        ("o\tone", "o", "one"),  # Word's round bullet, as text
        ("*one", "*", "one"),
        ("â€¢ one", "â€¢", "one"),  # a bullet in the wrong charset
        ("(iv) one", "(iv)", "one"),
        ("1)One", "1)", "One"),
        ("b. one", "b.", "one"),
        ("II. ONE", "II.", "ONE"),
        ("iii.   one", "iii.", "one"),
        ("C.  ONE", "C.", "ONE"),
        ("2°) one", "2°)", "one"),
        ("3° one", "3°", "one"),
        ("1/ one", "1/", "one"),
        ("[4] one", "[4]", "one"),
        ("3.2 One", "3.2", "One"),
        ("-- one", "--", "one"),
        ("📎 one", "📎", "one"),
        ("▪\ufe0f one", "▪\ufe0f", "one"),
        ("- – one", "-", "one"),  # a list's bullet and the page's own
        ("- ✓ one", "-", "one"),
        ("♦ one", "♦", "one"),
        ("⮞ one", "⮞", "one"),
        ("\uf076 one", "\uf076", "one"),  # any sign of Word's symbol fonts, as a letter too
        ("v one", "v", "one"),
        ("\x95 one", "\x95", "one"),
        ("ï‚· one", "ï‚·", "one"),
        ("\ufffd one", "\ufffd", "one"),
        ("‐ one", "‐", "one"),
        ("+ one", "+", "one"),
        ("? one", "?", "one"),  # a bullet in a font that the copy has lost
        # no bullets
        ("-5 °C", "", "-5 °C"),
        ("+ 33 1 40", "", "+ 33 1 40"),
        ("~ 3 months", "", "~ 3 months"),
        ("3.5 hours", "", "3.5 hours"),
        ("*one*", "", "*one*"),
        ("2026. A year.", "", "2026. A year."),
        ("A) one", "", "A) one"),
        ("-", "", "-"),
        ("•", "", "•"),
    ],
)
def test_marks(content, mark, words):
    assert lines(content) == [(mark, words)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Grade: INTERNClosing Date: 3 May", ["Grade: INTERN", "Closing Date: 3 May"]),
        ("Rome  Job Title: Trainee", ["Rome", "Job Title: Trainee"]),
        ("The closing date: 3 May", ["The closing date: 3 May"]),
        ("see (Location: Rome)", ["see (Location: Rome)"]),
    ],
)
def test_a_label_that_a_copy_has_glued_to_a_line_begins_a_new_one(content, expected):
    assert [words for _, words in lines(content)] == expected


def test_a_blank_line_before_a_line_is_a_gap():
    assert [line.gap for line in Text("one\ntwo\n\nthree\n \nfour").lines] == [False, False, True, True]


def texts(content: str) -> list[str]:
    return [" ".join(words.split()) for _, words in lines(content)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # broken off behind a word that ends nothing
        (
            "This is the opportunity for applicants to gain more insight into\nthe steps of the process.",
            ["This is the opportunity for applicants to gain more insight into the steps of the process."],
        ),
        # a bullet that goes on in small letters
        (
            "• Design new displays\n  for the control room\n• Test them",
            ["Design new displays for the control room", "Test them"],
        ),
        ("1. Knowledge of the\nNATO Codification System.", ["Knowledge of the NATO Codification System."]),
        # items that begin in small letters are no broken lines
        # words that stand under the words above them, whatever they begin with
        ("1. Knowledge of\n   Roman maps\n2. Ink", ["Knowledge of Roman maps", "Ink"]),
        ("    (a)  Nationals of\n         Turkey\n    (b)  others", ["Nationals of Turkey", "others"]),
        ("•\tmaps\n\tAtlases\n•\tink", ["maps Atlases", "ink"]),
        ("- maps\n Atlases\n    Globes", ["maps", "Atlases", "Globes"]),
        ("1. maps\n\n   Atlases", ["maps", "Atlases"]),
        ("  Maps\n  Ink", ["Maps", "Ink"]),
        (
            "be a national of a NATO member state\nbe at least 21 years old\nhave two years of university level studies",
            [
                "be a national of a NATO member state",
                "be at least 21 years old",
                "have two years of university level studies",
            ],
        ),
        ("- one\n\nthe rest", ["one", "the rest"]),
        ("- one;\nthe rest", ["one;", "the rest"]),
        # how the sentence around a list goes on behind it
        (
            "• a CV\n• a letter\nto jobs@office.example by 3 May",
            ["a CV", "a letter", "to jobs@office.example by 3 May"],
        ),
    ],
)
def test_broken_lines_are_joined(content, expected):
    assert texts(content) == expected


def test_a_text_broken_at_the_edge_is_joined_where_its_lines_are_full():
    content = (
        "The headquarters commands the operations of the Alliance and keeps all of its\n"
        "plans ready. The section reads, corrects and translates everything that the\n"
        "headquarters signs. The incumbent takes part in exercises both inside and outside\n"
        "the territory of the Alliance.\n"
        "Travel is foreseen\nat times."
    )
    assert [text.split()[0] for text in texts(content)] == ["The", "Travel", "at"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Vacancy Number: A41Job Title: Head", [("", "Vacancy Number: A41"), ("", "Job Title: Head")]),
        ("LEGAL AUTHORITYThe decision applies.", [("", "LEGAL AUTHORITY"), ("", "The decision applies.")]),
        ("We offer: • a desk • a chair", [("", "We offer:"), ("•", "a desk"), ("•", "a chair")]),
        ("• a desk • a chair", [("•", "a desk"), ("•", "a chair")]),
        ("•\na desk", [("•", "a desk")]),  # a bullet that has lost its words
        ("-\nWhat next?\nA desk.", [("", "-"), ("", "What next?"), ("", "A desk.")]),
        ("CERN · Geneva · 11700", [("", "CERN · Geneva · 11700")]),
        ("Brussels • Belgium • Full-time", [("", "Brussels • Belgium • Full-time")]),
    ],
)
def test_glued_lines_are_cut(content, expected):
    assert lines(content) == expected


@pytest.mark.parametrize(
    ("foot", "next_foot"),
    [
        ("           Page 1 of 2", "Page 2 of 2"),
        (
            "Office A - Street 3             Page 1 / 2\nUNCLASSIFIED",
            "Office A - Street 3         Page 2 / 2\nUNCLASSIFIED",
        ),
        ("AB/12 | Page 1", "AB/12 | Page 2"),
        ("N° 4            Page 1 sur 2\nUne rue, une ville", "N° 4            Page 2 sur 2\nUne rue, une ville"),
        ("1/2", "2/2"),
        ("- 1 -", "- 2 -"),
        ("\n1\n", "\n2\n"),
        ("Page 1 of 1", ""),
    ],
)
def test_what_a_printed_page_repeats_stands_in_no_list(foot, next_foot):
    roses = "\n".join(["Roses.", "Lilies."] * 7)
    content = f"Duties\n- file\n- sort\n{foot}\n- count\n\nOUR GARDEN\n{roses}\n{next_foot}"
    assert blocks(content) == [("duties", ["file", "sort", "count"]), (None, ["Roses.", "Lilies."] * 7)]


@pytest.mark.parametrize(
    "line",
    ["24/7", "3", "See page 3", "Vacancy SO-117/21", "Turn to the page 2 map"],
)
def test_a_number_alone_is_no_page_number(line):
    assert lines(f"One.\n\n{line}\n\nTwo.")[1:2] == [("", line)]


# ------------------------------------------------------------------------------------------ folded text


@pytest.mark.parametrize("content", ["İstanbul DEADLINE", "Straße ẞ ǅ Ω", "ﬁn ŉ ΐ İİ", "𝔘𝕟𝔦 🎓 DEADLINE"])
def test_folded_text_keeps_every_offset(content):
    folded = Text(content).folded
    assert len(folded) == len(content)
    assert folded.find("deadline") == content.find("DEADLINE")


def test_a_cue_is_found_behind_a_letter_that_grows_in_lower_case():
    text = Text("İİİ the DEADLINE\nnothing")
    assert [text.of(line) for line in text.lines_with("deadline_label")] == ["İİİ the DEADLINE"]


# ------------------------------------------------------------------------------------------ sentences


@pytest.mark.parametrize(
    ("content", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It costs 3.50 in all. Yes.", ["It costs 3.50 in all.", "Yes."]),
        ("Bring e.g. a pen. Or i.e. paper.", ["Bring e.g. a pen.", "Or i.e. paper."]),
        ("Washington, D.C. is far.", ["Washington, D.C. is far."]),
        ("Really?! Yes...", ["Really?!", "Yes..."]),
        ("See www.office.example for more.", ["See www.office.example for more."]),
    ],
)
def test_sentences(content, sentences):
    text = Text(content)
    assert [match[0] for match in text.sentences_of(text.lines[0])] == sentences


def test_a_sentence_says_a_cue_only_as_a_whole_word():
    text = Text("You may telework. Teleworkers meet on Mondays.")
    assert [match[0] for match in text.sentences("telework")] == ["You may telework."]


# ------------------------------------------------------------------------------------------ blocks


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        ("Prose.", [(None, ["Prose."])]),
        ("Prose.\nDuties:\n- file\n- sort", [(None, ["Prose."]), ("duties", ["file", "sort"])]),
        ("DUTIES\n- file", [("duties", ["file"])]),
        ("Duties\n- file\nOur garden:\n- roses", [("duties", ["file"]), (None, ["roses"])]),
        ("Essential:\nThe candidate must:\n- count", [("essential", ["count"])]),
        ("Who can apply?\n- all", [("essential", ["all"])]),
        # what stands last in a lead-in says most
        ("To be eligible, attach the following documents:\n- a CV", [("documents", ["a CV"])]),
        # a question that we do not know ends what stands before it
        ("Documents:\nWhom do I ask?\nAnna.", [("documents", []), (None, ["Anna."])]),
        # headings by their words, whatever stands around them
        ("2. QUALIFICATIONS AND EXPERIENCE\n- a pen", [("essential", ["a pen"])]),
        ("4. Essential Qualifications & Experience:\n- a pen", [("essential", ["a pen"])]),
        ("Requirements – desirable:\n- a pen", [("desirable", ["a pen"])]),
        ("**Key responsibilities (60 %)**\n- file", [("duties", ["file"])]),
        ("COMPETENCES REQUISES\n- tact", [("competencies", ["tact"])]),  # capitals without accents
        ("Required Documents for This Application\n- a CV", [("documents", ["a CV"])]),
        # sub-headings among criteria
        (
            "ESSENTIAL\nProfessional/Experience:\n1) ten years\nLanguage:\n2) English",
            [("essential", ["ten years"]), ("essential", ["English"])],
        ),
        ("Languages:\n- English", [(None, ["English"])]),
        # lead-ins without a colon, right over their bullets
        ("Duties\n\nUnder guidance, the intern will\n\n- file", [("duties", ["file"])]),
        ("An intern typically\n- files", [("duties", ["files"])]),
        ("Documents\n\nPlease upload\n\n- a CV", [("documents", ["a CV"])]),
        # "you will" under another heading's name
        ("Required documents\nYou will need the following:\n- a CV", [("documents", ["a CV"])]),
        ("How to apply\nCandidates must:\n- log in", [("applying", ["log in"])]),
        # a title over all that follows, or the list itself
        ("Selection criteria\nApply soon.\nEssential\n- a pen", [("other", ["Apply soon."]), ("essential", ["a pen"])]),
        ("Selection criteria\n- a pen", [("essential", ["a pen"])]),
        ("Article 2. Admission\n- a pen", [("essential", ["a pen"])]),
        # the colon belongs to no word where a copy has laid two cells into a row
        ("We offer\n✓ a desk: ✓ a chair", [("benefits", ["a desk", "a chair"])]),
        # a heading that was glued to its first item, and one that is underlined
        ("RequirementsYou count\nYou sing", [("essential", ["You count", "You sing"])]),
        ("TASKS\n-----\n- file", [("duties", ["file"])]),
        # headings in any wording, by a word in them
        ("What the job looks like\n- file", [("duties", ["file"])]),
        ("What the trainee will do\n- file", [("duties", ["file"])]),
        ("Vos futures missions\n- file", [("duties", ["file"])]),
        ("You will in particular:\n- file", [("duties", ["file"])]),
        ("What you must bring along\n- a pen", [("essential", ["a pen"])]),
        ("Pour postuler, il faut :\n- a pen", [("essential", ["a pen"])]),
        ("It helps if you\n- count", [("desirable", ["count"])]),
        ("What would make the difference\n- a pen", [("desirable", ["a pen"])]),
        ("Les plus appréciés chez nous\n- a pen", [("desirable", ["a pen"])]),
        ("Competencies we will look at\n\n- tact", [("competencies", ["tact"])]),
        (
            "✅ What you bring\nA pen\nA book\n✅ We offer\nA desk",
            [("essential", ["A pen", "A book"]), ("benefits", ["A desk"])],
        ),
        ("To be uploaded with the form\n- a CV", [("documents", ["a CV"])]),
        ("Have these ready:\n- a CV\n- your passport", [("documents", ["a CV", "your passport"])]),
        ("What we do not offer:\n- a desk", [(None, ["a desk"])]),
        ("The Agency is responsible for:\n- coasts", [(None, ["coasts"])]),
        ("What do I need to know about visas?\n- much", [(None, ["much"])]),
        ("Essential cookies\n- one", [(None, ["one"])]),
        ("Jobs for you\n- clerk", [(None, ["clerk"])]),
        ("KNOWLEDGE AND SKILLS (DESIRED):\n- a pen", [("desirable", ["a pen"])]),
        ("You should not apply if you are:\n- late", [(None, ["late"])]),
        # criteria told aspect by aspect, each behind a gap
        (
            "REQUIRED\n\nEducation\n\n- a degree\n\nLanguages\n\n- English\n\nSkills\nA pen\n\nOur garden\n\nRoses.",
            [("essential", ["a degree"]), ("essential", ["English"]), ("essential", ["A pen"]), (None, ["Roses."])],
        ),
        (
            "REQUIRED\n\nEducation\n\nA degree.\n\nLanguages\n\nEnglish.\n\nDESIRABLE\n\nLanguages\n\nFrench.",
            [("essential", ["A degree."]), ("essential", ["English."]), ("desirable", ["French."])],
        ),
        (
            "DESIRABLE\n- a pen\n\nLanguages\n\n- English",
            [("desirable", ["a pen"]), (None, ["English"])],
        ),
        (
            "DESIRABLE\n- a pen\n\nEducation, experience and languages\n\n- English",
            [("desirable", ["a pen"]), ("essential", ["English"])],
        ),
        # a row of links or cells is no heading
        ("Home | Jobs | What we offer\n- a desk", [(None, ["Home | Jobs | What we offer", "a desk"])]),
        ("Home · Jobs · What we offer\n- a desk", [(None, ["Home · Jobs · What we offer", "a desk"])]),
        ("Send us, in English,\n- your CV\n- a letter", [("documents", ["your CV", "a letter"])]),
        ("We have, in our garden,\n- roses\n- lilies", [(None, ["We have, in our garden,", "roses", "lilies"])]),
        # whose tasks they are
        ("Functions of the Agency\n- coasts", [(None, ["coasts"])]),
        ("Missions de l'Organisation\n- les côtes", [(None, ["les côtes"])]),
        ("Essential duties and responsibilities\n- file", [("duties", ["file"])]),
        ("Useful documents\n- the rules", [("other", ["the rules"])]),
        ("Tips for applicants\n- be brief", [("applying", ["be brief"])]),
        ("What not to send\n- photos", [(None, ["photos"])]),
        ("Useful, but not required\n- a pen", [("desirable", ["a pen"])]),
        # headings that we do not know, by their place
        ("Duties\n- file\nOUR GARDEN\nRoses.", [("duties", ["file"]), (None, ["Roses."])]),
        ("Duties\nfile\nsort\n\nOur garden\n\nRoses.", [("duties", ["file", "sort"]), (None, ["Roses."])]),
        ("Duties\n- file\n\nWhy not?\n- roses", [("duties", ["file"]), (None, ["roses"])]),
        # a heading and its list in one line
        ("Desirable: French\nProse.", [("desirable", ["French"]), (None, ["Prose."])]),
        # no headings
        ("Grade: A3", [(None, ["Grade: A3"])]),
        ("The duties are many.\n- file", [(None, ["The duties are many.", "file"])]),
        ("- why not?\n- file", [(None, ["why not?", "file"])]),
    ],
)
def test_blocks(content, expected):
    assert blocks(content) == expected


def test_a_nested_list_does_not_end_the_list_around_it():
    assert blocks("Essential\n- be 21\n- hold a degree in:\n  o law\n  • art\n- count") == [
        ("essential", ["be 21", "hold a degree in:", "law", "art", "count"])
    ]


# ------------------------------------------------------------------------------------------ other postings

NOTICE = "Trainee\n" + "Maps are drawn here by day and by night. " * 3


@pytest.mark.parametrize(
    "heading",
    [
        "Other jobs in this digest",
        "Other opportunities",
        "Other vacancies (3)",
        "Similar jobs in your area",
        "Other opportunities at the agency…",
        "Offres similaires",
        "Autres offres dans ce bulletin",
        "Latest jobs in Malta",
        "Other vacancies in The Hague",
    ],
)
def test_a_heading_over_other_postings_ends_the_notice(heading):
    assert len(lines(f"{NOTICE}\n{heading}\nClerk, apply by 9 June 2030")) == 2


@pytest.mark.parametrize(
    "heading",
    [
        "Other opportunities at the Agency",  # of those who work there
        "Other opportunities to learn are many.",
        "Other jobs in Cartography",
        "Other jobs that you may well have seen in here",
    ],
)
def test_a_heading_like_it_does_not(heading):
    assert len(lines(f"{NOTICE}\n{heading}\nTake part in our courses")) == 4


def test_other_postings_above_a_notice_do_not_end_it():
    assert len(lines(f"Other jobs in this digest\n{NOTICE}\nDuties")) == 4


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("* Skills *\nsmall", [("", "* Skills *"), ("", "small")]),
        ("* Values * - of us all", [("", "* Values * - of us all")]),
        ("* a factor of 2 * 3", [("*", "a factor of 2 * 3")]),
        ("* one\n* two", [("*", "one"), ("*", "two")]),
        ("| a | b |\n|---|:--|\n|  | c |", [("", "a | b"), ("", "c")]),
        ("||a||b||", [("", "a||b")]),
    ],
)
def test_stars_around_words_and_the_edges_of_a_table(content, expected):
    assert lines(content) == expected
