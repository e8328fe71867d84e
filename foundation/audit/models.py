from typing import Any, ClassVar, NoReturn

from django.db import models


class EntryStays(TypeError):
    """The audit only grows."""


class EntryQuerySet(models.QuerySet["Entry"]):
    def settled(self, before: Any) -> "EntryQuerySet":
        """Old enough that a slower transaction with a lower id has committed too."""
        return self.filter(seal__isnull=True, at__lt=before).order_by("pk")

    def about(self, subject: models.Model) -> "EntryQuerySet":
        return self.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk))

    def update(self, **fields: Any) -> int:
        if set(fields) != {"seal"}:
            raise EntryStays
        return super().update(**fields)

    def delete(self) -> NoReturn:
        raise EntryStays


class Seal(models.Model):
    """A link of the chain: a digest over the digest before it and the entries it covers."""

    digest = models.CharField(max_length=64, unique=True)
    previous_digest = models.CharField(max_length=64, unique=True)
    entry_count = models.PositiveIntegerField()
    sealed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest[:12]


class Entry(models.Model):
    """One change of state, told by ids and salted hashes only."""

    at = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=60)
    action = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=60)
    facts = models.JSONField(default=dict, blank=True)
    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, null=True, blank=True, related_name="entries")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        indexes: ClassVar = [
            models.Index(fields=["subject_type", "subject_id"], name="audit_subject"),
            models.Index(fields=["action", "subject_id"], name="audit_action"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.subject_type} {self.subject_id}"

    def save(self, *args: Any, **options: Any) -> None:
        if not self._state.adding:
            raise EntryStays
        super().save(*args, **options)

    def delete(self, *_args: Any, **_options: Any) -> NoReturn:
        raise EntryStays


class Salt(models.Model):
    """What makes the hashes about one subject readable; destroyed when the person is erased."""

    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=60)
    secret = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject_type", "subject_id"], name="one_salt_per_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_type} {self.subject_id}"
