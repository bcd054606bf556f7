"""How a source's run can end: the words of the ledger (`run_sources.outcome`), and what each means for people."""

from __future__ import annotations

from scraper.exchange import Outcome

OUTCOMES: dict[Outcome, str] = {
    "ok": "the list was whole, every page was read, and something is new or changed",
    "unchanged": "the list was whole, every page was read, and nothing is new",
    "partial": "the list was whole, and some of its pages could not be read",
    "empty": "the list names fewer postings than the source has at least",
    "shrunk": "the list names less than half of what it named last time: nothing is closed on its word for three days",
    "shape": "the site answers in another form than its platform has",
    "blocked": "the site asks for a sign-in or consent, or turns programs away",
    "refused": "the site answers that it has no such page, or with more than may be",
    "robots": "robots.txt asks us not to, or cannot be had",
    "network": "no answer: no connection, no such name, too slow, broken off",
    "resting": "the host failed again and again, or asked for a long pause: left alone for the rest of the run",
    "interrupted": "the run was stopped before the source was done; the next run goes on from there",
}
WELL: tuple[Outcome, ...] = ("ok", "unchanged")
WHOLE: tuple[Outcome, ...] = (*WELL, "partial")  # the list was whole: what it does not name is gone
