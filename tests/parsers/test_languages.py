import pytest


@pytest.mark.parametrize(
    ("sample", "languages"),
    [
        # no level, but a verb
        (
            "It helps if you\n- ⟦read English and French without effort;⟧\n- know a spreadsheet",
            [("en", None, False), ("fr", None, False)],
        ),
        # languages that the sentence before names
        (
            "⟦Our offices work in English and Spanish. Sound knowledge of one of these is essential.⟧",
            [("en", "Sound knowledge", "one of"), ("es", "Sound knowledge", "one of")],
        ),
        (
            "⟦Les langues de travail sont l'anglais et le français. Une bonne maîtrise de l’une d’elles est requise.⟧",
            [("en", "bonne maîtrise", "one of"), ("fr", "bonne maîtrise", "one of")],
        ),
        (
            "⟦Some knowledge of one of the other official languages (Arabic, Russian or Spanish) is desirable.⟧",
            [("ar", "Some knowledge", False), ("ru", "Some knowledge", False), ("es", "Some knowledge", False)],
        ),
        # a level for each of those that stand in brackets
        (
            "- ⟦minimum levels of the official languages (English/French): IV (“Upper-intermediate”) in French; II (“Elementary”) in English⟧",
            [("fr", "IV (“Upper-intermediate”)", True), ("en", "II (“Elementary”)", True)],
        ),
        # the grade of what is only named
        ("- ⟦a command of Italian of at least level C1⟧", [("it", "level C1", True)]),
        ("Von Vorteil sind:\n- ⟦solide Spanischkenntnisse⟧", [("es", "solide", False)]),
        ("⟦Englisch in Wort und Schrift (B2)⟧", [("en", "in Wort und Schrift (B2)", True)]),
        # what is said behind a name is said of it, and not of the next one
        ("⟦Good Greek is an asset, Danish is required.⟧", [("el", "Good", False), ("da", None, True)]),
        ("⟦Knowledge of Greek is desirable, Danish is required.⟧", [("el", "Knowledge", False), ("da", None, True)]),
        ("⟦Fluent Danish is a must; some Greek would help.⟧", [("da", "Fluent", True), ("el", "some", False)]),
        # not asked, but welcome
        ("⟦Knowledge of Danish is not required, but would be an asset.⟧", [("da", "Knowledge", False)]),
        # demanded
        ("⟦Very good knowledge of English is required.⟧", [("en", "Very good knowledge", True)]),
        ("⟦proficiency in English and French is required⟧", [("en", "proficiency", True), ("fr", "proficiency", True)]),
        # a choice
        ("⟦Fluency in English or French.⟧", [("en", "Fluency", "one of"), ("fr", "Fluency", "one of")]),
        (
            "⟦proficiency in one of the two official languages (English/French)⟧",
            [("en", "proficiency", "one of"), ("fr", "proficiency", "one of")],
        ),
        (
            "⟦good knowledge of English and/or French⟧",
            [("en", "good knowledge", "one of"), ("fr", "good knowledge", "one of")],
        ),
        # an asset
        ("⟦Working knowledge of Arabic would be an advantage⟧", [("ar", "Working knowledge", False)]),
        ("⟦Knowledge of Ukrainian or Russian is an asset⟧", [("uk", "Knowledge", False), ("ru", "Knowledge", False)]),
        ("Desirable:\n- ⟦good command of Dutch⟧", [("nl", "good command", False)]),
        # the strongest statement of a language
        ("Knowledge of Dutch is an asset.\n⟦Fluency in Dutch.⟧", [("nl", "Fluency", True)]),
        # French
        ("⟦excellente maîtrise de l'anglais⟧", [("en", "excellente maîtrise", True)]),
        ("⟦maîtrise de l'anglais ou du français⟧", [("en", "maîtrise", "one of"), ("fr", "maîtrise", "one of")]),
        ("⟦La connaissance de l’espagnol est un atout.⟧", [("es", "connaissance", False)]),
        # clauses of their own, levels of every kind
        (
            "⟦fluency in English is required; knowledge of French is desirable⟧",
            [("en", "fluency", True), ("fr", "knowledge", False)],
        ),
        ("⟦Expert knowledge of English (required)⟧", [("en", "Expert knowledge", True)]),
        ("⟦You must speak Dutch fluently⟧", [("nl", "fluently", True)]),
        (
            "⟦proficiency in one of the two official NATO languages (English/French)⟧",
            [("en", "proficiency", "one of"), ("fr", "proficiency", "one of")],
        ),
        (
            "· ⟦have proficiency in one of the two official NATO languages (English/French).⟧\n· elementary knowledge of the second official NATO language (English/French);",
            [("en", "proficiency", "one of"), ("fr", "proficiency", "one of")],
        ),
        ("⟦Good command of English, both written and spoken.⟧", [("en", "Good command", True)]),
        ("4) ⟦English - SLP 4444 (Listening, Speaking, Reading and Writing).⟧", [("en", "SLP 4444", True)]),
        ("⟦Your English is good enough to write reports (SLP 3332 or equivalent).⟧", [("en", "SLP 3332", True)]),
        (
            "⟦English at an intermediate level; all work is done in that language.⟧",
            [("en", "intermediate level", True)],
        ),
        ("⟦English level IV (Upper-Intermediate).⟧", [("en", "level IV (Upper-Intermediate)", True)]),
        (
            "⟦advanced knowledge of English and intermediate knowledge of at least one other official language of the EU;⟧",
            [("en", "advanced knowledge", True)],
        ),
        (
            "⟦advanced (C1) knowledge of English and intermediate (B1) knowledge of at least one other official language of the EU;⟧",
            [("en", "advanced (C1)", True)],
        ),
        ("⟦have a very good knowledge of English (C1);⟧", [("en", "very good knowledge (C1)", True)]),
        (
            "⟦very good knowledge of at least two participating Member States languages of which one must be English;⟧",
            [("en", "very good knowledge", True)],
        ),
        (
            "⟦Proficiency in one of the working languages of the Court, English or French.⟧",
            [("en", "Proficiency", "one of"), ("fr", "Proficiency", "one of")],
        ),
        (
            "The Secretariat works in English and French. ⟦For this internship fluency in English is required; knowledge of French or Spanish is desirable.⟧",
            [("en", "fluency", True), ("fr", "knowledge", False), ("es", "knowledge", False)],
        ),
        ("⟦Good written English and Tetum;⟧", [("en", "Good written", True), ("tet", "Good written", True)]),
        (
            "⟦You have a good knowledge of English and/or French.⟧",
            [("en", "good knowledge", "one of"), ("fr", "good knowledge", "one of")],
        ),
        (
            "⟦speak one of the official languages, English or French, fluently; a working knowledge of the other is desirable.⟧",
            [("en", "fluently", "one of"), ("fr", "fluently", "one of")],
        ),
        (
            "- ⟦Languages: proficiency in one of the two official NATO languages: English or French.⟧ A working knowledge of the second is an asset.",
            [("en", "proficiency", "one of"), ("fr", "proficiency", "one of")],
        ),
        ("⟦English required; Italian an asset ...⟧", [("en", None, True), ("it", None, False)]),
        (
            "⟦possess the following minimum levels of NATO’s official languages (English/French): V (“Advanced”) in one; I (“Beginner”) in the other.⟧",
            [("en", "V (“Advanced”)", "one of"), ("fr", "V (“Advanced”)", "one of")],
        ),
        (
            "⟦Essential: Expert knowledge of English.⟧ ⟦Desirable: Intermediate knowledge of French.⟧",
            [("en", "Expert knowledge", True), ("fr", "Intermediate knowledge", False)],
        ),
        (
            "⟦Excellent oral and written communication skills in English⟧",
            [("en", "Excellent oral and written communication skills", True)],
        ),
        (
            "⟦Excellent written and spoken English; good French is an advantage⟧",
            [("en", "Excellent written and spoken", True), ("fr", "good", False)],
        ),
        ("⟦English: C1; French: B2⟧", [("en", "C1", True), ("fr", "B2", True)]),
        (
            "⟦English (fluent), French (working knowledge, desirable)⟧",
            [("en", "fluent", True), ("fr", "working knowledge", False)],
        ),
        (
            "⟦Knowledge of English (required) and French (desirable)⟧",
            [("en", "Knowledge", True), ("fr", "Knowledge", False)],
        ),
        ("⟦Languages: English and French⟧", [("en", None, True), ("fr", None, True)]),
        ("⟦French would be an asset.⟧", [("fr", None, False)]),
        (
            "⟦English, Level: Fluent, Required⟧\n⟦French, Level: Working knowledge, Desirable⟧",
            [("en", "Fluent", True), ("fr", "Working knowledge", False)],
        ),
        ("⟦English mother tongue level⟧", [("en", "mother tongue level", True)]),
        ("⟦Proficient user - C2 in English⟧", [("en", "C2", True)]),
        (
            "⟦FLUENCY IN ENGLISH IS REQUIRED; KNOWLEDGE OF FRENCH IS DESIRABLE.⟧",
            [("en", "FLUENCY", True), ("fr", "KNOWLEDGE", False)],
        ),
        ("⟦Native-level English and fluent German⟧", [("en", "Native-level", True), ("de", "fluent", True)]),
        ("⟦STANAG 6001 SLP 3333 in English⟧", [("en", "STANAG 6001 SLP 3333", True)]),
        ("⟦English: SLP 3332 - French: SLP 2222⟧", [("en", "SLP 3332", True), ("fr", "SLP 2222", True)]),
        (
            "⟦Excellent command of English and, preferably, French⟧",
            [("en", "Excellent command", True), ("fr", None, False)],
        ),
        (
            "⟦Fluency in English and either French or Spanish⟧",
            [("en", "Fluency", True), ("fr", "Fluency", "one of"), ("es", "Fluency", "one of")],
        ),
        (
            "⟦excellente maîtrise de l'anglais et bonne connaissance du français⟧",
            [("en", "excellente maîtrise", True), ("fr", "bonne connaissance", True)],
        ),
        ("⟦Anglais courant, français souhaité⟧", [("en", "courant", True), ("fr", None, False)]),
        (
            "⟦La maîtrise de l’anglais ou du français est exigée ; la connaissance de l’autre langue est un atout.⟧",
            [("en", "maîtrise", "one of"), ("fr", "maîtrise", "one of")],
        ),
        (
            "⟦Très bonne maîtrise du français et de l'anglais à l'écrit comme à l'oral⟧",
            [("fr", "Très bonne maîtrise", True), ("en", "Très bonne maîtrise", True)],
        ),
        ("⟦Parler couramment l'anglais⟧", [("en", "couramment", True)]),
        ("⟦Niveau C1 en anglais requis, B2 en français souhaitable⟧", [("en", "Niveau C1", True), ("fr", "B2", False)]),
        ("⟦connaissance approfondie de l'espagnol⟧", [("es", "connaissance approfondie", True)]),
        ("⟦anglais lu, écrit et parlé⟧", [("en", "lu, écrit et parlé", True)]),
        ("⟦Spoken and written English, with a commitment to learn French.⟧", [("en", "Spoken and written", True)]),
        (
            "⟦Excellent knowledge of written and spoken English and working knowledge of another UN language.⟧",
            [("en", "Excellent knowledge", True)],
        ),
        (
            "⟦LANGUAGE: Fluency in English, knowledge of French desirable⟧",
            [("en", "Fluency", True), ("fr", "knowledge", False)],
        ),
        (
            "⟦English (written and spoken): SLP 4343; French: SLP 2222 desirable⟧",
            [("en", "SLP 4343", True), ("fr", "SLP 2222", False)],
        ),
        (
            "⟦V (“Advanced”) in one of NATO's official languages (English/French)⟧",
            [("en", "V (“Advanced”)", "one of"), ("fr", "V (“Advanced”)", "one of")],
        ),
        (
            "⟦Language requirements: English, C1 level; knowledge of Dutch an advantage⟧",
            [("en", "C1 level", True), ("nl", "knowledge", False)],
        ),
        (
            "• ⟦English: Excellent (required)⟧\n• ⟦French: Good (desirable)⟧",
            [("en", "Excellent", True), ("fr", "Good", False)],
        ),
        ("⟦Fluent in English and French, both oral and written.⟧", [("en", "Fluent", True), ("fr", "Fluent", True)]),
        (
            "⟦Maîtrise de l’anglais (niveau C1) et bonnes notions de français⟧",
            [("en", "Maîtrise (niveau C1)", True), ("fr", "bonnes notions", True)],
        ),
        (
            "⟦La connaissance d'une autre langue officielle (arabe, chinois ou russe) serait un atout⟧",
            [("ar", "connaissance", False), ("zh", "connaissance", False), ("ru", "connaissance", False)],
        ),
        (
            "⟦Excellent drafting skills in French are essential and a good command of English is required⟧",
            [("fr", "Excellent drafting skills", True), ("en", "good command", True)],
        ),
        (
            "⟦A good working knowledge of English; knowledge of Italian would be useful for daily life.⟧",
            [("en", "good working knowledge", True), ("it", "knowledge", False)],
        ),
        (
            "⟦Working knowledge of another official language of the OSCE (French, German, Italian, Russian, Spanish)⟧",
            [
                ("fr", "Working knowledge", True),
                ("de", "Working knowledge", True),
                ("it", "Working knowledge", True),
                ("ru", "Working knowledge", True),
                ("es", "Working knowledge", True),
            ],
        ),
        (
            "⟦Professional fluency in English, both written and oral; and the ability to communicate in Arabic is an asset⟧",
            [("en", "Professional fluency", True), ("ar", "ability to communicate", False)],
        ),
        (
            "English and French are the working languages of the Secretariat. ⟦For this post, fluency in oral and written English is needed.⟧ Knowledge of another official language is an advantage.",
            [("en", "fluency", True)],
        ),
        (
            "⟦Fluency in English is required.⟧ ⟦Another official language (Arabic, Chinese, French, Russian or Spanish) or a local one is an asset.⟧",
            [
                ("en", "Fluency", True),
                ("ar", None, False),
                ("zh", None, False),
                ("fr", None, False),
                ("ru", None, False),
                ("es", None, False),
            ],
        ),
        (
            "⟦very good knowledge of two languages, one of which must be English, French or German at C1 level⟧",
            [
                ("en", "very good knowledge", "one of"),
                ("fr", "very good knowledge", "one of"),
                ("de", "very good knowledge", "one of"),
            ],
        ),
        (
            "⟦Proficiency in French is a must.⟧ ⟦Fluency in English is an asset;⟧",
            [("fr", "Proficiency", True), ("en", "Fluency", False)],
        ),
        (
            "⟦Knowledge of at least French or English is necessary⟧",
            [("fr", "Knowledge", "one of"), ("en", "Knowledge", "one of")],
        ),
        (
            "⟦une connaissance pratique (orale et écrite) d'au moins une des langues de travail (anglais, français ou espagnol)⟧",
            [
                ("en", "connaissance pratique", "one of"),
                ("fr", "connaissance pratique", "one of"),
                ("es", "connaissance pratique", "one of"),
            ],
        ),
        ("⟦Interns must be fluent in English, and further languages are preferred.⟧", [("en", "fluent", True)]),
        ("Desirable\n- ⟦know French⟧", [("fr", None, False)]),
        (
            "⟦Vous maîtrisez le français et avez de bonnes notions d'anglais.⟧",
            [("fr", "maîtrisez", True), ("en", "bonnes notions", True)],
        ),
    ],
)
def test_languages(reads, sample, languages):
    assert reads(sample) == languages


@pytest.mark.parametrize(
    "sample",
    [
        "documents may be sent in English or French",
        "attach a translation into English",
        "Traineeship Lawyer-Linguist",
        "knowledge of programming languages",
        "This job posting isn't available in all website languages",
        "la traduction vers l'anglais",
        "A working knowledge of the second official language, English or French, is an asset.",
        "Knowledge of German law is required",
        "Excellent knowledge of the French presidency",
        "French nationals may apply",
        "The Dutch government pays",
        "CV in English",
        "motivation letter of at most one page in English",
        "Certificates in another language should come with your own translation into English or French.",
        "speaks English at work and a little of everything at lunch",
        "Courses are taught in English and French, 38 hours a week.",
        "Applications must be submitted in English or French.",
        "Good knowledge of English-speaking media",
        "Translate captions between Tetum, Portuguese and English;",
        "The working languages of the ICC are English and French.",
        "bonne connaissance du droit français",
        "ressortissants français ayant de bonnes connaissances",
        "Degree in English literature required",
        "The interview will be held in English.",
        "A certificate of English proficiency must be uploaded",
        "Papers in other languages",
        "Strong skills in Python, Java; Latin America experience",
        "Do you need to speak French?",
        "Good knowledge of Polish politics and policy",
        "Ability to polish texts and good knowledge of grammar",
        "La lettre de motivation doit être rédigée en français ou en anglais",
        "The work both oral and written in this post and in this Headquarters as a whole is conducted mainly in English.",
        "NATO's two official languages are English and French.",
        "Knowledge of Danish is not necessary.",
        "No prior knowledge of Danish is needed.",
        "Danish is not a must.",
        "Candidates whose mother tongue is not Danish take a test.",
        "Le danois n’est pas indispensable.",
        "La connaissance du luxembourgeois n'est pas exigée.",
        "Deutschkenntnisse sind nicht erforderlich.",
        "The forms are in English and French. One of these must be signed.",
    ],
)
def test_not_a_language(reads, sample):
    assert reads(sample) == []
