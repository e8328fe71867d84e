from django.urls import URLPattern, path
from wagtail import hooks

from events.views.notices import edit_notice
from events.views.releases import release, releases, restore
from events.views.releasing import cancel_planned_release, release_draft

_EDITION = "programme/editions/<int:pk>"


@hooks.register("register_admin_urls")
def release_addresses() -> list[URLPattern]:
    return [
        path(f"{_EDITION}/release/", release_draft, name="release_agenda"),
        path(f"{_EDITION}/release/messages/<uuid:person>/", edit_notice, name="release_message"),
        path(f"{_EDITION}/release/plans/<int:plan>/cancel/", cancel_planned_release, name="cancel_planned_release"),
        path(f"{_EDITION}/releases/", releases, name="agenda_releases"),
        path(f"{_EDITION}/releases/<int:number>/", release, name="agenda_release"),
        path(f"{_EDITION}/releases/<int:number>/restore/", restore, name="restore_release"),
    ]
