"""An expression compiled for the words of a text finds in it what the whole one finds."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import vacancy, words
from parsers._patterns import MOST, SLICE, VOCABULARIES, Pattern, expect_many, fold, tree, words_of

PHRASES = ("per month", "month", "d'été", "n° 5", "at", "ışık", "µs", "salário", "Straße", "/month", "of the", "the")
ANYWHERE, APART = words.any_of(PHRASES), rf"(?<!\w){words.any_of(PHRASES)}(?!\w)"
SPELT = st.sampled_from([str, str.upper, str.title, str.swapcase])
BETWEEN = st.sampled_from([" ", "\n", "  ", "", ".", " x ", "\u00a0", "’"])


@st.composite
def texts(draw):
    """Phrases in any case, with any white space and apostrophe in them, glued or apart."""
    said = draw(st.lists(st.tuples(st.sampled_from(PHRASES), SPELT, BETWEEN), max_size=8))
    odd = {"'": draw(st.sampled_from("'’")), "°": draw(st.sampled_from("°º")), " ": draw(st.sampled_from(" \n\t"))}
    return "".join(spelt(phrase).translate(str.maketrans(odd)) + between for phrase, spelt, between in said)


def whole(pattern: str, flags: int) -> re.Pattern[str]:
    """The expression with all of its words."""
    return re.compile(re.sub(r"\(\?@(\d+)\)", lambda mark: tree(VOCABULARIES[int(mark[1])].phrases), pattern), flags)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", [ANYWHERE, APART, words.said("stipend"), rf"{APART}\s{ANYWHERE}|(?!{APART})\bx"])
@settings(deadline=None)
@given(several=st.lists(texts(), min_size=1, max_size=4))
def test_it_finds_what_the_whole_expression_finds(pattern, flags, several):
    lazy = Pattern(pattern, flags)
    for text in several:
        assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in whole(pattern, flags).finditer(text)]


def test_letters_that_are_one_in_either_case_are_folded_alike():
    assert vacancy  # with it come the vocabularies of every field
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    letters = {char for vocabulary in VOCABULARIES for phrase in vocabulary.phrases for char in phrase}
    for letter in letters - {" "}:
        alike = re.findall(re.escape(letter), every, re.IGNORECASE)
        assert {fold(char) for char in alike} == {fold(letter)}


def test_a_match_is_known_by_its_pattern_however_that_has_grown():
    lazy, other = Pattern(words.any_of(["one", "two"])), Pattern(words.any_of(["one"]))
    match = lazy.search("one")
    assert lazy.search("two")
    assert (lazy.made(match), other.made(match)) == (True, False)


def test_what_is_cut_out_of_a_text_needs_no_other_expression():
    lazy = Pattern(words.any_of(["une", "deux", "trois"]))
    text = "une deux " * SLICE
    assert lazy.for_(text) is lazy.for_("deux") is lazy.for_("une")


def test_after_a_few_texts_it_knows_all_words():
    lazy = Pattern(words.any_of([f"word{n}" for n in range(9)]))
    for n in range(MOST):
        assert lazy.fullmatch(f"word{n}")
    assert lazy.for_("word7") is lazy.for_("word8") is lazy.for_(f"word{MOST}")


def test_an_expression_with_a_mark_is_none_of_res():
    with pytest.raises(re.error):
        re.compile(words.cue("stipend"))


def test_what_a_text_holds_is_looked_up_once():
    assert words_of("A grant") is words_of("A grant")


@given(st.lists(st.sampled_from(["stipend", "deadline", "months", "traineeship"]), min_size=1), st.data())
def test_who_expects_many_texts_finds_the_same(said, data) -> None:
    cue = data.draw(st.sampled_from(["stipend", "deadline", "months"]))
    content = " ".join(said)
    lazy, whole = (Pattern(words.said(cue), re.IGNORECASE) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pattern, "grows", Pattern.grows)
        expect_many()
        found = [match.span() for match in whole.finditer(content)]
    assert found == [match.span() for match in lazy.finditer(content)]
