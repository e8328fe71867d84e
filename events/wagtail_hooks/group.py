from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.model import ModelViewSetGroup

from events.wagtail_hooks.board import board_menu_item
from events.wagtail_hooks.editions import EditionViewSet, NewsViewSet, OrganisationViewSet, VenueViewSet
from events.wagtail_hooks.importing import ImportViewSet
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
        ImportViewSet,
    )

    def get_submenu_items(self) -> list[MenuItem]:
        """The board comes first: it is where an editor works all day."""
        return [board_menu_item(), *super().get_submenu_items()]
