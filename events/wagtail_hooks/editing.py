from django.urls import URLPattern, path
from wagtail import hooks

from events.views import copies, doubles


@hooks.register("register_admin_urls")
def editing_addresses() -> list[URLPattern]:
    return [
        path("programme/editions/<int:pk>/copy/", copies.copy, name="copy_edition"),
        path("programme/editions/<int:pk>/speakers/merge/", doubles.merge_doubled_speakers, name="merge_speakers"),
        path("programme/organisations/merge/", doubles.merge_doubled_organisations, name="merge_organisations"),
    ]
