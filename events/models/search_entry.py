from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.release import AgendaRelease
from foundation.i18n import Translated


class EntryKind(models.TextChoices):
    SESSION = "session", _("session")
    SPEAKER = "speaker", _("speaker")
    ORGANISATION = "organisation", _("organisation")


class SearchEntry(models.Model):
    """One thing that the last release of an edition lets people find."""

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="search_entries"
    )
    release = models.ForeignKey(AgendaRelease, on_delete=models.CASCADE, related_name="search_entries")
    kind = models.CharField(max_length=15, choices=EntryKind)
    key = models.SlugField(max_length=80)
    title_ar = models.CharField(max_length=500)
    title_ckb = models.CharField(max_length=500, blank=True)
    title_en = models.CharField(max_length=500, blank=True)
    folded_title = models.TextField()
    folded_text = models.TextField()

    title = Translated("title")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "kind", "key"], name="one_search_entry_per_thing")
        ]

    def __str__(self) -> str:
        return str(self.title)
