"""The programme's FAQ page, in the markup of a public site with an accordion; its words are in `faq.txt`."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from importlib import resources
from string import Template

from scraper.demo.dates import fill
from scraper.demo.markup import to_html
from scraper.demo.pages import DISCLAIMER
from scraper.demo.sessions import Noise

_QUESTION = re.compile(r"^# (?P<question>.+)\n(?P<answer>(?:(?!# ).*\n?)*)", re.MULTILINE)

_ITEM = Template("""\
<div class="accordion-item"><h2 class="accordion-header">\
<button class="accordion-button collapsed" type="button" \
aria-expanded="false" aria-controls="c$place">$question</button></h2>\
<div id="c$place" class="accordion-collapse collapse"><div class="accordion-body">$answer</div></div>\
</div>""")

_PAGE = Template("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Internship Programme: Frequently Asked Questions</title>
<meta name="viewport" content="width=device-width">
<meta name="csrf-token" content="$csrf">
<script nonce="$nonce">window.dataLayer=[{event:'page',deadline:'31/12/2030 12:00'}];</script>
<link rel="stylesheet" href="/assets/css/site.css?v=$version">
</head>
<body>
<!-- visitor $visitor of today -->
<div class="cookie-banner" role="dialog"><p>We use cookies to improve your visit.</p>\
<button>Accept all</button><button>Reject</button></div>
<header><a class="logo" href="/">Replica</a><nav aria-label="Main"><ul><li><a href="#">About us</a></li>\
<li><a href="#">Topics</a></li><li><a href="/jobs/search">Work with us</a></li></ul></nav></header>
<aside class="newsletter"><p>Our newsletter comes out on the first Friday of the month. Subscribe below.</p>
<p>Enter your email address and we will send you a code to reset your password.</p>
<p>No code yet? Ask for another one.</p>
<p>A password has at least 12 characters, one of them a number and one a symbol.</p></aside>
<main id="content">
<div class="breadcrumb">Home / Work with us / Internship Programme</div>
<h1>NATO Internship Programme: Frequently Asked Questions</h1>
<div class="accordion" id="faq">
$items
</div>
</main>
<footer><p>$disclaimer</p><p>Terms of use &middot; Accessibility &middot; Contact</p></footer>
<script nonce="$nonce" src="/js/app.min.js?v=$version" async></script>
</body>
</html>
""")


def questions(today: date) -> Iterator[tuple[str, str]]:
    """Each question with its answer as HTML."""
    text = (resources.files(__package__) / "faq.txt").read_text(encoding="utf-8")
    for match in _QUESTION.finditer(fill(text, today)):
        yield match["question"], to_html(match["answer"])


def page(today: date, noise: Noise) -> str:
    """The whole page, with new noise in it."""
    items = (
        _ITEM.substitute(place=place, question=escape(question), answer=answer)
        for place, (question, answer) in enumerate(questions(today))
    )
    return _PAGE.substitute(
        items="\n".join(items),
        csrf=noise(),
        nonce=noise(),
        version=noise()[:6],
        visitor=noise()[:8],
        disclaimer=DISCLAIMER,
    )
