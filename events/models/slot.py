from datetime import datetime, timedelta
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import DateTimeField, DurationField, ExpressionWrapper, F, IntegerField, Q, Value
from django.utils.translation import gettext_lazy as _

from events.models.cluster import ParentalKey
from events.models.session import Session, SessionState
from events.models.venue import Room


class SlotQuerySet(models.QuerySet["Slot"]):
    def of_edition(self, edition_pk: int) -> "SlotQuerySet":
        return self.filter(session__edition=edition_pk)

    def standing(self) -> "SlotQuerySet":
        """Those that really occupy their rooms."""
        return self.exclude(session__state=SessionState.CANCELLED)

    def in_reach_of(self, room: Room | None) -> "SlotQuerySet":
        """In this room or in every room; all slots when no room is named."""
        return self if room is None else self.filter(Q(room=room) | Q(room=None))

    def overlapping(self, starts_at: datetime, ends_at: datetime) -> "SlotQuerySet":
        minute = Value(timedelta(minutes=1), output_field=DurationField())
        minutes = ExpressionWrapper(F("minutes"), output_field=IntegerField())
        length = ExpressionWrapper(minutes * minute, output_field=DurationField())
        end = ExpressionWrapper(F("starts_at") + length, output_field=DateTimeField())
        return self.filter(starts_at__lt=ends_at).alias(end=end).filter(end__gt=starts_at)


class Slot(models.Model):
    """When and where a session is held in the draft; no room means every room."""

    session = ParentalKey(Session, on_delete=models.CASCADE, related_name="slots")
    room = models.ForeignKey(
        Room, verbose_name=_("room"), on_delete=models.PROTECT, null=True, blank=True, related_name="slots"
    )
    starts_at = models.DateTimeField(_("starts at"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), validators=[MinValueValidator(1), MaxValueValidator(1440)])

    objects = SlotQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["starts_at", "room__position", "pk"]
        verbose_name = _("slot")
        verbose_name_plural = _("slots")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(minutes__gte=1, minutes__lte=1440), name="slot_lasts_a_day_at_most"
            ),
            models.UniqueConstraint(fields=["session", "starts_at"], name="one_slot_per_session_and_start"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%H:%M}"

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)
