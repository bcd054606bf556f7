"""Mails that pass a notice on."""

import time

import pytest

from parsers.pages import postings


def text_of(mail: str) -> str:
    return postings(mail.encode())[0].text


@pytest.mark.parametrize(
    "line",
    [
        "---------- Forwarded message ---------",
        "-----Original Message-----",
        "-- Begin forwarded message --",
        "-------- Message transféré --------",
        "-----Message d'origine-----",
        "-----Message d’origine-----",
        "-------- Weitergeleitete Nachricht --------",
        "-----Ursprüngliche Nachricht-----",
        "---------- Mensaje reenviado ---------",
        "-----Messaggio originale-----",
        "---------- Messaggio inoltrato ---------",
        "-------- Doorgestuurd bericht --------",
        "-----Oorspronkelijk bericht-----",
        "---------- Mensagem encaminhada ---------",
        "Begin forwarded message:",
        "Début du message réexpédié :",
    ],
)
def test_what_the_sender_wrote_above_is_not_of_the_notice(line):
    assert text_of(f"Dear all, this may be of interest.\nAnna\n\n{line}\n\nMap Clerk\nApply by 3 May") == (
        "Map Clerk\nApply by 3 May"
    )


@pytest.mark.parametrize(
    "text",
    [
        "A forwarded message is no application.\nMap Clerk, Turin",
        "Write “Forwarded message” in the subject.\n-- Map Clerk",
        "- Forwarded message: do not send one\n- a CV",
        "Map Clerk\nTurin\n---------- Forwarded message ----------\n",  # nothing stands behind it
        "Map Clerk\n" + "Maps are drawn by day. " * 120 + "\n---------- Forwarded message ----------\nThanks",
    ],
)
def test_a_text_that_only_mentions_forwarding_stays(text):
    assert text_of(text) == text.rstrip("\n")


@pytest.mark.parametrize(
    "mail",
    [
        "> Map Clerk\n> Apply by 3 May\n",
        ">Map Clerk\n>Apply by 3 May",
        ">> Map Clerk\n>> Apply by 3 May",
        "> > Map Clerk\n> > Apply by 3 May",
        "FYI\n---- Forwarded message ----\n> Map Clerk\n> Apply by 3 May",
        # passed on twice: the last one holds the notice
        "See\n-----Original Message-----\nAnd see\n-----Original Message-----\nMap Clerk\nApply by 3 May",
        "See\n---- Forwarded message ----\n> And see\n> ---- Forwarded message ----\n>> Map Clerk\n>> Apply by 3 May",
    ],
)
def test_signs_of_quotation_are_not_of_the_notice(mail):
    assert text_of(mail) == "Map Clerk\nApply by 3 May"


@pytest.mark.parametrize(
    "text",
    [
        "> Jobs",
        "Steps:\n> log in\n> upload your papers\nTurin\nRome\nParis",  # few of its lines: they are bullets
        "Map Clerk\nHome > Jobs > Turin",
    ],
)
def test_a_text_that_is_not_quoted_keeps_its_signs(text):
    assert text_of(text) == text


def test_a_new_deadline_that_the_sender_tells_is_kept():
    told = "The deadline is extended to 9 May 2026."
    mail = f"Dear all,\n{told}\nThe term ends on 30 June 2026.\n---- Forwarded message ----\nMap Clerk\nApply by 3 May"
    assert text_of(mail) == f"Map Clerk\nApply by 3 May\n\n{told}"


def test_a_line_above_what_is_quoted_stays():
    assert text_of("Anna wrote:\n> Map Clerk\n> Apply by 3 May") == "Anna wrote:\nMap Clerk\nApply by 3 May"


@pytest.mark.parametrize("piece", [">", "> ", "-", "---- Forwarded message ----\n", "> \n", "\n> -- Message transféré"])
def test_hostile_mails_are_read_in_time(piece):
    start = time.perf_counter()
    text_of("Map Clerk " + piece * 40_000 + "x")
    assert time.perf_counter() - start < 2
