import pytest

from parsers import Hints, read
from parsers.pages import Unreadable, postings

POSITION = """
<position>
  <id>42</id>
  <subcompany>Office of Small Maps</subcompany>
  <office>Vienna</office>
  <additionalOffices><office>Mons</office><office>Vienna</office></additionalOffices>
  <department>Archives</department>
  <recruitingCategory>Trainees</recruitingCategory>
  <name>Trainee in the Archives &amp; Stacks</name>
  <jobDescriptions>
    <jobDescription><name>Your tasks</name><value><![CDATA[<p>You file maps &amp; fold sheets.</p>]]></value></jobDescription>
    <jobDescription><name>Requirements</name><value>
      <![CDATA[<ul><li>a degree</li><li>tidy hands</li></ul>]]>
    </value></jobDescription>
    <jobDescription><name>Benefits</name><value></value></jobDescription>
    <jobDescription><name></name><value>&lt;p&gt;Apply until 22 June 2026, at 23.59, Brussels time.&lt;/p&gt;</value></jobDescription>
  </jobDescriptions>
  <employmentType>trainee</employmentType>
  <seniority>student</seniority>
  <schedule>full-time</schedule>
  <salaryInformation><type>monthly</type><min>1170</min><max>1286.09</max><currencyCode>EUR</currencyCode></salaryInformation>
  <createdAt>2026-06-01T08:00:00+00:00</createdAt>
</position>"""
TEXT = """\
Title: Trainee in the Archives & Stacks
Company: Office of Small Maps
Location: Vienna; Mons
Department: Archives
Employment type: Traineeship, Full-time
Salary: EUR 1170 to 1286.09 per month

Your tasks

You file maps & fold sheets.

Requirements

- a degree
- tidy hands

Apply until 22 June 2026, at 23.59, Brussels time."""


def feed(*positions: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    return f"{head}<workzag-jobs>{''.join(positions)}</workzag-jobs>".encode()


@pytest.mark.parametrize("head", ['<?xml version="1.0" encoding="UTF-8"?>\n', "", "\ufeff", "<!-- of today -->\n"])
def test_the_text_of_a_position(head):
    (posting,) = postings(feed(POSITION, head=head))
    assert (posting.platform, posting.text, posting.url) == ("personio", TEXT, None)


def test_what_is_read_from_it():
    vacancy = read(TEXT, Hints())
    assert (vacancy.title, vacancy.requisition) == ("Trainee in the Archives & Stacks", None)
    assert vacancy.organization.name == "Office of Small Maps"
    assert (vacancy.location.city, vacancy.location.country) == ("Vienna", "AT")
    assert vacancy.division.name == "Archives"
    assert (str(vacancy.stipend.min), str(vacancy.stipend.max), vacancy.stipend.per) == ("1170", "1286.09", "month")
    assert str(vacancy.deadline) == "2026-06-22T23:59:00+02:00"
    assert vacancy.employment_type == ("INTERN", "FULL_TIME")
    assert vacancy.essential == ("a degree", "tidy hands")


def test_a_whole_feed_is_several_postings():
    found = postings(feed(POSITION, POSITION.replace("Trainee in", "Intern in")))
    assert [posting.text[:13] for posting in found] == ["Title: Traine", "Title: Intern"]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("<type>monthly<", "<type>yearly<"), "Salary: EUR 1170 to 1286.09 per year"),
        (("<type>monthly<", "<type>hourly<"), "Salary: EUR 1170 to 1286.09 per hour"),
        (("<currencyCode>EUR<", "<currencyCode><"), None),
        (("<min>1170<", "<min>much<"), "Salary: EUR 1286.09 per month"),
        (("<employmentType>trainee<", "<employmentType>permanent<"), "Employment type: Full-time"),
        (("<office>Vienna</office>", ""), "Location: Mons"),
        (("<subcompany>Office of Small Maps</subcompany>", "<subcompany/>"), None),
    ],
)
def test_a_field(change, line):
    (posting,) = postings(feed(POSITION.replace(*change)))
    assert {part for part in posting.text.split("\n") if part not in TEXT.split("\n")} == ({line} if line else set())
    assert posting.text != TEXT


def test_a_control_character_is_no_damage():
    (posting,) = postings(feed(POSITION.replace("fold", "fo\x0bld")))
    assert posting.text == TEXT


@pytest.mark.parametrize(
    "body",
    [
        b"<workzag-jobs/>",
        b"<workzag-jobs><position></position></workzag-jobs>",
        b"<workzag-jobs><position><name>Intern",
        feed("<position>" * 50_000),
        feed("<position>" * 50_000 + "</position>" * 50_000),
        feed("<position><name>&nbsp;</name></position>"),
    ],
)
def test_nothing_to_read(body):
    with pytest.raises(Unreadable):
        postings(body)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<?xml version="1.0"?><!-- <workzag-jobs> --><!DOCTYPE a SYSTEM "file:///etc/hostname">',
    ],
)
def test_a_feed_with_a_document_type_is_none(head):
    found = postings(feed(POSITION.replace("Trainee in", "&b; in"), head=head))
    assert [posting.platform for posting in found] == ["generic"]
