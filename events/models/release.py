from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.i18n import Translated


class AgendaRelease(models.Model):
    """The agenda as the public sees it: numbered, never changed after it is made.

    `content` holds the whole programme in three languages; events.domain.agenda reads and writes it.
    """

    edition = models.ForeignKey("events.Edition", on_delete=models.CASCADE, related_name="releases")
    number = models.PositiveIntegerField(_("number"))
    note_ar = models.CharField(_("note (Arabic)"), max_length=300, blank=True)
    note_ckb = models.CharField(_("note (Kurdish)"), max_length=300, blank=True)
    note_en = models.CharField(_("note (English)"), max_length=300, blank=True)
    content = models.JSONField()
    released_at = models.DateTimeField()

    note = Translated("note")

    class Meta:
        ordering: ClassVar = ["-number"]
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints: ClassVar = [models.UniqueConstraint(fields=["edition", "number"], name="one_release_per_number")]

    def __str__(self) -> str:
        return str(self.number)
