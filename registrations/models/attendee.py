from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import Edition, Organisation
from events.search import matching, search_key
from foundation.i18n import translated_fields
from registrations.models.order import Order
from registrations.models.registration_type import RegistrationType
from registrations.search import phone_spellings


class AttendeeQuerySet(models.QuerySet["Attendee"]):
    def entitled(self) -> "AttendeeQuerySet":
        """Those who may come in and hold a badge."""
        return self.filter(withdrawn_at__isnull=True)

    def matching(self, query: str) -> "AttendeeQuerySet":
        """Those of whom every word of the query begins a name, organisation, phone, mail or code."""
        return self.filter(matching("folded", query))


class Attendee(models.Model):
    """A person who takes part in an edition; `name` is as the badge says it, in any of our scripts."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="attendees")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="attendees")
    registration_type = models.ForeignKey(RegistrationType, on_delete=models.PROTECT, related_name="attendees")
    name = models.CharField(_("name"), max_length=80)
    latin_name = models.CharField(_("name in Latin letters"), max_length=80, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="attendees",
    )
    organisation_name = models.CharField(_("organisation"), max_length=120, blank=True)
    position = models.CharField(_("position"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"))
    phone = models.CharField(_("phone"), max_length=16, blank=True)
    language = models.CharField(_("language"), max_length=5)
    folded = models.TextField(default="", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = AttendeeQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendee")
        verbose_name_plural = _("attendees")
        ordering: ClassVar = ["-created_at", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["edition", "-created_at"], name="attendees_newest_first"),
            models.Index(
                fields=["registration_type"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="attendees_who_hold_a_place",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        self.fold()
        if update_fields is not None:
            update_fields = {*update_fields, "folded"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def fold(self) -> None:
        """For rows written in bulk; saving does it by itself."""
        organisation = self.organisation
        names = [getattr(organisation, column) for column in translated_fields("name")] if organisation else []
        texts = [self.name, self.latin_name, self.organisation_name, *names, self.email, self.order.code]
        self.folded = search_key(*texts, *phone_spellings(self.phone))

    @property
    def is_entitled(self) -> bool:
        return self.withdrawn_at is None


class Consent(models.Model):
    """What a person agreed to, in the words that were shown."""

    attendee = models.ForeignKey(Attendee, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=40)
    language = models.CharField(max_length=5)
    text = models.TextField()
    given_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["attendee", "purpose"], name="one_consent_per_purpose"),
        ]

    def __str__(self) -> str:
        return self.purpose
