from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from events.domain.moves import check_seen, last_move_of
from events.domain.placing import place_session, unplace_slot
from events.domain.problems import SlotIsGone
from events.models import Room, Session, Slot
from foundation.access.models import User
from foundation.i18n import active_language
from foundation.text import format_day, to_latin_digits

_USUAL_MINUTES = 30


class ClockField(forms.TimeField):
    """Takes the digits of either script."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time", "dir": "ltr"})

    def to_python(self, value: Any) -> Any:
        return super().to_python(to_latin_digits(value) if isinstance(value, str) else value)


class MinutesField(forms.IntegerField):
    widget = forms.NumberInput(attrs={"min": 1, "max": 1440, "inputmode": "numeric", "dir": "ltr"})

    def to_python(self, value: Any) -> Any:
        return super().to_python(to_latin_digits(value) if isinstance(value, str) else value)


class MoveForm(forms.Form):
    """Where a session is to be held; `seen` is its last move that the editor knows of."""

    slot = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    day = forms.DateField(label=_("Day"), widget=forms.Select)
    time = ClockField(label=_("Time"))
    room = forms.ModelChoiceField(Room.objects.none(), label=_("Room"), required=False, empty_label=_("all rooms"))
    minutes = MinutesField(label=_("Length in minutes"), min_value=1, max_value=1440)
    anyway = forms.BooleanField(label=_("Place it even if the room is taken"), required=False)

    def __init__(
        self, data: QueryDict | None = None, *, session: Session, days: list[date], slot: Slot | None = None
    ) -> None:
        super().__init__(data, initial=first_values(session, days, slot))
        self.session = session
        language = active_language()
        cast("Any", self.fields["day"].widget).choices = [(day.isoformat(), format_day(day, language)) for day in days]
        cast("Any", self.fields["room"]).queryset = Room.objects.filter(edition=session.edition_id)

    def carry_out(self, by: User) -> Slot:
        facts = self.cleaned_data
        number, seen = facts["slot"], facts["seen"]
        return place_session(
            self.session,
            facts["room"],
            starts_at=self.session.edition.moment(facts["day"], facts["time"]),
            length=timedelta(minutes=facts["minutes"]),
            slot=None if number is None else slot_of(self.session, number, seen=seen),
            by=by,
            seen=seen,
            anyway=facts["anyway"],
        )

    def look_again(self) -> None:
        """What was chosen stays; the editor now knows of the last move, and of a slot that is gone."""
        self.data: QueryDict = self.data.copy()
        self.data["seen"] = str(last_move_of(self.session))
        number: int | None = self.cleaned_data.get("slot")
        if number is not None and not self.session.slots.filter(pk=number).exists():
            self.data["slot"] = ""


class UnplaceForm(forms.Form):
    slot = forms.IntegerField()
    seen = forms.IntegerField(required=False)

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.session = session

    def carry_out(self, by: User) -> None:
        seen = self.cleaned_data["seen"]
        slot = slot_of(self.session, self.cleaned_data["slot"], seen=seen)
        unplace_slot(slot, by=by, seen=seen)


class SinceForm(forms.Form):
    """What a board knows already."""

    since = forms.IntegerField(min_value=0)
    edits = forms.IntegerField(min_value=0)


class SearchForm(forms.Form):
    q = forms.CharField(max_length=200)


def slot_of(session: Session, number: int, *, seen: int | None) -> Slot:
    """Raises SlotIsGone, but first SessionMoved, which names who took it out."""
    slot = session.slots.filter(pk=number).first()
    if slot is None:
        check_seen(session, seen)
        raise SlotIsGone(session)
    return slot


def first_values(session: Session, days: list[date], slot: Slot | None) -> dict[str, object]:
    edition = session.edition
    known = {"seen": last_move_of(session)}
    if slot is None:
        return {**known, "day": days[0].isoformat(), "time": edition.opens_at, "minutes": _USUAL_MINUTES}
    return {
        **known,
        "slot": slot.pk,
        "day": edition.day_of(slot.starts_at).isoformat(),
        "time": slot.starts_at.astimezone(edition.zone).time(),
        "room": slot.room_id,
        "minutes": slot.minutes,
    }
