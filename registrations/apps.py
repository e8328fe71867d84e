from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistrationsApp(AppConfig):
    name = "registrations"
    label = "registrations"
    verbose_name = _("Registrations")

    def ready(self) -> None:
        from registrations.receivers import editions, mails
        from registrations.views import entries

        self.wired = (editions, mails, entries)
