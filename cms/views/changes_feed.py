from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from cms.domain.addresses import EditionAddress
from cms.domain.changelog import Entry, entries_of, numbers_of
from cms.domain.editions import public_editions
from cms.domain.page_cache import PublicPageResponse
from events.models import Edition
from foundation.i18n import active_language


@require_safe
def changes_feed(request: HttpRequest, edition: str) -> HttpResponse:
    """The last releases of an edition, in the language of the address."""
    found = get_object_or_404(public_editions(), slug=edition)
    feed = _feed(found)
    return PublicPageResponse(feed, content_type="application/atom+xml; charset=utf-8")


def _feed(edition: Edition) -> str:
    address = EditionAddress(f"{settings.PUBLIC_URL}/{active_language()}/{edition.slug}/")
    title = gettext("Changes to the agenda of %(edition)s") % {"edition": edition.title}
    feed = Atom1Feed(
        title=title,
        link=address.changes,
        description=None,
        language=active_language(),
        author_name=str(edition.title),
        feed_url=address.changes_feed,
        feed_guid=_lasting_name(edition, 0),
    )
    for entry in entries_of(edition, numbers_of(edition).page(1)):
        _add(feed, edition, entry, address.release(entry.number))
    return feed.writeString("utf-8")


def _add(feed: Atom1Feed, edition: Edition, entry: Entry, link: str) -> None:
    feed.add_item(
        title=gettext("Release %(number)d") % {"number": entry.number},
        link=link,
        description=render_to_string("cms/changes/_lines.html", {"entry": entry, "url": link}),
        unique_id=_lasting_name(edition, entry.number),
        pubdate=entry.released_at,
        updateddate=entry.released_at,
    )


def _lasting_name(edition: Edition, number: int) -> str:
    """The same whatever the site's host is called; 0 names the feed itself."""
    name = f"urn:eiraq:{edition.slug}:releases:{number}:{active_language()}"
    return uuid5(NAMESPACE_URL, name).urn
