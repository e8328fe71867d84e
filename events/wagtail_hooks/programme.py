from typing import Any

from django.forms import CheckboxSelectMultiple
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, Panel
from wagtail.admin.ui.tables import Column

from events.forms.sessions import AvailabilityFormSet, OfEditionFormSet, SessionForm, SlotFormSet
from events.models import Room, Session, Slot, Speaker, Theme
from events.panels import ROOM_PANELS, SPEAKER_PANELS, THEME_PANELS, RowsPanel, key_panel
from events.views.doubles import SpeakerIndexView
from events.views.rows import CreateSessionView, EditSessionView
from events.wagtail_hooks.base import FoundViewSet, InEdition, RowViewSet
from events.wagtail_hooks.completeness import languages_of
from foundation.i18n.panels import translated_panels


def places_of(session: Session) -> str:
    places = format_html_join(mark_safe("<br>"), "{} <bdi>{}</bdi>", map(_place, session.slots.all()))
    return places or gettext("not placed yet")


def _place(slot: Slot) -> tuple[str, str]:
    starts_at = slot.starts_at.astimezone(slot.session.edition.zone)
    time = format_html('<bdi dir="ltr">{}</bdi>', f"{starts_at:%Y-%m-%d %H:%M}")
    return time, slot.room.name if slot.room else gettext("all rooms")


SESSION_PANELS: list[Panel] = [
    *translated_panels("title", "abstract"),
    FieldRowPanel([FieldPanel("kind"), FieldPanel("state"), FieldPanel("access")], heading=_("Kind and state")),
    FieldRowPanel([FieldPanel("language"), FieldPanel("interpretation")], heading=_("Languages")),
    FieldPanel("themes", widget=CheckboxSelectMultiple),
    RowsPanel(
        "slots",
        [FieldRowPanel([FieldPanel("room"), FieldPanel("starts_at"), FieldPanel("minutes")])],
        heading=_("Times and rooms"),
        label=_("slot"),
        formset=SlotFormSet,
    ),
    RowsPanel(
        "appearances",
        [FieldRowPanel([FieldPanel("speaker"), FieldPanel("role")])],
        heading=_("People"),
        label=_("person"),
        formset=OfEditionFormSet,
    ),
    InlinePanel(
        "materials",
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("url"), FieldPanel("document")]),
            *translated_panels("title"),
        ],
        heading=_("Slides, recordings, outcomes"),
        label=_("material"),
    ),
    key_panel(),
]


class SessionViewSet(InEdition, FoundViewSet):
    model = Session
    icon = "openquote"
    form_class = SessionForm
    row_panels = SESSION_PANELS
    add_view_class = CreateSessionView
    edit_view_class = EditSessionView
    related = ("edition",)
    fetched = ("slots__room", "slots__session__edition")
    ordering = ("-edition__starts_on", "slots__starts_at", "pk")
    list_display: Any = (
        "__str__",
        Column("languages", label=_("Written in"), accessor=languages_of),
        "kind",
        "state",
        Column("places", label=_("Time and room"), accessor=places_of),
        "edition",
    )
    list_filter = ("edition", "kind", "state", "access")


class SpeakerViewSet(InEdition, FoundViewSet):
    model = Speaker
    icon = "user"
    row_panels = [
        *SPEAKER_PANELS,
        RowsPanel(
            "availabilities",
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")])],
            heading=_("When the person can come (always, where nothing is said)"),
            label=_("availability"),
            formset=AvailabilityFormSet,
        ),
        key_panel(),
    ]
    index_view_class = SpeakerIndexView
    add_to_reference_index = True
    related = ("organisation", "edition")
    list_display: Any = (
        "__str__",
        Column("languages", label=_("Written in"), accessor=languages_of),
        "organisation",
        "edition",
    )
    list_filter = ("edition", "organisation")


class ThemeViewSet(InEdition, RowViewSet):
    model = Theme
    icon = "tag"
    row_panels = THEME_PANELS
    related = ("edition",)
    list_display = ("__str__", "colour", "position", "edition")
    ordering = ("-edition__starts_on", "position")


class RoomViewSet(InEdition, RowViewSet):
    model = Room
    icon = "room"
    row_panels = ROOM_PANELS
    related = ("edition",)
    list_display = ("__str__", "capacity", "position", "edition")
    ordering = ("-edition__starts_on", "position")
