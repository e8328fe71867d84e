from datetime import date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from events.models.venue import Venue
from foundation.i18n import LANGUAGE_CHOICES, Translated
from foundation.i18n.columns import is_said

_AT_THE_ROOT = "admin api ar ckb demo documents door en healthz media readyz set-language static v webhooks"
_IN_A_LANGUAGE = "account office orders search sponsor"
TAKEN_ADDRESSES = frozenset(f"{_AT_THE_ROOT} {_IN_A_LANGUAGE}".split())


def refuse_taken_address(slug: str) -> None:
    if slug in TAKEN_ADDRESSES:
        raise ValidationError(_("“%(slug)s” is an address of the system. Choose another."), params={"slug": slug})


def refuse_unknown_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(
            _("“%(name)s” is not a time zone. Write one such as Asia/Baghdad."), params={"name": name}
        )


class EditionState(models.TextChoices):
    DRAFT = "draft", _("in preparation")
    OPEN = "open", _("announced")
    ARCHIVED = "archived", _("held")


class Edition(ClusterableModel, models.Model):  # type: ignore[misc]  # modelcluster has no types
    """One holding of the conference."""

    slug = models.SlugField(_("address"), max_length=50, unique=True, validators=[refuse_taken_address])
    number = models.PositiveSmallIntegerField(_("number"))
    title_ar = models.CharField(_("title (Arabic)"), max_length=200, blank=True)
    title_ckb = models.CharField(_("title (Kurdish)"), max_length=200, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    slogan_ar = models.CharField(_("slogan (Arabic)"), max_length=300, blank=True)
    slogan_ckb = models.CharField(_("slogan (Kurdish)"), max_length=300, blank=True)
    slogan_en = models.CharField(_("slogan (English)"), max_length=300, blank=True)
    participation_ar = models.CharField(_("who takes part (Arabic)"), max_length=300, blank=True)
    participation_ckb = models.CharField(_("who takes part (Kurdish)"), max_length=300, blank=True)
    participation_en = models.CharField(_("who takes part (English)"), max_length=300, blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    time_zone = models.CharField(
        _("time zone"), max_length=40, default="Asia/Baghdad", validators=[refuse_unknown_zone]
    )
    day_changes_at = models.TimeField(_("a day ends at"), default=time(4))
    opens_at = models.TimeField(_("doors open at"), default=time(8))
    closes_at = models.TimeField(_("doors close at"), default=time(20))
    walking_minutes = models.PositiveSmallIntegerField(_("minutes to walk between two venues"), default=15)
    main_language = models.CharField(_("main language"), max_length=5, choices=LANGUAGE_CHOICES, default="ar")
    venue = models.ForeignKey(
        Venue,
        verbose_name=_("venue"),
        on_delete=models.PROTECT,
        related_name="editions",
        null=True,
        blank=True,
    )
    state = models.CharField(_("state"), max_length=10, choices=EditionState, default=EditionState.DRAFT)
    is_sample = models.BooleanField(_("sample"), default=False)
    has_illustrative_times = models.BooleanField(_("times are illustrative"), default=False)

    title = Translated("title")
    slogan = Translated("slogan")
    participation = Translated("participation")

    class Meta:
        ordering: ClassVar = ["-starts_on"]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints: ClassVar = [
            is_said("title", "edition_has_a_title"),
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="edition_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def is_archived(self) -> bool:
        return self.state == EditionState.ARCHIVED

    @property
    def is_public(self) -> bool:
        return self.state != EditionState.DRAFT

    @property
    def acronym(self) -> str:
        """What exports call the edition; the format allows no hyphens."""
        return self.slug.replace("-", "")

    def day_of(self, moment: datetime) -> date:
        """The day under which the programme lists the moment: a film after midnight belongs to the evening."""
        changes_at = timedelta(hours=self.day_changes_at.hour, minutes=self.day_changes_at.minute)
        return (moment.astimezone(self.zone).replace(tzinfo=None) - changes_at).date()

    def includes(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def moment(self, day: date, clock: time) -> datetime:
        """When the clocks show this time on a day of the programme: before a day ends, it is the night after."""
        night = timedelta(days=clock < self.day_changes_at)
        return datetime.combine(day + night, clock, self.zone)
