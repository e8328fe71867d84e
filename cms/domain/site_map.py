"""Every public address of the site, each with the same page in the other languages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from wagtail.models import Page

from cms.domain.addresses import EditionAddress
from cms.domain.editions import public_editions
from cms.domain.visibility import visible
from cms.models import EditionPage
from events.domain.releases import released_agenda
from events.models import Edition

Addresses = Mapping[str, str]
"""By language."""


def site_map() -> Iterator[Addresses]:
    pages = _pages_by_translation()
    yield from pages.values()
    translations = dict(EditionPage.objects.values_list("edition_id", "translation_key"))
    for edition in public_editions():
        if own := pages.get(translations.get(edition.pk)):
            yield from _below(edition, {language: EditionAddress(url) for language, url in own.items()})


def _pages_by_translation() -> dict[object, dict[str, str]]:
    found: dict[object, dict[str, str]] = defaultdict(dict)
    for page in visible(Page.objects.filter(depth__gt=1)).select_related("locale").order_by("path"):
        if url := page.get_url():
            found[page.translation_key][page.locale.language_code] = url
    return found


def _below(edition: Edition, bases: Mapping[str, EditionAddress]) -> Iterator[Addresses]:
    agenda = released_agenda(edition)
    yield {language: base.agenda for language, base in bases.items()}
    yield {language: base.speakers for language, base in bases.items()}
    yield {language: base.organisations for language, base in bases.items()}
    for session in agenda.sessions:
        if not session.is_break:
            yield {language: base.session(session.key) for language, base in bases.items()}
    for person in agenda.people:
        yield {language: base.speaker(person.key) for language, base in bases.items()}
