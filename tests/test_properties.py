"""What holds for any text and any bytes, as Hypothesis tries to disprove it."""

import json
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import Hints, Organization, Vacancy, read, to_record
from parsers._layout import Text
from parsers._table import columns
from parsers.pages import Unreadable, postings

# The same examples every time, so that no run fails for another reason than the code.
steady = settings(derandomize=True, database=None, deadline=None, max_examples=100)

LINES = """\
Title: NATO Internship - Political Affairs (PA) Division
📅 250777 Requisition #
Location: Belgium-Brussels
Apply until 22 June 2025, at 23.59, Brussels time
Closing date: 31/12/2025 midnight (CET)
Date limite : 1er juin 2025 à 23h59 (heure de Bruxelles)
Deadline: 31 December 9999, 24:00 UTC+14
Monthly grant of €1,286.09, or EUR 400 to 600 per month
gratification : 4,35 € par heure
starting in March / September 2026
A six-month full-time internship (38 hours a week).
The Division has the following sections:
The Indo-Pacific (IP) Section, responsible for partners. It reports.
Duties and responsibilities
Essential
The candidate must:
- a degree in:
    · law, and
Desirable:
• tact; and/or
Competencies
Teamwork: Shares what you know.
We offer:
You must attach the following documents through the portal:
OR
Fluency in English or French; knowledge of German is an asset.
You must be a citizen of a Member State and 21 years of age or older.
You may apply for up to five vacancies.
an info-session webinar on 11/06/2025 at 4pm CET (Brussels time)
https://osm.example/register
Questions: jobs@osm.example
Frequently asked questions
The call for applications opens once a year from April to May.
We do not offer accommodation. There are no quotas.
a monthly stipend (EUR 1,286 for 2025)
The clearance takes six to eight months; the assessment two weeks.
our e-recruitment system, TALEO, and a platform called HireVue
İSTANBUL ẞ ﬁ 𝔘 🎓
""".splitlines()

anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
pieces = st.one_of(
    st.sampled_from(LINES), st.sampled_from(LINES), st.sampled_from(["", " ", "\n", ":", ".", "(", "- "]), anything
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """The genre's lines: cut, glued, repeated, in any order."""
    text = ""
    for _ in range(draw(st.integers(1, 12))):
        piece = draw(pieces)
        start = draw(st.integers(0, len(piece))) if draw(st.booleans()) else 0
        end = draw(st.integers(start, len(piece))) if draw(st.booleans()) else len(piece)
        text += piece[start:end] * draw(st.sampled_from([1, 1, 1, 2])) + draw(
            st.sampled_from(["\n", "\n", "\n\n", "", " "])
        )
    return text


texts = st.one_of(anything, mutated(), mutated())
hints = st.builds(
    Hints,
    organization=st.sampled_from([None, Organization("Office of Small Maps", "OSM")]),
    zone=st.sampled_from([None, "Europe/Brussels", "Pacific/Kiritimati"]),
    date_order=st.sampled_from([None, "DMY", "MDY", "YMD"]),
)


@settings(steady, max_examples=300)
@given(texts, hints)
def test_reading_never_raises_and_its_words_are_the_pages(text, hints):
    vacancy = read(text, hints)
    for field, items in vacancy.evidence.items():
        for spans in items:
            assert spans, field
            assert all(text[span.start : span.end] == span.exact != "" for span in spans), field
    for note in vacancy.notes:
        assert all(text[span.start : span.end] == span.exact for span in note.spans)


@steady
@given(texts)
def test_a_value_has_evidence_and_evidence_a_value(text):
    vacancy = read(text)
    for field, column in columns(Vacancy).items():
        value, evidence = getattr(vacancy, field), vacancy.evidence.get(field, ())
        assert len(evidence) == (len(value) if column.many else int(value is not None)), field


@steady
@given(texts)
def test_a_record_is_json(text):
    record = to_record(read(text))
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert json.dumps(record, ensure_ascii=False).encode()


@settings(steady, max_examples=50)
@given(texts, hints)
def test_reading_twice_gives_the_same(text, hints):
    assert to_record(read(text, hints)) == to_record(read(text, hints))


@steady
@given(texts)
def test_lines_hold_the_text_and_nothing_else(text):
    laid_out = Text(text)
    assert len(laid_out.folded) == len(text)
    ends = [0]
    for line in laid_out.lines:
        assert ends[-1] <= line.start < line.end <= len(text)
        assert laid_out.of(line) == laid_out.of(line).strip()
        ends.append(line.end)


markup = st.builds(
    lambda parts: "".join(parts).encode("utf-8", "surrogatepass"),
    st.lists(
        st.one_of(
            st.sampled_from(LINES),
            st.sampled_from(
                [
                    "<p>",
                    "<li>",
                    "</ul>",
                    "<h1",
                    "<div",
                    "class=job_description>",
                    "<table><td>",
                    "<!--",
                    "<script>",
                    "&amp;",
                    "&#xD800;",
                    "]]>",
                ]
            ),
            st.text(max_size=20),
        )
    ),
)
bodies = st.one_of(
    st.binary(),
    markup,
    st.builds(
        bytes.__add__, st.sampled_from([b"%PDF-1.7\n", b"\xff\xfe", b"\xef\xbb\xbf", b"<meta charset=utf-7>"]), markup
    ),
)


@settings(steady, max_examples=300)
@given(
    bodies,
    st.sampled_from([None, "utf-8", "latin-1", "utf-16", "klingon", "utf-7", "punycode", "undefined", "hex", ""]),
)
def test_any_body_is_read_or_unreadable(body, charset):
    found = ()
    with suppress(Unreadable):
        found = postings(body, charset=charset)
    for posting in found:
        posting.text.encode()  # no lone surrogates
        assert "\0" not in posting.text
        read(posting.text)
