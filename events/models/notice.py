from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.release import AgendaRelease
from events.models.speaker import Speaker
from foundation.i18n import LANGUAGE_CHOICES, direction


class Wording(models.Model):
    """How a person is told about a release; what is empty is said in the usual words."""

    person = models.UUIDField(editable=False)
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    opening = models.TextField(_("opening words"), max_length=4000, blank=True)

    class Meta:
        abstract = True


class NoticeDraft(Wording):
    """What editors have made of the message that the next release will send to one person.

    `told` is a digest of what the message told when they wrote; empty for those older than it.
    """

    edition = models.ForeignKey("events.Edition", on_delete=models.CASCADE, related_name="notice_drafts")
    is_held_back = models.BooleanField(_("do not send this message"), default=False)
    told = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "person"], name="one_notice_draft_per_person")
        ]

    def __str__(self) -> str:
        return str(self.person)


class NoticeState(models.TextChoices):
    TOLD = "told", _("told")
    HELD_BACK = "held_back", _("held back")
    UNREACHABLE = "unreachable", _("cannot be reached")


class ReleaseNotice(Wording):
    """One person's share of one release, written with it: told once, held back, or without an address."""

    release = models.ForeignKey(AgendaRelease, on_delete=models.CASCADE, related_name="notices")
    speaker = models.ForeignKey(Speaker, on_delete=models.SET_NULL, null=True, related_name="notices")
    language = models.CharField(max_length=5, choices=LANGUAGE_CHOICES)
    state = models.CharField(max_length=12, choices=NoticeState)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "person"], name="one_notice_per_release_and_person")
        ]

    def __str__(self) -> str:
        return f"{self.release_id} {self.person}"

    @property
    def direction(self) -> str:
        return direction(self.language)
