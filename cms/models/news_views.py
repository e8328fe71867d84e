from django.db import models
from django.utils.translation import gettext_lazy as _


class NewsViews(models.Model):
    """How often a piece of news was opened here, in whichever language."""

    translation_key = models.UUIDField(unique=True)
    count = models.PositiveIntegerField(_("views"), default=0)

    def __str__(self) -> str:
        return str(self.count)
