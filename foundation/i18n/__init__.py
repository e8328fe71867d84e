"""Three languages in one row: explicit columns, the text to show, and which language a visitor wants."""

from foundation.i18n.columns import Translated, order_by_translated, translated_fields
from foundation.i18n.languages import (
    DEFAULT_LANGUAGE,
    LANGUAGE_CHOICES,
    LANGUAGES,
    active_language,
    direction,
    language_name,
    language_of_request,
)

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "LANGUAGE_CHOICES",
    "Translated",
    "active_language",
    "direction",
    "language_name",
    "language_of_request",
    "order_by_translated",
    "translated_fields",
]
