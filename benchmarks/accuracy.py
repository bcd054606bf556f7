"""How well the parsers read: against the labelled corpus that stands beside the checkout, if it does.

python benchmarks/accuracy.py            the table of goals
python benchmarks/accuracy.py --errors   and every value that is wrong, missed or invented
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from tabulate import tabulate

from parsers import read, to_record
from parsers._layout import Text
from parsers._record import plain
from parsers._table import read_table
from parsers._values import Instant
from parsers.pages import postings
from parsers.vacancy import Vacancy

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpus"
FRESH = Path(__file__).resolve().parents[1] / "tests" / "fresh"


def main() -> int:
    if not CORPUS.is_dir():
        print("the labelled corpus (../shared/corpus) is not on this machine; there is nothing to score")
        return 0
    score = _score()
    seeds, pages = (_scored(score, CORPUS / name) for name in ("seeds", "pages"))
    fresh = {name: _scored(score, FRESH / name) for name in ("studied", "unstudied")}
    phrases = list(_phrases())
    rows = [*_goals(seeds["overall"], pages["overall"], phrases), *_fresh(fresh)]
    print(tabulate(rows, ["on", "measure", "goal", "reached"]))
    if "--errors" in sys.argv:  # those of the pages that nobody has studied stay unseen
        _print_errors([*seeds["cases"], *pages["cases"], *fresh["studied"]["cases"]], phrases)
    return 0


def _fresh(scored: dict[str, dict[str, Any]]) -> Iterator[list[str]]:
    for name, result in scored.items():
        overall = result["overall"]
        given = sum(overall[key] for key in ("exact", "wrong", "invented"))
        on = f"fresh pages, {name} ({result['pages']})"
        yield [on, "micro F1 over all fields", "", f"{overall['micro_f1']:.3f}"]
        yield [on, "invented values / values given", "", f"{overall['invented'] / given:.1%}"]


def _goals(seeds: dict[str, Any], pages: dict[str, Any], phrases: list[dict[str, Any]]) -> Iterator[list[str]]:
    given = sum(pages[key] for key in ("exact", "wrong", "invented"))
    positives, negatives = [p for p in phrases if p["value"]], [p for p in phrases if not p["value"]]
    exact = sum(p["well"] for p in positives)
    yield ["seeds", "F1, every field", "1.000", f"{seeds['micro_f1']:.3f}"]
    yield ["pages", "micro F1 over all fields", "≥ 0.98", f"{pages['micro_f1']:.3f}"]
    yield ["pages", "invented values / values given", "≤ 0.5 %", f"{pages['invented'] / given:.1%}"]
    yield ["phrases, positives", "exact", "≥ 98 %", f"{exact / len(positives):.1%} of {len(positives)}"]
    yield ["phrases, negatives", "false finds", "0", f"{sum(not p['well'] for p in negatives)} of {len(negatives)}"]


def _scored(score: ModuleType, folder: Path) -> dict[str, Any]:
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    bodies = [path for path in sorted(folder.iterdir()) if path.suffix in {".txt", ".html"}]
    predicted = {path.stem: to_record(read(postings(path.read_bytes())[0].text)) for path in bodies}
    result: dict[str, Any] = score.score(gold, predicted)
    return result


def _phrases() -> Iterator[dict[str, Any]]:
    """Each phrase, with what is read from it alone and whether that is right."""
    for line in (CORPUS / "phrases.jsonl").read_text("utf-8").splitlines():
        phrase = json.loads(line)
        reading = read_table(Vacancy, Text(phrase["text"]), only={phrase["field"]})
        value = reading.values.get(phrase["field"])
        zone = value.zone if isinstance(value, Instant) else None
        got = plain(value)
        well = (got or None) == (phrase["value"] or None) and zone == phrase.get("zone")
        yield {**phrase, "got": got, "got_zone": zone, "well": well}


def _print_errors(cases: list[dict[str, Any]], phrases: list[dict[str, Any]]) -> None:
    for case in cases:
        print(f"\n{case['file']}  {case['field']}  {case['verdict']}")
        print(f"    gold {case['gold']}\n    got  {case['predicted']}")
    for phrase in phrases:
        if not phrase["well"]:
            print(f"\n{phrase['field']}  {phrase['text']!r}\n    gold {phrase['value']} {phrase.get('zone') or ''}")
            print(f"    got  {phrase['got']} {phrase['got_zone'] or ''}")


def _score() -> ModuleType:
    """The corpus's own judge of values."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
