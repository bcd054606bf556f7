"""A replica site on loopback: for the demo, the tests and the benchmarks.

It speaks the SelectMinds listing protocol over real HTTP and serves invented postings whose dates
follow the day it is made for, so that something always closes soon. It is not NATO's, and says so
on every page.

>>> from datetime import date
>>> with replica(date(2026, 6, 10)) as site:
...     print(site.url.rpartition(":")[0])
http://127.0.0.1
"""

from scraper.demo.server import Replica, replica

__all__ = ["Replica", "replica"]
