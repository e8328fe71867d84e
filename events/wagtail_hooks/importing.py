from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from events.views.importing import import_progress, import_report, import_template, start_import, upload_programme


class ImportMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.has_perm("events.add_programmeimport"))


class ImportViewSet(ViewSet):
    name = "programme_import"
    url_prefix = "programme/import"
    icon = "download"
    menu_label = _("Import")
    menu_item_class = ImportMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", upload_programme, name="index"),
            path("template.<slug:form>", import_template, name="template"),
            path("<int:pk>/", import_report, name="report"),
            path("<int:pk>/progress/", import_progress, name="progress"),
            path("<int:pk>/start/", start_import, name="start"),
        ]
