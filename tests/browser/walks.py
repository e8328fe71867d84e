"""A walk along the links of a part of the product."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override
from playwright.sync_api import Page

NO_PAGES = (".csv", ".ics", ".pdf", ".xml", ".xlsx", ".json", "/logout/")
LINKS = "links => links.filter(link => link.host === location.host).map(link => link.href)"


def one_page_of_each_kind(page: Page, start: str) -> dict[str, str]:
    """Opens one address of each view that can be reached from `start` below it; answers view and address."""
    walked: dict[str, str] = {}
    ahead = [start]
    while ahead:
        path = ahead.pop(0)
        kind = kind_of(path)
        if kind and kind not in walked:
            walked[kind] = path
            page.goto(path)
            ahead += [link for link in links_of(page) if link.startswith(start)]
    return walked


def kind_of(path: str) -> str:
    """Empty for what a browser would download, and for actions on rows that nobody has chosen."""
    try:
        with override(get_language_from_path(path)):
            kind = resolve(path).view_name
    except Resolver404:
        return ""
    if kind == "cms:page":
        return f"{kind}{below_an_edition(path)}"
    return "" if path.endswith(NO_PAGES) or kind == "wagtail_bulk_action" else kind


def below_an_edition(path: str) -> str:
    """One address serves all pages of the site; which page it is of an edition stands behind the edition's own."""
    rest = "/".join(path.split("/")[3:])
    try:
        return f" of {resolve(f'/{rest}', 'cms.urls.edition').func.__name__}" if rest else ""
    except Resolver404:
        return ""


def links_of(page: Page) -> Iterator[str]:
    return (urlsplit(link).path for link in page.eval_on_selector_all("a[href]", LINKS))
