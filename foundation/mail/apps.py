from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MailApp(AppConfig):
    name = "foundation.mail"
    label = "mail"
    verbose_name = _("Mail")

    def ready(self) -> None:
        from foundation.mail import backlog

        self.watched = backlog
