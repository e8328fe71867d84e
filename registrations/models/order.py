from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.models import Edition


class OrderState(models.TextChoices):
    CONFIRMED = "confirmed", pgettext_lazy("registration", "confirmed")
    CANCELLED = "cancelled", pgettext_lazy("registration", "cancelled")


class Order(models.Model):
    """What one person asked for in one go.

    People say and type `code`, `secret` opens the order's page, `form_token` makes a double click one order.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="orders")
    code = models.CharField(_("code"), max_length=12, unique=True)
    secret = models.CharField(max_length=43, unique=True)
    form_token = models.UUIDField(unique=True)
    state = models.CharField(_("state"), max_length=10, choices=OrderState, default=OrderState.CONFIRMED)
    language = models.CharField(_("language"), max_length=5)
    email = models.EmailField(_("e-mail"))
    created_at = models.DateTimeField(_("made at"), auto_now_add=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("what one person asked for", "order")
        verbose_name_plural = pgettext_lazy("what people asked for", "orders")
        ordering: ClassVar = ["-created_at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["email"], name="orders_of_an_address")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=OrderState.values), name="order_state_is_known"),
            models.CheckConstraint(
                condition=models.Q(state=OrderState.CANCELLED, cancelled_at__isnull=False)
                | ~models.Q(state=OrderState.CANCELLED) & models.Q(cancelled_at__isnull=True),
                name="order_cancelled_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_cancelled(self) -> bool:
        return self.state == OrderState.CANCELLED
