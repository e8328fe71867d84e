"""The whole site: languages, home pages, the pages every conference needs, and one for each edition."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from cms.domain.building.editions import publish_edition
from cms.domain.building.pages import add_page
from cms.domain.building.words import PAGES, words_of
from cms.domain.editions import public_editions
from cms.models import HomePage, StandardPage
from foundation.i18n import LANGUAGES

_DEFAULT_PORTS = {"http": 80, "https": 443}


@transaction.atomic
def build_site() -> HomePage:
    """Adds what is missing; asked again, it changes nothing."""
    for language in LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    home = add_page(Page.get_first_root_node(), HomePage(slug="e-iraq"), words_of("home"))
    _answer_with(home)
    for name in PAGES:
        add_page(home, StandardPage(slug=name, show_in_menus=True), words_of(name))
    for edition in public_editions():
        publish_edition(edition)
    return home


def _answer_with(home: HomePage) -> None:
    """The site's root is the Arabic home page; the page Wagtail brings along goes."""
    address = urlsplit(settings.PUBLIC_URL)
    found = {
        "root_page": home,
        "site_name": settings.WAGTAIL_SITE_NAME,
        "hostname": address.hostname or "localhost",
        "port": address.port or _DEFAULT_PORTS[address.scheme],
    }
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(is_default_site=True, **found)
    elif any(getattr(site, name) != value for name, value in found.items()):
        Site.objects.update_or_create(pk=site.pk, defaults=found)
    for welcome in Page.objects.filter(depth=2, content_type__app_label="wagtailcore", content_type__model="page"):
        welcome.delete()
