"""Whether an Arabic or Kurdish page is in its language throughout; any part asks this of its own pages."""

import re
from collections import Counter
from html.parser import HTMLParser

ALLOWED = frozenset[str]()
"""Latin words that may stand unmarked."""

LATIN = re.compile(r"[A-Za-zÀ-ɏ][\w'’.-]*")
READ_ALOUD = ("alt", "aria-label", "placeholder", "title")
UNREAD = ("script", "style", "head", "code")
LINK = re.compile(r'href="(/\w+/[^"?#.]*)"')
MOST_BESIDE_EACH_OTHER = 9
WITHOUT_END = ("br", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "use", "source", "wbr")


class Reader(HTMLParser):
    """Collects Latin words that stand outside <bdi> and outside a part marked as English."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.found = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        is_set_apart = (
            tag == "bdi" or tag in UNREAD or attrs.get("lang") == "en" or any(apart for _, apart in self.open)
        )
        for name in READ_ALOUD:
            if attrs.get(name) and attrs.get("lang") != "en":
                self.note(attrs[name])
        if tag not in WITHOUT_END:
            self.open.append((tag, is_set_apart))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in WITHOUT_END:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not any(apart for _, apart in self.open):
            self.note(data)

    def note(self, text):
        self.found += [word for word in LATIN.findall(text) if word not in ALLOWED]


def foreign_words(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    return reader.found


def walk(client, start, *others):
    """Every page that links lead to in one language; of many alike the first ones."""
    alike, waiting, seen = Counter(), [start, *others], {start, *others}
    while waiting:
        path = waiting.pop(0)
        answer = client.get(path)
        if answer.streaming or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        html = answer.content.decode()
        yield path, html
        for link in LINK.findall(html):
            parent = link.rstrip("/").rpartition("/")[0]
            if link.startswith(start) and link not in seen and alike[parent] < MOST_BESIDE_EACH_OTHER:
                alike[parent] += 1
                seen.add(link)
                waiting.append(link)
