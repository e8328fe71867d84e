import secrets
from typing import ClassVar, Final

from django.db import models

from events.models import Edition

_SECRET_BYTES: Final = 32


def new_secret() -> str:
    return secrets.token_urlsafe(_SECRET_BYTES)


class StarList(models.Model):
    """Somebody's chosen sessions behind a private link; it says nothing of who they are."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    secret = models.CharField(max_length=60, unique=True, default=new_secret, editable=False)
    sessions = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.pk)
