from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from events.forms.rows import EditionForm
from events.models import Edition, NewsItem, Organisation, Venue
from events.panels import EDITION_PANELS, NEWS_PANELS, ORGANISATION_PANELS, VENUE_PANELS
from events.views.doubles import OrganisationIndexView
from events.views.rows import EditEditionView, EditionIndexView
from events.wagtail_hooks.base import DayColumn, FoundViewSet, InEdition, RowViewSet


class EditionViewSet(RowViewSet):
    model = Edition
    icon = "date"
    form_class = EditionForm
    row_panels = EDITION_PANELS
    index_view_class = EditionIndexView
    edit_view_class = EditEditionView
    list_display: Any = (
        "__str__",
        DayColumn("starts_on", label=_("first day"), sort_key="starts_on"),
        DayColumn("ends_on", label=_("last day"), sort_key="ends_on"),
        "state",
    )
    list_filter = ("state",)


class VenueViewSet(RowViewSet):
    model = Venue
    icon = "venue"
    row_panels = VENUE_PANELS
    add_to_reference_index = True


class OrganisationViewSet(FoundViewSet):
    model = Organisation
    icon = "group"
    row_panels = ORGANISATION_PANELS
    index_view_class = OrganisationIndexView
    add_to_reference_index = True
    list_display = ("__str__", "kind", "origin")
    list_filter = ("kind", "origin")


class NewsViewSet(InEdition, RowViewSet):
    model = NewsItem
    icon = "doc-full"
    form_class = WagtailAdminModelForm
    row_panels = NEWS_PANELS
    related = ("edition",)
    list_display: Any = ("__str__", DayColumn("dated_on", label=_("date"), sort_key="dated_on"), "edition")
