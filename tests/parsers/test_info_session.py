import pytest


@pytest.mark.parametrize(
    ("sample", "info_session"),
    [
        (
            "Join our webinar on ⟦11/06/2025 at 4pm CET (Brussels time)⟧.",
            ("2025-06-11T16:00:00+02:00", "Europe/Brussels", None),
        ),
        (
            "An information session takes place on ⟦Tuesday 14 May 2024 at 15:00 (Rome time)⟧: ⟦https://office.example/14⟧.",
            ("2024-05-14T15:00:00+02:00", "Europe/Rome", "https://office.example/14"),
        ),
        (
            "Info-session: ⟦3 March 2026⟧\n\nRegister here:\n⟦https://office.example/register?id=3⟧",
            ("2026-03-03", None, "https://office.example/register?id=3"),
        ),
        (
            "Une séance d’information aura lieu le ⟦12 mai 2026 à 14 h (heure de Paris)⟧.",
            ("2026-05-12T14:00:00+02:00", "Europe/Paris", None),
        ),
        ("Watch our webinar: ⟦https://office.example/webinar⟧", (None, None, "https://office.example/webinar")),
        (
            "Info session: ⟦12 May 2026, 15:00–16:00 (Brussels time)⟧. Apply by 30 May 2026.",
            ("2026-05-12T15:00:00+02:00", "Europe/Brussels", None),
        ),
        (
            "Join our webinar for candidates!\nWhen: ⟦12 May 2026 at 3 pm CEST⟧\nWhere: ⟦https://x.example/w⟧",
            ("2026-05-12T15:00:00+02:00", "Europe/Brussels", "https://x.example/w"),
        ),
        (
            "Une réunion d’information se tiendra le ⟦jeudi 14 mai 2026 à 12h30 (heure de Paris)⟧. "
            "Inscription : ⟦https://x.example/i⟧",
            ("2026-05-14T12:30:00+02:00", "Europe/Paris", "https://x.example/i"),
        ),
        (
            "On ⟦12 May 2026 from 14:00 to 15:00 (CET)⟧ we hold an information session.",
            ("2026-05-12T14:00:00+02:00", "Europe/Brussels", None),
        ),
        ("Apply by 30 May 2026. An information session is held on ⟦12 May 2026⟧.", ("2026-05-12", None, None)),
        ("We invite you to an online briefing on ⟦Tuesday, 12 May 2026⟧.", ("2026-05-12", None, None)),
        ("Webinar: ⟦12/05/2026, 11.00 (Vienna)⟧", ("2026-05-12T11:00:00+02:00", "Europe/Vienna", None)),
        (
            "Curious? Meet us online\n\nTwo interns answer your questions on ⟦6 May 2024 at 17:00 Rome time⟧: ⟦https://office.example/meet⟧",
            ("2024-05-06T17:00:00+02:00", "Europe/Rome", "https://office.example/meet"),
        ),
        (
            "D'anciens stagiaires répondront à vos questions le ⟦6 mai 2024 à 17 h (heure de Rome)⟧.",
            ("2024-05-06T17:00:00+02:00", "Europe/Rome", None),
        ),
        (
            "Benefits\n➕ A desk\n👉 Write to us. You may choose. Not sure? Join our live Q&A on ⟦3 May 2026, 12:30⟧.",
            ("2026-05-03T12:30:00", None, None),
        ),
        ("A virtual briefing takes place on ⟦17 March 2026⟧.", ("2026-03-17", None, None)),
    ],
)
def test_info_session(reads, sample, info_session):
    assert reads(sample) == info_session


@pytest.mark.parametrize(
    "sample",
    [
        "Apply until 22 June 2025, at 23.59, Brussels time",
        "We hold webinars now and then.",
        "Interviews take place on 3 March 2026.",
        "Un entretien aura lieu le 12 mai 2026.",
        "You have organised webinars since 12 May 2020.",
        "You will organise webinars and workshops (see https://x.example/events).",
        "A webinar is planned. Apply by 30 May 2026.",
    ],
)
def test_not_an_info_session(reads, sample):
    assert reads(sample) is None


def test_notes(reads):
    # the place's clock wins over the label
    assert reads.notes("a webinar on 11/06/2025 at 4pm CET (Brussels time)") == ["date_order_assumed", "zone_conflict"]


def test_a_webinar_that_one_prepares(reads):
    assert reads("Duties\n- prepare a webinar (Rome, 12-13 May 2026)\n- write minutes") is None
