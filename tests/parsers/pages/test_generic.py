import pytest

from parsers.pages import Unreadable, postings


def text_of(markup: str) -> str:
    (posting,) = postings(markup.encode())
    assert posting.platform == "generic"
    return posting.text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        # a line a block
        ("<h1>Trainee</h1><p>One.</p><p>Two.</p>", "Trainee\n\nOne.\n\nTwo."),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree"),
        ("<p>  much \n\t white   space </p>", "much white space"),
        ("<p>so<b>me</b> <i>words</i></p>", "some words"),
        ("<p>R&amp;D costs 5&nbsp;&euro;</p>", "R&D costs 5 €"),
        # bullets
        ("<p>We ask:</p><ul><li>care</li><li>wit</li></ul><p>Thanks.</p>", "We ask:\n\n- care\n- wit\n\nThanks."),
        ("<ol><li><p>care</p></li><li><p>wit</p></li></ol>", "- care\n\n- wit"),
        (
            "<ul><li>care for<ul><li>maps</li><li>cats</li></ul></li><li>wit</li></ul>",
            "- care for\n\n- maps\n- cats\n\n- wit",
        ),
        # tables
        (
            "<table><tr><th>Grade</th><td>Intern</td></tr><tr><td>Place</td><td>Rome</td></tr></table>",
            "Grade: Intern\nPlace: Rome",
        ),
        ("<dl><dt>Grade</dt><dd>Intern</dd></dl>", "Grade: Intern"),
        (
            "<table><tr><td>Post</td><td>:</td><td>Clerk</td></tr><tr><td>Grade :</td><td>B3</td></tr></table>",
            "Post: Clerk\nGrade : B3",
        ),
        ("<table><tr><td>1</td><td>2</td><td>3</td></tr></table>", "1 | 2 | 3"),
        (
            "<table><tr><td>Tasks</td><td><ul><li>file</li><li>fold</li></ul></td></tr></table>",
            "Tasks:\n\n- file\n- fold",
        ),
        ("<table><tr><th>Who can apply?</th><td>Nationals</td></tr></table>", "Who can apply? Nationals"),
        (
            "<table><tr><td><p><b>Profile</b></p></td><td><p>One.</p><p>Two.</p></td></tr></table>",
            "Profile: One.\n\nTwo.",
        ),
        (
            "<dl><dt>Deadline</dt><dd>3 May</dd><dt>Languages</dt><dd>English</dd><dd>French</dd></dl>",
            "Deadline: 3 May\nLanguages: English\nFrench",
        ),
        ("<dl><dt>Is it paid?</dt><dd><p>Yes.</p></dd></dl>", "Is it paid?\n\nYes."),
        # boxes of a label and its value
        (
            "<div><span class=lbl>Closing date</span> <span class=val>29.02.2024</span></div>",
            "Closing date: 29.02.2024",
        ),
        (
            "<div><div class=field__label>Open until :</div><div class=field__item>13/12/2023</div></div>",
            "Open until : 13/12/2023",
        ),
        (
            "<div class=row><div class=col-3><strong>Place</strong></div><div class=col-9>Rome</div></div>",
            "Place: Rome",
        ),
        ("<div><h3>Profile</h3><p>You like maps.</p></div>", "Profile\n\nYou like maps."),
        # a bullet or a number labels nothing
        ("<table><tr><td>•</td><td>draw</td></tr><tr><td>•</td><td>fold</td></tr></table>", "- draw\n- fold"),
        ("<table><tr><td>1.</td><td>draw</td></tr><tr><td>(b)</td><td>fold</td></tr></table>", "- draw\n- fold"),
        ("<table><tr><td>–</td><td>draw <b>maps</b></td></tr></table>", "- draw maps"),
        ("<div><div class=label>a)</div><div>draw</div></div>", "- draw"),
        (
            "<table><tr><td>A3</td><td>Clerk</td></tr><tr><td>2026</td><td>Trainee</td></tr></table>",
            "A3: Clerk\n2026: Trainee",
        ),
        # rows of two spans each, of the same two classes
        (
            "<div><div><span class=k>Grade</span><span class=v>B3</span></div><div><span class=k>Place</span><span class=v>Rome</span></div></div>",
            "Grade: B3\n\nPlace: Rome",
        ),
        (
            "<ul><li><span class=k>Grade</span> <span class=v>B3</span></li><li><span class=k>Place</span> <span class=v>Rome</span></li></ul>",
            "- Grade: B3\n- Place: Rome",
        ),
        # one alone, of one class, without, or with words of its own
        ("<div><p><span class=k>Draw</span> <span class=v>maps</span></p></div>", "Draw maps"),
        ("<p><span class=k>Draw</span> <span class=k>maps</span></p>" * 2, "Draw maps\n\nDraw maps"),
        ("<p><span>Draw</span> <span>maps</span></p>" * 2, "Draw maps\n\nDraw maps"),
        ("<p>We <span class=k>draw</span> <span class=v>maps</span></p>" * 2, "We draw maps\n\nWe draw maps"),
        ("<p><b>Place:</b> Rome<br><b>Grade:</b> B3</p>", "Place: Rome\nGrade: B3"),
        # spans of an item that only their style parts, and a word that is one
        ("<ul><li><span>On site</span><span>Full-time</span></ul>", "- On site | Full-time"),
        ("<ul><li><span>Quiz</span><span>zes</span> of <span>M</span><span>AP</span></ul>", "- Quizzes of MAP"),
        # lines that the page keeps
        ("<pre>one\n\ntwo\n  - three</pre>", "one\n\ntwo\n- three"),
        ('<div style="white-space: pre-line">one\ntwo</div>', "one\ntwo"),
        # accordions
        (
            "<h3><button aria-expanded=false>Is it paid?</button></h3><div class=collapse hidden><p>Yes.</p></div>",
            "Is it paid?\n\nYes.",
        ),
        ("<details><summary>Is it paid?</summary><p>Yes.</p></details>", "Is it paid?\n\nYes."),
        ("<h4>Is it paid?</h4><div role=tabpanel aria-hidden=true><p>Yes.</p></div>", "Is it paid?\n\nYes."),
        # what nobody sees
        ("<p>Seen<span style='display:none'>!</span><span class=sr-only>!</span></p>", "Seen"),
        ("<p>Seen<script>x()</script><style>p{}</style><span hidden>!</span></p>", "Seen"),
        ('<p>Seen</p><p aria-hidden="true">◆</p><template><p>!</p></template>', "Seen"),
    ],
)
def test_text(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>Home</nav><main><p>Trainee</p></main><aside>News</aside>",
        "<div role=navigation>Home</div><article><p>Trainee</p></article>",
        "<p>Menu</p><div id=content><p>Trainee</p></div>",
        "<header>Office</header><p>Trainee</p><footer>Imprint</footer>",
        "<body><p>Trainee</p><form>Search</form><dialog>Cookies?</dialog>",
        "<main><p>Trainee</p><nav>Share</nav></main><p>More</p>",
    ],
)
def test_the_main_part_without_chrome(markup):
    assert text_of(markup) == "Trainee"


NOTICE = "<h1>Trainee</h1><p>" + "We look for a trainee who likes old maps. " * 4 + "</p>"
TEXT = "Trainee\n\n" + " ".join(["We look for a trainee who likes old maps."] * 4)


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class='cookie-banner'><p>We use cookies.</p></div><div class=wrap>{NOTICE}</div>",
        f"<div id=content><div class=breadcrumb>Home &gt; Jobs</div>{NOTICE}<div class='share-buttons'><a>X</a></div></div>",
        f"<article class='post type-post'><header class=entry-header><h1>Trainee</h1></header>{NOTICE[16:]}</article><div id=comments>Leave a reply</div>",
        f"<div class='layout-container'><main role=main>{NOTICE}<section><h2>Similar jobs</h2><ul><li>Clerk, apply by 9 June 2030</li></ul></section></main></div>",
        f"<main>{NOTICE}<h2>Related vacancies</h2><p>Clerk</p><p>Driver</p></main>",
        f"<form id=aspnetForm><div id=menu><a>Home</a></div><div>{NOTICE}</div></form>",  # ASP.NET: the page is a form
        f"<main><p>Too little</p></main><div class=job-description>{NOTICE}</div>",
        f"<body class='has-sidebar menu-open'><div class=no-sidebar>{NOTICE}</div></body>",
        f"<header><h1>Trainee</h1></header><main>{NOTICE[16:]}</main>",
        f"<article><p>Teaser</p></article><article>{NOTICE}</article><article><p>Teaser</p></article>",
        f"<table><tr><td><a>Home</a><br><a>Jobs</a><br><a>Contact</a></td><td>{NOTICE}</td></tr></table>",
        f"<ul><li><a>Home</a></li><li><a>Jobs</a></li><li><a>Help</a></li></ul><div>{NOTICE}</div>",
        f"<article>{NOTICE}<div class=sharedaddy><h3>Share this:</h3></div><div class=jp-relatedposts>Related</div></article>",
        f"<main>{NOTICE}<button>Apply now</button><form><label>Search</label></form></main>",
    ],
)
def test_the_notice_without_what_stands_around_it(markup):
    assert text_of(markup) == TEXT


@pytest.mark.parametrize("shape", ["<aside class=facts>{}</aside>", "<div class=sidebar>{}</div>"])
def test_a_side_column_of_facts_stays(shape):
    facts = shape.format("<dl><dt>Duty station</dt><dd>Rome</dd><dt>Closing date</dt><dd>3 May 2026</dd></dl>")
    assert "Closing date: 3 May 2026" in text_of(f"<main>{NOTICE}{facts}</main>")


FACTS = "<dl><dt>Duty station</dt><dd>Rome</dd><dt>Closing date</dt><dd>3 May 2026</dd></dl>"


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class=wrap><article>{NOTICE}</article><div class=box>{FACTS}</div></div>",
        f"<div class=grid><div><main>{NOTICE}</main></div><div>{FACTS}</div></div>",
        f"<div class=grid><div>{FACTS}</div><div><div><div class=job-description>{NOTICE}</div></div></div></div>",
    ],
)
def test_the_box_of_facts_beside_the_notice_belongs_to_it(markup):
    text = text_of(f"<nav>Home</nav>{markup}<p>The imprint of the house</p>")
    assert "Duty station: Rome\nClosing date: 3 May 2026" in text
    assert "We look for a trainee" in text
    assert "imprint" not in text


@pytest.mark.parametrize(
    "beside",
    [
        "<p>News of the house.</p>",
        "<dl><dt>Duty station</dt><dd>Rome</dd></dl>",  # one label is no box of facts
        f"{FACTS}<p>{'Much else is said here of the house. ' * 6}</p>",  # larger than the notice
    ],
)
def test_another_box_beside_the_notice_does_not(beside):
    assert text_of(f"<div class=grid><main>{NOTICE}</main><div>{beside}</div></div><p>Imprint</p>") == TEXT


def test_a_list_with_links_in_its_words_is_no_menu():
    items = "<ul><li>draw <a>maps</a><li>see <a>the rules</a> of the house<li>read <a>more</a> of it here</ul>"
    assert text_of(f"<div>{NOTICE}{items}</div>").endswith(
        "- draw maps\n- see the rules of the house\n- read more of it here"
    )


def test_a_few_links_are_no_menu():
    assert "- Home\n- Jobs" in text_of(f"<ul><li><a>Home</a><li><a>Jobs</a></ul><div>{NOTICE}</div>")


@pytest.mark.parametrize(
    ("selector", "text"),
    [
        ("article", "Trainee\n\nMaps."),
        (".part", "Trainee\n\nMaps."),
        ("#one, #two", "Trainee\n\nMaps."),
        ("div", "Trainee\n\nMaps."),  # of a part within a part nothing is read twice
        ("article > p", "Maps."),
    ],
)
def test_the_notice_where_its_place_is_known(selector, text):
    markup = (
        "<p>Sign in</p><article id=one class=part><div><div><h1>Trainee</h1></div></div></article>"
        "<p>News</p><article class=part id=two><p>Maps.</p></article><p>Imprint</p>"
    )
    if selector == "div":
        markup = "<p>Sign in</p><div><h1>Trainee</h1><div><p>Maps.</p></div></div><p>Imprint</p>"
    (posting,) = postings(markup.encode(), within=selector)
    assert posting.text == text


def test_a_page_without_the_place_of_its_notice_cannot_be_read():
    with pytest.raises(Unreadable, match="has nothing at article"):
        postings(b"<p>Sign in</p>", within="article")


def test_a_heading_that_is_never_closed_keeps_its_lines():
    assert "\n\n- file maps" in text_of(f"<main><h1>Trainee<p>{'We like maps. ' * 40}</p><ul><li>file maps</ul></main>")


def test_the_heading_comes_first():
    assert (
        text_of("<main><p>16 November 2023</p><h1>Trainee</h1><p>Maps.</p></main>")
        == "Trainee\n\n16 November 2023\n\nMaps."
    )


@pytest.mark.parametrize(
    "piece", ["<div>", "<ul><li>", "<b>", "<table><tr><td>", "<p><font size=1>", "<dl><dt>a<dd>", "<a href=x>"]
)
def test_markup_that_is_too_deep_is_read_in_time(piece):
    assert text_of(piece * 20_000 + "deep").endswith("deep")


def test_the_pages_own_address():
    markup = '<head><link rel="canonical" href="https://osm.example/7"></head><body><p>Trainee</p></body>'
    assert postings(markup.encode())[0].url == "https://osm.example/7"


@pytest.mark.parametrize("markup", ["<p>a<p>b", "<p>a</div></p><p>b", "<div><p>a<p>b</div", "<p>a</p><!-- x --><p>b"])
def test_broken_markup_is_read_as_browsers_do(markup):
    assert text_of(markup).split() == ["a", "b"]


EMPLOYERS = """<html><head><title>{}</title></head><body><h1>Intern, Maps</h1>
<p>We look for an intern who draws maps of the sea. {}</p></body></html>"""


@pytest.mark.parametrize(
    ("title", "prose", "begins"),
    [
        ("Intern, Maps | European Central Bank", "", "Company: European Central Bank\n\nIntern, Maps"),
        ("Intern, Maps - UNESCO", "", "Company: UNESCO\n\nIntern, Maps"),
        ("Intern, Maps | UNESCO", "Join UNESCO.", "Intern, Maps\n\nWe look"),  # the notice names it itself
        ("Intern, Maps | Jobs for You", "", "Intern, Maps\n\nWe look"),
        ("Intern, Maps", "", "Intern, Maps\n\nWe look"),
    ],
)
def test_the_employer_whose_site_it_is(title: str, prose: str, begins: str) -> None:
    assert postings(EMPLOYERS.format(title, prose).encode())[0].text.startswith(begins)
