"""What is short of the limit by its count of tags is what is short of it by their depth."""

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.pages import _shallow

TAGS = st.sampled_from(
    ["<b>", "</b>", "<div>", "</DIV>", "<div class='a'>", "<i>x</i>", "<p>", "<li>y</li>", "z", "<br>"]
)


@settings(deadline=None)
@given(parts=st.lists(st.tuples(TAGS, st.integers(1, 120)), max_size=8))
def test_counting_tags_first_changes_nothing(parts):
    markup = "".join(part * times for part, times in parts)
    counted, _shallow_by_count = _shallow.shallow(markup), _shallow._is_shallow
    _shallow._is_shallow = lambda markup: False
    try:
        assert _shallow.shallow(markup) == counted
    finally:
        _shallow._is_shallow = _shallow_by_count
