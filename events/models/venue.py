from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.i18n import Translated
from foundation.i18n.columns import is_said


class Venue(models.Model):
    """Where an edition is held."""

    key = models.SlugField(max_length=60, unique=True)
    name_ar = models.CharField(_("name (Arabic)"), max_length=200)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=200, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    city_ar = models.CharField(_("city (Arabic)"), max_length=100, blank=True)
    city_ckb = models.CharField(_("city (Kurdish)"), max_length=100, blank=True)
    city_en = models.CharField(_("city (English)"), max_length=100, blank=True)
    address_ar = models.CharField(_("address (Arabic)"), max_length=300, blank=True)
    address_ckb = models.CharField(_("address (Kurdish)"), max_length=300, blank=True)
    address_en = models.CharField(_("address (English)"), max_length=300, blank=True)
    directions_url = models.URLField(_("link to directions"), blank=True)
    map_picture = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("map picture"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    name = Translated("name")
    city = Translated("city")
    address = Translated("address")

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")

    def __str__(self) -> str:
        return str(self.name)


class Room(models.Model):
    """A room of the venue as one edition uses and names it."""

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="rooms"
    )
    key = models.SlugField(max_length=60)
    imported_id = models.CharField(max_length=210, blank=True, editable=False)
    name_ar = models.CharField(_("name (Arabic)"), max_length=200, blank=True)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=200, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    venue = models.ForeignKey(
        Venue,
        verbose_name=_("venue"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rooms",
        help_text=_("Left empty, it is the edition's venue."),
    )
    opens_at = models.TimeField(_("opens at"), null=True, blank=True)
    closes_at = models.TimeField(_("closes at"), null=True, blank=True)
    accessibility_ar = models.CharField(_("accessibility (Arabic)"), max_length=300, blank=True)
    accessibility_ckb = models.CharField(_("accessibility (Kurdish)"), max_length=300, blank=True)
    accessibility_en = models.CharField(_("accessibility (English)"), max_length=300, blank=True)
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    name = Translated("name")
    accessibility = Translated("accessibility")

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="one_room_per_key"),
            is_said("name", "room_has_a_name"),
        ]

    def __str__(self) -> str:
        return str(self.name)
