from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """One change of state, told by ids and salted hashes only."""

    at = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=60)
    action = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=60)
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name_plural = "entries"
        indexes: ClassVar = [models.Index(fields=["subject_type", "subject_id"], name="audit_subject")]

    def __str__(self) -> str:
        return f"{self.action} {self.subject_type} {self.subject_id}"


class Seal(models.Model):
    """A link of the chain over the entries up to and including one id."""

    first_entry_id = models.BigIntegerField(unique=True)
    last_entry_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    previous_digest = models.CharField(max_length=64, unique=True)
    sealed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest[:12]
