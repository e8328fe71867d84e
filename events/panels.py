from typing import Any

from django.forms import BaseModelFormSet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel

from foundation.i18n.panels import translated_panels


class RowsPanel(InlinePanel):
    """Rows edited inside the form of their parent, checked together by a formset of ours."""

    def __init__(self, *args: Any, formset: type[BaseModelFormSet[Any, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.formset = formset

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "formset": self.formset}

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = self.formset
        return options


def key_panel() -> Panel:
    help_text = _("Latin letters, digits and hyphens; left empty, it is made from the English text.")
    return FieldPanel("key", heading=_("Page address"), help_text=help_text)


EDITION_PANELS = [
    *translated_panels("title", "slogan", "participation", stacked=True),
    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("venue")], heading=_("When and where")),
    FieldRowPanel(
        [FieldPanel("opens_at"), FieldPanel("closes_at"), FieldPanel("day_changes_at"), FieldPanel("walking_minutes")],
        heading=_("Hours"),
    ),
    InlinePanel(
        "participations",
        [FieldPanel("organisation"), FieldPanel("role")],
        heading=_("Organisations"),
        label=_("organisation"),
    ),
    InlinePanel(
        "recommendations",
        translated_panels("text", stacked=True),
        heading=_("Recommendations"),
        label=_("recommendation"),
    ),
    FieldRowPanel(
        [FieldPanel("slug"), FieldPanel("number"), FieldPanel("main_language"), FieldPanel("time_zone")],
        heading=_("Settings"),
    ),
    FieldRowPanel(
        [FieldPanel("state"), FieldPanel("has_illustrative_times"), FieldPanel("is_sample")], heading=_("State")
    ),
]

VENUE_PANELS = [
    *translated_panels("name", "city", "address"),
    FieldRowPanel([FieldPanel("directions_url"), FieldPanel("map_picture")], heading=_("The way there")),
    key_panel(),
]

ROOM_PANELS = [
    *translated_panels("name"),
    FieldRowPanel([FieldPanel("capacity"), FieldPanel("position")], heading=_("Size and order")),
    FieldRowPanel([FieldPanel("venue"), FieldPanel("opens_at"), FieldPanel("closes_at")], heading=_("Place and hours")),
    *translated_panels("accessibility", stacked=True),
    key_panel(),
]

THEME_PANELS = [
    *translated_panels("title"),
    FieldRowPanel([FieldPanel("colour"), FieldPanel("position")], heading=_("Colour and order")),
    key_panel(),
]

ORGANISATION_PANELS = [
    *translated_panels("name"),
    FieldRowPanel([FieldPanel("kind"), FieldPanel("origin")], heading=_("Kind")),
    FieldRowPanel([FieldPanel("website"), FieldPanel("logo")], heading=_("Look")),
    key_panel(),
]

SPEAKER_PANELS = [
    *translated_panels("name", "honorific", "academic_title"),
    *translated_panels("position", "biography", stacked=True),
    FieldRowPanel([FieldPanel("organisation"), FieldPanel("photo")], heading=_("Organisation and photo")),
    MultiFieldPanel([FieldPanel("email"), FieldPanel("language")], heading=_("For the organisers only")),
]

NEWS_PANELS = [
    *translated_panels("title", "summary", "source", stacked=True),
    FieldRowPanel([FieldPanel("dated_on"), FieldPanel("dated_note"), FieldPanel("views_reported")], heading=_("Facts")),
    FieldPanel("slug"),
]
