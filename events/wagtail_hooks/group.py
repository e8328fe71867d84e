from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSetGroup

from events.wagtail_hooks.editions import EditionViewSet, NewsViewSet, OrganisationViewSet, VenueViewSet
from events.wagtail_hooks.programme import RoomViewSet, SessionViewSet, SpeakerViewSet, ThemeViewSet


class ProgrammeGroup(ModelViewSetGroup):
    menu_label = _("Programme")
    menu_icon = "programme"
    menu_order = 150
    items = (
        SessionViewSet,
        SpeakerViewSet,
        ThemeViewSet,
        RoomViewSet,
        EditionViewSet,
        OrganisationViewSet,
        VenueViewSet,
        NewsViewSet,
    )
