"""The programme's place in the Wagtail admin."""

from django.templatetags.static import static
from django.utils.html import format_html_join
from wagtail import hooks

from events.wagtail_hooks.board import board_addresses
from events.wagtail_hooks.editing import editing_addresses
from events.wagtail_hooks.group import ProgrammeGroup
from events.wagtail_hooks.releases import release_addresses

__all__ = ["board_addresses", "editing_addresses", "release_addresses"]


@hooks.register("register_admin_viewset")
def programme() -> ProgrammeGroup:
    return ProgrammeGroup()


@hooks.register("register_icons")
def icons(known: list[str]) -> list[str]:
    return [
        *known,
        "events/icons/venue.svg",
        "events/icons/room.svg",
        "events/icons/programme.svg",
        "events/icons/undo.svg",
    ]


@hooks.register("insert_global_admin_css")
def look() -> str:
    sheets = ("cms/fonts.css", "events/admin.css")
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(sheet),) for sheet in sheets))
