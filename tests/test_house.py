"""The house's rules, kept by machine: read off the syntax trees of our own files."""

import ast
import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from parsers import Vacancy, words
from parsers._table import columns
from parsers.programme import Programme

ROOT = Path(__file__).resolve().parents[1]
FIELDS = list(columns(Vacancy))
TREES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for package in ("parsers", "scraper")
    for path in sorted((ROOT / package).rglob("*.py"))
}
PARSERS = [name for name in TREES if name.startswith("parsers/")]
WORDS = [name for name in TREES if name.startswith("parsers/words/")]


# ------------------------------------------------------------------------------------------ parsers/ is pure

# What came with the code may be read (importlib.resources); the rest of the world may not.
NETWORK = {"httpx", "requests", "urllib", "http", "socket", "ssl", "asyncio", "subprocess"}
DISK = {"os", "io", "pathlib", "shutil", "glob", "tempfile", "sys", "logging"}
SQL = {"sqlite3", "sqlite_utils", "datasette"}
CLOCK = {"time", "random", "secrets"}
IMPURE = {"scraper"} | NETWORK | DISK | SQL | CLOCK
ASKS_THE_WORLD = {"now", "utcnow", "today", "open", "print", "input"}


@pytest.mark.parametrize("name", PARSERS)
def test_parsers_import_nothing_impure(name):
    assert not set(_imports(TREES[name])) & IMPURE


@pytest.mark.parametrize("name", PARSERS)
def test_parsers_ask_neither_clock_nor_disk(name):
    assert not {_called(call) for call in _all(TREES[name], ast.Call)} & ASKS_THE_WORLD


# ------------------------------------------------------------------------------------------ one word per thing


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_has_its_file_its_parser_and_its_test(field):
    module = __import__(f"parsers.{field}", fromlist=[field])
    assert columns(Vacancy)[field].parser is getattr(module, f"parse_{field}")
    assert (ROOT / f"tests/parsers/test_{field}.py").is_file()


@pytest.mark.parametrize("rule", columns(Programme))
def test_a_programmes_rule_has_its_parser(rule):
    assert columns(Programme)[rule].parser.__name__ == f"parse_{rule}"


def test_what_is_public_in_parsers_is_a_field_or_the_table():
    public = {path.stem for path in (ROOT / "parsers").iterdir() if path.name[0] not in "_."}
    assert public == {*FIELDS, "vacancy", "programme", "kind", "pages", "words"}


def test_the_table_holds_fields_and_what_ties_them_together():
    stated = {field.name for field in dataclasses.fields(Vacancy)}
    assert stated - set(FIELDS) == {"kind", "programme", "notes", "evidence"}


# ------------------------------------------------------------------------------------------ vocabularies

CUES = sorted({name for language in words.LANGUAGES for name in language.cues})
TOPICS = sorted({topic for language in words.LANGUAGES for topic in language.headings})
READ_BY_NOBODY = {"other", "other_label"}  # headings and labels that only end what stands before them
TAKES_CUES = {"cue", "cues", "lines_with", "matches", "sentences", "says", "values", "_whether"}
READERS = sorted(set(PARSERS) - set(WORDS))


@pytest.fixture(scope="module")
def mentioned() -> set[str]:
    """Every string in parsers/ outside of its vocabularies."""
    return {node.value for name in READERS for node in _all(TREES[name], ast.Constant) if isinstance(node.value, str)}


@pytest.mark.parametrize("cue", CUES)
def test_every_cue_is_used(mentioned, cue):
    assert cue in mentioned | READ_BY_NOBODY


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_used(mentioned, topic):
    assert topic in mentioned | READ_BY_NOBODY


@pytest.mark.parametrize("name", READERS)
def test_every_cue_that_is_used_exists(name):
    calls = [call for call in _all(TREES[name], ast.Call) if _called(call) in TAKES_CUES]
    asked = {arg.value for call in calls for arg in call.args if isinstance(arg, ast.Constant)}
    assert asked <= set(CUES)


@pytest.mark.parametrize("language", words.LANGUAGES, ids=lambda language: language.code)
def test_words_are_lower_case_and_stand_once(language):
    lists = [*language.cues.values(), *language.headings.values(), *language.months]
    for said in lists:
        assert [word.lower() for word in said] == list(dict.fromkeys(said))


# ------------------------------------------------------------------------------------------ size


@pytest.mark.parametrize("name", sorted(set(TREES) - set(WORDS)))
def test_files_and_functions_are_short(name):
    assert len((ROOT / name).read_text("utf-8").splitlines()) <= 400
    functions = _all(TREES[name], ast.FunctionDef, ast.AsyncFunctionDef)
    assert [function.name for function in functions if function.end_lineno - function.lineno >= 40] == []


# ------------------------------------------------------------------------------------------ reading our own code


def _all(tree: ast.AST, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree) if isinstance(node, kinds))


def _imports(tree: ast.AST) -> Iterator[str]:
    """The first part of each imported module's name."""
    for node in _all(tree, ast.Import):
        yield from (alias.name.split(".")[0] for alias in node.names)
    for node in _all(tree, ast.ImportFrom):
        yield (node.module or "").split(".")[0]


def _called(call: ast.Call) -> str | None:
    return getattr(call.func, "attr", None) or getattr(call.func, "id", None)


# ------------------------------------------------------------------------------------------ expressions

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+")


@pytest.mark.parametrize("name", READERS)
def test_a_group_is_repeated_possessively_by_an_atomic_one(name):
    """Before Python 3.11.5, which Debian 12 has, `(…)*+` may match nothing, and is then found for ever (CPython 106052)."""
    assert [said for said in _strings(TREES[name]) if POSSESSIVE_GROUP.search(said)] == []


def _strings(tree: ast.AST) -> Iterator[str]:
    """Its strings; what is put into one is taken for a group."""
    yield from (node.value for node in _all(tree, ast.Constant) if isinstance(node.value, str))
    for node in _all(tree, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else "(…)" for part in node.values)
