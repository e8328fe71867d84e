"""An edition's pages as they would be: with the draft, or as an old release had them."""

from typing import Any, cast

from wagtail.models import Locale

from cms.models import EditionPage
from events.models import Edition, EditionState

_BELOW_HOME = 3


class _Previewed:
    """The page, with its links leading on within the preview."""

    def __init__(self, page: EditionPage, base: str) -> None:
        self.page, self.base = page, base

    def get_url(self, *_: object) -> str:
        return self.base

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)


def previewed_page(edition: Edition, language: str, base: str) -> EditionPage:
    """Also of an edition that is in preparation, or that has no pages yet."""
    pages = EditionPage.objects.filter(edition=edition, locale__language_code=language)
    page = pages.select_related("locale", *EditionPage.comes_with).first() or _made_up(edition, language)
    page.edition.state = EditionState.OPEN if page.edition.state == EditionState.DRAFT else page.edition.state
    return cast("EditionPage", _Previewed(page, base))


def _made_up(edition: Edition, language: str) -> EditionPage:
    locale, _ = Locale.objects.get_or_create(language_code=language)
    return EditionPage(edition=edition, title=str(edition.title), slug=edition.slug, locale=locale, depth=_BELOW_HOME)
