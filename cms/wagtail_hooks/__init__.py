"""What the site adds to the Wagtail admin."""

from django.urls import URLPattern, re_path
from wagtail import hooks

from cms.views.previewing import preview

_ADDRESS = (
    r"^programme/editions/(?P<pk>\d+)/preview/(?P<which>draft|\d+)/(?P<language>ar|ckb|en)/(?P<below>(?:[\w-]+/)*)$"
)


@hooks.register("register_admin_urls")
def preview_address() -> list[URLPattern]:
    return [re_path(_ADDRESS, preview, name="preview_agenda")]
