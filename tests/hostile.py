"""Names that are code to some program, and what of a page is made of elements."""

from collections import Counter
from html.parser import HTMLParser

HOSTILE_NAMES = [
    '<img src="/etc/passwd">',
    "<b>Sara</b> &amp; <para>",
    "{{7*7}} {% load static %}",
    "{0.__class__.__init__.__globals__}",
    '=HYPERLINK("http://x")',
    "@SUM(A1) +1 -1",
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "\tTab first",
    "\rReturn first",
]


class Page(HTMLParser):
    """What a browser makes of a page: its elements with the names of their attributes, and its text.

    Latin letters are set apart by `bdi` elements, which part no word.
    """

    def __init__(self, html):
        super().__init__()
        self.elements = Counter()
        self.pieces = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if tag == "bdi" and {*names} <= {"lang", "dir"}:
            return
        self.elements[tag, *names] += 1
        self.pieces += [value for _, value in attrs if value]

    def handle_data(self, data):
        self.pieces.append(data)

    @property
    def text(self):
        return " ".join("".join(self.pieces).split())
