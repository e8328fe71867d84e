"""Panels of the Wagtail admin for a text in three languages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from foundation.i18n.columns import translated_fields
from foundation.i18n.languages import direction

_LANGUAGES = {"ar": _("Arabic"), "ckb": _("Kurdish (Sorani)"), "en": _("English")}
_HEADINGS = {
    "title": _("Title"),
    "name": _("Name"),
    "slogan": _("Slogan"),
    "summary": _("Summary"),
    "description": _("Description"),
    "abstract": _("Abstract"),
    "biography": _("Biography"),
    "honorific": _("Honorific"),
    "academic_title": _("Academic title"),
    "position": _("Position"),
    "participation": _("Who takes part"),
    "note": _("Note"),
    "city": _("City"),
    "address": _("Address"),
    "text": _("Text"),
    "accessibility": _("Accessibility"),
}


class LanguagePanel(FieldPanel):  # type: ignore[misc]  # Wagtail has no types
    """A field written in one language, whatever the admin's own direction."""

    @property
    def language(self) -> str:
        return str(self.field_name).rpartition("_")[2]

    class BoundPanel(FieldPanel.BoundPanel):  # type: ignore[misc]  # Wagtail has no types
        def __init__(self, **kwargs: object) -> None:
            super().__init__(**kwargs)
            language = self.panel.language
            if self.bound_field is not None:
                self.bound_field.field.widget.attrs.update(lang=language, dir=direction(language))


def translated_panels(*stems: str, heading: str | Promise = "", stacked: bool = False) -> list[Panel]:
    """One group of three fields for each stem: side by side, or stacked for long texts."""
    return [_group(stem, heading, stacked=stacked) for stem in stems]


def _group(stem: str, heading: str | Promise, *, stacked: bool) -> Panel:
    group = MultiFieldPanel if stacked else FieldRowPanel
    fields = [
        LanguagePanel(column, heading=_LANGUAGES[column.rpartition("_")[2]]) for column in translated_fields(stem)
    ]
    return group(fields, heading=heading or _HEADINGS.get(stem) or stem.replace("_", " ").capitalize())
