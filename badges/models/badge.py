from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import Edition
from foundation.i18n import translated_fields
from registrations.models import Attendee


class Revocation(models.TextChoices):
    CANCELLED = "cancelled", _("registration cancelled")
    REPLACED = "replaced", _("replaced by a newer badge")


class EditionKey(models.Model):
    """The secret that signs the codes of one edition; `number` (0-255) is the first byte of each code."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="badge_keys")
    number = models.PositiveSmallIntegerField(unique=True)
    secret = models.BinaryField(max_length=32)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(number__lte=255), name="edition_key_fits_a_byte"),
        ]

    def __str__(self) -> str:
        return str(self.number)


ASKED_AT_GATES = (
    "key__secret",
    "revoked_at",
    "revoked_because",
    "attendee__edition_id",
    "attendee__name",
    "attendee__withdrawn_at",
    "attendee__registration_type__colour",
    *translated_fields("attendee__registration_type__name"),
)
DRAWN = (
    "number",
    "serial",
    "key__edition_id",
    "key__number",
    "key__secret",
    "attendee__name",
    "attendee__latin_name",
    "attendee__position",
    "attendee__language",
    "attendee__organisation_name",
    *translated_fields("attendee__organisation__name"),
    *translated_fields("attendee__registration_type__name"),
    "attendee__registration_type__colour",
    *translated_fields("attendee__edition__title"),
    "attendee__edition__main_language",
    "attendee__edition__starts_on",
    "attendee__edition__ends_on",
    *translated_fields("attendee__edition__venue__name"),
)


class BadgeQuerySet(models.QuerySet["Badge"]):
    def live(self) -> "BadgeQuerySet":
        return self.filter(revoked_at__isnull=True)

    def locked(self) -> "BadgeQuerySet":
        """For one transaction at a time; rows that point here may still be written."""
        return self.select_for_update(of=("self",), no_key=True)

    def for_admission(self) -> "BadgeQuerySet":
        """With everything a gate asks and says, and nothing else: people wait."""
        return self.select_related("key", "attendee__registration_type").only(*ASKED_AT_GATES)

    def for_verification(self) -> "BadgeQuerySet":
        """With what anybody may be told."""
        return self.select_related("key", "attendee__registration_type", "attendee__edition")

    def for_drawing(self) -> "BadgeQuerySet":
        """With what stands on a badge, and nothing else: a batch is long."""
        return self.select_related(
            "key", "attendee__edition__venue", "attendee__registration_type", "attendee__organisation"
        ).only(*DRAWN)


class Badge(models.Model):
    """A credential; its number stays a person's, a reprint is a new serial and revokes the old one."""

    attendee = models.ForeignKey(Attendee, on_delete=models.PROTECT, related_name="badges")
    key = models.ForeignKey(EditionKey, on_delete=models.PROTECT, related_name="badges")
    number = models.PositiveBigIntegerField(_("number"))
    serial = models.PositiveSmallIntegerField(_("serial"), default=0)
    code_hash = models.CharField(max_length=64, unique=True)
    document = models.CharField(max_length=200, blank=True)
    issued_at = models.DateTimeField()
    drawn_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_because = models.CharField(max_length=20, choices=Revocation, blank=True)

    objects = BadgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("badge")
        verbose_name_plural = _("badges")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "number", "serial"], name="one_badge_per_number_and_serial"),
            models.UniqueConstraint(
                fields=["attendee"],
                condition=models.Q(revoked_at__isnull=True),
                name="one_live_badge_per_attendee",
            ),
            models.CheckConstraint(
                condition=models.Q(number__lt=2**32, serial__lt=256),
                name="badge_number_and_serial_fit_the_code",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}-{self.serial}"

    @property
    def is_revoked(self) -> bool:
        return self.revoked_at is not None
