import pytest


@pytest.mark.parametrize(
    ("sample", "weekly_hours"),
    [
        ("Working time\n⟦Full time – 38 hours⟧", 38),
        ("⟦HOURS:            40 per week⟧, Monday through Friday, 0800-1630", 40),
        ("The ⟦working week has 39 hours⟧, Friday afternoons being free.", 39),
        ("La ⟦semaine de travail compte 40 heures⟧.", 40),
        ("Le temps de travail est de ⟦37 heures et demie par semaine⟧.", 37.5),
        ("Working time: ⟦38 hours⟧", 38),
        ("You work ⟦37 hours and 30 minutes per week⟧.", 37.5),
        ("⟦Temps plein : 35 heures⟧", 35),
        ("Full-time traineeship (⟦38 hours a week⟧).", 38),
        ("per month based on ⟦37.5 hours a week⟧", 37.5),
        ("⟦40 hours per week⟧", 40),
        ("⟦Work week: 40 h/week⟧", 40),
        ("a ⟦38-hour week⟧", 38),
        ("⟦35 heures par semaine⟧", 35),
        ("⟦37,5 heures hebdomadaires⟧", 37.5),
        ("Interns work five ⟦days per week (35 hours⟧).", 35),
        ("⟦37h30 par semaine⟧", 37.5),
        ("⟦35h par semaine⟧", 35),
        ("Working hours: ⟦37.5 hours per week⟧", 37.5),
        ("⟦38 hours/week⟧", 38),
        ("⟦working week of 40 hours⟧", 40),
        ("⟦40-hour working week⟧", 40),
        ("⟦Weekly working hours: 38⟧", 38),
        ("⟦Hours per week: 40⟧", 40),
        ("⟦Durée hebdomadaire du travail : 37,5 heures⟧", 37.5),
        ("⟦semaine de 38 heures⟧", 38),
        ("⟦37.5 working hours per week⟧", 37.5),
        ("The ⟦normal working week is 40 hours⟧", 40),
        ("⟦38 h/week⟧", 38),
        ("FULL-TIME (⟦38 HOURS A WEEK⟧)", 38),
        ("⟦40 hours of work per week⟧", 40),
        ("Temps de travail : ⟦35 h / semaine⟧", 35),
        ("Part-time, ⟦19 hours a week⟧", 19),
        ("Workload: ⟦40h per week⟧", 40),
        ("(⟦38 hrs per week⟧)", 38),
        ("Working time: Monday to Friday, 8:30 to 17:00 (⟦38 hours⟧)", 38),
    ],
)
def test_weekly_hours(reads, sample, weekly_hours):
    assert reads(sample) == weekly_hours


@pytest.mark.parametrize(
    "sample",
    [
        "Working hours: 20 hours per month",
        "Full-time – 24 hours a day",
        "24h media operations",
        "reply within 48 hours",
        "20 hours of training in total",
        "open 24 hours a day",
        "Work Hours: 8",
        "full-time",
        "une réponse sous 48 heures",
        "Hours per week\n40",
        "20-40 hours per week",
        "between 20 and 40 hours per week",
        "168 hours per week",
        "24 hours a day, 7 days a week",
        "20 hours per month",
        "The helpdesk is open 24 hours per day and 7 days per week",
        "between 35 and 40 hours a week",
        "a team meeting of 2 hours per week",
        "reply within 40 hours",
        "40 heures de formation",
        "ouvert 24 heures par jour",
        "Working hours: core time from 10 hours to 15 hours",
    ],
)
def test_not_weekly_hours(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    ("sample", "weekly_hours"),
    [
        ("Interns work five ⟦days a week, 38 hours in all⟧, and rest.", 38),
        ("Le stagiaire travaille cinq ⟦jours par semaine, 38 heures au total⟧.", 38),
        ("You work four days a week, 20 hours of which at home.", None),
    ],
)
def test_days_and_their_hours(reads, sample, weekly_hours):
    assert reads(sample) == weekly_hours
