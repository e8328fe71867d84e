from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.i18n import Translated


class ReleaseIsFinal(Exception):
    def __str__(self) -> str:
        return gettext("A release is never changed. Make a new one.")


class AgendaReleaseQuerySet(models.QuerySet["AgendaRelease"]):
    def update(self, **_: Any) -> NoReturn:
        raise ReleaseIsFinal


class AgendaRelease(models.Model):
    """The agenda as the public sees it: numbered, never changed after it is made.

    `content` holds the whole programme in three languages; events.domain.agenda reads and writes it.
    `change_count` is not known of releases older than it.
    """

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="releases"
    )
    number = models.PositiveIntegerField(_("number"))
    note_ar = models.CharField(_("note (Arabic)"), max_length=300, blank=True)
    note_ckb = models.CharField(_("note (Kurdish)"), max_length=300, blank=True)
    note_en = models.CharField(_("note (English)"), max_length=300, blank=True)
    content = models.JSONField()
    digest = models.CharField(max_length=64, editable=False)
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    change_count = models.PositiveIntegerField(null=True, editable=False)

    note = Translated("note")

    objects = AgendaReleaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-number"]
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints: ClassVar = [models.UniqueConstraint(fields=["edition", "number"], name="one_release_per_number")]

    def __str__(self) -> str:
        return str(self.number)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ReleaseIsFinal
        super().save(*args, **kwargs)
