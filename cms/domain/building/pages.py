"""Adding one page in every language."""

from wagtail.models import Locale, Page

from cms.domain.building.words import Words, WordsByLanguage
from cms.models import PublicPage
from foundation.i18n import DEFAULT_LANGUAGE, LANGUAGES


def add_page(parent: Page, page: PublicPage, words: WordsByLanguage) -> PublicPage:
    """The page in the main language; one that is there already stays as its editors left it."""
    present: PublicPage | None = type(page).objects.child_of(parent).filter(slug=page.slug).first()
    if present is not None:
        return present
    parent = Page.objects.get(pk=parent.pk)
    page.locale = Locale.objects.get_for_language(DEFAULT_LANGUAGE)
    _write(page, words[DEFAULT_LANGUAGE])
    parent.add_child(instance=page)
    page.save_revision().publish()
    for language in LANGUAGES:
        if language != DEFAULT_LANGUAGE:
            _translate(page, language, words[language])
    return page


def _translate(page: PublicPage, language: str, words: Words) -> None:
    copy = page.copy_for_translation(Locale.objects.get_for_language(language), copy_parents=True)
    _write(copy, words)
    copy.save_revision().publish()


def _write(page: PublicPage, words: Words) -> None:
    page.title = words.title
    page.draft_title = words.title
    page.search_description = words.description
    for name, value in words.fields.items():
        setattr(page, name, value)
