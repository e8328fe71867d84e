from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.models.cluster import ParentalKey
from events.models.findable import Findable, FindableQuerySet
from foundation.i18n import Translated


class OrganisationKind(models.TextChoices):
    MINISTRY = "ministry", _("ministry")
    REGULATOR = "regulator", _("regulator")
    STATE_COMPANY = "state_company", _("state company")
    PRIVATE_COMPANY = "private_company", _("private company")
    UNIVERSITY = "university", _("university")
    NGO = "ngo", _("non-governmental organisation")
    MEDIA = "media", _("media")


class Origin(models.TextChoices):
    LOCAL = "local", _("local")
    ARAB = "arab", _("Arab")
    FOREIGN = "foreign", _("foreign")


class OrganisationRole(models.TextChoices):
    ORGANISER = "organiser", pgettext_lazy("organisation", "organiser")
    PATRON = "patron", pgettext_lazy("organisation", "patron")
    PARTICIPANT = "participant", pgettext_lazy("organisation", "participant")


class OrganisationQuerySet(FindableQuerySet["Organisation"]):
    pass


class Organisation(Findable):
    key = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind)
    origin = models.CharField(_("origin"), max_length=10, choices=Origin, default=Origin.LOCAL)
    name_ar = models.CharField(_("name (Arabic)"), max_length=200)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=200, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    website = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("logo"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    name = Translated("name")

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name_ar"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return str(self.name)


class Participation(models.Model):
    """The part an organisation plays in one edition."""

    edition = ParentalKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="participations"
    )
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="participations"
    )
    role = models.CharField(_("role"), max_length=20, choices=OrganisationRole, default=OrganisationRole.PARTICIPANT)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    sort_order_field = "position"

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "organisation", "role"], name="one_participation_per_role")
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.role}"
