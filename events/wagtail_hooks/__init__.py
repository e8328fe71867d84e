"""The programme's place in the Wagtail admin."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html_join
from wagtail import hooks

from events.views.releasing import release_draft
from events.wagtail_hooks.group import ProgrammeGroup


@hooks.register("register_admin_viewset")
def programme() -> ProgrammeGroup:
    return ProgrammeGroup()


@hooks.register("register_admin_urls")
def release_address() -> list[URLPattern]:
    return [path("programme/editions/<int:pk>/release/", release_draft, name="release_agenda")]


@hooks.register("register_icons")
def icons(known: list[str]) -> list[str]:
    return [*known, "events/icons/venue.svg", "events/icons/room.svg", "events/icons/programme.svg"]


@hooks.register("insert_global_admin_css")
def look() -> str:
    sheets = ("cms/fonts.css", "events/admin.css")
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(sheet),) for sheet in sheets))
