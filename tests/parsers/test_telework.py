import pytest


@pytest.mark.parametrize(
    "sample",
    [
        "⟦Teleworking is possible two days a week.⟧",
        "The office is central. ⟦You may work from home on Fridays!⟧ Bring your bicycle.",
        "⟦Working from home (e.g. on Fridays) is a matter between you and your team.⟧",
        "⟦Remote work is not possible⟧",
        "⟦Le télétravail est possible un jour par semaine.⟧ Le bureau est calme.",
        "⟦Remote working is not possible in this position.⟧",
        "What do we offer?\n- ⟦Teleworking subject to business requirements.⟧",
        "7. Benefits\n- ⟦Flexible working hours and occasional teleworking⟧",
        "⟦Trainees can telework up to 60% per week from a place near Parma.⟧",
        "⟦From time to time interns are asked to work remotely.⟧",
        "⟦Hybrid work is possible up to 40% after the first month.⟧",
        "⟦Home office: two days a week⟧",
        "⟦Teleworking: not possible⟧",
        "⟦Telework | Possible⟧",
        "⟦TELETRAVAIL : NON⟧",
        "Teleworking\n⟦Up to two days a week, by agreement.⟧",
        "Can I work from home?\n\n⟦Yes, up to two days a week.⟧ Ask your team.",
        "Can I telework? ⟦Some teams allow it.⟧",
        "⟦The internship is home-based.⟧",
        "⟦Remote traineeship is not foreseen.⟧",
        "⟦Le travail à distance n'est pas autorisé.⟧",
        "Télétravail\n⟦Deux jours par semaine.⟧",
        "⟦The position is hybrid, with three office days.⟧",
        "⟦You may work from anywhere in Austria one day a week.⟧",
        "⟦Deux jours à distance par semaine sont possibles.⟧",
        "Danger level (not applicable to home-based posts)\nB\n⟦Remote work is a right of all.⟧",
        "3. Hours, leave and telework\n\nInterns work 38 hours.\n\n⟦They may telework on Fridays.⟧",
        "⟦Flexitime and telework possible⟧",
        "We offer\n- ⟦flexible hours and telework⟧",
        "⟦Working arrangement: hybrid⟧",
        "You get\n- a desk\n- ⟦two remote days a week⟧",
        "Matches your job preferences, workplace type is Hybrid.\n⟦You may work from home on Mondays.⟧",
        "⟦Workplace type is remote work.⟧",
        "An allowance for those who live far from home.\n⟦Telework: one day a week.⟧",
    ],
)
def test_telework(reads, sample):
    sentence = " ".join(sample[sample.index("⟦") + 1 : sample.index("⟧")].split())
    assert reads(sample) == sentence


@pytest.mark.parametrize(
    "sample",
    [
        "You need a remote control.",
        "You will work in our home country.",
        "Un travail à la maison mère",
        "Can I work from home?",
        "Working time, leave and telework\nOvertime is not paid.",
        "Horaires, congés et télétravail\nLes congés sont de deux jours.",
        "Family status (not applicable for home-based)",
        "- leave for those who serve at a distance from home",
        "Une indemnité d'éloignement pour qui vit loin de son domicile",
    ],
)
def test_not_telework(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize("said", ["Modalité de travail : hybride", "Mode de travail: hybride"])
def test_a_hybrid_mode(reads, said):
    assert reads(f"Archives\n⟦{said}⟧") == said
