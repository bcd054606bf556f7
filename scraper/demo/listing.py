"""A page of search results in SelectMinds markup, as the listing call and the browser's page have it."""

from collections.abc import Sequence
from html import escape
from string import Template

from scraper.demo.posting import Posting

PAGE_SIZE = 10
_NEW = 3  # so many at the top of the list are flagged as new

_ROW = Template("""\
<div class="job_list_row" id="job_list_$id">
 <div class="jlr_title"><p><a class="job_link font_bold" href="$path">$title</a>$flag</p></div>
 <p class="jlr_company">$company</p>
 <p class="jlr_cat_loc"><span class="location">$location</span> <span class="category">$category</span></p>
 <p class="jlr_description">$extract</p>
</div>""")

_RESULTS = Template("""\
<div class="search_totals"><span class="total_results">$total</span> jobs found</div>
<div id="job_results_list_hldr">
$rows
</div>
<div id="jPaginateHldr" style="display:none"><span id="jPaginateNumPages">$pages.0</span>
<span id="jPaginateCurrPage">$page</span></div>
<div id="jPaginationHldr">$links</div>""")

_NO_RESULTS = """\
<div id="job_no_results_list_hldr"><p>We could not find any jobs here. Try fewer keywords.</p></div>"""


def results(found: Sequence[Posting], page: int) -> str:
    """One page of what a search found; the empty holder where there is nothing on it."""
    start = (page - 1) * PAGE_SIZE
    if not 0 <= start < len(found):
        return _NO_RESULTS
    pages = -(-len(found) // PAGE_SIZE)
    return _RESULTS.substitute(
        total=len(found),
        rows=rows(found[start : start + PAGE_SIZE], new=max(0, _NEW - start)),
        pages=pages,
        page=page,
        links=" ".join(f'<a href="#page{number}">{number}</a>' for number in range(1, pages + 1)),
    )


def rows(postings: Sequence[Posting], *, new: int = 0) -> str:
    """The rows of these postings, the first few flagged as new."""
    return "\n".join(_row(posting, new=place < new) for place, posting in enumerate(postings))


def matching(postings: Sequence[Posting], keywords: str) -> tuple[Posting, ...]:
    """Those whose title or body has every keyword."""
    words = keywords.lower().split()
    return tuple(p for p in postings if all(word in f"{p.title}\n{p.body}".lower() for word in words))


def _row(posting: Posting, *, new: bool) -> str:
    return _ROW.substitute(
        id=posting.id,
        path=posting.path,
        title=escape(posting.title),
        flag=' <span class="new_flg">New!</span>' if new else "",
        company=escape(posting.company),
        location=escape(posting.location),
        category=escape(posting.category),
        extract=escape(posting.extract),
    )
