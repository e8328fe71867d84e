"""The organisations people come from."""

from events.models import Edition, Organisation
from events.search import search_key
from foundation.i18n import order_by_translated, translated_fields


def directory(edition: Edition) -> list[Organisation]:
    """Those of the edition in the reader's order; of every edition while it has none of its own."""
    own = Organisation.objects.filter(participations__edition=edition).distinct()
    known = own if own.exists() else Organisation.objects.all()
    return list(known.order_by(order_by_translated("name"), "pk"))


def organisation_named(typed: str) -> Organisation | None:
    """The one that bears exactly this name in one of the languages, in whatever spelling."""
    wanted = search_key(typed)
    candidates = Organisation.objects.matching(typed).only("pk", *translated_fields("name")).order_by("pk")
    return next((organisation for organisation in candidates if wanted in _keys(organisation)), None)


def _keys(organisation: Organisation) -> set[str]:
    names = (getattr(organisation, column) for column in translated_fields("name"))
    return {search_key(name) for name in names if name}
