"""What is looked up before an expression is tried never keeps it from a match: signs leave out no word that stands there."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsers import words
from parsers._layout import Text
from parsers._signs import signs_in

CUES = sorted({cue for language in words.LANGUAGES for cue in language.cues})
SAID = st.sampled_from(CUES).flatmap(lambda cue: st.tuples(st.just(cue), st.sampled_from(words.cues(cue))))
WRITTEN = st.sampled_from([str, str.upper, str.title, str.capitalize])
SPACE = st.sampled_from([" ", "  ", "\n", "\u00a0", "\t"])
APOSTROPHE = st.sampled_from(["'", "’"])
AROUND = st.text(st.sampled_from("ab éß.,:-()'’12 \nAİıſ°º/"), max_size=12)


def texts(cue: str, said: str, way, space: str, apostrophe: str, before: str, behind: str) -> str:
    return before + way(said).replace(" ", space).replace("'", apostrophe) + behind


@given(SAID, WRITTEN, SPACE, APOSTROPHE, AROUND, AROUND)
@settings(max_examples=1500, deadline=None)
@example(("stipend", "stipend"), str.upper, " ", "'", "", "")
def test_what_an_expression_finds_has_its_sign(said, way, space, apostrophe, before, behind) -> None:
    cue, word = said
    content = texts(cue, word, way, space, apostrophe, before, behind)
    match = words.saying(cue).search(content)
    text = Text(content)
    if match:
        assert text.may_say(cue, match.start(), match.end())
        assert text.may_say(cue, 0, len(content))
        assert text.signs.words(cue)


@given(SAID, WRITTEN, SPACE, APOSTROPHE)
@settings(max_examples=500, deadline=None)
def test_a_word_that_stands_alone_is_found_by_both(said, way, space, apostrophe) -> None:
    cue, word = said
    content = texts(cue, word, way, space, apostrophe, "", "")
    assert words.saying(cue).search(content)
    assert signs_in(content).words(cue)


def test_a_text_without_words_has_no_signs() -> None:
    assert not any(signs_in("— 4711 —").whole(cue) for cue in ("stipend", "deadline", "months"))
