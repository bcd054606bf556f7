import pytest

from parsers.pages import postings


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"Trainee\n\n- file maps\n", "Trainee\n\n- file maps"),
        (b"\n\n  indented\n", "  indented"),  # white space inside the text is the text's own
        (b"3 < 5 and R&amp;D", "3 < 5 and R&amp;D"),  # no tag, no entities
        ("Début : mai".encode(), "Début : mai"),
    ],
)
def test_a_text_is_read_as_it_is(body, text):
    (posting,) = postings(body)
    assert (posting.text, posting.platform, posting.url) == (text, "text", None)
