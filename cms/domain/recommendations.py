"""What an edition recommends at its end."""

from django.utils.safestring import SafeString

from events.domain.agenda import Text
from events.models import Edition
from foundation.i18n.markup import said


def recommendations_of(edition: Edition) -> list[SafeString]:
    return [said(Text.of(row, "text", edition.main_language)) for row in edition.recommendations.all()]
