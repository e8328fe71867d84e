from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditApp(AppConfig):
    name = "foundation.audit"
    label = "audit"
    verbose_name = _("Audit")
