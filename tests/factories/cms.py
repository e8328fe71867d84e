"""A small site: three home pages and the pages of editions, without the pages every conference needs."""

from wagtail.models import Locale, Page, Site

from cms.models import EditionPage, HomePage, NewsIndexPage, NewsPage, PublicPage, StandardPage, StarList
from events.models import NewsItem
from foundation.i18n import LANGUAGES


def home_page(language="ar") -> HomePage:
    """The home page of a language; all three are made with the first."""
    if not HomePage.objects.exists():
        homes = in_every_language(Page.get_first_root_node(), HomePage, "e-iraq", "e-Iraq")
        Site.objects.update_or_create(
            is_default_site=True, defaults={"root_page": homes["ar"], "hostname": "testserver"}
        )
    return HomePage.objects.get(locale__language_code=language)


def edition_page(edition, language="ar") -> EditionPage:
    home_page()
    if not EditionPage.objects.filter(edition=edition).exists():
        homes = {code: home_page(code) for code in LANGUAGES}
        in_every_language(homes, EditionPage, edition.slug, edition.title_ar, edition=edition)
    return EditionPage.objects.get(edition=edition, locale__language_code=language)


def news_page(edition, slug="opens", **fields) -> NewsPage:
    parent = edition_page(edition)
    index = NewsIndexPage.objects.child_of(parent).first() or add(parent, NewsIndexPage, "news", "الأخبار")
    return add(index, NewsPage, slug, "خبر", **fields)


def reported_news(edition, **fields) -> NewsItem:
    given = {"slug": "opens", "dated_on": edition.starts_on, "title_ar": "افتتاح المؤتمر", "views_reported": 1408}
    return NewsItem.objects.create(edition=edition, **{**given, **fields})


def standard_page(slug="privacy", title="الخصوصية", language="ar", **fields) -> StandardPage:
    return add(home_page(language), StandardPage, slug, title, **fields)


def add(parent, model: type[PublicPage], slug, title, **fields):
    fields.setdefault("locale", parent.locale)
    return Page.objects.get(pk=parent.pk).add_child(instance=model(slug=slug, title=title, **fields))


def in_every_language(parents, model, slug, title, **fields):
    """Translations of one page; below the root their addresses differ."""
    made = {}
    for code in LANGUAGES:
        locale, _ = Locale.objects.get_or_create(language_code=code)
        parent = parents[code] if isinstance(parents, dict) else parents
        own_slug = slug if isinstance(parents, dict) or code == "ar" else f"{slug}-{code}"
        key = {"translation_key": made["ar"].translation_key} if made else {}
        made[code] = add(parent, model, own_slug, title, locale=locale, **key, **fields)
    return made


def star_list_of(edition) -> StarList:
    return StarList.objects.create(edition=edition, sessions=[])
