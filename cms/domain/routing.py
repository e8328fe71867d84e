"""Finding the page at an address in two queries, however deep it lies."""

from typing import Any

from django.http import Http404, HttpRequest
from wagtail.models import Page, Site

from cms.models import PublicPage
from foundation.i18n import active_language


def route(request: HttpRequest, path: str) -> tuple[PublicPage, list[Any], dict[str, Any]]:
    """The deepest live page on the way, and its view for what is left of the path."""
    root = _root_path()
    names = [name for name in path.split("/") if name]
    on_the_way = ["".join([root, *(f"{name}/" for name in names[:count])]) for count in range(len(names) + 1)]
    pages = Page.objects.live().filter(url_path__in=on_the_way)
    deepest = max(pages, key=lambda page: page.depth, default=None)
    if deepest is None:
        raise Http404
    left = names[on_the_way.index(deepest.url_path) :]
    page, args, kwargs = _whole(deepest).route(request, left)
    return page, args, kwargs


def _root_path() -> str:
    language = active_language()
    for site_root in Site.get_site_root_paths():
        if site_root.language_code == language:
            return str(site_root.root_path)
    raise Http404


def _whole(page: Page) -> Page:
    """The page with the rows it shows."""
    model = page.specific_class
    if model is None or not issubclass(model, PublicPage):
        return page.specific
    return model.objects.select_related("locale", *model.comes_with).get(pk=page.pk)
