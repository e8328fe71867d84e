from typing import ClassVar

from django.db import models

from foundation.i18n import LANGUAGE_CHOICES


class PrintedProgramme(models.Model):
    """The programme on paper as one release has it, in one language.

    `release_number` is 0 while nothing has been released; `says` tells whether it would be drawn differently now.
    """

    edition = models.ForeignKey("events.Edition", on_delete=models.CASCADE, related_name="printed_programmes")
    release_number = models.PositiveIntegerField()
    language = models.CharField(max_length=5, choices=LANGUAGE_CHOICES)
    document = models.CharField(max_length=100)
    says = models.CharField(max_length=64)
    drawn_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["edition", "release_number", "language"], name="one_paper_per_release_and_language"
            )
        ]

    def __str__(self) -> str:
        return self.document
