from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from foundation.i18n import LANGUAGE_CHOICES


class ImportState(models.TextChoices):
    CHECKING = "checking", pgettext_lazy("import", "being checked")
    CHECKED = "checked", pgettext_lazy("import", "checked")
    IMPORTING = "importing", pgettext_lazy("import", "being imported")
    DONE = "done", pgettext_lazy("import", "imported")
    REFUSED = "refused", pgettext_lazy("import", "refused")


class ProgrammeImport(models.Model):
    """A file somebody brought, what was found in it and what became of it.

    `stored_as` names the file as long as it is kept; `report` and `trouble` are plain data of
    events.domain.importing.reports and events.formats.reading.notes.
    """

    slug = models.SlugField(_("edition"), max_length=50)
    time_zone = models.CharField(_("time zone"), max_length=40, blank=True)
    language = models.CharField(_("language of the file"), max_length=5, choices=LANGUAGE_CHOICES, blank=True)
    draft = models.BooleanField(_("do not release"), default=False)
    partly = models.BooleanField(_("leave refused rows out"), default=False)
    file_name = models.CharField(_("file"), max_length=120)
    stored_as = models.CharField(max_length=100, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=ImportState, default=ImportState.CHECKING)
    report = models.JSONField(null=True, blank=True)
    trouble = models.JSONField(null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["-pk"]
        verbose_name = _("programme import")
        verbose_name_plural = _("programme imports")
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=ImportState.values), name="import_state_is_known")
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_working(self) -> bool:
        return self.state in {ImportState.CHECKING, ImportState.IMPORTING}

    @property
    def can_begin(self) -> bool:
        return self.state == ImportState.CHECKED and bool(self.stored_as)
