from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class KeyedKind(models.TextChoices):
    SESSION = "session", _("session")
    SPEAKER = "speaker", _("speaker")


class FormerKey(models.Model):
    """An address under which a session or a speaker once stood; visitors are led on to `key`."""

    edition = models.ForeignKey("events.Edition", on_delete=models.CASCADE, related_name="former_keys")
    kind = models.CharField(max_length=10, choices=KeyedKind)
    former = models.SlugField(max_length=80)
    key = models.SlugField(max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "kind", "former"], name="one_way_on_from_a_former_key")
        ]

    def __str__(self) -> str:
        return f"{self.former} -> {self.key}"
