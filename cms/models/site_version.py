from typing import Final

from django.db import models

ONLY_ROW: Final = 1


class SiteVersion(models.Model):
    """One row: its number grows with every change that the public can see."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY_ROW)
    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=ONLY_ROW), name="one_site_version")]

    def __str__(self) -> str:
        return str(self.number)
