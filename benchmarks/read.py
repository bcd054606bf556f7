"""What reading a page costs, beside a bare parse of the same page to text and beside the libraries people use for it.

    make bench              (or python -m benchmarks.read: the libraries that are not installed have no row)

Each round reads new pages with every reader in turn; a figure is the median of the rounds' ratios of CPU seconds, so
that the machine's pace divides out. What misses its goal says where the time goes.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from statistics import median

from selectolax.lexbor import LexborHTMLParser
from tabulate import tabulate

from benchmarks._report import Goal, Reached, cpu, show
from benchmarks.pages import Made, made
from parsers import read, to_record
from parsers._layout import Text
from parsers._table import columns, read_table
from parsers.kind import read_kind
from parsers.pages import postings
from parsers.vacancy import Vacancy

ROUNDS, PAGES, WARM = 7, 5, 20  # rounds that count, pages of each, pages that are read before
Reader = Callable[[bytes], object]
NEXT = """\
A bare parse is one call into C; a reading tries expressions a thousand times and calls 20,000 functions. What was done
several times is done once, and the words of all vocabularies are looked up once a text. Next: keep the lines in which
each word stands, so that a cue's lines need no search; and cut the posting of a known platform out of the page before
it is parsed. Neither brings the goal near, which is below what one call of a C parser costs."""


# Reader, the one beside it, and the goal of their ratio.
GOALS = (
    ("ours", "bare parse", Goal("a page of a known platform, all fields with evidence", "a bare parse to text", 0.9)),
    ("ours, unknown layout", "bare parse, unknown layout", Goal("a page of unknown layout", "the same", 1.6)),
    ("trafilatura", "ours", Goal("trafilatura: text, no fields", "ours, known platform", 50, "≥")),
    ("extruct", "ours", Goal("extruct: what there is of JSON-LD, microdata, Open Graph", "the same", 4, "≥")),
    ("parsel", "ours", Goal("parsel, dateparser and price-parser: five fields", "the same", 6, "≥")),
)


def main(rounds: int = ROUNDS, pages: int = PAGES, warm: int = WARM) -> int:
    """Print the table; gives the exit code."""
    readers = _readers()
    for seed in range(warm):
        _round(readers, [made(seed)])
    times = [_round(readers, [made(warm + n * pages + m) for m in range(pages)]) for n in range(rounds)]
    return show([_reached(*row, times) for row in GOALS if row[0] in readers], lambda: _missed(times, pages))


def _reached(reader: str, beside: str, goal: Goal, times: list[dict[str, float]]) -> Reached:
    return goal.reached(one[reader] / one[beside] for one in times)


def _missed(times: list[dict[str, float]], pages: int) -> str:
    spent = median(one["ours"] for one in times) / pages * 1000
    parts = sorted(_shares(pages), key=lambda row: -row[1])[:12]
    profile = tabulate(parts, ["part", "%"], tablefmt="github", floatfmt=".1f")
    return f"A page of ours takes {spent:.1f} ms; where they go:\n\n{profile}\n\n{NEXT}"


def _round(readers: dict[str, Reader], pages: list[Made]) -> dict[str, float]:
    """CPU seconds of each reader over the pages, one after the other."""
    return {
        name: _seconds(reader, [page.unknown if "unknown" in name else page.known for page in pages])
        for name, reader in readers.items()
    }


def _seconds(reader: Reader, bodies: Iterable[bytes]) -> float:
    gc.collect()
    started = cpu()
    for body in bodies:
        reader(body)
    return cpu() - started


# ------------------------------------------------------------------------------------------ the readers


def _readers() -> dict[str, Reader]:
    """Those that are installed."""
    ours = {"ours": ours_of, "ours, unknown layout": ours_of, "bare parse": bare, "bare parse, unknown layout": bare}
    peers = {"trafilatura": trafilatura, "extruct": extruct, "parsel": parsel}
    return ours | {name: reader for name, reader in peers.items() if find_spec(name)}


def bare(body: bytes) -> str:
    root = LexborHTMLParser(body).body
    return root.text() if root else ""


def ours_of(body: bytes) -> list[object]:
    return [to_record(read(posting.text)) for posting in postings(body)]


def trafilatura(body: bytes) -> object:
    """Its text alone: it reads no fields."""
    import trafilatura as peer

    return peer.extract(body.decode())


def extruct(body: bytes) -> object:
    """Its structured data alone: pages like these have little."""
    import extruct as peer

    return peer.extract(body.decode(), syntaxes=["json-ld", "microdata", "opengraph"])


def parsel(body: bytes) -> object:
    """What a hand-written scraper of this one platform would do for five fields."""
    import dateparser
    import parsel as peer
    import price_parser

    page = peer.Selector(body.decode())
    text = "\n".join(page.css(".job_description ::text").getall())
    until, grant = re.search(r"Apply until (.*)", text), re.search(r"grant of (\S+)", text)
    return (
        page.css("h1.title::text").get(),
        page.css(".job_external_id .field_value::text").get(),
        page.css(".primary_location a::text").getall(),
        until and dateparser.parse(until[1]),
        grant and price_parser.Price.fromstring(grant[1]),
    )


# ------------------------------------------------------------------------------------------ where the time goes


def _shares(pages: int) -> Iterator[tuple[str, float]]:
    """The parts of reading a page, each with its share in percent."""
    spent: dict[str, float] = {}
    for seed in range(1000, 1000 + 4 * pages):
        for name, took in _parts(made(seed).known):
            spent[name] = spent.get(name, 0.0) + took
    whole = sum(spent.values())
    return ((name, 100 * took / whole) for name, took in spent.items())


def _parts(body: bytes) -> Iterator[tuple[str, float]]:
    started = cpu()
    (posting,) = postings(body)
    yield "finding the posting", cpu() - started
    text = Text(posting.text)
    steps: dict[str, Callable[[], object]] = {
        "lines and headings": lambda: text.blocks,
        "its kind": lambda: read_kind(text),
        **{name: lambda name=name: read_table(Vacancy, text, only={name}) for name in columns(Vacancy)},
    }
    for name, step in steps.items():
        started = cpu()
        step()
        yield name, cpu() - started


if __name__ == "__main__":
    sys.exit(main())
