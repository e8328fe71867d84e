"""Every address of the product; the contract is the table in docs/architecture.md."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from django.views.i18n import set_language
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from badges.urls.door import api_patterns
from cms.views.styleguide import styleguide
from config.media import picture
from config.middleware.languages import home
from events.urls.api import public_api_patterns
from foundation.access.views.office import enter_office

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"

to_our_login = RedirectView.as_view(pattern_name="access:login", query_string=True)
to_mailbox = RedirectView.as_view(pattern_name="mail:mailbox")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("set-language/", set_language, name="set_language"),
    path("", include("cms.urls.root")),
    path("", include("foundation.health.urls")),
    path("", include("badges.urls.door")),
    path("api/door/", api_patterns),
    path("api/v1/", public_api_patterns),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:name>", picture, name="media"),
    path("", include("events.urls.feeds")),
    path("office/", enter_office, name="enter_office"),
    path("demo/mailbox/", to_mailbox),
]

if settings.IS_DEMO:
    urlpatterns += i18n_patterns(path("demo/styleguide/", styleguide, name="styleguide"))

urlpatterns += i18n_patterns(
    path("demo/mailbox/", include("foundation.mail.urls")),
    path("office/", include("foundation.access.urls")),
    path("", include("badges.urls.orders")),
    path("", include("registrations.urls")),
    path("", include("events.urls.calendars")),
    path("", include("cms.urls")),
    path("_util/login/", to_our_login, name="wagtailcore_login"),
    path("", include(wagtail_urls)),
)
