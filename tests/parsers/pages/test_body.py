"""Bytes to text: charsets, controls, PDF, and what cannot be read."""

import codecs

import pytest

from parsers.pages import Unreadable, postings
from parsers.pages._body import clean, decode

ACCENTS = "Prénom – 1 286 €"


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (ACCENTS.encode(), None),  # UTF-8 where nothing is said
        (ACCENTS.encode(), "utf-8"),
        (ACCENTS.encode("cp1252"), "windows-1252"),  # the header
        (ACCENTS.encode("cp1252"), None),  # no UTF-8: Windows-1252 takes any
        (ACCENTS.encode(), "klingon"),  # a charset that nobody knows
        (ACCENTS.encode(), "punycode"),  # one that Python knows and no page is written in
        (ACCENTS.encode(), "ascii"),  # a charset that the bytes do not fit
        (ACCENTS.encode("utf-8-sig"), "windows-1252"),  # the mark beats the header
        (ACCENTS.encode("utf-16"), None),
        (codecs.BOM_UTF16_BE + ACCENTS.encode("utf-16-be"), None),
    ],
)
def test_charsets(body, charset):
    assert decode(body, charset) == ACCENTS


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="iso-8859-15">',
        "<META CHARSET=iso-8859-15>",
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">',
    ],
)
def test_the_charset_that_the_markup_declares(meta):
    assert decode(f"{meta}1 286 €".encode("iso-8859-15")).endswith("1 286 €")


def test_markup_that_can_be_read_is_not_utf_16():
    assert decode('<meta charset="utf-16"><p>é</p>'.encode()).endswith("<p>é</p>")


def test_the_header_beats_the_markup():
    assert decode('<meta charset="utf-8">é'.encode("cp1252"), "cp1252").endswith("é")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("a\x00b", "ab"),  # SQLite's substr stops there
        ("a\ud800b", "ab"),  # no encoding takes a lone surrogate
        ("a\u200bb\ufeffc\u00add\x07e", "abcde"),
        ("a\r\nb\rc\u2028d\x0ce\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\tb\u00a0c", "a\tb\u00a0c"),
        ("𝔘 🎓", "𝔘 🎓"),
    ],
)
def test_clean(said, text):
    assert clean(said) == text


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is neither HTML, text nor PDF"),
        (b"PK\x03\x04\x00\x00", "is neither HTML, text nor PDF"),
        (b"%PDF-1.7\nnot really", "is a PDF that cannot be opened (damaged, or locked by a password)"),
        (b"<html><body><script>let a = 1</script></body></html>", "holds no text"),
        (b"\xef\xbb\xbf", "holds no text"),
    ],
)
def test_unreadable(body, message):
    with pytest.raises(Unreadable) as unreadable:
        postings(body)
    assert str(unreadable.value) == message


# ------------------------------------------------------------------------------------------ PDF


def pdf(*pages: str) -> bytes:
    """A PDF as small as they come: a page a text, in Helvetica, without a cross-reference table."""
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{10 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for n, text in enumerate(pages):
        shown = f"BT /F1 12 Tf 14 TL 50 800 Td {' '.join(f'({line}) Tj T*' for line in text.splitlines())} ET"
        objects[10 + 2 * n] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {11 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects[11 + 2 * n] = f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream"
    written = "\n".join(f"{number} 0 obj\n{content}\nendobj" for number, content in objects.items())
    return f"%PDF-1.4\n{written}\ntrailer\n<< /Size 99 /Root 1 0 R >>\n%%EOF".encode("cp1252")


def test_a_pdf_is_read_page_by_page():
    body = pdf("Trainee in the Archives\nDeadline: 3 May 2026", "Stipend: 1 100 € per month")
    (posting,) = postings(body)
    assert posting.text == "Trainee in the Archives\nDeadline: 3 May 2026\nStipend: 1 100 € per month"


def test_a_pdf_of_pictures_holds_no_text():
    with pytest.raises(Unreadable, match="holds no text"):
        postings(pdf(""))


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("the UNโ€™s work", "the UN’s work"),
        ("5ย\u00a0000", "5\u00a0000"),
        ("the UNâ€™s â€œworkâ€\x9d", "the UN’s “work”"),
        ("prÃ©nom â€“ 1 286 â‚¬", "prénom – 1 286 €"),
        ("â€¢ maps", "• maps"),
        # and what is right as it is
        ("prénom – 1 286 € “work”", "prénom – 1 286 € “work”"),
        ("ยกเลิกการสมัคร โดย", "ยกเลิกการสมัคร โดย"),
        ("Ã SÃO É» Öß", "Ã SÃO É» Öß"),
        ("Straße, København, ÅÄÖ", "Straße, København, ÅÄÖ"),
    ],
)
def test_mojibake(said, text):
    assert clean(said) == text
