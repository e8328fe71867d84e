"""Addresses under which a session or a speaker once stood."""

from collections.abc import Callable

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect

from cms.models import EditionPage
from events.domain.former_keys import present_key
from events.models import KeyedKind


def lead_on(
    find: Callable[[str], object | None],
    kind: KeyedKind,
    page: EditionPage,
    former: str,
    address_of: Callable[[str], str],
) -> HttpResponse:
    """To where it stands now, if the public agenda knows it there; browsers ask again, for names are given back."""
    key = present_key(page.edition, kind, former)
    if not key or find(key) is None:
        raise Http404
    return HttpResponsePermanentRedirect(address_of(key), headers={"Cache-Control": "no-cache"})
