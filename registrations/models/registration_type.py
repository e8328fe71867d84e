from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import Edition, ThemeColour
from foundation.i18n import Translated

HOLDS_A_PLACE = models.Q(attendees__withdrawn_at__isnull=True)


class RegistrationTypeQuerySet(models.QuerySet["RegistrationType"]):
    def locked(self) -> "RegistrationTypeQuerySet":
        """Held until the transaction ends; what depends on the capacity is read after this."""
        return self.select_for_update(of=("self",), no_key=True).order_by("pk")

    def with_opening(self) -> "RegistrationTypeQuerySet":
        """With what decides whether it takes people, and no more."""
        edition = ("state", "starts_on", "ends_on", "time_zone")
        fields = (f"edition__{field}" for field in edition)
        return self.select_related("edition").only("edition", "capacity", "is_open", *fields)

    def with_taken_count(self) -> "RegistrationTypeQuerySet":
        return self.annotate(taken_count=models.Count("attendees", filter=HOLDS_A_PLACE))


class RegistrationType(models.Model):
    """A way of taking part in an edition; it becomes the category on the badge."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="registration_types")
    key = models.SlugField(max_length=40)
    name_ar = models.CharField(_("name (Arabic)"), max_length=80)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=80, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=80, blank=True)
    colour = models.CharField(_("colour"), max_length=10, choices=ThemeColour, default=ThemeColour.RIVER)
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)
    is_open = models.BooleanField(_("open to everyone"), default=True)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    name = Translated("name")

    objects = RegistrationTypeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("registration type")
        verbose_name_plural = _("registration types")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="one_registration_type_per_key")
        ]

    def __str__(self) -> str:
        return str(self.name)
