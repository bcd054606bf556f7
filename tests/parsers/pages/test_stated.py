"""The readers of boards' interfaces, whatever comes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import PLATFORMS, _stated, ashby, greenhouse, lever, personio, recruitee

READERS = [greenhouse, lever, ashby, recruitee]
BODIES = {
    greenhouse: '{"absolute_url": "https://a.example/1", "content": "&lt;p&gt;Maps.&lt;/p&gt;"}',
    lever: '[{"hostedUrl": "https://a.example/1", "text": "Intern"}]',
    ashby: '{"jobs": [{"jobUrl": "https://a.example/1", "descriptionHtml": "<p>Maps.</p>"}]}',
    recruitee: '\n {"careers_url": "https://a.example/1", "description": "<p>Maps.</p>"}',
    personio: "<workzag-jobs><position><id>7</id></position></workzag-jobs>",
}
KEYS = {
    greenhouse: "title requisition_id company_name location name offices departments pay_input_ranges min_cents max_cents "
    "currency_type application_deadline content absolute_url jobs",
    lever: "text categories allLocations location department team commitment salaryRange min max currency interval "
    "workplaceType description lists content additional hostedUrl",
    ashby: "title location address postalAddress addressLocality addressCountry secondaryLocations department team "
    "employmentType compensation summaryComponents compensationType currencyCode minValue interval descriptionHtml jobUrl",
    recruitee: "title company_name locations city country department employment_type_code salary min max currency period "
    "remote hybrid description requirements close_at careers_url offers",
}


@pytest.mark.parametrize("reader", BODIES, ids=lambda reader: reader.NAME)
def test_a_body_is_recognised_by_its_own_reader_first(reader):
    assert next(module for module in PLATFORMS if module.recognises(BODIES[reader])) is reader
    assert [module for module in BODIES if module.recognises(BODIES[reader])] == [reader]


@pytest.mark.parametrize("reader", BODIES, ids=lambda reader: reader.NAME)
@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p>{}</p>",
        "<script>{}</script>",
        "Notice: {}",
        "<html><body><pre>{}</pre></body></html>",
        '{{"page": "\\"absolute_url\\" \\"content\\" \\"hostedUrl\\" \\"text\\" \\"jobUrl\\" \\"descriptionHtml\\""}}',
    ],
)
def test_a_page_that_speaks_of_it_is_not_recognised(reader, page):
    assert not reader.recognises(page.format(BODIES[reader]))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
@given(data=st.data())
def test_any_json_gives_texts(reader, data):
    words = st.text(max_size=9) | st.sampled_from(
        ["<p>a</p>", "https://a.example", "2026-06-22", "\ud800", "1 YEAR", "Salary"]
    )
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | words
    keys = st.sampled_from(KEYS[reader].split())
    value = data.draw(
        st.recursive(
            leaves,
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=8),
            max_leaves=20,
        )
    )
    for posting in reader.postings(json.dumps(value)):
        assert isinstance(posting.text, str)
        assert posting.url is None or posting.url.startswith("http")
        (posting.text + (posting.url or "")).encode()  # SQLite takes no lone surrogates


@given(st.text())
def test_any_text_gives_positions_or_none(text):
    list(personio.postings(text))
    list(personio.postings(f"<workzag-jobs><position>{text}</position></workzag-jobs>"))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026-06-22T21:59:00Z", "2026-06-22, 21:59 UTC"),
        ("2026-06-22T21:59:00.123+05:30", "2026-06-22, 21:59 UTC+05:30"),
        ("2026-06-22T21:59", "2026-06-22, 21:59"),
        (" 2026-06-22 ", "2026-06-22"),
        ("2026-06-31", None),
        ("", None),
        (None, None),
        (1_780_000_000_000, None),
    ],
)
def test_moment(value, said):
    assert _stated.moment(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("https://a.example/1?x=1#y", "https://a.example/1?x=1#y"),
        ("javascript:alert(1)", None),
        ("//a.example", None),
        ("https://a.example/ 1", None),
        ("https://", None),
        (["https://a.example"], None),
    ],
)
def test_address(value, said):
    assert _stated.address(value) == said


def test_hostile_amounts_are_none():
    for value in (True, "1e9", "-5", "9" * 40, float("nan"), float("inf"), 10**300, [], {}):
        assert _stated.pay("EUR", value, None) is None
