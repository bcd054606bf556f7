"""Expressions that are compiled when they are first needed, and only for the words that the texts at hand hold.

The vocabularies of all languages together are a million characters of expressions, which take seconds to compile; a
page holds a twentieth of their words. A word that a text does not hold cannot match in it, so leaving it out changes
nothing. What an expression knows grows with the texts that it is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache

MARK = re.compile(r"\(\?@(\d+)\)")  # no expression that `re` would take, so that none is compiled without its words
QUARTER = 4
END = 1 << 62  # of a text: where an expression stops when it is not told to
SLICE = 400  # characters; what is cut out of a text is shorter
MOST_TEXTS = 16  # that are looked through for its words before it is compiled with all
MOST = 3  # times that an expression is compiled with some of its words before it is compiled with all
# What `re` takes for the same letter in either case, beside the two cases of one; and what the tree below takes for it.
ALIKE = tuple(zip("ıſµςᲀᲁᲂᲃᲄᲅᲆᲇ’º", "isμσвдосттъѣ'°", strict=True))
FEW = 8  # branches of a tree that are tried one by one; of more the first letters are looked at together
TOKEN = re.compile(r"\w+")


def fold(said: str) -> str:
    """What two texts have in common that an expression cannot tell apart in either case.

    >>> fold("İŞ  ’L’")
    "iş  'l'"
    """
    if said.isascii():
        return said.lower()
    plain = said.replace("İ", "i").lower()
    for letter, same in ALIKE:  # several times as fast as str.translate
        plain = plain.replace(letter, same)
    return plain


class Words:
    """The words of a text, to look vocabularies up in; those of a part of another text are among its words."""

    def __init__(self, content: str, another: Words | None) -> None:
        self.folded = " ".join(fold(content).split())
        self.part_of = another if another and self.folded in another.folded else None
        self._near: dict[Vocabulary, list[tuple[str, str]]] = {}
        self._held: dict[Vocabulary, frozenset[str]] = {}

    @cached_property
    def tokens(self) -> frozenset[str]:
        return frozenset(TOKEN.findall(self.folded))

    @cached_property
    def quarters(self) -> frozenset[str]:
        """Every four characters that stand in a row."""
        return frozenset(self.folded[at : at + QUARTER] for at in range(len(self.folded) - QUARTER + 1))

    def held(self, vocabulary: Vocabulary) -> frozenset[str]:
        """The phrases that the text may hold: all that it does, and few more."""
        if vocabulary not in self._held:
            near = self.near(vocabulary)
            if vocabulary.whole:
                near = [one for one in near if self.tokens.issuperset(TOKEN.findall(one[1]))]
            self._held[vocabulary] = frozenset(phrase for phrase, _ in near)
        return self._held[vocabulary]

    def near(self, vocabulary: Vocabulary) -> list[tuple[str, str]]:
        """The phrases that stand in the text, be it inside of other words, each with what it is folded to."""
        if vocabulary not in self._near:
            text, there = self.folded, self.quarters  # four letters tell that most are not there
            self._near[vocabulary] = [
                (phrase, said)
                for phrase, said in (self.part_of.near(vocabulary) if self.part_of else vocabulary.folded)
                if (len(said) < QUARTER or (said[:QUARTER] in there and said[-QUARTER:] in there)) and said in text
            ]
        return self._near[vocabulary]


@lru_cache(maxsize=64)
def words_of(content: str) -> Words:
    words = Words(content, _at_hand[0] if _at_hand else None)
    if len(content) > SLICE and not words.part_of:
        _at_hand[:] = [words]
    return words


_at_hand: list[Words] = []  # the text that is being read: what else is asked about is mostly cut out of it


class Vocabulary:
    """Phrases that stand for one another in an expression; `whole` says that they stand there as words of their own."""

    def __init__(self, phrases: Iterable[str], *, whole: bool) -> None:
        self.phrases, self.whole = frozenset(phrases), whole

    @cached_property
    def folded(self) -> list[tuple[str, str]]:
        """Each phrase and what it is folded to."""
        phrases = [*self.phrases]
        return [*zip(phrases, fold("\n".join(phrases)).split("\n"), strict=True)]


VOCABULARIES: list[Vocabulary] = []


@cache
def mark(phrases: tuple[str, ...], *, whole: bool) -> str:
    """What stands in an expression for any of the phrases."""
    VOCABULARIES.append(Vocabulary(phrases, whole=whole))
    return f"(?@{len(VOCABULARIES) - 1})"


class Pattern:
    """An expression of `re` with vocabularies in it, and with the methods of a compiled one."""

    grows = MOST

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags
        self._vocabularies = {int(number): VOCABULARIES[int(number)] for number in MARK.findall(pattern)}
        self._known: dict[int, frozenset[str]] = {}
        self._compiled: list[re.Pattern[str]] = []  # the last one counts
        self._asked: str | None = None  # the text that it was last asked about
        self._hand: list[Words] = []  # the text that was at hand then
        self._texts = 0  # how many those have been
        self._grown: list[Words] = []  # the text at hand when it was last compiled

    def for_(self, content: str) -> re.Pattern[str]:
        """The compiled expression, with every word that the text holds."""
        if content is self._asked:
            return self._compiled[-1]
        self._asked = content
        held = self._held(words_of(content))
        if self._hand != _at_hand:
            self._hand, self._texts = [*_at_hand], self._texts + 1
        if not all(held[number] <= known for number, known in self._known.items()) or not self._compiled:
            self._grow(held)
        elif self._texts > MOST_TEXTS:
            self._settle()
        return self._compiled[-1]

    def _held(self, words: Words) -> dict[int, frozenset[str]]:
        return {number: words.held(one) for number, one in self._vocabularies.items()}

    def _grow(self, held: dict[int, frozenset[str]]) -> None:
        """Compile it with the words of the text at hand; with all of them where it was so compiled for another text."""
        if len(self._compiled) >= self.grows or (self._compiled and self._grown != _at_hand) or not held:
            return self._settle()
        self._grown = [*_at_hand]
        for more in (held, *map(self._held, _at_hand)):
            self._known = {number: known | self._known.get(number, frozenset()) for number, known in more.items()}
        self._compile(self._known)

    def _compile(self, known: dict[int, frozenset[str]]) -> None:
        filled = MARK.sub(lambda marked: tree(known[int(marked[1])]), self.pattern)
        self._compiled.append(re.compile(filled, self._flags))

    def _settle(self) -> None:
        """With every word in it, the compiled expression itself is asked from now on."""
        self._compile({number: one.phrases for number, one in self._vocabularies.items()})
        whole = self._compiled[-1]
        self._hand = self._grown = []  # the texts may go
        for name in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, name, getattr(whole, name))
        self.for_ = lambda content: whole  # type: ignore[method-assign]

    def made(self, match: re.Match[str]) -> bool:
        """Is it a match of this pattern?"""
        return any(match.re is compiled for compiled in self._compiled)

    def search(self, content: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        return self.for_(content).search(content, start, end)

    def match(self, content: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        return self.for_(content).match(content, start, end)

    def fullmatch(self, content: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        return self.for_(content).fullmatch(content, start, end)

    def finditer(self, content: str, start: int = 0, end: int = END) -> Iterator[re.Match[str]]:
        return self.for_(content).finditer(content, start, end)

    def findall(self, content: str, start: int = 0, end: int = END) -> list[str]:
        return self.for_(content).findall(content, start, end)

    def split(self, content: str) -> list[str]:
        return self.for_(content).split(content)

    def sub(self, new: str | Callable[[re.Match[str]], str], content: str, count: int = 0) -> str:
        return self.for_(content).sub(new, content, count=count)


def expect_many() -> None:
    """Hundreds of texts are to be read by this process: compile each expression once, with all of its words.

    It takes two seconds or so, half of what growing with the texts comes to in the end. What is read is the same.
    """
    Pattern.grows = 0


Tree = dict[str, "Tree"]  # the next character → what may follow it; "" where a word may end


@lru_cache(maxsize=4096)
def tree(phrases: frozenset[str]) -> str:
    """An expression for the longest of the phrases that stands there, as a tree: what they share is tried once.

    >>> tree(frozenset(["be", "be part of", "begin"]))
    '(?:be(?:\\\\s+part\\\\s+of|gin)?)'
    """
    if not phrases:
        return "(?!)"
    root: Tree = {}
    for phrase in phrases:
        node = root
        for char in " ".join(phrase.replace("’", "'").split()):
            node = node.setdefault(char, {})
        node[""] = {}
    begun = f"(?=[{''.join(map(_in_set, root))}])" if len(root) > FEW else ""
    return f"(?:{begun}{_pattern(root)})"


def _in_set(char: str) -> str:
    return {"'": "'’", "°": "°º"}.get(char) or re.escape(char)


def _pattern(node: Tree) -> str:
    branches = [_char(char) + _pattern(after) for char, after in sorted(node.items()) if char]
    if "" in node:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _char(char: str) -> str:
    return {" ": r"\s+", "'": "['’]", "°": "[°º]"}.get(char) or re.escape(char)
