"""Which languages a row is written in, at a glance."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from events.models.findable import Findable
from foundation.i18n import LANGUAGES, active_language
from foundation.text import spoken_language_name

_SIGNS = {"ar": "ع", "ckb": "ک", "en": "E"}


def languages_of(row: Findable) -> SafeString:
    """A sign for each language; one that is missing is told apart by its look and in words."""
    signs = format_html_join(" ", "{}", ((_sign(row, language),) for language in LANGUAGES))
    return format_html('<span class="written-in">{}</span>', signs)


def _sign(row: Findable, language: str) -> SafeString:
    is_written = bool(getattr(row, f"{row.findable_by}_{language}").strip())
    sentence = gettext("written in %(language)s") if is_written else gettext("not yet in %(language)s")
    name = sentence % {"language": spoken_language_name(language, active_language())}
    look = "written-in__yes" if is_written else "written-in__no"
    return format_html('<abbr class="{}" title="{}">{}</abbr>', look, name, _SIGNS[language])
